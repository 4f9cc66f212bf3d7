/** Keeps what must be asked before data is passed on in step with the request. A decision counts for the text it was made on alone. */
import type { Consent } from '../contract/resources/consent.js';
import type { Host } from './request.host.element.js';
import { canEstimate, formOf, refusalOf, type Form, type State } from './request.machine.js';

/** The text a decision was made on. */
interface Shown { locale: string | undefined; hash: string }

export class Consents {
  /** Ids of those whose text is another than the one that was decided on. */
  readonly renewed = new Set<string>();
  readonly #host: Host;
  readonly #shown = new Map<string, Shown>();
  /** What the present choices were read for. */
  #of = '';

  constructor(host: Host) {
    this.#host = host;
  }

  /** To be called once, for a form that is open already. */
  begin(): void {
    const form = formOf(this.#host.flow.state);
    if (form) this.#follow(form);
  }

  /** To be called after each change of state. */
  changed(now: State, before: State): void {
    const form = formOf(now);
    if (!form || now.kind === 'submitted' || now.kind === 'kept') return;
    const was = formOf(before);
    // A draft says what was decided, but not on which text.
    if (was?.draft && !form.draft && form.values.decisions !== was.values.decisions) return this.#drop(Object.keys(form.values.decisions));
    const { refusal } = form;
    const named = refusal?.code === 'stale' || refusal?.code === 'conflict' || refusal?.errors?.some(({ pointer }) => pointer.startsWith('/decisions'));
    // One of them may be another by now, or decided elsewhere.
    if (named && refusal !== was?.refusal && form.consents.kind === 'ready' && form.consents.items.length > 0) void this.read();
    else this.#follow(form);
  }

  /** Another customer, or another request. */
  forget(): void {
    this.renewed.clear();
    this.#shown.clear();
    this.#of = '';
  }

  /** Reads them anew. */
  async read(): Promise<void> {
    const { connection, flow, i18n: { locale } } = this.#host;
    const form = formOf(flow.state);
    const { channel, serviceType } = form?.values ?? {};
    if (!connection || !form || !channel || !serviceType) return;
    if (form.consents.kind !== 'ready') flow.send({ type: 'consents', consents: { kind: 'loading' } });
    await flow.run('consents', async (signal) => {
      const { items } = await connection.client.listConsents({ query: { serviceType, channel, limit: 100 } }, { signal, locale });
      if (signal.aborted) return;
      const ids = idsOf(form);
      const asked = items.filter(({ decision, id, request }) => decision === null && request === undefined && (ids?.includes(id) ?? true));
      this.#compare(asked);
      return { type: 'consents', consents: { kind: 'ready', items: asked } };
    }, (failure) => {
      connection.report(failure, 'listConsents');
      return { type: 'consents', consents: { kind: 'failed', refusal: refusalOf(failure) } };
    });
  }

  #follow(form: Form): void {
    const { connection, flow, i18n: { locale } } = this.#host;
    const { outlook, values } = form;
    const ids = idsOf(form);
    const place = canEstimate(values) ? `${values.serviceType} ${values.channel}` : '';
    const known = outlook.kind === 'ready' || outlook.kind === 'failed';
    const of = place && known ? JSON.stringify([place, locale, connection?.generation, ids]) : '';
    const wanting = form.consents.kind === 'wanting';
    if (of === this.#of && (!of || !wanting)) return;
    // The same choices are being looked at again, in another language for instance: what is shown stays meanwhile.
    if (!of && !wanting && this.#of.startsWith(JSON.stringify([place]).slice(0, -1))) return;
    this.#of = of;
    flow.abort('consents');
    if (!of) flow.send({ type: 'consents', consents: { kind: 'wanting' } });
    else if (ids?.length === 0 || connection?.identity === 'guest' || !form.catalog.capabilities.includes('consent')) {
      flow.send({ type: 'consents', consents: { kind: 'ready', items: [] } });
    } else void this.read();
  }

  /** Drops the decisions made on another text, or before any text was shown. */
  #compare(items: readonly Consent[]): void {
    const host = this.#host;
    const { refusal, values } = formOf(host.flow.state)!;
    const undone: string[] = [];
    for (const { id, locale, noticeHash: hash } of items) {
      const was = this.#shown.get(id);
      this.#shown.set(id, { locale, hash });
      if ((was && (was.locale !== locale || was.hash === hash)) || !values.decisions[id]) continue;
      undone.push(id);
      if (was || refusal?.code === 'stale') this.renewed.add(id);
    }
    this.#drop(undone);
    if (undone.some((id) => this.renewed.has(id))) host.announce(host.i18n.t('request.consents.stale'));
  }

  #drop(ids: readonly string[]): void {
    for (const id of ids) this.#host.flow.send({ type: 'typed', name: `decisions.${id}`, value: '' });
  }
}

/** Ids of what the backend says is to be asked; `undefined` while it has not. */
const idsOf = ({ outlook }: Form): readonly string[] | undefined => (outlook.kind === 'ready' ? outlook.estimate.consents : undefined);
