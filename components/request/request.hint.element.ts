/** Whether the device keeps a draft, as far as can be told at once: room is left for it, so that nothing moves when it is offered. */

const name = 'aftercare-draft';

/** `false` where nothing can be told. */
export function draftExpected(): boolean {
  try {
    return localStorage.getItem(name) !== null;
  } catch {
    return false;
  }
}

/** Leaves word for the next page; no more than that there is one. */
export function expectDraft(expected: boolean): void {
  try {
    if (expected) localStorage.setItem(name, '');
    else localStorage.removeItem(name);
  } catch { /* a private window: the next page finds out later */ }
}
