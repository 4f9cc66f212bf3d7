/** Photos without what they say beyond the picture, by sharp. */
import sharp from 'sharp';
import type { PhotoCleaner } from '../../mocks/backend/contents.js';

/** The same as the backend's: larger ones are not decoded. */
const maxPixels = 50_000_000;
/** High enough for the small print on a name plate. */
const quality = 90;
/** Seconds after which a photo counts as one that cannot be read. */
const patience = 20;

/** Decoded and made anew: nothing is carried over, of moving pictures the first. Colours become sRGB. */
export const photos: PhotoCleaner = {
  async clean(bytes, type) {
    const upright = sharp(bytes, { limitInputPixels: maxPixels }).autoOrient().timeout({ seconds: patience });
    switch (type) {
      case 'image/png': return new Uint8Array(await upright.png().toBuffer());
      case 'image/webp': return new Uint8Array(await upright.webp({ quality }).toBuffer());
      default: return new Uint8Array(await upright.jpeg({ quality }).toBuffer());
    }
  },
};
