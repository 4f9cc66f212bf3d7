/** Watches for words that mean danger, and says the advice once for people who do not see it appear. */
import { dangersOf, newestFirst, type FoundDanger } from './request.danger.machine.js';
import type { Host } from './request.host.element.js';
import { formOf, type Form, type State } from './request.machine.js';

export class Dangers {
  readonly #host: Host;
  #found: readonly FoundDanger[] = [];

  constructor(host: Host) {
    this.#host = host;
  }

  /** The one named last comes first. */
  get found(): readonly FoundDanger[] {
    return this.#found;
  }

  /** To be called once, for a form that is open already. */
  begin(): void {
    this.#look(formOf(this.#host.flow.state));
  }

  changed(now: State, before: State): void {
    const form = formOf(now);
    const was = formOf(before);
    if (form?.values !== was?.values || form?.catalog !== was?.catalog) this.#look(form);
  }

  #look(form: Form | undefined): void {
    const before = this.#found;
    this.#found = form ? newestFirst(dangersOf(form.catalog, form.values), before) : [];
    const first = this.#found[0]?.danger;
    if (!first || before.some(({ danger }) => danger.id === first.id)) return;
    this.#host.announce(this.#host.i18n.t('request.danger.said', { title: first.title, advice: first.advice[0] ?? '' }));
  }
}
