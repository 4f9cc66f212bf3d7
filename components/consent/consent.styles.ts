import { css, type CSSResultGroup } from 'lit';
import { failureStyles } from '../ui/failure.js';
import { foundation } from '../ui/foundation.styles.js';
import { noticeStyles } from '../ui/notice.js';
import { skeletonStyles } from '../ui/skeleton.js';

export const styles: CSSResultGroup = [foundation, failureStyles, noticeStyles, skeletonStyles, css`
.views { display: flex; flex-wrap: wrap; gap: 0 calc(5 * var(--_space)); border-block-end: 1px solid var(--_line) }
.views button {
  min-block-size: 48px;
  padding: 0;
  margin-block-end: -1px;
  border: 0;
  border-block-end: 3px solid transparent;
  background: none;
  color: var(--_muted);
  font-weight: 600;
  cursor: pointer;
}
.views button:hover { color: var(--_text) }
.views [aria-current=page] { border-color: var(--_accent); color: var(--_accent) }
.choice-card { padding: clamp(16px, 4cqi, 24px) }
.pill.granted { background: var(--_success-soft); color: var(--_success) }
.pill.undecided { background: var(--_info-soft); color: var(--_info) }
.pill.separate, .pill.sensitive, .pill.exit { background: var(--_warn-soft); color: var(--_warn) }
.notice-text { padding-inline-start: var(--_gap); border-inline-start: 3px solid var(--_line) }
.facts { display: grid; gap: calc(3 * var(--_space)) }
.facts dt { color: var(--_muted); font-size: .875em }
.facts > div { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 var(--_gap) }
@container (min-width: 34em) { .facts > div { grid-template-columns: 9em minmax(0, 1fr); align-items: baseline } }
.ways { display: flex; flex-wrap: wrap; gap: 0 var(--_gap) }
.ways a { padding-block: .6em; margin-block: -.3em }
.kinds { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: .75em; align-items: baseline }
@container (max-width: 15em) { .kinds { grid-template-columns: minmax(0, 1fr) } }
.kinds ul { display: flex; flex-wrap: wrap; gap: 0 1.1em }
.decide { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); gap: calc(3 * var(--_space)); max-inline-size: 28em }
summary { min-block-size: 44px; padding-block: .6em; color: var(--_accent); font-weight: 600; cursor: pointer }
.card > .about { margin-block: calc(-2 * var(--_space)) }
.paper { padding: var(--_gap); border-radius: var(--_radius-small); background: var(--_raised) }
.log > li { padding-block: var(--_gap) }
.log > li + li { border-block-start: 1px solid var(--_line) }
@media print { .base { padding: 0; border: 0; color: #000 } .views, .button { display: none } .card { break-inside: avoid } }
`];
