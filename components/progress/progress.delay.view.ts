/** Delay notices that wait for the customer's answer (clause 3.2). */
import { html, type TemplateResult } from 'lit';
import type { Commitment, Delay } from '../contract/resources/commitment.js';
import { dateTime } from '../i18n/formats.js';
import { clock } from '../ui/icon.js';
import { notice } from '../ui/notice.js';
import { doing, panelOf } from './progress.action.view.js';
import type { Case } from './progress.case.machine.js';
import { delayToAnswer } from './progress.deed.machine.js';
import type { I18n, Page } from './progress.view.js';

/** Old time, struck, and new time. */
export const moved = ({ from, to }: Pick<Delay, 'from' | 'to'>, i18n: I18n): unknown => i18n.rich('progress.moved', {
  from: html`<s><time datetime=${from}>${dateTime(i18n, from)}</time></s>`,
  to: html`<strong><time datetime=${to}>${dateTime(i18n, to)}</time></strong>`,
});

export const reasonOf = ({ reason }: Pick<Delay, 'reason'>, i18n: I18n): string =>
  i18n.t('progress.delay.reason', { reason: i18n.t(`common.delay.${reason}`) });

function delayNotice(known: Case, { id, kind }: Commitment, delay: Delay, page: Page): TemplateResult {
  const { i18n } = page;
  const answers = (['acknowledge-delay', 'object-to-delay'] as const).filter((action) => known.request.actions.includes(action));
  return html`<section class="delay stack" part="delay">${notice({
    kind: 'warn', icon: clock,
    title: i18n.t('progress.delay', { kind: i18n.t(`common.kind.${kind}`) }),
    body: html`<p>${moved(delay, i18n)}</p><p>${reasonOf(delay, i18n)}</p><p class="told">${delay.text}</p>
      <p class="small muted">${i18n.t('progress.delay.help')}</p>`,
    actions: known.open?.about === id ? undefined
      : answers.map((action) => doing(known, { action, about: id }, page, action === 'acknowledge-delay' ? 'primary' : 'secondary')),
  })}${(['acknowledge-delay', 'object-to-delay'] as const).map((action) => panelOf(known, { action, about: id }, page))}</section>`;
}

/** Every delay notice that can still be answered. */
export function delays(known: Case, page: Page): unknown {
  const { actions, commitments } = known.request;
  if (!actions.includes('acknowledge-delay') && !actions.includes('object-to-delay')) return [];
  return commitments.flatMap((commitment) => {
    const delay = delayToAnswer(commitment);
    return delay ? [delayNotice(known, commitment, delay, page)] : [];
  });
}
