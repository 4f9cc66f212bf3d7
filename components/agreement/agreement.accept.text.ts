/** Words of accepting the agreement, English. Loaded where the page asks for acceptance. */
export const acceptText = {
  'agreement.accept': 'Accept version {version}',
  'agreement.accept.title': 'Accept this agreement',
  'agreement.accept.optional': 'You get service whether you accept or not.',
  'agreement.accept.required': 'This site asks you to accept before you go on.',
  'agreement.accept.means': 'Accepting records that you accept exactly this text. It shares none of your data: that needs your consent, asked separately. Your rights under the law stay as they are.',
  'agreement.accept.material': 'Clauses that matter to your rights:',
  'agreement.accept.busy': 'Accepting…',
  'agreement.accept.guest': 'To accept, please sign in on this site: an acceptance is kept under your account. You can read everything here, and get service, without it.',
  'agreement.accept.superseded': 'An earlier version can no longer be accepted.',
  'agreement.accepted.at': 'Accepted on {time}.',
  'agreement.accepted.receipt': 'Receipt of your acceptance',
  'agreement.accepted.id': 'Receipt number',
  'agreement.accepted.locale': 'Language',
  'agreement.accepted.hash': 'Fingerprint of the text (SHA-256)',
  'agreement.accepted.time': 'Time',
  'agreement.accepted.version': 'Version',
} as const;
