/**
 * The one script tag: `<script type="module" src=".../aftercare.js">`. Loads an element's code when its tag appears
 * on the page, at once or later, also inside open shadow roots.
 */
import { elements } from './elements.js';

const asked = new Set<string>();
const roots = new WeakSet<Node>();

/**
 * Loads elements before their tag appears.
 * @param tags such as `aftercare-request`; unknown ones are passed over
 * @returns when all are defined; rejects when the code of one cannot be fetched
 */
export async function load(...tags: string[]): Promise<void> {
  await Promise.all(tags.filter((tag) => Object.hasOwn(elements, tag)).map((tag) => elements[tag]?.()));
}

function meet(element: Element): void {
  const tag = element.localName;
  if (!tag.includes('-')) {
    if (element.shadowRoot) watch(element.shadowRoot);
    return;
  }
  if (Object.hasOwn(elements, tag)) loadOnce(tag);
  if (element.shadowRoot) return watch(element.shadowRoot);
  // A host that is upgraded later shows its shadow root only then.
  if (!element.matches(':defined')) {
    void customElements.whenDefined(tag).then(() => element.shadowRoot && watch(element.shadowRoot));
  }
}

function loadOnce(tag: string): void {
  if (asked.has(tag)) return;
  asked.add(tag);
  load(tag).catch((error: unknown) => {
    // The next tag of this kind tries again: the network may be back by then.
    asked.delete(tag);
    console.error(`<${tag}> could not be loaded.`, error);
  });
}

function search(root: ParentNode): void {
  for (const element of root.querySelectorAll('*')) meet(element);
}

function watch(root: Document | ShadowRoot): void {
  if (roots.has(root)) return;
  roots.add(root);
  search(root);
  observer.observe(root, { childList: true, subtree: true });
}

const observer = new MutationObserver((changes) => {
  for (const { addedNodes } of changes) {
    for (const node of addedNodes) {
      if (!(node instanceof Element)) continue;
      meet(node);
      search(node);
    }
  }
});

watch(document);
