/** Looks whether anything submitted earlier waits on the device, and only then loads what sends it. */
import { liveOf } from './draft-record.js';
import type { Store } from './drafts-store.js';
import { onWaking } from './waking.js';

async function waits(site: string, store: Store | undefined): Promise<boolean> {
  const { get, keys } = store ?? (await import('./drafts-store.js')).deviceStore;
  for (const key of await keys()) {
    const record = key.includes('/') ? undefined : liveOf(await get(key));
    if (record?.kept && record.site === site) return true;
  }
  return false;
}

/** Now, and whenever the network or the customer comes back. */
export function lookForWaiting(site: string, store: Store | undefined, load: () => Promise<unknown>, ended: AbortSignal): void {
  const found = new AbortController();
  ended.addEventListener('abort', () => found.abort());
  const look = async (): Promise<void> => {
    if (!await waits(site, store)) return;
    await load();
    // From now on what was loaded looks for itself.
    found.abort();
  };
  // No store is no failure: nothing waits.
  const quietly = (): void => { look().catch(() => undefined); };
  onWaking({ online: quietly, visible: quietly }, found.signal);
  quietly();
}
