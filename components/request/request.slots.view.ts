/** When to come: the free times, day by day in the vendor's zone. */
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Slot } from '../contract/resources/common.js';
import { failureKind } from '../core/failure.js';
import { date, dateTime, slot as span, time, zoneNote } from '../i18n/formats.js';
import { button } from '../ui/button.js';
import { errorText } from '../ui/field.js';
import { heading } from '../ui/heading.js';
import { again } from '../ui/icon.js';
import { skeleton } from '../ui/skeleton.js';
import type { Form } from './request.machine.js';
import { daysOf, keyOf, promiseMovedBy, slotOf, type Day } from './request.slots.machine.js';
import { errorOf } from './request.error.view.js';
import type { Page } from './request.view.js';

/** Days shown at once; the others unfold. */
const atOnce = 3;

export function slotsView(form: Form, page: Page): TemplateResult {
  const { i18n, level } = page;
  const { slots } = form;
  if (slots.kind === 'ready') {
    const days = daysOf(slots.items, i18n.zone, i18n.now());
    if (days.length > 0) return choice(days, form, page);
  }
  return html`<div class="stack" part="slots">${heading(level + 1, i18n.t('request.slots'))}${
    slots.kind === 'ready' ? html`<p>${i18n.t('request.slots.none')}</p>`
      : slots.kind === 'failed' ? html`<p><strong>${i18n.t(`common.failure.${failureKind(slots.refusal)}.title`)}</strong><br>${i18n.t('request.slots.failed')}</p>
        <div class="row">${button({ label: i18n.t('common.retry'), press: page.readSlots, icon: again, part: 'retry' })}</div>`
        : skeleton({ label: i18n.t('request.slots.loading'), rows: [1, 2, 2] })}</div>`;
}

function choice(days: readonly Day[], form: Form, page: Page): TemplateResult {
  const { i18n } = page;
  const { slot } = form.values;
  const error = errorOf(form, 'slot', page);
  const zone = zoneNote(i18n);
  const [near, far] = [days.slice(0, atOnce), days.slice(atOnce)];
  const unfolded = far.some(({ slots }) => slots.some((one) => keyOf(one) === slot));
  return html`<fieldset class="choices slots${error ? ' wrong' : ''}" id="slot" part="field slots"
    aria-describedby=${ifDefined([zone ? 'slot-help' : '', error ? 'slot-error' : ''].filter(Boolean).join(' ') || undefined)}>
    <legend>${i18n.t('request.slots')}</legend>
    ${zone ? html`<p class="field-help" id="slot-help">${i18n.t('request.slots.zone', { zone })}</p>` : nothing}
    ${errorText('slot', error)}
    ${card('', html`<span class="choice-label">${i18n.t('request.slots.any')}</span><span class="choice-detail">${i18n.t('request.slots.any.help')}</span>`,
      // What was chosen is gone: nobody chose this instead.
      slot === '' && !error, form, page)}
    ${near.map((day) => dayView(day, zone !== null, form, page))}
    ${far.length > 0 ? html`<details class="slots-far" ?open=${unfolded}>
      <summary>${i18n.t('request.slots.more', { from: dayName(far[0]!, page), to: dayName(far.at(-1)!, page) })}</summary>
      ${far.map((day) => dayView(day, zone !== null, form, page))}</details>` : nothing}
    ${movedNote(form, page)}
  </fieldset>`;
}

const dayName = ({ slots: [first] }: Day, { i18n }: Page): string => date(i18n, first!.start);

function dayView(day: Day, abroad: boolean, form: Form, page: Page): TemplateResult {
  const { i18n } = page;
  const near = day.ahead === 0 ? i18n.t('request.slots.today') : day.ahead === 1 ? i18n.t('request.slots.tomorrow') : '';
  const name = near ? `${near} · ${dayName(day, page)}` : dayName(day, page);
  // Each time says its day itself to those who hear it.
  return html`<div class="slot-day"><p class="slot-date" aria-hidden="true">${name}</p><div class="slot-times">${day.slots.map((slot) =>
    card(keyOf(slot), times(slot, name, abroad, page), keyOf(slot) === form.values.slot, form, page))}</div></div>`;
}

const times = (slot: Slot, day: string, abroad: boolean, page: Page): TemplateResult => html`<span class="choice-label num"><span
  class="visually-hidden">${day}, </span>${time(page.i18n, slot.start)}–${time(page.i18n, slot.end)}</span>${abroad
  ? html`<span class="choice-detail num">${page.i18n.t('request.slots.yours', { time: own(slot, page) })}</span>` : nothing}`;

/** A time by the customer's own clock, with its date where that is another. */
function own({ end, start }: Slot, { i18n }: Page): string {
  const at = { locale: i18n.locale, now: () => i18n.now() };
  return date(at, start) === date(i18n, start) && date(at, end) === date(i18n, end) ? `${time(at, start)}–${time(at, end)}` : span(at, { start, end });
}

const card = (value: string, words: TemplateResult, chosen: boolean, form: Form, page: Page): TemplateResult => html`<label
  class="choice${chosen ? ' chosen' : ''}" part="choice"><input type="radio" name="slot" value=${value} .checked=${chosen}
  aria-invalid=${ifDefined(form.errors.slot ? 'true' : undefined)} @change=${() => page.type('slot', value)}><span class="choice-text">${words}</span></label>`;

function movedNote({ outlook, values }: Form, { i18n }: Page): TemplateResult | typeof nothing {
  const due = promiseMovedBy(slotOf(values.slot), outlook.kind === 'ready' ? outlook.estimate : null);
  return due ? html`<p class="slot-later">${i18n.t('request.slots.later', { time: dateTime(i18n, due) })}</p>` : nothing;
}
