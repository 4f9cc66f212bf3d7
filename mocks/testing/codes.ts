/** Codes as they stand on name plates, drawn dot by dot from the decoder's own tables. */
import BarcodeFormat from '@zxing/library/es2015/core/BarcodeFormat.js';
import DataMatrixWriter from '@zxing/library/es2015/core/datamatrix/DataMatrixWriter.js';
import Code128Reader from '@zxing/library/es2015/core/oned/Code128Reader.js';
import Code39Reader from '@zxing/library/es2015/core/oned/Code39Reader.js';
import EAN13Reader from '@zxing/library/es2015/core/oned/EAN13Reader.js';
import { encode } from 'uqr';

/** Rows of dots, true for dark. */
export type Dots = ReadonlyArray<readonly boolean[]>;

/** Bars from the widths of dark and light in turn. */
const bars = (widths: readonly number[]): Dots => {
  const row = widths.flatMap((width, i) => Array.from({ length: width }, () => i % 2 === 0));
  return Array.from({ length: 24 }, () => row);
};

export const qrCode = (text: string): Dots => encode(text, { ecc: 'M', border: 0 }).data;

export function dataMatrix(text: string): Dots {
  const matrix = new DataMatrixWriter().encode(text, BarcodeFormat.DATA_MATRIX, 1, 1);
  return Array.from({ length: matrix.getHeight() }, (_, y) => Array.from({ length: matrix.getWidth() }, (_none, x) => matrix.get(x, y)));
}

/** Set B: letters, digits and signs. */
export function code128(text: string): Dots {
  const { CODE_PATTERNS: patterns } = Code128Reader as unknown as { CODE_PATTERNS: ReadonlyArray<ArrayLike<number>> };
  const codes = [104, ...[...text].map((one) => one.charCodeAt(0) - 32)];
  const sum = codes.reduce((total, code, at) => total + code * Math.max(1, at), 0) % 103;
  return bars([...codes, sum, 106].flatMap((code) => Array.from(patterns[code]!)));
}

/** Capital letters, digits and a few signs. */
export function code39(text: string): Dots {
  const { ALPHABET_STRING: alphabet, CHARACTER_ENCODINGS: patterns } = Code39Reader as unknown as { ALPHABET_STRING: string; CHARACTER_ENCODINGS: readonly number[] };
  const star = 0x094;
  const codes = [star, ...[...text].map((one) => patterns[alphabet.indexOf(one)]!), star];
  return bars(codes.flatMap((code) => [...Array.from({ length: 9 }, (_, bit) => ((code >> (8 - bit)) & 1 ? 3 : 1)), 1]));
}

/** Thirteen digits, the last one the check digit. */
export function ean13(digits: string): Dots {
  const { L_PATTERNS: patterns } = EAN13Reader;
  const { FIRST_DIGIT_ENCODINGS: firsts } = EAN13Reader as unknown as { FIRST_DIGIT_ENCODINGS: readonly number[] };
  const first = firsts[Number(digits[0])]!;
  const widths = (digit: string, reversed: boolean): number[] => {
    const straight = Array.from(patterns[Number(digit)]!);
    return reversed ? straight.reverse() : straight;
  };
  const left = [...digits.slice(1, 7)].flatMap((digit, at) => widths(digit, Boolean((first >> (5 - at)) & 1)));
  const right = [...digits.slice(7)].flatMap((digit) => widths(digit, false));
  return bars([1, 1, 1, ...left, 1, 1, 1, 1, 1, ...right, 1, 1, 1]);
}

export interface Look {
  /** Dots of the picture for each dot of the code. */
  scale?: number;
  /** Light on dark. */
  inverted?: boolean;
  /** By a quarter. */
  turned?: boolean;
}

/** The code on a plate with some room around it, as a canvas would give it. */
export function pictureOf(dots: Dots, { scale = 4, inverted = false, turned = false }: Look = {}): { data: Uint8ClampedArray<ArrayBuffer>; width: number; height: number } {
  const room = 12;
  const [across, down] = [dots[0]!.length + 2 * room, dots.length + 2 * room];
  const [width, height] = (turned ? [down, across] : [across, down]).map((one) => one * scale) as [number, number];
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [column, line] = [Math.floor(x / scale) - room, Math.floor(y / scale) - room];
      const dark = turned ? dots[column]?.[line] : dots[line]?.[column];
      data.set([...Array.from({ length: 3 }, () => (Boolean(dark) === inverted ? 235 : 25)), 255], (y * width + x) * 4);
    }
  }
  return { data, width, height };
}
