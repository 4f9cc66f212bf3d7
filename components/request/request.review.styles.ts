/** Looks of the last step: what was said, what is asked, and the agreement. */
import { css, type CSSResultGroup } from 'lit';
import { noticeStyles } from '../ui/notice.js';

export const reviewStyles: CSSResultGroup = [noticeStyles, css`
.review { border: 1px solid var(--_line); border-radius: var(--_radius) }
.said-step { padding: calc(2 * var(--_space)) var(--_gap) var(--_gap) }
.said-step + .said-step { border-block-start: 1px solid var(--_line) }
.said-head { display: flex; align-items: center; justify-content: space-between; gap: 0 1em; min-block-size: 48px }
.said-head .button { flex: none; margin-inline-end: -.75em }
.said { display: grid; gap: calc(2.5 * var(--_space)) }
.said > div { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 var(--_gap) }
.said dt { color: var(--_muted); font-size: .875em }
@container (min-width: 34em) { .said > div:not(.plain) { grid-template-columns: 11em minmax(0, 1fr); align-items: baseline } }
.clamped {
  display: -webkit-box;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 6;
  overflow: hidden;
  white-space: pre-line;
}
.consents, .agreement-place { padding-block-start: calc(5 * var(--_space)); border-block-start: 1px solid var(--_line) }
.pill.separate { background: var(--_warn-soft); color: var(--_warn) }
.kinds { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 .75em; align-items: baseline }
.kinds ul { display: flex; flex-wrap: wrap; gap: 0 1.1em }
.ways { display: flex; flex-wrap: wrap; gap: 0 var(--_gap) }
.ways a { padding-block: .6em; margin-block: -.3em }
.consent summary { min-block-size: 44px; padding-block: .6em; color: var(--_accent); font-weight: 600; cursor: pointer }
.consent details { margin-block: calc(-2 * var(--_space)) }
.consent details > div { padding-block-end: calc(3 * var(--_space)) }
.consent .choice-list { grid-template-columns: repeat(2, minmax(0, 1fr)) }
@container (max-width: 15em) { .kinds, .consent .choice-list { grid-template-columns: minmax(0, 1fr) } }
.consent .quiet { margin-inline-start: -.75em }
.outcome:empty { display: none }
.notice-text { padding-inline-start: var(--_gap); border-inline-start: 3px solid var(--_line) }
.page-link { display: inline-block; padding: .7em .75em }
dialog.agreement {
  inline-size: min(46em, 100vw - 2em);
  max-block-size: min(60em, 100vh - 2em);
  max-block-size: min(60em, 100dvh - 2em);
  margin: auto;
  padding: var(--_gap) clamp(16px, 4vw, 28px) clamp(16px, 4vw, 28px);
  overflow-y: auto;
  overscroll-behavior: contain;
  border: 1px solid var(--_line);
  border-radius: var(--_radius);
  background: var(--_surface);
  color: var(--_text);
  container-type: inline-size;
}
dialog.agreement::backdrop { background: rgb(0 0 0 / .5) }
.sheet-head {
  position: sticky;
  inset-block-start: calc(-1 * var(--_gap));
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 1em;
  padding-block: calc(2 * var(--_space));
  background: var(--_surface);
}
.sheet-head h2, .sheet-head h3, .sheet-head h4, .sheet-head h5, .sheet-head h6 { outline: none }
.clause { display: grid; grid-template-columns: 2.5em minmax(0, 1fr); padding: calc(2 * var(--_space)) }
.clause.marked { border-radius: var(--_radius-small); background: var(--_accent-soft) }
`];
