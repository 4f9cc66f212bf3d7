/** Does something again and again, never twice at once. */

/**
 * @param pause milliseconds between the end of one run and the next
 * @param onError told when a run fails; the next one comes all the same
 * @returns ends it; resolves when the last run has ended
 */
export function every(pause: number, run: () => Promise<void>, onError: (error: unknown) => void): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let ended = false;
  let running = Promise.resolve();
  const go = (): void => {
    running = run().catch(onError).then(() => {
      if (!ended) timer = setTimeout(go, pause);
    });
  };
  go();
  return () => {
    ended = true;
    clearTimeout(timer);
    return running;
  };
}
