/** Files as phones and people with bad intent make them, for tests in Node. */
import sharp from 'sharp';
import type { PhotoCleaner } from '../backend/contents.js';

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;

/** Where the photos below were taken, as their bytes say it. */
const place = { GPSLatitudeRef: 'N', GPSLatitude: '31/1 13/1 48/1', GPSLongitudeRef: 'E', GPSLongitude: '121/1 28/1 12/1' };

/** A photo of the name plate from a phone held upright: it says where it was taken and by what, and how to turn it. */
export async function phonePhoto(type: 'jpeg' | 'png' | 'webp' = 'jpeg', width = 64, height = 48): Promise<Uint8Array<ArrayBuffer>> {
  const picture = sharp({ create: { width, height, channels: 3, background: '#c33' } })
    .withExif({ IFD0: { Make: 'Hidden Phone' }, IFD3: place }).withMetadata({ orientation: 6 });
  return new Uint8Array(await picture.toFormat(type).toBuffer());
}

/** What a photo says of itself. */
export async function told(bytes: Uint8Array): Promise<{ exif: boolean; width: number; height: number; orientation: number | undefined }> {
  const { exif, width, height, orientation } = await sharp(bytes).metadata();
  return { exif: exif !== undefined, width, height, orientation };
}

/** A photo whose header claims this size. */
export async function claimedPhoto(width: number, height: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } }).png().toBuffer());
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
}

/** A film of so many bytes; each byte tells its place. */
export function film(length: number): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 8)) & 255);
  bytes.set([0, 0, 0, 24, ...utf8('ftypisom'), 0, 0, 2, 0, ...utf8('isomiso2')]);
  return bytes;
}

export const pdf = utf8('%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n');

const padded = (...start: number[]): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(600);
  bytes.set(start);
  return bytes;
};

/** What is never taken, whatever it is called. */
export const refused: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = {
  'a program of Windows': padded(0x4d, 0x5a, 0x90, 0, 3),
  'a program of Linux': padded(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1),
  'a script': utf8('#!/bin/sh\nrm -rf ~\n'),
  SVG: utf8('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  'SVG that says it is XML': utf8('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  HTML: utf8('<!doctype html><script>alert(1)</script>'),
  ZIP: padded(0x50, 0x4b, 3, 4, 20),
  RAR: padded(0x52, 0x61, 0x72, 0x21, 0x1a, 7, 1, 0),
  '7z': padded(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c),
  gzip: padded(0x1f, 0x8b, 8),
  HEIC: new Uint8Array([0, 0, 0, 24, ...utf8('ftypheic'), 0, 0, 0, 0, ...utf8('mif1heic')]),
  GIF: utf8('GIF89a\x01\x00\x01\x00\x00\x00\x00;'),
  text: utf8('no picture at all'),
  noise: Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) & 255),
};

/** What the demo's server does, at a test's pace. */
export const cleaner: PhotoCleaner = {
  clean: async (bytes) => new Uint8Array(await sharp(bytes).autoOrient().toBuffer()),
};
