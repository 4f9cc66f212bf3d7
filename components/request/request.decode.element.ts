/** Reads codes in pictures where the browser cannot; loaded when a code is to be read. Only the kinds found on name plates. */
// By their own paths: the package's entry brings twice as much, readers of every kind and all writers.
import BinaryBitmap from '@zxing/library/es2015/core/BinaryBitmap.js';
import DecodeHintType from '@zxing/library/es2015/core/DecodeHintType.js';
import RGBLuminanceSource from '@zxing/library/es2015/core/RGBLuminanceSource.js';
import HybridBinarizer from '@zxing/library/es2015/core/common/HybridBinarizer.js';
import DataMatrixReader from '@zxing/library/es2015/core/datamatrix/DataMatrixReader.js';
import Code128Reader from '@zxing/library/es2015/core/oned/Code128Reader.js';
import Code39Reader from '@zxing/library/es2015/core/oned/Code39Reader.js';
import MultiFormatUPCEANReader from '@zxing/library/es2015/core/oned/MultiFormatUPCEANReader.js';
import QRCodeReader from '@zxing/library/es2015/core/qrcode/QRCodeReader.js';
import type { Code } from './request.reader.element.js';

type Picture = Pick<ImageData, 'data' | 'width' | 'height'>;

/** Those that carry serial numbers first; article numbers last, for they stand beside most of them. */
const areas = [new QRCodeReader(), new DataMatrixReader()];
const ean = new MultiFormatUPCEANReader(new Map());
const bars = [new Code128Reader(), new Code39Reader(false), ean];

const thorough = new Map<DecodeHintType, boolean>([[DecodeHintType.TRY_HARDER, true]]);

/** Brightness of each dot. */
function greyOf({ data, width, height }: Picture): Uint8ClampedArray {
  const grey = new Uint8ClampedArray(width * height);
  for (let i = 0, at = 0; i < grey.length; i += 1, at += 4) grey[i] = (data[at]! * 77 + data[at + 1]! * 151 + data[at + 2]! * 28) >> 8;
  return grey;
}

/** A quarter turn, for bars that stand upright. */
function turned(grey: Uint8ClampedArray, width: number, height: number): Uint8ClampedArray {
  const result = new Uint8ClampedArray(grey.length);
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) result[x * height + y] = grey[y * width + x]!;
  return result;
}

interface Grey { readonly grey: Uint8ClampedArray; readonly width: number; readonly height: number }

function read({ grey, width, height }: Grey, of: ReadonlyArray<(typeof areas | typeof bars)[number]>, hints: typeof thorough | undefined): Code | null {
  const picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(grey, width, height)));
  for (const reader of of) {
    try {
      const text = reader.decode(picture, hints).getText();
      // Areas put right what is misread; bars do not notice.
      if (text) return { text, article: reader === ean, sure: of === areas };
    } catch {
      // Not one of this kind, or not legible.
    }
  }
  return null;
}

/**
 * The code in a picture, or `null` where none can be read. A photo is looked at thoroughly. Of a moving picture each `pass` looks
 * for one thing, so that none keeps the page waiting: areas, bars in the middle, then upright bars and what is light on dark.
 */
export function decode(picture: Picture, pass?: number): Code | null {
  const { width, height } = picture;
  const grey = greyOf(picture);
  const straight = { grey, width, height };
  const upright = (): Grey => ({ grey: turned(grey, width, height), width: height, height: width });
  const inverse = (): Grey => ({ grey: grey.map((dot) => 255 - dot), width, height });
  switch (pass === undefined ? undefined : pass % 3) {
    case 0: return read(straight, areas, undefined);
    case 1: return read(straight, bars, undefined);
    case 2: return read(upright(), bars, undefined) ?? read(inverse(), areas, undefined);
    default: return read(straight, areas, thorough) ?? read(straight, bars, thorough)
      ?? read(upright(), bars, thorough) ?? read(inverse(), areas, thorough);
  }
}
