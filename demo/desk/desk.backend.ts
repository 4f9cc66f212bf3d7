/** The desk's way to the backend: the published client, signed in as the vendor's person. */
import { Session } from '../../components/client/client.js';
import type { DeskBackend } from './desk.store.js';

export function deskBackend(): DeskBackend {
  const session = new Session({
    endpoint: '/api',
    tokenUrl: '/session/token?as=vendor',
    operation: 'vendorStream',
    locale: document.documentElement.lang,
  });
  const { live, client } = session;
  return {
    client,
    now: () => session.now(),
    watch(listener, onLive) {
      const leave = live.subscribe((event) => {
        if (event.type === 'request') listener(event);
        else if (event.type === 'catch-up') listener(null);
      });
      const unwatch = live.onStatus((status) => onLive(status === 'live'));
      return () => { leave(); unwatch(); };
    },
  };
}
