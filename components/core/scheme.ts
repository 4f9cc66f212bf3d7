/** Light or dark. Browsers with `light-dark()` follow the page's `color-scheme` by themselves. */
const native = globalThis.CSS?.supports?.('color', 'light-dark(#000,#fff)');

/** The class the base element gets: the provider's theme; where the browser needs help, the page's scheme. */
export function schemeOf(element: Element, theme: 'light' | 'dark' | 'auto' | undefined): 'light' | 'dark' | '' {
  if (theme === 'light' || theme === 'dark') return theme;
  if (native) return '';
  const { colorScheme } = getComputedStyle(element);
  if (!colorScheme.includes('dark')) return '';
  return !colorScheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : '';
}
