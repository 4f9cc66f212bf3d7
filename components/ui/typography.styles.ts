/** Text and layout rhythm. Sizes in em of the inherited font, never below 16 px: phones zoom into smaller fields. */
import { css, type CSSResult } from 'lit';

export const typography: CSSResult = css`
.base {
  font-family: var(--aftercare-font, inherit);
  font-size: var(--aftercare-font-size, max(1em, 16px));
  line-height: 1.55;
  overflow-wrap: anywhere;
}
.base:lang(zh), .base:lang(ja) { line-height: 1.7; line-break: strict; text-spacing-trim: trim-start }
h2, h3, h4, h5, h6, legend, .title { font-size: 1.0625em; font-weight: 650; line-height: 1.4; text-wrap: balance }
[tabindex='-1'] { scroll-margin-block-start: var(--aftercare-scroll-margin, max(1.5em, 15vh)) }
.heading-first { font-size: 1.375em; line-height: 1.3; letter-spacing: -.01em }
:lang(zh) .heading-first { letter-spacing: 0 }
:lang(zh) { text-wrap: pretty }
@container (min-width: 40em) { .heading-first { font-size: 1.625em } }
p { text-wrap: pretty }
strong { font-weight: 650 }
.muted { color: var(--_muted) }
.small { font-size: .875em }
.num, time { font-variant-numeric: tabular-nums }
.stack { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--_gap) }
.stack.tight { gap: calc(2 * var(--_space)) }
.stack.loose { gap: calc(7 * var(--_space)) }
.row { display: flex; flex-wrap: wrap; align-items: center; gap: calc(2 * var(--_space)) calc(3 * var(--_space)) }
.card { padding: var(--_gap); border: 1px solid var(--_line); border-radius: var(--_radius) }
.pill {
  display: inline-block;
  padding: .1em .65em;
  border-radius: 1em;
  background: var(--_raised);
  color: var(--_muted);
  font-size: .8125em;
  font-weight: 600;
  line-height: 1.6;
}
@media (forced-colors: active) { .pill { border: 1px solid } }
.visually-hidden, .announcer {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
`;
