/** What the page tells the form without being asked. */

/** @param heard `network`: it went or came; `expired`: the sign-in ended by itself. Returns how to stop listening. */
export function watchPage(heard: { network(offline: boolean): void; expired(): void }): () => void {
  const control = new AbortController();
  const { signal } = control;
  for (const type of ['online', 'offline']) window.addEventListener(type, () => heard.network(type === 'offline'), { signal });
  window.addEventListener('aftercare-token-expired', () => heard.expired(), { signal });
  return () => control.abort();
}
