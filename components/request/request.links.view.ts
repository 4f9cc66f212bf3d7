/** Links to the vendor's pages, and the guest's code on the clipboard. */
import type { Connection, Destination } from '../client/connection.js';
import type { Request } from '../contract/resources/request.js';
import type { Link } from './request.view.js';

/** A plain press; with a key held the browser opens a tab, as for any link. */
const isPlain = (event: Event): boolean => {
  const { button, altKey, ctrlKey, metaKey, shiftKey } = event as MouseEvent;
  return !button && !altKey && !ctrlKey && !metaKey && !shiftKey;
};

/** Whether an address is of the page that is shown. */
export const samePage = (href: string): boolean => new URL(href, document.baseURI).href.split('#')[0] === location.href.split('#')[0];

/**
 * A link to a clause. Another page opens in a tab of its own: what is typed here does not survive leaving, and a clause
 * is looked up, not gone to.
 */
export function clauseLink(connection: Connection | undefined, from: HTMLElement, clause: string, version: string): Link {
  const destination: Destination = { to: 'agreement', clause, version };
  const href = connection?.href(destination) ?? null;
  return {
    href,
    follow: (event) => {
      if (!connection || href === null || !isPlain(event)) return;
      event.preventDefault();
      if (samePage(href)) connection.navigate(destination, from);
      else window.open(href, '_blank', 'noopener');
    },
  };
}

/** The whole address of the page that tracks the request. A guest's carries the code in its fragment, which is sent to no server. */
export function trackAddress(connection: Connection | undefined, { id, trackingCode }: Request): string | null {
  const plain = connection?.href({ to: 'track', id }) ?? null;
  if (plain === null) return null;
  const address = new URL(plain, document.baseURI);
  if (trackingCode !== undefined) address.hash = `aftercare=${encodeURIComponent(trackingCode)}`;
  return address.href;
}

/** A link to that page. */
export function trackLink(connection: Connection | undefined, from: HTMLElement, request: Request): Link {
  if (request.trackingCode !== undefined) return { href: trackAddress(connection, request), follow: () => undefined };
  const destination: Destination = { to: 'track', id: request.id };
  return {
    href: connection?.href(destination) ?? null,
    follow: (event) => {
      if (!connection || !isPlain(event)) return;
      event.preventDefault();
      connection.navigate(destination, from);
    },
  };
}

/** Copies a text that is shown; where that is not allowed it is selected instead. Returns whether it was copied. */
export async function copyText(text: string, shown: () => Promise<Element | null>): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const element = await shown();
    if (element) getSelection()?.selectAllChildren(element);
    return false;
  }
}
