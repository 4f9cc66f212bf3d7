/** The words of the step that asks for the product, English. */
export const requestProductText = {
  'request.product': 'Which product?',
  'request.product.other': 'Another product, or not sure',
  'request.product.covered': 'Under warranty until {date}',
  'request.product.uncovered': 'Out of warranty',
  'request.serial': 'Serial number',
  'request.serial.help': 'On the name plate. Leave it empty if you cannot find it.',
  'request.model': 'Model or name',
} as const;
