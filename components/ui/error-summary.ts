/** What is wrong with a form, on top of it, each a link to its field. Focus it when it appears (`focusOn`). */
import { css, html, type CSSResult, type TemplateResult } from 'lit';
import { heading } from './heading.js';
import { alert, icon } from './icon.js';

export interface ErrorSummaryOptions {
  title: string;
  /** Id of the field (or of the fieldset of `choices`) and what is wrong. */
  errors: ReadonlyArray<{ readonly id: string; readonly text: unknown }>;
  level: number;
}

/** A fragment link finds nothing inside a shadow root. */
function go(event: Event, id: string): void {
  event.preventDefault();
  const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
  const target = root.getElementById(id);
  const field = target?.matches('input,select,textarea,button,[tabindex]') ? target : target?.querySelector<HTMLElement>('input,select,textarea');
  field?.focus();
}

export const errorSummary = ({ title, errors, level }: ErrorSummaryOptions): TemplateResult => html`<div
  class="error-summary" part="error-summary" role="group" tabindex="-1" aria-labelledby="error-summary-title">
  ${icon(alert)}
  <div>${heading(level, title, { id: 'error-summary-title' })}
    <ul>${errors.map(({ id, text }) => html`<li><a href="#${id}" @click=${(event: Event) => go(event, id)}>${text}</a></li>`)}</ul>
  </div>
</div>`;

export const errorSummaryStyles: CSSResult = css`
.error-summary {
  display: flex;
  gap: .75em;
  padding: var(--_gap);
  border: 2px solid var(--_danger);
  border-radius: var(--_radius);
  background: var(--_danger-soft);
}
.error-summary > .icon { color: var(--_danger); margin-block-start: .1em }
.error-summary a { display: inline-block; padding-block: .3em; color: var(--_danger); font-weight: 600 }
`;
