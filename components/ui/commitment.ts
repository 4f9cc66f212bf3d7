/** One promise: what, by when, by which clause, how long still. Put the rows into `commitmentList`. */
import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { alert, clock, done, icon } from './icon.js';
import type { Speaker } from './speaker.js';

type Kind = 'response' | 'visit' | 'update' | 'answer' | 'escalation';
type Key = `common.kind.${Kind}` | 'common.due' | 'common.clause' | 'common.provisional' | 'common.provisional.help';

export interface CommitmentRowOptions {
  kind: Kind;
  i18n: Speaker<Key>;
  /** The due time in words (`dateTime(i18n, dueAt)`), and as it came. */
  due: string;
  dueAt: string;
  /** Id of the clause that promises it, and where it can be read. */
  clause?: string | undefined;
  href?: string | null | undefined;
  follow?: ((event: Event) => void) | undefined;
  /** What is left or overdue: a `countdown(...)`. */
  left?: unknown;
  /** Defaults to `pending`. */
  status?: 'pending' | 'paused' | 'met' | 'missed' | 'ended' | undefined;
  /** The status in words; shown for every status but `pending`, and unless `left` says already that it is overdue. */
  statusText?: string | undefined;
  provisional?: boolean | undefined;
  /** More below: delays, for instance. */
  notes?: unknown;
}

/** One row. */
export function commitmentRow(options: CommitmentRowOptions): TemplateResult {
  const { i18n, status = 'pending', clause, href } = options;
  const cited = clause === undefined ? nothing : i18n.t('common.clause', { clause });
  return html`<li class="commitment ${status}" part="commitment">
    ${icon(status === 'met' ? done : status === 'missed' ? alert : clock)}
    <div class="commitment-what"><span class="commitment-kind">${i18n.t(`common.kind.${options.kind}`)}</span>
      ${clause === undefined ? nothing : html`<span class="commitment-clause">${href
        ? html`<a href=${href} @click=${options.follow ?? nothing}>${cited}</a>` : cited}</span>`}</div>
    <div class="commitment-when">
      <time datetime=${options.dueAt}>${i18n.t('common.due', { time: options.due })}</time>
      ${options.left ? html`<span class="commitment-left num">${options.left}</span>` : nothing}
      ${options.statusText && status !== 'pending' && !(status === 'missed' && options.left) ? html`<span class="pill">${options.statusText}</span>` : nothing}
      ${options.provisional ? html`<span class="pill provisional">${i18n.t('common.provisional')}</span>` : nothing}
    </div>
    ${options.provisional || options.notes ? html`<div class="commitment-notes">
      ${options.provisional ? html`<p>${i18n.t('common.provisional.help')}</p>` : nothing}${options.notes ?? nothing}</div>` : nothing}
  </li>`;
}

/** The list around the rows; `label` names it. */
export const commitmentList = (label: string, rows: unknown): TemplateResult =>
  html`<ul class="commitments" part="commitments" aria-label=${label}>${rows}</ul>`;

export const commitmentStyles: CSSResult = css`
.commitments { border: 1px solid var(--_line); border-radius: var(--_radius) }
.commitment {
  display: grid;
  grid-template-columns: auto minmax(0, 1fr);
  gap: var(--_space) .75em;
  padding: calc(3.5 * var(--_space)) var(--_gap);
}
.commitment + .commitment { border-block-start: 1px solid var(--_line) }
.commitment > .icon { margin-block-start: .15em; color: var(--_accent) }
.commitment.missed > .icon { color: var(--_danger) }
.commitment.met > .icon { color: var(--_success) }
.commitment.paused > .icon, .commitment.ended > .icon { color: var(--_muted) }
.commitment-what { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 .75em }
.commitment-kind { font-weight: 650 }
.commitment-clause { font-size: .875em; color: var(--_muted) }
.commitment-clause a { display: inline-block; padding-block: .55em; margin-block: -.55em }
.commitment-when { grid-column: 2; display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .75em }
.commitment-left { color: var(--_accent); font-weight: 600 }
.commitment.missed .commitment-left, .commitment.missed .pill { color: var(--_danger) }
.commitment.missed .pill { background: var(--_danger-soft) }
.commitment.met .pill { color: var(--_success); background: var(--_success-soft) }
.provisional { color: var(--_warn); background: var(--_warn-soft) }
.commitment-notes { grid-column: 2; color: var(--_muted); font-size: .875em }
@container (min-width: 40em) {
  .commitment { grid-template-columns: auto minmax(0, 1fr) minmax(0, 1.5fr) }
  .commitment-what { display: grid; align-content: start }
  .commitment-when { grid-column: 3; justify-content: flex-end; text-align: end; align-content: start }
  .commitment-notes { grid-column: 2 / -1 }
}
`;
