/** What happened, newest or oldest first as given: one line of dots. */
import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

export interface TimelineItem {
  /** Stable identity, so that a new entry does not rebuild the others. */
  readonly key: string | number;
  readonly title: unknown;
  /** The time in words, and as it came. */
  readonly time: string;
  readonly at: string;
  readonly body?: unknown;
  /** Who or what: colours the dot. */
  readonly kind?: 'vendor' | 'customer' | 'system' | 'warn' | 'done' | undefined;
}

export const timeline = (label: string, items: readonly TimelineItem[]): TemplateResult => html`<ol class="timeline"
  part="timeline" aria-label=${label}>${repeat(items, ({ key }) => key, (item) => html`<li class=${item.kind ?? 'vendor'} part="entry">
    <div class="entry-head"><span class="entry-title">${item.title}</span> <time datetime=${item.at}>${item.time}</time></div>
    ${item.body ? html`<div class="entry-body">${item.body}</div>` : nothing}
  </li>`)}</ol>`;

export const timelineStyles: CSSResult = css`
.timeline > li { position: relative; padding-block-end: calc(5 * var(--_space)); padding-inline-start: 28px }
.timeline > li:last-child { padding-block-end: 0 }
.timeline > li::before {
  content: '';
  position: absolute;
  inset-block-start: .45em;
  inset-inline-start: 2px;
  inline-size: 12px;
  block-size: 12px;
  border: 3px solid var(--_accent);
  border-radius: 50%;
  background: var(--_surface);
}
.timeline > li:not(:last-child)::after {
  content: '';
  position: absolute;
  inset-block: calc(.45em + 16px) -.1em;
  inset-inline-start: 7px;
  inline-size: 2px;
  background: var(--_line);
}
.timeline > li.customer::before { border-color: var(--_info) }
.timeline > li.system::before { border-color: var(--_control) }
.timeline > li.warn::before { border-color: var(--_danger) }
.timeline > li.done::before { border-color: var(--_success); background: var(--_success) }
.entry-head time { display: block }
@container (min-width: 34em) { .entry-head { display: flex; justify-content: space-between; gap: .75em } .entry-head time { flex: none } }
.entry-title { font-weight: 600 }
.entry-head time { color: var(--_muted); font-size: .875em; line-height: 1.9 }
.entry-body { margin-block-start: var(--_space); white-space: pre-line }
`;
