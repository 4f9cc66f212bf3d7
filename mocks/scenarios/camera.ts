/** A pretend camera for tests and stories: one that sees a picture, or one that cannot be had. */

/** Why there is none: a name of what `getUserMedia` rejects with, or that the page has nothing to ask. */
export type NoCamera = 'NotAllowedError' | 'NotFoundError' | 'NotReadableError' | 'insecure';

export interface PretendCamera {
  /** How often it was asked for. */
  readonly opened: number;
  /** Tracks that are still taking pictures. */
  readonly running: number;
  /** Its light, where it was given one. */
  readonly light: boolean;
  /** Another app takes it. */
  take(): void;
  /** Puts the real one back. */
  remove(): void;
}

export interface CameraOptions {
  /** What it sees. */
  sees?: { data: Uint8ClampedArray<ArrayBuffer>; width: number; height: number };
  /** Never answers the question for it. */
  silent?: boolean;
  fails?: NoCamera;
  /** It has a light. */
  torch?: boolean;
  /** Milliseconds of a wait that is over at once. */
  skips?: number;
}

/** Draws what it sees, again and again, so that there are frames. */
function filmOf({ sees }: CameraOptions): { stream: MediaStream; end: () => void } {
  const canvas = document.createElement('canvas');
  canvas.width = 640;
  canvas.height = 480;
  const context = canvas.getContext('2d')!;
  const draw = (): void => {
    context.fillStyle = '#3d4a48';
    context.fillRect(0, 0, 640, 480);
    if (sees) {
      context.putImageData(new ImageData(sees.data, sees.width, sees.height), (640 - sees.width) / 2, (480 - sees.height) / 2);
    }
  };
  draw();
  const timer = setInterval(draw, 50);
  return { stream: canvas.captureStream(20), end: () => clearInterval(timer) };
}

/** Takes the place of the camera until it is removed. */
export function pretendCamera(options: CameraOptions = {}): PretendCamera {
  const ends: Array<() => void> = [];
  const tracks: MediaStreamTrack[] = [];
  // A track of Firefox passes on no event that is made up: this one does it instead.
  const told = new EventTarget();
  const camera = { opened: 0, light: false };
  const open = async (): Promise<MediaStream> => {
    camera.opened += 1;
    if (options.silent) await new Promise(() => undefined);
    if (options.fails) throw new DOMException('pretended', options.fails);
    const { stream, end } = filmOf(options);
    const [track] = stream.getVideoTracks() as [MediaStreamTrack];
    Object.assign(track, { addEventListener: told.addEventListener.bind(told) });
    if (options.torch) {
      Object.assign(track, {
        getCapabilities: () => ({ torch: true }),
        applyConstraints: async ({ advanced }: { advanced: Array<{ torch: boolean }> }) => { camera.light = advanced[0]!.torch; },
      });
    }
    tracks.push(track);
    ends.push(end);
    return stream;
  };
  const mediaDevices = options.fails === 'insecure' ? undefined : { getUserMedia: open };
  Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: mediaDevices });
  const secure = Object.getOwnPropertyDescriptor(window, 'isSecureContext')!;
  if (options.fails === 'insecure') Object.defineProperty(window, 'isSecureContext', { configurable: true, value: false });
  const wait = window.setTimeout;
  if (options.skips !== undefined) {
    window.setTimeout = ((run: () => void, milliseconds = 0) =>
      wait(run, milliseconds === options.skips ? 0 : milliseconds)) as typeof window.setTimeout;
  }
  return {
    get opened() { return camera.opened; },
    get light() { return camera.light; },
    get running() { return tracks.filter(({ readyState }) => readyState === 'live').length; },
    take() {
      for (const track of tracks) {
        track.stop();
        told.dispatchEvent(new Event('ended'));
      }
    },
    remove() {
      for (const end of ends) end();
      for (const track of tracks) track.stop();
      delete (navigator as { mediaDevices?: unknown }).mediaDevices;
      Object.defineProperty(window, 'isSecureContext', secure);
      window.setTimeout = wait;
    },
  };
}
