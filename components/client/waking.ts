/** When it is worth looking again: the network is back, or somebody looks at the page. */
import { onAbort } from './timers.js';

export function onWaking({ online, visible }: { online: () => void; visible: () => void }, until: AbortSignal): void {
  const { document, window } = globalThis as Partial<typeof globalThis>;
  const seen = (): void => { if (document?.visibilityState === 'visible') visible(); };
  window?.addEventListener('online', online);
  document?.addEventListener('visibilitychange', seen);
  onAbort(until, () => {
    window?.removeEventListener('online', online);
    document?.removeEventListener('visibilitychange', seen);
  });
}
