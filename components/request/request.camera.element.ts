/** The camera at the back of a phone: opened, lit and let go. */

/** Why a code cannot be read from the camera. */
export type CameraTrouble = 'refused' | 'missing' | 'busy' | 'insecure';

const troubles: Readonly<Record<string, CameraTrouble>> = {
  NotAllowedError: 'refused', PermissionDeniedError: 'refused', SecurityError: 'insecure',
  NotFoundError: 'missing', OverconstrainedError: 'missing', NotSupportedError: 'missing',
};

/** What went wrong, of what `getUserMedia` rejected with. */
export const troubleOf = (error: unknown): CameraTrouble => troubles[(error as Partial<DOMException>)?.name ?? ''] ?? 'busy';

type Light = MediaTrackCapabilities & MediaTrackConstraintSet & { torch?: boolean };

export class Camera {
  readonly stream: MediaStream;
  /** Whether its light is on; `null` where it has none. */
  light: boolean | null;

  private constructor(stream: MediaStream) {
    this.stream = stream;
    const { torch } = (this.#track?.getCapabilities?.() ?? {}) as Light;
    this.light = torch ? false : null;
  }

  /**
   * Asks for the camera.
   * @param lost Told when it is taken away.
   * Rejects with what `getUserMedia` rejects with; where the page has none to ask, with a `SecurityError` or a `NotFoundError`.
   */
  static async open(lost: () => void): Promise<Camera> {
    const { mediaDevices } = navigator as { mediaDevices?: MediaDevices };
    if (!mediaDevices?.getUserMedia) throw new DOMException('No camera here.', globalThis.isSecureContext ? 'NotFoundError' : 'SecurityError');
    const camera = new Camera(await mediaDevices.getUserMedia({
      audio: false, video: { facingMode: { ideal: 'environment' }, width: { ideal: 1920 }, height: { ideal: 1080 } },
    }));
    camera.#track?.addEventListener('ended', lost);
    return camera;
  }

  /** Turns the light on or off; where that fails there is none. */
  async shine(on: boolean): Promise<void> {
    try {
      await this.#track?.applyConstraints({ advanced: [{ torch: on } as Light] });
      this.light = on;
    } catch {
      this.light = null;
    }
  }

  stop(): void {
    for (const track of this.stream.getTracks()) track.stop();
  }

  get #track(): MediaStreamTrack | undefined {
    return this.stream.getVideoTracks()[0];
  }
}
