/** The words of the step that asks for the product, English. */
export const requestProductText = {
  'request.product': 'Which product?',
  'request.product.other': 'Another product, or not sure',
  'request.product.covered': 'Under warranty until {date}',
  'request.product.covered.open': 'Under warranty',
  'request.product.uncovered': 'Out of warranty',
  'request.product.ended': 'Warranty ended on {date}',
  'request.product.basis.statutory': 'by law',
  'request.product.basis.manufacturer': 'by the manufacturer',
  'request.product.basis.repair': 'on the last repair',
  'request.product.covers': 'Covers: {covers}',
  'request.product.none': 'Nothing here must be filled in. Tell us what you can find; we sort out the rest with you.',

  'request.serial': 'Serial number',
  'request.serial.help': 'On the name plate, as it is printed there. Leave it empty if you cannot find it.',
  'request.serial.where': 'Where do I find it?',
  'request.serial.where.plate': 'On a sticker or metal plate: on the back, the underside or the side, or inside the door.',
  'request.serial.where.paper': 'On the box, the invoice or the warranty card.',
  'request.serial.where.menu': 'In the device’s menu or app, mostly under “About”.',
  'request.serial.where.letters': 'It stands behind “S/N”, “SN” or “Serial No.”.',
  'request.model': 'Model or name',
  'request.plate': 'Photo of the name plate',
  'request.plate.help': 'Instead of typing: we read the numbers from it.',

  'request.product.scan': 'Scan the code',
  'request.product.scan.failed': 'The scanner could not be loaded. Please type the number, or add a photo of the name plate.',

  'request.warranty.asking': 'Checking the warranty…',
  'request.warranty.unknown.title': 'We do not know this number here yet',
  'request.warranty.unknown': 'You can send the request all the same; we check the warranty when we have it.',
  'request.warranty.known': 'This is your {name}',
  'request.warranty.choose': 'Choose it',
} as const;
