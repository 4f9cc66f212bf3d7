/** Keeps what is typed on the device while it is typed, and offers back what lay there. */
import type { ReactiveController } from 'lit';
import type { Draft } from '../client/keeping.js';
import { isWorthKeeping, offerOf, stepOfDraft, valuesOf } from './request.draft.machine.js';
import type { Form, State } from './request.machine.js';
import { formOf } from './request.machine.js';
import { expectDraft } from './request.hint.element.js';
import type { OwnDraft } from './request.own.element.js';

/** Milliseconds after the last key: with the writing itself, well within half a second. */
const typingPause = 250;

export class Drafting implements ReactiveController {
  readonly #own: OwnDraft;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #dirty = false;
  #offered: Draft | undefined;

  constructor(own: OwnDraft) {
    this.#own = own;
    own.host.element.addController(this);
  }

  hostConnected(): void {
    for (const type of ['pagehide', 'visibilitychange']) document.addEventListener(type, this.#flush);
    window.addEventListener('pagehide', this.#flush);
  }

  hostDisconnected(): void {
    this.#flush();
    for (const type of ['pagehide', 'visibilitychange']) document.removeEventListener(type, this.#flush);
    window.removeEventListener('pagehide', this.#flush);
  }

  /** To be called once, for a form in which somebody may be writing already. */
  begin(): void {
    const form = formOf(this.#own.host.flow.state);
    if (!form || !isWorthKeeping(form)) return;
    this.#dirty = true;
    this.#soon();
  }

  /** Offers what was found. */
  offer(draft: Draft | undefined): void {
    this.#offered = draft;
    this.#own.host.flow.send({ type: 'draft', draft: draft ? offerOf(draft) : null });
    expectDraft(Boolean(draft));
    // What was typed while it was looked for.
    if (this.#dirty) this.#soon();
  }

  /** To be called after each change of state. */
  changed(now: State, before: State): void {
    const [form, was] = [formOf(now), formOf(before)];
    if (now.kind !== 'ready' || !form || !was) return;
    const same = form.values === was.values && form.step === was.step && form.files === was.files && form.me?.id === was.me?.id;
    if (same || (this.#own.id === undefined && !isWorthKeeping(form))) return;
    this.#dirty = true;
    this.#soon();
  }

  /** What is kept of this form stays; the next one is another. */
  leave(): void {
    this.#flush();
    this.#offered = undefined;
    this.sent();
    this.#own.leave();
  }

  /** The outbox has it: nothing of it is saved here any more. */
  sent(): void {
    clearTimeout(this.#timer);
    this.#dirty = false;
  }

  /** Takes the offered draft up. Resolves to whether there was one. */
  async restore(): Promise<boolean> {
    const draft = this.#offered;
    const { host } = this.#own;
    const form = formOf(host.flow.state);
    if (!draft || !form) return false;
    this.#offered = undefined;
    const replaced = this.#own.id;
    this.#own.adopt(draft);
    this.put(draft, form);
    host.say('aftercare-draft', { state: 'restored' });
    host.announce(host.i18n.t('request.draft.restored'));
    // Words typed meanwhile would otherwise be offered as a draft of their own.
    if (replaced !== undefined && replaced !== draft.id) await (await this.#own.keeping())?.drafts.remove(replaced);
    return true;
  }

  /** Lets the offered draft go. */
  async discard(): Promise<void> {
    if (!this.#offered) return;
    const { id } = this.#offered;
    const { host } = this.#own;
    this.#offered = undefined;
    host.flow.send({ type: 'draft', draft: null });
    host.announce(host.i18n.t('request.draft.discarded'));
    await this.#remove(id);
  }

  /** Forgets what is kept of the form itself: it was emptied on purpose. */
  async empty(): Promise<void> {
    this.sent();
    const { id } = this.#own;
    this.#own.leave();
    if (id !== undefined) await this.#remove(id);
  }

  /** Shows what was kept as what stands in the form. */
  put({ files, step, values }: Draft, form: Form): void {
    const { files: keeper, host } = this.#own;
    host.flow.send({ type: 'restored', values: valuesOf(values, form), step: stepOfDraft(step), files: keeper.restore(files) });
  }

  async #remove(id: string): Promise<void> {
    expectDraft(false);
    await (await this.#own.keeping())?.drafts.remove(id);
    this.#own.host.say('aftercare-draft', { state: 'discarded' });
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#save(), typingPause);
  }

  /** At once: the page may be on its way out. */
  readonly #flush = (): void => {
    if (!this.#dirty) return;
    clearTimeout(this.#timer);
    void this.#save();
  };

  async #save(): Promise<void> {
    const own = this.#own;
    const { host, turn } = own;
    this.#dirty = false;
    // As it is now: it may be another form by the time the code is loaded.
    const form = formOf(host.flow.state);
    const keeping = await own.keeping();
    const record = form && keeping && await own.record(keeping, form).catch(() => undefined);
    if (!record) return;
    if (!isWorthKeeping(form)) return keeping.drafts.remove(record.id).then(() => { if (turn === own.turn) own.let(); });
    const { durable, saved } = await keeping.drafts.save(record);
    if (turn !== own.turn) return;
    this.told(durable);
    if (saved) expectDraft(true);
    if (saved) host.say('aftercare-draft', { state: 'saved' });
  }

  /** Says whether the device keeps anything. */
  told(durable: boolean): void {
    const { flow } = this.#own.host;
    if (formOf(flow.state)?.durable === !durable) flow.send({ type: 'durable', durable });
  }
}
