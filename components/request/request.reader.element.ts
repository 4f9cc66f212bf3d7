/** Reads a code with what the browser has, else with our own decoder. */

/** What a code says. */
export interface Code {
  readonly text: string;
  /** It numbers the article: the same on every one of its kind. */
  readonly article: boolean;
  /** It cannot be misread; any other counts when it is read twice alike. */
  readonly sure: boolean;
}

/** As much as there is of the browser's own detector (Shape Detection API). */
interface Detector { detect(source: CanvasImageSource | Blob): Promise<ReadonlyArray<{ readonly rawValue: string; readonly format: string }>> }
type Detectors = (new (options: { formats: readonly string[] }) => Detector) & { getSupportedFormats(): Promise<readonly string[]> };

const wanted = ['qr_code', 'data_matrix', 'code_128', 'code_39'];
const articles = ['ean_13', 'ean_8', 'upc_a', 'upc_e'];

async function ownDetector(): Promise<Detector | null> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: Detectors };
  try {
    const formats = await BarcodeDetector?.getSupportedFormats() ?? [];
    if (!BarcodeDetector || wanted.some((one) => !formats.includes(one))) return null;
    return new BarcodeDetector({ formats: [...wanted, ...articles].filter((one) => formats.includes(one)) });
  } catch {
    return null;
  }
}

/** Dots of the longer side: of the part of a moving picture that is looked at, and of a photo in the order they are tried. */
const frame = 800;
const photo = [1600, 1000, 2400];

/** How much of the width and height that is seen lies in the frame and around it. */
const around = 0.86;

/** Milliseconds: lets the page draw and hear presses between two tries. */
const breath = 0;

export class Reader {
  #detector: Detector | null;
  #decode: ((picture: ImageData, pass?: number) => Code | null) | undefined;
  #pass = 0;
  #canvas = document.createElement('canvas');

  private constructor(detector: Detector | null) {
    this.#detector = detector;
  }

  /** Makes one. Rejects where the decoder is needed and cannot be loaded. */
  static async open(): Promise<Reader> {
    const reader = new Reader(await ownDetector());
    if (!reader.#detector) await reader.#load();
    return reader;
  }

  /** The code in what a video shows now, or `null`. */
  async frame(video: HTMLVideoElement): Promise<Code | null> {
    const found = await this.#native(video);
    if (found || !this.#decode) return found;
    // What is seen of it is at most four by three.
    const { videoWidth: width, videoHeight: height } = video;
    const [across, down] = [Math.min(width, height * 4 / 3) * around, Math.min(height, width * 3 / 4) * around];
    return this.#ours(video, [(width - across) / 2, (height - down) / 2, across, down], frame, this.#pass++);
  }

  /** The code in a photo, or `null`; also where it is no picture. Rejects where the decoder cannot be loaded. */
  async photo(file: Blob): Promise<Code | null> {
    const picture = await createImageBitmap(file).catch(() => null);
    if (!picture) return null;
    try {
      const found = await this.#native(picture);
      if (found) return found;
      await this.#load();
      for (const side of photo) {
        if (side > 1600 && side > 1.5 * Math.max(picture.width, picture.height)) continue;
        await new Promise((resolve) => { setTimeout(resolve, breath); });
        const code = this.#ours(picture, [0, 0, picture.width, picture.height], side);
        if (code) return code;
      }
      return null;
    } finally {
      picture.close();
    }
  }

  async #load(): Promise<void> {
    this.#decode ??= (await import('./request.decode.element.js')).decode;
  }

  async #native(source: CanvasImageSource): Promise<Code | null> {
    if (!this.#detector) return null;
    try {
      const codes = (await this.#detector.detect(source)).map(({ rawValue, format }) => ({ text: rawValue, article: articles.includes(format), sure: true }));
      return codes.find(({ article }) => !article) ?? codes[0] ?? null;
    } catch {
      // It says it can, and has not the service it needs: so on many phones.
      this.#detector = null;
      await this.#load();
      return null;
    }
  }

  #ours(source: CanvasImageSource, [left, top, width, height]: readonly [number, number, number, number], side: number, pass?: number): Code | null {
    const scale = Math.min(1, side / Math.max(width, height));
    const canvas = this.#canvas;
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context || canvas.width === 0 || canvas.height === 0) return null;
    context.drawImage(source, left, top, width, height, 0, 0, canvas.width, canvas.height);
    return this.#decode!(context.getImageData(0, 0, canvas.width, canvas.height), pass);
  }
}
