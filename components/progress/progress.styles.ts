/** Looks of progress that may be needed at once. */
import { css, type CSSResultGroup } from 'lit';
import { commitmentStyles } from '../ui/commitment.js';
import { failureStyles } from '../ui/failure.js';
import { foundation } from '../ui/foundation.styles.js';
import { noticeStyles } from '../ui/notice.js';
import { skeletonStyles } from '../ui/skeleton.js';
import { stepsStyles } from '../ui/steps.js';

export const styles: CSSResultGroup = [foundation, failureStyles, noticeStyles, skeletonStyles, stepsStyles, commitmentStyles, css`
.told { white-space: pre-line }
p time { display: inline-block }
.pill.urgent { background: var(--_danger-soft); color: var(--_danger) }
.wait { display: flex; gap: .75em; padding: var(--_gap); border-radius: var(--_radius); background: var(--_raised) }
.wait > .icon { margin-block-start: .1em; color: var(--_accent) }
.wait.customer { background: var(--_accent-soft) }
.wait.force-majeure { background: var(--_warn-soft) }
.button.quiet { justify-content: flex-start; text-align: start }
`];
