/** Real headings, at the level the page asks for. */
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

export interface HeadingOptions {
  id?: string;
  /** `heading-first` is the element's own, large one. */
  class?: string;
  /** Lets the element move focus here after a change of the whole picture. */
  focusable?: boolean;
}

/** A heading of level 2 to 6; deeper ones stay at 6. */
export function heading(level: number, content: unknown, options: HeadingOptions = {}): TemplateResult {
  const { id, class: name } = options;
  const tab = options.focusable ? -1 : undefined;
  switch (level) {
    case 2: return html`<h2 id=${ifDefined(id)} class=${ifDefined(name)} tabindex=${ifDefined(tab)}>${content}</h2>`;
    case 3: return html`<h3 id=${ifDefined(id)} class=${ifDefined(name)} tabindex=${ifDefined(tab)}>${content}</h3>`;
    case 4: return html`<h4 id=${ifDefined(id)} class=${ifDefined(name)} tabindex=${ifDefined(tab)}>${content}</h4>`;
    case 5: return html`<h5 id=${ifDefined(id)} class=${ifDefined(name)} tabindex=${ifDefined(tab)}>${content}</h5>`;
    default: return html`<h6 id=${ifDefined(id)} class=${ifDefined(name)} tabindex=${ifDefined(tab)}>${content}</h6>`;
  }
}

/**
 * Moves focus to the first match and returns whether there is one. What only we bring focus to, a heading for example, stays where
 * it is seen well, else it goes to the top: what follows it is to be read. The browser alone would put it in the middle.
 */
export function focusOn(root: ParentNode, selector: string): boolean {
  const found = root.querySelector<HTMLElement>(selector);
  const leads = found?.tabIndex === -1;
  found?.focus({ preventScroll: leads });
  if (leads) found.scrollIntoView({ block: found.getBoundingClientRect().top > innerHeight / 2 ? 'start' : 'nearest' });
  return found !== null;
}
