/** A pretend device: what its pages share and what outlasts them. */
import type { Channel } from '../../components/client/drafts.js';
import type { Store } from '../../components/client/drafts-store.js';
import type { Device } from '../../components/client/keeper.js';

export interface PretendDevice {
  /** What one more tab is given. */
  tab(): Device;
  /** Everything that lies there. */
  readonly kept: Map<string, unknown>;
  /** What it does instead of writing and reading, while set. */
  fault: 'forbidden' | 'full' | 'full of files' | 'silent' | null;
  /** What lies there as text, files left out. */
  words(): string;
}

const copy = (value: unknown): unknown => (value instanceof Blob ? value : structuredClone(value));

/** Locks as the browser's: whoever comes first, then in order. */
function pretendLocks(): NonNullable<Device['locks']> {
  const queues = new Map<string, Array<() => void>>();
  const had = (name: string, signal?: AbortSignal): Promise<void> => new Promise((resolve, reject) => {
    const queue = queues.get(name);
    if (!queue) {
      queues.set(name, []);
      resolve();
      return;
    }
    queue.push(resolve);
    signal?.addEventListener('abort', () => {
      if (queue.includes(resolve)) queue.splice(queue.indexOf(resolve), 1);
      reject(new DOMException('', 'AbortError'));
    });
  });
  return {
    request: (async (name: string, { signal }: LockOptions, run: LockGrantedCallback<unknown>) => {
      await had(name, signal);
      try {
        return await run({ name, mode: 'exclusive' });
      } finally {
        const next = queues.get(name)!.shift();
        if (next) next();
        else queues.delete(name);
      }
    }) as LockManager['request'],
  };
}

export function pretendDevice(): PretendDevice {
  const kept = new Map<string, unknown>();
  const tabs = new Set<Channel>();
  const locks = pretendLocks();
  const device: PretendDevice = {
    kept, fault: null,
    tab: () => ({ store, locks, channel: open }),
    words: () => JSON.stringify([...kept]),
  };

  const full = (written: unknown): void => {
    const { fault } = device;
    if (fault === 'full' || (fault === 'full of files' && written instanceof Blob)) throw new DOMException('', 'QuotaExceededError');
  };
  async function ready(): Promise<void> {
    if (device.fault === 'silent') return new Promise(() => undefined);
    if (device.fault === 'forbidden') throw new DOMException('', 'SecurityError');
  }
  const put = (key: string, value: unknown): void => {
    full(value);
    kept.set(key, copy(value));
  };

  const store: Store = {
    keys: async () => { await ready(); return [...kept.keys()]; },
    get: async (key) => { await ready(); return copy(kept.get(key)); },
    set: async (key, value) => { await ready(); put(key, value); },
    change: async (key, make) => {
      await ready();
      const next = make(copy(kept.get(key)));
      if (next !== undefined) put(key, next);
    },
    remove: async (keys) => { await ready(); for (const key of keys) kept.delete(key); },
  };

  function open(): Channel {
    const channel: Channel = {
      onmessage: null,
      postMessage(data) {
        for (const other of [...tabs]) {
          if (other !== channel) queueMicrotask(() => other.onmessage?.call(other as BroadcastChannel, { data: copy(data) } as MessageEvent));
        }
      },
      close: () => { tabs.delete(channel); },
    };
    tabs.add(channel);
    return channel;
  }
  return device;
}
