/** The shape of what is coming, at its final size, so that nothing jumps. */
import { css, html, type CSSResult, type TemplateResult } from 'lit';

export interface SkeletonOptions {
  /** Says that it is loading, to those who do not see it. */
  label: string;
  /** One block per number, that many lines of text high (up to 12). */
  rows: readonly number[];
}

export const skeleton = ({ label, rows }: SkeletonOptions): TemplateResult => html`<div class="skeleton stack" part="skeleton"
  aria-busy="true"><span class="visually-hidden">${label}</span>${rows.map((lines) => html`<div
    class="bone lines-${Math.min(12, Math.max(1, Math.round(lines)))}"></div>`)}</div>`;

export const skeletonStyles: CSSResult = css`
.bone { block-size: calc(var(--_lines, 1) * 1.6em); border-radius: var(--_radius-small); background: var(--_raised) }
.bone:first-of-type { inline-size: 60% }
.lines-2 { --_lines: 2 }
.lines-3 { --_lines: 3 }
.lines-4 { --_lines: 4 }
.lines-5 { --_lines: 5 }
.lines-6 { --_lines: 6 }
.lines-7 { --_lines: 7 }
.lines-8 { --_lines: 8 }
.lines-9 { --_lines: 9 }
.lines-10 { --_lines: 10 }
.lines-11 { --_lines: 11 }
.lines-12 { --_lines: 12 }
@media (prefers-reduced-motion: no-preference) {
  .bone { animation: breathe 1.6s ease-in-out infinite alternate }
}
@keyframes breathe { to { opacity: .45 } }
@media (forced-colors: active) { .bone { border: 1px solid } }
`;
