import { css, type CSSResultGroup } from 'lit';
import { failureStyles } from '../ui/failure.js';
import { foundation } from '../ui/foundation.styles.js';
import { noticeStyles } from '../ui/notice.js';
import { skeletonStyles } from '../ui/skeleton.js';

export const styles: CSSResultGroup = [foundation, failureStyles, noticeStyles, skeletonStyles, css`
.meta { gap: var(--_space) calc(3 * var(--_space)) }
.pill.in-force, .pill.accepted { background: var(--_success-soft); color: var(--_success) }
.pill.upcoming { background: var(--_info-soft); color: var(--_info) }
.pill.superseded { background: var(--_warn-soft); color: var(--_warn) }
table { inline-size: 100%; border-collapse: collapse }
th, td { padding: .55em .5em; border-block-end: 1px solid var(--_line); text-align: start; vertical-align: top; overflow-wrap: break-word }
th:first-child, td:first-child { padding-inline-start: 0 }
td:last-child, th:last-child { padding-inline-end: 0; text-align: end; white-space: nowrap }
td { word-break: keep-all }
/* Where whole words would not fit beside each other, the promise stands above its figure. */
@container (max-width: 18em) {
  thead { display: none }
  tr { display: flex; flex-wrap: wrap; justify-content: space-between; padding-block: .55em; border-block-end: 1px solid var(--_line) }
  th, td { padding: 0; border: 0 }
  tbody th { inline-size: 100% }
}
thead th { color: var(--_muted); font-size: .875em; font-weight: 600 }
tbody th { font-weight: 400 }
td a { display: inline-block; margin-block: -.6em; padding-block: .6em }
.leaves { display: grid; grid-template-columns: minmax(0, 1fr); gap: calc(6 * var(--_space)) }
.contents { border-block: 1px solid var(--_line) }
.contents-button {
  display: flex;
  justify-content: space-between;
  align-items: center;
  inline-size: 100%;
  min-block-size: 48px;
  padding: 0;
  border: 0;
  background: none;
  font-weight: 650;
  cursor: pointer;
}
.open .contents-button .icon { rotate: 180deg }
.contents-title, .contents ol { display: none }
.contents.open ol { display: grid; padding-block-end: calc(2 * var(--_space)) }
.contents li a { display: block; padding-block: .6em; text-decoration: none }
.contents li a:hover { text-decoration: underline }
@container (min-width: 56em) {
  .leaves { grid-template-columns: 14em minmax(0, 1fr); gap: calc(10 * var(--_space)) }
  .contents { position: sticky; inset-block-start: var(--aftercare-scroll-margin, 1.5em); align-self: start; border: 0 }
  .contents-button { display: none }
  .contents ol, .contents-title { display: grid }
}
.sections { max-inline-size: 46em }
[id] { scroll-margin-block-start: var(--aftercare-scroll-margin, 1.5em) }
.clause {
  display: grid;
  grid-template-columns: 3em minmax(0, 1fr);
  padding: calc(2 * var(--_space));
  margin-inline: calc(-2 * var(--_space));
  border-inline-start: 3px solid transparent;
  border-radius: 4px;
}
.clause.target { border-color: var(--_accent); background: var(--_accent-soft) }
.clause.target:focus-visible { outline: none }
.clause-id { margin-block: -.6em; padding-block: .6em; font-weight: 600; text-decoration: none; justify-self: start }
.clause-id:hover { text-decoration: underline }
.mark .pill { background: var(--_warn-soft); color: var(--_warn) }
.limits .pill { background: var(--_danger-soft); color: var(--_danger) }
.limits p { font-weight: 600 }
.term { font-weight: 650; font-variant-numeric: tabular-nums; word-break: keep-all; color: var(--_accent) }
.accept-head { display: flex; gap: .5em; align-items: center }
.accept-head .icon { color: var(--_success) }
.accept a { display: inline-block; padding-block: .3em; margin-inline-end: .5em }
/* The place of the button, before it is known whether there is anything to accept. */
.act { min-block-size: 48px }
.versions { padding-inline: var(--_gap); border: 1px solid var(--_line); border-radius: var(--_radius) }
.versions > * { margin-block: calc(3 * var(--_space)) }
.version-list li {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 0 var(--_gap);
  min-block-size: 48px;
  padding-block: calc(2 * var(--_space));
}
.version-list li + li { border-block-start: 1px solid var(--_line) }
.days { display: block }
.receipt summary { min-block-size: 44px; padding-block: .6em; color: var(--_accent); font-weight: 600; cursor: pointer }
.receipt dt { color: var(--_muted); font-size: .875em }
.receipt dl { margin-block-start: .5em; display: grid; gap: calc(2 * var(--_space)) }
@media (forced-colors: active) { .clause { border-color: Canvas } .clause.target { border-color: Highlight; outline: 2px solid Highlight !important } .term { text-decoration: underline } }
@media print {
  .base { padding: 0; border: 0; background: none; color: #000 }
  .tools, .versions, .contents, .notice .button, .accept .button { display: none }
  .leaves { display: block }
  .clause { break-inside: avoid; padding: 0 0 8pt }
  .clause.target { border-color: transparent; background: none }
  .term, a { color: inherit; text-decoration: none }
  h2, h3, h4, h5, h6 { break-after: avoid }
}
`];
