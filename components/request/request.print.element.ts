/** Prints one element and nothing else of the page. The page looks the same on the screen, and is as it was afterwards. */

const mark = 'data-aftercare-unprinted';

/** All that stands beside the element, and beside what it stands in, up to the page's body; shadow roots included. */
function* beside(element: Element): Generator<Element> {
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement ?? (at.getRootNode() as Partial<ShadowRoot>).host ?? null) {
    for (const other of at.parentNode?.children ?? []) if (other !== at) yield other;
  }
}

/** Opens the browser's print dialog for one element. */
export function printOnly(element: Element): void {
  const away = [...beside(element)].filter((one) => !one.matches('script, style, link, template'));
  const roots = new Set(away.map((one) => one.getRootNode() as Document | ShadowRoot));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@media print { [${mark}] { display: none !important } html, body { background: #fff !important } }`);
  for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  for (const one of away) one.setAttribute(mark, '');
  window.addEventListener('afterprint', () => {
    for (const one of away) one.removeAttribute(mark);
    for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
  }, { once: true });
  window.print();
}
