/** Looks whether anything submitted earlier waits on the device, and only then loads what sends it. */
import { liveOf } from './draft-record.js';
import type { KeeperPort } from './keeper.js';
import { onAbort } from './timers.js';
import { onWaking } from './waking.js';

async function waits({ device, site }: KeeperPort): Promise<boolean> {
  const { get, keys } = device?.store ?? (await import('./drafts-store.js')).deviceStore;
  for (const key of await keys()) {
    const record = key.includes('/') ? undefined : liveOf(await get(key));
    if (record?.kept && record.site === site) return true;
  }
  return false;
}

/** Now, and whenever the network or the customer comes back. */
export function lookForWaiting(port: KeeperPort): void {
  const found = new AbortController();
  onAbort(port.ended, () => found.abort());
  const look = async (): Promise<void> => {
    if (!await waits(port)) return;
    await port.session.keeping();
    // From now on what was loaded looks for itself.
    found.abort();
  };
  // No store is no failure: nothing waits.
  const quietly = (): void => { look().catch(() => undefined); };
  onWaking({ online: quietly, visible: quietly }, found.signal);
  quietly();
}
