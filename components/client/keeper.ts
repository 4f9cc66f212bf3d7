/** Makes what is kept of a session: drafts, uploads and the outbox, with the caller they belong to. */
import { KeptDrafts, type Channel } from './drafts.js';
import { deviceStore, type Store } from './drafts-store.js';
import { Failure } from './failure.js';
import type { Keeping, UploadOptions } from './keeping.js';
import { newKey } from './key.js';
import { DeviceOutbox } from './outbox.js';
import type { Locks } from './outbox-lock.js';
import type { Session } from './session.js';
import { onAbort, type Timers } from './timers.js';
import type { Transport } from './transport.js';
import { upload } from './upload.js';
import { onWaking } from './waking.js';

/** What the device offers; replaced in tests. */
export interface Device {
  readonly store?: Store | undefined;
  readonly locks?: Locks | undefined;
  readonly channel?: (() => Channel) | undefined;
}

/** What it takes of its session. */
export interface KeeperPort {
  readonly session: Session;
  readonly site: string;
  readonly timers: Timers;
  readonly transport: Transport | undefined;
  readonly device: Device | undefined;
  /** The session is over. */
  readonly ended: AbortSignal;
}

function openChannel(): Channel | undefined {
  try {
    const channel = new BroadcastChannel('aftercare-drafts');
    // In Node it would keep the process alive.
    (channel as { unref?: () => void }).unref?.();
    return channel;
  } catch {
    return undefined;
  }
}

export class Keeper implements Keeping {
  readonly drafts: KeptDrafts;
  readonly outbox: DeviceOutbox;
  readonly newKey = newKey;
  readonly #port: KeeperPort;
  #caller: { generation: number; who: Promise<string> } | undefined;
  /** Who was calling, as far as known. */
  #known: string | undefined;

  constructor(port: KeeperPort) {
    this.#port = port;
    const { device = {}, ended, session: { client }, site, timers } = port;
    this.drafts = new KeptDrafts({ site, timers, store: device.store ?? deviceStore, channel: device.channel ? device.channel() : openChannel() });
    this.outbox = new DeviceOutbox({
      client, site, timers, drafts: this.drafts, now: () => timers.now(),
      locks: device.locks ?? globalThis.navigator?.locks,
      upload: (file, options) => this.upload(file, options),
      caller: () => this.caller(),
    }, ended);
    this.drafts.watch((ids) => { void this.outbox.heard(ids); });
    onAbort(ended, () => this.drafts.end());
    onWaking({ online: () => this.outbox.online(), visible: () => this.outbox.wake(0) }, ended);
    this.outbox.wake(0);
  }

  upload(file: Blob, options: UploadOptions): Promise<{ attachment: string }> {
    const { session: { client }, timers, transport } = this.#port;
    return upload({ client, timers, transport }, file, options);
  }

  async caller(): Promise<string> {
    const { generation } = this.#port.session;
    if (this.#caller?.generation !== generation) {
      const caller = { generation, who: this.#asked() };
      this.#caller = caller;
      caller.who.then((who) => { this.#known = who; }, () => { if (this.#caller === caller) this.#caller = undefined; });
    }
    return this.#caller.who;
  }

  /** Another is calling, or the same again. */
  identified(another: boolean): void {
    if (another) this.outbox.turn();
    else this.outbox.signedIn();
  }

  /** The customer signed out: nothing of theirs stays. Of whom that is not known, nothing of any customer. */
  signedOut(): Promise<void> {
    const who = this.#known;
    this.#known = undefined;
    return who === 'guest' ? Promise.resolve() : this.drafts.forget(who);
  }

  async #asked(): Promise<string> {
    const { session } = this.#port;
    const guest = (): boolean => session.identity === 'guest';
    if (guest()) return 'guest';
    try {
      const { id } = await session.client.readMe({});
      // Whoever a vendor calls so is no guest for that.
      return id === 'guest' ? ' guest' : id;
    } catch (error) {
      // The answer to the first question told so.
      if (guest()) return 'guest';
      // A vendor's own object may not say: then all its customers of this device are one.
      if (error instanceof Failure && error.code === 'not-implemented') return 'customer';
      throw error;
    }
  }
}
