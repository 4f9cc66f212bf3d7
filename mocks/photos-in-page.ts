/** Photos without what they say beyond the picture, by the browser's own decoder and canvas. */
import type { PhotoCleaner } from './backend/contents.js';

/** High enough for the small print on a name plate. */
const quality = 0.9;

/** `undefined` where there is no canvas, as on Node: then photos are refused. Types a browser cannot write become PNG. */
export const photosInPage: PhotoCleaner | undefined = typeof OffscreenCanvas === 'undefined' ? undefined : {
  async clean(bytes, type) {
    const picture = await createImageBitmap(new Blob([bytes], { type }), { imageOrientation: 'from-image' });
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    canvas.getContext('2d')!.drawImage(picture, 0, 0);
    picture.close();
    return new Uint8Array(await (await canvas.convertToBlob({ type, quality })).arrayBuffer());
  },
};
