/** What the desk does: read, filter, select, act. Changes the state and has it drawn. */
import type { CallOptions, Client, Failure } from '../../components/client/client.js';
import type { LogEvent, Request } from '../../components/contract/resources/request.js';
import type { VendorActionType } from '../../components/contract/vocabulary.js';
import { forms, startValues, type FormContext } from './desk.forms.js';
import { initialState, type DeskState } from './desk.state.js';
import { addHours } from './desk.time.js';
import { t } from './desk.words.js';

/** The backend as the desk sees it. */
export interface DeskBackend {
  client: Client;
  /** News of every request; `null` means news may have been missed. Returns the unsubscribe. */
  watch(listener: (news: { event: LogEvent; request: Request } | null) => void, live: (on: boolean) => void): () => void;
  /** Now by the backend's clock, epoch milliseconds. */
  now(): number;
}

export class DeskStore {
  state: DeskState;
  readonly #backend: DeskBackend;
  readonly #draw: (state: DeskState) => void;
  #key = crypto.randomUUID();
  #queueRead = new AbortController();
  #selectedRead = new AbortController();

  constructor(backend: DeskBackend, selected: string | null, draw: (state: DeskState) => void) {
    this.#backend = backend;
    this.#draw = draw;
    this.state = initialState(selected);
  }

  now(): number { return this.#backend.now(); }

  start(): void {
    this.#backend.watch((news) => this.#hear(news), (live) => this.#set({ live }));
    void this.#backend.client.readCatalog({}).then((catalog) => this.#set({ zone: catalog.vendor.timeZone }), () => undefined);
    void this.readQueue();
    void this.readSelected();
  }

  filter(change: Partial<Pick<DeskState, 'status' | 'q'>>): void {
    this.#set({ ...change, queue: [], queueState: 'loading' });
    void this.readQueue();
  }

  async readQueue(): Promise<void> {
    this.#queueRead.abort();
    this.#queueRead = new AbortController();
    const { signal } = this.#queueRead;
    try {
      const { items, next } = await this.#backend.client.listVendorRequests({ query: this.#query() }, { signal });
      this.#set({ queue: items, next, queueState: 'ready' });
    } catch {
      if (!signal.aborted) this.#set({ queueState: 'failed' });
    }
  }

  async readMore(): Promise<void> {
    if (!this.state.next) return;
    try {
      const { items, next } = await this.#backend.client.listVendorRequests({ query: { ...this.#query(), cursor: this.state.next } });
      const known = new Set(this.state.queue.map((one) => one.id));
      this.#set({ queue: [...this.state.queue, ...items.filter((one) => !known.has(one.id))], next });
    } catch {
      this.#set({ queueState: 'failed' });
    }
  }

  select(id: string | null): void {
    const url = new URL(location.href);
    if (id === null) url.searchParams.delete('request');
    else url.searchParams.set('request', id);
    history.replaceState(null, '', url);
    this.#set({ selected: id, request: null, events: [], action: null, values: {}, said: null, requestState: id === null ? 'idle' : 'loading' });
    void this.readSelected();
  }

  /** Reads the selected request and its whole log. */
  async readSelected(): Promise<void> {
    // The newest read counts: an earlier one may answer later, with what was.
    this.#selectedRead.abort();
    this.#selectedRead = new AbortController();
    const { signal } = this.#selectedRead;
    const id = this.state.selected;
    if (id === null) return;
    try {
      const { client } = this.#backend;
      const request = await client.readVendorRequest({ id }, { signal });
      const events: LogEvent[] = [];
      let cursor: string | undefined;
      do {
        const page = await client.readVendorEvents({ id, query: { limit: 100, ...(cursor !== undefined && { cursor }) } }, { signal });
        events.push(...page.items);
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      if (!signal.aborted) this.#set({ request, events, requestState: 'ready' });
    } catch {
      if (!signal.aborted) this.#set({ requestState: 'failed' });
    }
  }

  formContext(): FormContext {
    const { request, events, zone } = this.state;
    const open = new Set(request?.openQuestions ?? []);
    return {
      request: request!, zone, now: this.now(),
      questions: events.filter((event) => event.type === 'asked' && open.has(event.seq)).map((event) => ({ seq: event.seq, text: event.text ?? '' })),
    };
  }

  openForm(action: VendorActionType): void {
    this.#key = crypto.randomUUID();
    this.#set({ action, values: startValues(forms[action].fields(this.formContext())), said: null });
  }

  closeForm(): void { this.#set({ action: null, values: {}, said: null }); }

  type(name: string, value: string): void {
    this.#key = crypto.randomUUID();
    const values = { ...this.state.values, [name]: value };
    if (name === 'commitment') {
      const due = this.state.request?.commitments.find((one) => one.id === value)?.dueAt;
      if (due) values.dueAt = addHours(Math.max(Date.parse(due), this.now()), 24, this.state.zone);
    }
    this.#set({ values });
  }

  /** Sends the form once; what was typed stays until the backend has it. */
  async send(): Promise<void> {
    const { action, request, sending, values } = this.state;
    if (!action || !request || sending) return;
    this.#set({ sending: true, said: null });
    const options: CallOptions = { key: this.#key, ifMatch: `"${request.seq}"` };
    try {
      const body = forms[action].body({ ...values, labourLabel: t('desk.field.labour') }, this.formContext());
      const changed = await this.#backend.client.actAsVendor({ id: request.id, body }, options);
      // What can be done next stands there before the form goes: no button moves under the pointer afterwards.
      const still = this.state.selected === changed.id;
      this.#set({ sending: false, ...(still && { action: null, values: {}, said: { kind: 'done' }, request: changed }) });
    } catch (failure) {
      // The key stays: should it have arrived after all, sending again answers what became of it.
      this.#set({ sending: false, said: said(failure as Failure) });
    }
    await Promise.all([this.readSelected(), this.readQueue()]);
  }

  #hear(news: { event: LogEvent; request: Request } | null): void {
    void this.readQueue();
    if (news === null || news.request.id === this.state.selected) void this.readSelected();
  }

  #query() {
    const { status, q } = this.state;
    return { status, limit: 50, ...(q !== '' && { q }) };
  }

  #set(change: Partial<DeskState>): void {
    this.state = { ...this.state, ...change };
    this.#draw(this.state);
  }
}

function said(failure: Failure): DeskState['said'] {
  if (failure.code === 'stale') return { kind: 'stale' };
  if (failure.code === 'action-not-allowed') return { kind: 'no-longer' };
  if (failure.kind === 'problem' && failure.status !== undefined && failure.status < 500) {
    const fields = failure.errors?.map((one) => `${one.pointer} ${one.message}`).join('; ');
    return { kind: 'refused', text: fields || failure.detail || failure.message };
  }
  return { kind: 'failed' };
}
