/** The words of the receipt, English. */
export const requestReceiptText = {
  'request.receipt': 'We have your request',
  'request.receipt.number': 'Request number',
  'request.receipt.stage': 'Stage',
  'request.receipt.submitted': 'Submitted',
  'request.receipt.next': 'What happens next',
  'request.receipt.first': 'We answer by {time}. Until then there is nothing you need to do.',
  'request.receipt.then': 'We answer as soon as we can. There is nothing you need to do now.',
  'request.receipt.code': 'Your tracking code',
  'request.receipt.code.help': 'Keep it safe: it opens this request without an account, and is shown only this once.',
  'request.receipt.copy': 'Copy the code',
  'request.receipt.copied': 'Copied',
  'request.receipt.copyFailed': 'It could not be copied. The code is selected: copy it yourself, or write it down.',
  'request.receipt.track': 'Follow its progress',
  'request.receipt.another': 'Request something else',
} as const;
