/** The queue: every request by its next due time, overdue ones marked. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Request } from '../../components/contract/resources/request.js';
import type { DeskState } from './desk.state.js';
import type { DeskStore } from './desk.store.js';
import { duration, moment, t, word } from './desk.words.js';

/** The running promise due first, or the first missed one not kept yet. */
export function mostPressing(request: Request) {
  const open = request.commitments.filter((one) => one.status === 'pending' || (one.status === 'missed' && !one.metAt));
  return open.sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt))[0];
}

function due(request: Request, state: DeskState, now: number): TemplateResult {
  const next = mostPressing(request);
  if (!next || request.stage === 'closed' || request.stage === 'cancelled') return html`<span class="quiet">${t('desk.noDue')}</span>`;
  const left = Date.parse(next.dueAt) - now;
  return html`
    <span class=${left < 0 ? 'late' : ''}>
      ${word('kind', next.kind)} · ${left < 0 ? t('desk.overdue', { time: duration(-left) }) : t('desk.left', { time: duration(left) })}
    </span>
    <span class="quiet">${moment(next.dueAt, state.zone)}</span>`;
}

function card(request: Request, state: DeskState, store: DeskStore, now: number): TemplateResult {
  return html`
    <li>
      <button type="button" class="card" aria-current=${request.id === state.selected ? 'true' : 'false'}
        @click=${() => store.select(request.id)}>
        <span class="row"><strong>${request.number}</strong>
          ${request.urgency === 'urgent' ? html`<span class="tag urgent">${word('urgency', 'urgent')}</span>` : nothing}
          <span class="tag">${word('stage', request.stage)}</span></span>
        <span class="clip">${request.problem.description}</span>
        <span class="row small">${due(request, state, now)}</span>
      </button>
    </li>`;
}

export function queueView(state: DeskState, store: DeskStore, now: number): TemplateResult {
  return html`
    <section class="queue" aria-labelledby="queue-title">
      <h2 id="queue-title">${t('desk.queue')}</h2>
      <div class="filters">
        <select aria-label=${t('desk.filter')} @change=${(event: Event) =>
          store.filter({ status: (event.target as HTMLSelectElement).value as DeskState['status'] })}>
          ${(['open', 'closed', 'all'] as const).map((status) => html`
            <option value=${status} ?selected=${status === state.status}>${word('status', status)}</option>`)}
        </select>
        <input type="search" aria-label=${t('desk.search')} placeholder=${t('desk.search')} .value=${state.q}
          @change=${(event: Event) => store.filter({ q: (event.target as HTMLInputElement).value })}>
      </div>
      ${state.queueState === 'failed' ? html`
        <p role="alert" class="said failed">${t('desk.failed')}
          <button type="button" @click=${() => store.readQueue()}>${t('desk.retry')}</button></p>` : nothing}
      ${state.queueState === 'loading' && state.queue.length === 0 ? html`<p class="quiet" role="status">${t('desk.loading')}</p>` : nothing}
      ${state.queueState === 'ready' && state.queue.length === 0 ? html`<p class="quiet">${t('desk.empty')}</p>` : nothing}
      <ul>${repeat(state.queue, ({ id }) => id, (request) => card(request, state, store, now))}</ul>
      ${state.next ? html`<button type="button" @click=${() => store.readMore()}>${t('desk.more')}</button>` : nothing}
    </section>`;
}
