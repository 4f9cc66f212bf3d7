/** Makes photos anew, smaller and without what they say of place and time; takes a picture of videos. Loaded with the first file. */
import Compressor from 'compressorjs';

export interface ShrinkOptions {
  /** The type to be sent as. */
  readonly as: string;
  /** Bytes it may have at most. */
  readonly maxBytes: number;
  /** Whether a large PNG may become a JPEG. */
  readonly jpeg: boolean;
  readonly signal: AbortSignal;
}

/** Bytes from which on a photo is not merely made anew but made smaller. */
const large = 1.5 * 1024 * 1024;

/** Pixels of the longer side and quality, tried until it fits. 2560 keep the small print on a name plate. */
const tries: ReadonlyArray<readonly [number, number]> = [[2560, 0.85], [1920, 0.8], [1280, 0.7]];

/** The photo anew. Rejects when it cannot be read, or with the signal's reason. */
export async function shrunk(photo: Blob, { as, jpeg, maxBytes, signal }: ShrinkOptions): Promise<Blob> {
  let result: Blob | undefined;
  for (const [side, quality] of tries) {
    result = await once(photo, {
      maxWidth: side, maxHeight: side, mimeType: as, convertSize: jpeg ? large : Infinity,
      quality: photo.size > large || side < 2560 ? quality : 0.92,
    }, signal);
    if (result.size <= maxBytes) break;
  }
  return result!;
}

function once(photo: Blob, options: Compressor.Options, signal: AbortSignal): Promise<Blob> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const fail = (error: unknown): void => {
      URL.revokeObjectURL(image.src);
      reject(error);
    };
    const compressor = new Compressor(photo, {
      ...options,
      // The browser turns it the right way up by itself; the library would need an address that strict pages forbid.
      checkOrientation: false, retainExif: false,
      // Never the original, even where that is smaller: it tells where it was taken.
      strict: false,
      success: (result) => (result === photo ? reject(new Error('nothing was drawn')) : resolve(result)),
      error: fail,
    });
    const { image } = compressor as unknown as { image: HTMLImageElement };
    signal.addEventListener('abort', () => { compressor.abort(); fail(signal.reason); }, { once: true });
  });
}

/** Milliseconds a browser may take to show a video's first picture. */
const patience = 8_000;

/** A small picture of a video's beginning; `null` where the browser cannot show it. */
export function posterOf(video: Blob): Promise<Blob | null> {
  return new Promise((resolve) => {
    const player = document.createElement('video');
    const url = URL.createObjectURL(video);
    const end = (picture: Blob | null): void => {
      clearTimeout(timer);
      player.onerror = null;
      player.removeAttribute('src');
      player.load();
      URL.revokeObjectURL(url);
      resolve(picture);
    };
    const timer = setTimeout(end, patience, null);
    player.muted = true;
    player.playsInline = true;
    player.preload = 'auto';
    player.onerror = () => end(null);
    player.onloadeddata = () => {
      const { videoHeight, videoWidth } = player;
      const part = Math.min(1, 320 / Math.max(videoHeight, videoWidth, 1));
      const canvas = document.createElement('canvas');
      canvas.width = Math.max(1, videoWidth * part);
      canvas.height = Math.max(1, videoHeight * part);
      canvas.getContext('2d')?.drawImage(player, 0, 0, canvas.width, canvas.height);
      canvas.toBlob(end, 'image/jpeg', 0.8);
    };
    player.src = url;
  });
}
