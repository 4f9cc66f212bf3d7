/** The words of the last step, English. */
export const requestReviewText = {
  'request.review': 'Your request',
  'request.change': 'Change',
  'request.changeOf': 'Change: {step}',
} as const;
