/** The words around the vendor's advice in danger, English. */
export const requestDangerText = {
  'request.danger': 'Safety first',
  'request.danger.said': 'Safety first. {title}. {advice}',
  'request.danger.urgent': 'This is urgent',
  'request.danger.urgent.help': 'Files the request as “{urgency}”. You can change it later.',
  'request.danger.hint': 'What you describe can be dangerous: “{urgency}” is meant for that.',
} as const;
