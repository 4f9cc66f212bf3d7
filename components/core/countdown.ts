/** Time running down: one timer per page, on the second, at rest while the page is hidden. */

interface Clockwork {
  readonly due: number;
  readonly now: () => number;
  readonly show: (left: number) => string;
}

const running = new Map<Text, Clockwork>();
let timer: ReturnType<typeof setTimeout> | undefined;

function write(node: Text, { due, now, show }: Clockwork): void {
  const text = show(due - now());
  if (node.data !== text) node.data = text;
}

function rest(): void {
  clearTimeout(timer);
  timer = undefined;
  const [first] = running.values();
  if (!first) document.removeEventListener('visibilitychange', beat);
  else if (!document.hidden) timer = setTimeout(beat, 1000 - (first.now() % 1000));
}

function beat(): void {
  for (const [node, clockwork] of running) {
    // Off the page for good, or put up anew by a later rendering.
    if (!node.isConnected) running.delete(node);
    else if (!document.hidden) write(node, clockwork);
  }
  rest();
}

/**
 * What `show` makes of the milliseconds left until `due` (negative when past), kept up to date to the second. Nothing
 * else of the element renders. To be put into a template; what is no longer on the page stops.
 * @param due RFC 3339.
 * @param now Epoch milliseconds by the backend's clock (`connection.now()`).
 * @example html`<span>${countdown(commitment.dueAt, () => connection.now(), (left) => remaining(i18n, left))}</span>`
 */
export function countdown(due: string, now: () => number, show: (left: number) => string): Text {
  const node = document.createTextNode('');
  const clockwork = { due: Date.parse(due), now, show };
  write(node, clockwork);
  if (running.size === 0) document.addEventListener('visibilitychange', beat);
  running.set(node, clockwork);
  if (timer === undefined) rest();
  return node;
}
