/** What a user does and perceives: find by role and name through shadow roots, press, type, wait until. */
import { computeAccessibleName, getRole, isInaccessible } from 'dom-accessibility-api';
import { waitUntil } from '@open-wc/testing';

/** Every element below, shadow roots included, in document order. */
export function* everyElement(root: ParentNode): Generator<Element> {
  const shadow = (root as Element).shadowRoot;
  if (shadow) yield* everyElement(shadow);
  for (const child of root.children) {
    yield child;
    yield* everyElement(child);
  }
}

/** All that are perceivable, with this role and (part of) name. */
export function all(root: ParentNode, role: string, name?: string | RegExp): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (const element of everyElement(root)) {
    if (getRole(element) !== role || isInaccessible(element) || hiddenByHost(element)) continue;
    if (name !== undefined && !matches(computeAccessibleName(element), name)) continue;
    found.push(element as HTMLElement);
  }
  return found;
}

const matches = (text: string, wanted: string | RegExp): boolean =>
  typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);

/** True inside a hidden host: accessibility stops at shadow roots otherwise. */
function hiddenByHost(element: Element): boolean {
  const root = element.getRootNode();
  return root instanceof ShadowRoot && (isInaccessible(root.host) || hiddenByHost(root.host));
}

/** Waits for the one that is there. Fails with what was there instead. */
export async function get(root: ParentNode, role: string, name?: string | RegExp): Promise<HTMLElement> {
  await until(() => all(root, role, name).length > 0, () => `no ${role} named ${String(name)}; there are: ${
    all(root, role).map((one) => JSON.stringify(computeAccessibleName(one))).join(', ') || 'none'}`);
  return all(root, role, name)[0]!;
}

/** Waits until it holds. */
export async function until(condition: () => unknown, message: string | (() => string) = 'it never came true'): Promise<void> {
  try {
    await waitUntil(async () => Boolean(await condition()), '', { timeout: 4000, interval: 15 });
  } catch {
    throw new Error(typeof message === 'string' ? message : message());
  }
}

/** All text a person can read below, shadow roots included. */
export function read(root: ParentNode): string {
  const parts: string[] = [];
  const visit = (node: Node): void => {
    if (node instanceof Text) parts.push(node.data);
    if (node instanceof HTMLStyleElement || node instanceof HTMLScriptElement) return;
    if (node instanceof Element && (node as HTMLElement).hidden) return;
    if (node instanceof HTMLElement && node.shadowRoot) node.shadowRoot.childNodes.forEach(visit);
    node.childNodes.forEach(visit);
  };
  visit(root as unknown as Node);
  return parts.join(' ').replace(/\s+/g, ' ').trim();
}

/** Waits until the text can be read. */
export const reads = (root: ParentNode, wanted: string | RegExp): Promise<void> =>
  until(() => matches(read(root), wanted), () => `never read ${String(wanted)} in: ${read(root).slice(0, 1500)}`);

/** Presses a button, link, box or choice. */
export async function press(root: ParentNode, role: string, name?: string | RegExp): Promise<void> {
  const element = await get(root, role, name);
  await until(() => !(element as HTMLButtonElement).disabled, `${role} ${String(name)} stays disabled`);
  element.click();
}

/** Writes into a field, as typing would. */
export async function write(root: ParentNode, name: string | RegExp, text: string, role = 'textbox'): Promise<void> {
  const field = await get(root, role, name) as HTMLInputElement;
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
}
