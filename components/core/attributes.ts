/** Attributes are forgiving: a bad value falls back and is told once. */

const told = new Set<string>();

/** Warns once per element, attribute and value. */
export function warnAttribute(element: Element, attribute: string, value: unknown, accepted: string): void {
  const message = `<${element.localName}> ${attribute}="${String(value)}" is not accepted; use ${accepted}.`;
  if (told.has(message)) return;
  told.add(message);
  console.warn(message);
}

/** The value if it is one of the accepted ones, else the first of them, warning once. Absent is the first, silently. */
export function oneOf<T extends string | number>(
  element: Element, attribute: string, value: unknown, accepted: readonly [T, ...T[]],
): T {
  if (accepted.includes(value as T)) return value as T;
  if (value != null && value !== '') warnAttribute(element, attribute, value, accepted.join(', '));
  return accepted[0];
}
