/** One request: the case, its promises, what can be done, and the whole log. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Commitment } from '../../components/contract/resources/commitment.js';
import type { LogEvent, Request } from '../../components/contract/resources/request.js';
import type { VendorActionType } from '../../components/contract/vocabulary.js';
import { formView } from './desk.form.view.js';
import type { DeskState } from './desk.state.js';
import type { DeskStore } from './desk.store.js';
import { duration, moment, t, word } from './desk.words.js';

/** How a promise went, in one word of the agreement's. */
const outcome = ({ status, metAt, keptAs }: Commitment): string =>
  word('promise', status === 'missed' && metAt ? 'late' : status === 'met' && keptAs === 'revised' ? 'revised' : status);

function promise(one: Commitment, state: DeskState, now: number): TemplateResult {
  const left = Date.parse(one.dueAt) - now;
  const late = one.status === 'missed' && !one.metAt;
  return html`
    <li class=${one.status}>
      <span><strong>${word('kind', one.kind)}</strong> <span class="quiet">${t('desk.clause', { clause: one.clause.id })} · ${one.clause.version}</span></span>
      <span>${one.dueAt === one.originalDueAt ? nothing : html`<s class="quiet">${moment(one.originalDueAt, state.zone)}</s> `}${moment(one.dueAt, state.zone)}
        ${one.provisional ? html`<span class="tag">${t('desk.provisional')}</span>` : nothing}</span>
      <span class=${late ? 'late' : 'quiet'}>${outcome(one)}${one.status === 'pending' ? html` · ${t('desk.left', { time: duration(left) })}` : nothing}${late ? html` · ${t('desk.overdue', { time: duration(-left) })}` : nothing}</span>
    </li>`;
}

/** Everything said in an event, each on its own line. */
function words(event: LogEvent, state: DeskState): string[] {
  const said = [event.text, event.finding, event.reason && (event.type === 'delayed' ? word('delay', event.reason) : event.reason), event.comment];
  if (event.on) said.push(t('desk.waiting', { who: word('waiting', event.on) }));
  if (event.to && event.from) said.push(`${moment(event.from, state.zone)} → ${moment(event.to, state.zone)}`);
  if (event.slot) said.push(`${moment(event.slot.start, state.zone)} – ${moment(event.slot.end, state.zone)}`);
  if (event.technician) said.push([event.technician.name, event.technician.badge].filter(Boolean).join(' · '));
  if (event.report) said.push(event.report.cause, event.report.work, event.report.prevention);
  if (event.quote) said.push(`${event.quote.total.amount} ${event.quote.total.currency}`);
  if (event.kind) said.push(word('kind', event.kind));
  return said.filter((one): one is string => Boolean(one));
}

function entry(event: LogEvent, state: DeskState): TemplateResult {
  return html`
    <li class="by-${event.actor.role}">
      <span class="row"><strong>${word('event', event.type)}</strong>
        <span class="quiet">${event.actor.name ?? word('by', event.actor.role)} · ${moment(event.at, state.zone)}</span></span>
      ${words(event, state).map((line) => html`<p>${line}</p>`)}
    </li>`;
}

function facts(request: Request, state: DeskState): TemplateResult {
  const { address, contact, product } = request;
  const row = (label: string, value: string | undefined) => (value ? html`<div><dt>${label}</dt><dd>${value}</dd></div>` : nothing);
  return html`
    <dl class="facts">
      ${row(t('desk.problem'), [request.problem.description, ...(request.problem.symptoms ?? []), request.problem.suspectedCause, request.problem.errorCode].filter(Boolean).join(' · '))}
      ${row(t('desk.product'), [product.name, product.model, product.serial].filter(Boolean).join(' · ') || t('desk.noProduct'))}
      ${row(t('desk.customer'), request.customer?.startsWith('guest:') ? t('desk.guest') : request.customer)}
      ${row(t('desk.contact'), [contact.name, contact.phone, contact.email, contact.relation].filter(Boolean).join(' · '))}
      ${row(t('desk.address'), address && [...address.region, address.line, address.postcode].filter(Boolean).join(' '))}
      ${row(t('desk.appointment'), request.appointment && `${moment(request.appointment.start, state.zone)} – ${moment(request.appointment.end, state.zone)}`)}
      ${row(t('desk.technicianIs'), request.technician && [request.technician.name, request.technician.badge, request.technician.phone].filter(Boolean).join(' · '))}
    </dl>`;
}

export function requestView(state: DeskState, store: DeskStore, now: number): TemplateResult {
  const { request } = state;
  // What was read before stays, and what is typed with it.
  const failed = state.requestState === 'failed' ? html`<p role="alert" class="said failed">${t('desk.failed')}
    <button type="button" @click=${() => store.readSelected()}>${t('desk.retry')}</button></p>` : nothing;
  if (!request && failed !== nothing) return html`<section class="detail">${failed}</section>`;
  if (!request) return html`<section class="detail"><p class="quiet">${state.selected ? t('desk.loading') : t('desk.choose')}</p></section>`;
  return html`
    <section class="detail" aria-labelledby="request-title">
      <button type="button" class="back" @click=${() => store.select(null)}>← ${t('desk.back')}</button>
      <h2 id="request-title">${request.number} <span class="tag">${word('stage', request.stage)}</span>
        ${request.urgency === 'urgent' ? html`<span class="tag urgent">${word('urgency', 'urgent')}</span>` : nothing}</h2>
      <p class="quiet">${word('service', request.serviceType)} · ${word('channel', request.channel)} · ${moment(request.createdAt, state.zone)}
        ${request.waitingOn ? html` · ${t('desk.waiting', { who: word('waiting', request.waitingOn) })}` : nothing}
        ${request.reopened ? html` · ${t('desk.reopened', { count: request.reopened })}` : nothing}</p>
      ${failed}
      <h3>${t('desk.actions')}</h3>
      <div class="actions" role="group" aria-label=${t('desk.actions')}>
        ${request.actions.length === 0 ? html`<p class="quiet">${t('desk.noActions')}</p>` : repeat(request.actions, (action) => action, (action) => html`
          <button type="button" data-action=${action} aria-expanded=${state.action === action ? 'true' : 'false'}
            @click=${() => store.openForm(action as VendorActionType)}>${word('action', action)}</button>`)}
      </div>
      ${formView(state, store)}
      <h3>${t('desk.promises')}</h3>
      <ul class="promises">${request.commitments.map((one) => promise(one, state, now))}</ul>
      <h3>${t('desk.case')}</h3>
      ${facts(request, state)}
      <h3>${t('desk.log')}</h3>
      <ol class="log" reversed>${[...state.events].reverse().map((event) => entry(event, state))}</ol>
    </section>`;
}
