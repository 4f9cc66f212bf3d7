/** The states of <aftercare-consent> and what leads from one to the next. Total and pure. */
import type { Consent, Disclosure, Receipt } from '../contract/resources/consent.js';
import type { DecisionWord } from '../contract/vocabulary.js';
import { options, settled, updated, type Choice, type Refusal } from './consent.choice.machine.js';

/** What the element shows. */
export const views = ['choices', 'history', 'disclosures'] as const;
export type View = (typeof views)[number];

/** A list that goes on: `next` is the cursor of what follows. */
interface Paged<T> { items: readonly T[]; next: string | null; more: 'idle' | 'loading' | 'failed' }

/** What is on show. */
export type Content =
  | { view: 'choices'; choices: readonly Choice[] }
  | { view: 'history'; list: Paged<Receipt> }
  | { view: 'disclosures'; list: Paged<Disclosure> };

export type State =
  | { kind: 'idle' }
  | { kind: 'loading'; view: View }
  | { kind: 'empty'; view: View }
  /** `guest`: nobody is signed in, and no request was opened by its code. */
  | { kind: 'forbidden'; guest: boolean }
  | { kind: 'error'; refusal: Refusal }
  /** `behind`: reading again failed, so that what is shown may be old. */
  | { kind: 'ready'; content: Content; behind: Refusal | null };

export type Event =
  /** Reading begins; `afresh` when somebody else reads now, so that nothing of the one before may stay. */
  | { type: 'open'; view: View; afresh?: boolean }
  | { type: 'choices'; consents: readonly Consent[] }
  /** `on`: these follow those that are shown. */
  | { type: 'history'; items: readonly Receipt[]; next: string | null; on?: boolean }
  | { type: 'disclosures'; items: readonly Disclosure[]; next: string | null; on?: boolean }
  | { type: 'more'; more: 'loading' | 'failed' }
  | { type: 'failed'; refusal: Refusal; guest: boolean }
  | { type: 'news'; consent: Consent }
  | { type: 'deciding'; id: string; decision: DecisionWord }
  | { type: 'decided'; id: string; receipt: Receipt }
  | { type: 'refused'; id: string; refusal: Refusal }
  | { type: 'paper'; id: string; paper: Choice['paper']; receipt?: Receipt };

export const initial: State = { kind: 'idle' };

/** The choice of this id, while choices are shown. */
export const choiceOf = (state: State, id: string): Choice | undefined =>
  (state.kind === 'ready' && state.content.view === 'choices' ? state.content.choices.find(({ consent }) => consent.id === id) : undefined);

/** True when this may be decided now: once, and only what follows from the present decision. */
export const decidable = (state: State, id: string, decision: DecisionWord): boolean => {
  const choice = choiceOf(state, id);
  return choice !== undefined && choice.sending === null && options(choice.consent).includes(decision);
};

function shown(state: State, event: Extract<Event, { type: View }>): State {
  const before = state.kind === 'ready' ? state.content : undefined;
  const ready = (content: Content): State => ({ kind: 'ready', content, behind: null });
  if (event.type === 'choices') {
    if (event.consents.length === 0) return { kind: 'empty', view: 'choices' };
    const known = before?.view === 'choices' ? before.choices : [];
    return ready({
      view: 'choices',
      choices: event.consents.map((consent) => updated(known.find((one) => one.consent.id === consent.id), consent)),
    });
  }
  const { items, next } = event;
  const sofar = event.on && before?.view === event.type ? before.list.items : [];
  if (sofar.length + items.length === 0) return { kind: 'empty', view: event.type };
  return ready({ view: event.type, list: { items: [...sofar, ...items], next, more: 'idle' } } as Content);
}

function failed(refusal: Refusal, guest: boolean): State {
  if (refusal.code === 'forbidden') return { kind: 'forbidden', guest: false };
  if (refusal.code === 'unauthenticated' && guest) return { kind: 'forbidden', guest: true };
  return { kind: 'error', refusal };
}

function changed(choice: Choice, event: Event): Choice {
  switch (event.type) {
    case 'news': return updated(choice, event.consent);
    case 'deciding': return { ...choice, sending: event.decision, refusal: null, renewed: false };
    case 'decided': return settled(choice, event.receipt);
    case 'refused': return { ...choice, sending: null, refusal: event.refusal };
    case 'paper': return { ...choice, paper: event.paper, receipt: event.receipt ?? choice.receipt };
    default: return choice;
  }
}

function following(state: Extract<State, { kind: 'ready' }>, event: Event): State {
  const { content } = state;
  switch (event.type) {
    case 'open': return event.afresh || event.view !== content.view ? { kind: 'loading', view: event.view } : state;
    case 'failed': return { ...state, behind: event.refusal };
    case 'more': return content.view === 'choices' ? state : { ...state, content: { ...content, list: { ...content.list, more: event.more } } as Content };
    case 'deciding': case 'decided': case 'refused': case 'paper': case 'news': {
      const id = event.type === 'news' ? event.consent.id : event.id;
      if (!choiceOf(state, id) || (event.type === 'deciding' && !decidable(state, id, event.decision))) return state;
      const choices = (content as Extract<Content, { view: 'choices' }>).choices;
      return { ...state, content: { view: 'choices', choices: choices.map((one) => (one.consent.id === id ? changed(one, event) : one)) } };
    }
    case 'choices': case 'history': case 'disclosures': return shown(state, event);
  }
}

/** What comes after `event` in `state`; the same state where the event means nothing there. */
export function transition(state: State, event: Event): State {
  if (state.kind === 'ready') return following(state, event);
  if (event.type === 'open') return { kind: 'loading', view: event.view };
  if (state.kind !== 'loading') return state;
  switch (event.type) {
    case 'choices': case 'history': case 'disclosures': return event.type === state.view ? shown(state, event) : state;
    case 'failed': return failed(event.refusal, event.guest);
    default: return state;
  }
}

/** The names for `:state()`. */
export const names = (state: State): readonly string[] =>
  (state.kind === 'ready' && state.behind ? ['ready', state.behind.kind === 'offline' ? 'offline' : 'stale'] : [state.kind]);
