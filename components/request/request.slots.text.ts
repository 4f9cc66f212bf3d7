/** The words for choosing when to come, English. */
export const requestSlotsText = {
  'request.slots': 'When may we come?',
  'request.slots.loading': 'Looking up free times',
  'request.slots.any': 'No preference: call me',
  'request.slots.any.help': 'We call you to arrange a time.',
  'request.slots.none': 'There is no free time to choose just now. Send your request: we call you to arrange a time.',
  'request.slots.failed': 'The free times cannot be shown just now. Go on all the same: we call you to arrange a time.',
  'request.slots.today': 'Today',
  'request.slots.tomorrow': 'Tomorrow',
  'request.slots.more': 'Later days: {from} to {to}',
  'request.slots.zone': 'Times are in {zone}, where the work is done; yours stand below them.',
  'request.slots.yours': 'yours: {time}',
  'request.slots.later': 'This is later than the promised visit ({time}). It is your choice: the promise then moves to the end of the day you chose.',
  'request.error.slot': 'The time you chose is no longer free. Choose another, or let us call you.',
} as const;
