/** The words of the last step, English. */
export const requestReviewText = {
  'request.review': 'Your request',
  'request.change': 'Change',
  'request.changeOf': 'Change: {step}',
  'request.review.nothing': 'Nothing said here.',
  'request.review.files': 'Files',
  'request.review.plate': 'Photo of the name plate',
  'request.review.contact': 'How we reach you',
  'request.review.slot': 'When we come',
} as const;
