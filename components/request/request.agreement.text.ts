/** The words of the agreement where it is named before sending, English. */
export const requestAgreementText = {
  'request.agreement': 'The agreement',
  'request.agreement.governs': 'Agreement {version} applies to this request.',
  'request.agreement.since': 'It has been in force since {date}.',
  'request.agreement.note': 'Sending is not accepting the agreement. What it promises you holds either way.',
  'request.agreement.read': 'Read it here',
  'request.agreement.page': 'Open its page',
  'request.agreement.loading': 'Loading the agreement',
  'request.agreement.version': 'Version {version}, in force since {date}',
  'request.agreement.cited': 'The clauses behind your promises',
  'request.agreement.chapter': '{id}. {title}',
  'request.agreement.limits': 'Limits our liability',
  'request.agreement.material': 'Matters to your rights',
} as const;
