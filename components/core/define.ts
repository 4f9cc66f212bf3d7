/**
 * Defines an element. Where the tag is taken, by this class or by another copy's, it warns and leaves it be. Does
 * nothing where there is no browser.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const registry = globalThis.customElements as CustomElementRegistry | undefined;
  if (!registry) return;
  try {
    if (!registry.get(tag)) return registry.define(tag, element);
  } catch {
    // The class has another tag already, or a registry was patched by the page.
  }
  console.warn(`<${tag}> is already defined; the first definition stays. Is Aftercare loaded twice?`);
}
