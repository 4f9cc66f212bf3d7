/** Words of promised times, English. */
export const promiseText = {
  'common.due': 'by {time}',
  'common.left': '{time} left',
  'common.overdueBy': '{time} overdue',
  'common.provisional': 'Provisional',
  'common.provisional.help': 'It rests on a holiday calendar that is not published yet and may move by a few days.',
  'common.kind.response': 'First response',
  'common.kind.visit': 'Visit on site',
  'common.kind.update': 'Progress update',
  'common.kind.answer': 'Answer to your question',
  'common.kind.escalation': 'Supervisor takes over',
} as const;
