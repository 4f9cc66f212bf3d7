/** Looks of the later steps, and all that comes with them. */
import { css, type CSSResultGroup } from 'lit';
import { commitmentStyles } from '../ui/commitment.js';
import { errorSummaryStyles } from '../ui/error-summary.js';
import { selectStyles } from '../ui/line-field.js';
import { dangerStyles } from './request.danger.styles.js';
import { detailsStyles } from './request.details.styles.js';
import { filesStyles } from './request.files.styles.js';
import { productStyles } from './request.product.styles.js';
import { receiptStyles } from './request.receipt.styles.js';
import { reviewStyles } from './request.review.styles.js';
import { slotsStyles } from './request.slots.styles.js';

export const laterStyles: CSSResultGroup = [commitmentStyles, errorSummaryStyles, selectStyles, dangerStyles, detailsStyles, productStyles, reviewStyles, filesStyles, receiptStyles, slotsStyles, css`
.outlook { padding-block-start: calc(5 * var(--_space)); border-block-start: 1px solid var(--_line) }
.outlook.asking .commitment > .icon { opacity: .4 }
.fees > div { display: flex; justify-content: space-between; gap: 0 1em; padding-block: .5em }
.fees > div + div { border-block-start: 1px solid var(--_line) }
.fees dd { font-weight: 600; text-align: end }
.fees dd .num { white-space: nowrap }
.fees s { color: var(--_muted); font-weight: 400 }
`];
