/** How service proceeds, for a vendor who does not say it; English. */
export const requestProcessText = {
  'request.process.ask': 'Tell us what is wrong. Not sure is fine.',
  'request.process.answer': 'Answers within the promised time, with a first diagnosis and the name of who looks after you.',
  'request.process.arrange': 'Agrees time and manner with you. Where there is a charge, you get a quote first.',
  'request.process.approve': 'Approve the quote, or decline it.',
  'request.process.serve': 'Does the work, keeps you informed, and gives you a report.',
  'request.process.confirm': 'Say that it is solved. If it is not, reject it and it goes on.',
} as const;
