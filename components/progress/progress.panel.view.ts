/** The form of an action, and what became of sending it. Loaded when used. */
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { failureKind } from '../core/failure.js';
import { button } from '../ui/button.js';
import { callButton } from '../ui/contacts.js';
import { errorText, fieldStyles, textArea } from '../ui/field.js';
import { notice } from '../ui/notice.js';
import type { Offered } from './progress.action.view.js';
import { draftOf, sameTarget, type Case, type Draft, type Target } from './progress.case.machine.js';
import { direct, ratings } from './progress.deed.machine.js';
import { titleOf } from './progress.entry.view.js';
import { panelStyles } from './progress.panel.styles.js';
import type { Page, Part } from './progress.view.js';

const five = [1, 2, 3, 4, 5];

/** One to five for each of what is rated. */
function scales({ stars }: Draft, missing: boolean, { i18n, star }: Page): TemplateResult {
  return html`<p class="muted small">${i18n.t('progress.rating.help')}</p>${ratings.map((of, i) => html`<fieldset class="scale"><legend>${i18n.t(`progress.rating.${of}`)}</legend>
    <div>${five.map((count) => html`<label><input type="radio" name=${of} id=${ifDefined(i === 0 && count === 1 ? 'field' : undefined)} value=${count}
      .checked=${stars[of] === count} aria-label=${i18n.t('progress.stars', { count })} @change=${() => star(of, count)}><span
      aria-hidden="true">${count}</span></label>`)}</div></fieldset>`)}
    ${errorText('stars', missing ? i18n.t('progress.missing.stars') : undefined)}`;
}

/** Why it was not done, what is safe, what is new, and whom to call. */
function refusal(known: Case, { action }: Target, { i18n, contacts }: Page): unknown {
  const { refused, events, request } = known;
  if (!refused) return nothing;
  const kind = failureKind(refused.refusal);
  const news = events.filter(({ seq }) => seq > refused.since).map((event) => titleOf(event, i18n));
  const gone = !request.actions.includes(action);
  return html`<div id="refused" tabindex="-1">${notice({
    kind: 'danger', title: i18n.t('progress.notDone'),
    body: [
      html`<p>${i18n.t(`common.failure.${kind}.title`)}</p>`,
      kind === 'stale' ? nothing : html`<p>${i18n.t(`common.failure.${kind}.safe`)}</p>`,
      news.length > 0 ? html`<p>${i18n.t('progress.changed')}</p><ul class="news">${news.map((title) => html`<li>${title}</li>`)}</ul>` : nothing,
      html`<p>${gone ? i18n.t('progress.gone') : i18n.t(`common.failure.${kind}.do`)}</p>`,
    ],
    actions: callButton(contacts, i18n, 'quiet'),
  })}</div>`;
}

function draw(known: Case, target: Target, page: Page): TemplateResult {
  const { i18n } = page;
  const action = target.action as Offered;
  const { request, missing, sending } = known;
  const failed = sameTarget(known.refused, target) ? refusal(known, target, page) : nothing;
  if (direct.includes(action)) return html`${failed}`;
  const optional = action === 'cancel' || action === 'decline-quote' || action === 'rate';
  const draft = draftOf(known, target);
  const gone = !request.actions.includes(action);
  const label = action as Exclude<Offered, 'acknowledge-delay' | 'approve-quote' | 'confirm'>;
  const send = (event: Event): void => { event.preventDefault(); page.act(target); };
  return html`<form class="panel card stack" part="panel" novalidate aria-label=${i18n.t(`progress.do.${action}`)} @submit=${send}>
    ${failed}
    ${label === 'rate' ? scales(draft, missing, page) : nothing}
    ${textArea({
      id: label === 'rate' ? 'comment' : 'field', label: i18n.t(`progress.${label}`), value: draft.text, change: page.type, maxlength: 5000,
      help: label === 'rate' ? undefined : i18n.t(`progress.${label}.help`), required: !optional,
      optional: optional ? i18n.t('common.optional') : undefined, rows: 4,
      error: missing && !optional ? i18n.t('progress.missing.text') : undefined,
    })}
    <div class="row">${gone ? nothing : button({
      label: label === 'cancel' || label === 'decline-quote' ? i18n.t(`progress.${label}.send`) : i18n.t('common.send'),
      kind: label === 'cancel' ? 'danger' : 'primary', type: 'submit', part: 'send', busy: sameTarget(sending, target),
    })}${button({
      label: i18n.t(gone ? 'common.close' : label === 'cancel' ? 'progress.cancel.not' : 'common.cancel'), kind: 'quiet', part: 'close',
      press: page.close, disabled: sending !== null,
    })}</div>
  </form>`;
}

/** Loaded once a request is shown, so that it is there when the network is not. */
export const panel: Part<[Case, Target, Page]> = { draw, styles: [fieldStyles, panelStyles] };
