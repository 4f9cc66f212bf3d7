/** Looks of the first step and of the form's frame; those of the later steps come with them. */
import { css, type CSSResultGroup } from 'lit';
import { buttonStyles } from '../ui/button.js';
import { choiceStyles } from '../ui/choice.js';
import { failureStyles } from '../ui/failure.js';
import { fieldStyles } from '../ui/field.js';
import { foundation } from '../ui/foundation.styles.js';
import { skeletonStyles } from '../ui/skeleton.js';
import { stepsStyles } from '../ui/steps.js';

export const styles: CSSResultGroup = [
  foundation, buttonStyles, choiceStyles, failureStyles, fieldStyles, skeletonStyles, stepsStyles, css`
form, .receipt { max-inline-size: 46em }
.steps .step-now { display: none }
.step-of { display: block; margin-block-end: .25em; color: var(--_muted); font-size: .62em; font-weight: 400; letter-spacing: 0 }
.heading-first:focus-visible { outline: none }
.pair { display: grid; gap: var(--_gap); grid-template-columns: minmax(0, 1fr) }
@container (min-width: 34em) { .pair { grid-template-columns: repeat(2, minmax(0, 1fr)); align-items: end } }
summary { padding-block: .65em; color: var(--_accent); font-weight: 600; cursor: pointer }
.actions .primary { flex: 1 1 auto }
@container (min-width: 34em) { .actions .primary { flex: none; min-inline-size: 10em } }
.foot { padding-block-start: var(--_gap); border-block-start: 1px solid var(--_line) }
@container (min-width: 34em) { .skeleton .bone:last-child { display: none } }
.draft { min-block-size: 13em }
.draft-place { border-radius: var(--_radius); background: var(--_raised) }
section + section { padding-block-start: calc(7 * var(--_space)); border-block-start: 1px solid var(--_line) }
.section-title { font-size: 1.25em }
.refusal .button { padding-inline: .75em }
.refusal { padding: var(--_gap); border: 2px solid var(--_warn); border-radius: var(--_radius); background: var(--_warn-soft) }
`];
