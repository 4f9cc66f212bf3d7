import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import zxing from '@zxing/library';
import { squares } from './request.qr.view.js';

/** What a camera sees: light everywhere but where the path is drawn. */
function photo({ path, size }: { path: string; size: number }, scale = 4): zxing.LuminanceSource {
  const side = size * scale;
  const pixels = new Uint8ClampedArray(side * side).fill(255);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1) {
      pixels.fill(0, row * side + Number(x) * scale, row * side + (Number(x) + Number(width)) * scale);
    }
  }
  return new zxing.RGBLuminanceSource(pixels, side, side);
}

const scanned = (text: string): string =>
  new zxing.QRCodeReader().decode(new zxing.BinaryBitmap(new zxing.HybridBinarizer(photo(squares(text))))).getText();

describe('the QR code', () => {
  for (const text of [
    'https://shop.example/track?id=0123456789abcdef0123456789abcdef',
    'https://shop.example/service/#aftercare=ABCD-EFGH-JKLM-NPQR-STUV-WXYZ-23',
    `https://shop.example/${'long/'.repeat(60)}`,
    'https://商店.example/进度?单号=1',
  ]) {
    it(`is read back as ${text.slice(0, 48)}`, () => assert.equal(scanned(text), text));
  }

  it('has the quiet zone a camera needs', () => {
    const { path, size } = squares('https://shop.example/');
    for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
      for (const at of [Number(x), Number(y), size - 1 - Number(y), size - Number(x) - Number(width)]) assert.ok(at >= 4);
    }
  });
});
