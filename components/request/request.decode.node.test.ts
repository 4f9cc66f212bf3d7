import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { code128, code39, dataMatrix, ean13, pictureOf, qrCode, type Dots, type Look } from '../../mocks/testing/codes.js';
import { decode } from './request.decode.element.js';

const serial = 'QCGH16-26031588';

describe('the decoder', () => {
  const kinds: ReadonlyArray<[kind: string, dots: Dots, looks: readonly Look[]]> = [
    ['an area, QR code', qrCode(serial), [{}, { scale: 9 }, { inverted: true }, { turned: true }]],
    ['an area, Data Matrix', dataMatrix(serial), [{}, { scale: 9 }, { inverted: true }]],
    ['bars, Code 128', code128(serial), [{}, { scale: 2 }, { turned: true }]],
    ['bars, Code 39', code39(serial), [{}, { scale: 2 }, { turned: true }]],
  ];
  for (const [kind, dots, looks] of kinds) {
    for (const look of looks) {
      it(`reads ${kind} ${JSON.stringify(look)}, in a photo and in one of three looks`, () => {
        const code = { text: serial, article: false, sure: kind.startsWith('an area') };
        assert.deepEqual(decode(pictureOf(dots, look)), code);
        assert.deepEqual([0, 1, 2].map((pass) => decode(pictureOf(dots, look), pass)).find(Boolean), code);
      });
    }
  }

  it('reads an address in a QR code, in Chinese too', () => {
    const text = 'https://example.com/q?sn=QCW10-21060412&name=清川';
    assert.equal(decode(pictureOf(qrCode(text)))?.text, text);
  });

  it('knows an article number from a serial number', () => {
    assert.deepEqual(decode(pictureOf(ean13('6901234567892'))), { text: '6901234567892', article: true, sure: false });
  });

  it('finds nothing where nothing is', () => {
    const { data, width, height } = pictureOf([[false]], { scale: 20 });
    assert.equal(decode({ data, width, height }), null);
    assert.equal(decode({ data: data.map((_, i) => (i * 7919) % 256) as typeof data, width, height }), null);
  });
});
