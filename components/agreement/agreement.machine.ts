/** The states of <aftercare-agreement> and what leads from one to the next. Total and pure. */
import type { Acceptance, Agreement, AgreementVersion } from '../contract/resources/agreement.js';

/** As much of a failure as is shown. */
export interface Refusal {
  kind: 'offline' | 'timeout' | 'problem' | 'mismatch' | 'aborted';
  code?: string | undefined;
}

/** Who reads, as far as accepting goes: `unasked` until it is known, or where nothing is to be accepted. */
export type Standing =
  | { kind: 'unasked' }
  | { kind: 'guest' }
  | { kind: 'customer'; accepted: readonly Acceptance[] };

/** Everything shown of one version. */
export interface Reading {
  agreement: Agreement;
  /** Every version, newest first; empty until they are read, or where they cannot be. */
  versions: readonly AgreementVersion[];
  standing: Standing;
  /** An acceptance is on its way. */
  accepting: boolean;
  /** Why the last acceptance failed. */
  refusal: Refusal | null;
  /** The text was replaced by a newer one while it was being accepted; nothing was accepted. */
  renewed: boolean;
  /** Another version, or this one again, is being read. */
  turning: boolean;
  /** Reading it failed: what is shown may be old. */
  behind: Refusal | null;
}

export type State =
  | { kind: 'idle' }
  | { kind: 'loading' }
  | { kind: 'empty' }
  | { kind: 'forbidden' }
  | { kind: 'error'; refusal: Refusal }
  | { kind: 'ready'; reading: Reading };

export type Event =
  /** Reading begins; `afresh` when somebody else reads now, so that nothing of the reader before may stay. */
  | { type: 'open'; afresh?: boolean }
  | { type: 'read'; agreement: Agreement }
  | { type: 'versions'; versions: readonly AgreementVersion[] }
  | { type: 'standing'; standing: Standing }
  | { type: 'none' }
  | { type: 'failed'; refusal: Refusal }
  | { type: 'accepting' }
  | { type: 'accepted'; acceptance: Acceptance }
  | { type: 'refused'; refusal: Refusal };

export const initial: State = { kind: 'idle' };

/** The customer's acceptance of this version: of exactly this text, or of the version in another language. */
export const acceptanceOf = ({ agreement, standing }: Pick<Reading, 'agreement' | 'standing'>): Acceptance | undefined =>
  standing.kind === 'customer'
    ? standing.accepted.find(({ version, hash, locale }) =>
      version === agreement.version && (hash === agreement.hash || locale !== agreement.locale))
    : undefined;

/** True when the text shown can be accepted now. */
export const acceptable = (reading: Reading): boolean =>
  reading.standing.kind !== 'guest' && !reading.accepting && !reading.turning
  && reading.agreement.status !== 'superseded' && !acceptanceOf(reading);

/** The version in force, and the next to take effect, where they are known. */
export function neighbours({ versions }: Pick<Reading, 'versions'>): { current?: AgreementVersion; next?: AgreementVersion } {
  const current = versions.find(({ status }) => status === 'in-force');
  const next = versions.filter(({ status }) => status === 'upcoming').at(-1);
  return { ...(current && { current }), ...(next && { next }) };
}

/** Every clause, in the order of the text. */
export const clausesOf = ({ sections }: Agreement): Agreement['sections'][number]['clauses'] =>
  sections.flatMap(({ clauses }) => clauses);

/** As much as is kept of what a call rejected with. */
export const refusalOf = (failure: unknown): Refusal => {
  const { kind = 'problem', code } = Object(failure) as Partial<Refusal>;
  return { kind, ...(code !== undefined && { code }) };
};

const outdated = (refusal: Refusal | null): boolean => refusal?.code === 'stale';

function following(reading: Reading, event: Event): Reading {
  switch (event.type) {
    case 'open':
      return { ...reading, turning: true, ...(event.afresh && { standing: { kind: 'unasked' }, accepting: false, refusal: null }) };
    case 'read':
      // After a refused acceptance of an old text, the new one says so until it is acted on.
      return {
        ...reading, agreement: event.agreement, turning: false, behind: null,
        renewed: outdated(reading.refusal) || (reading.renewed && event.agreement.version === reading.agreement.version),
        refusal: event.agreement.hash === reading.agreement.hash && !outdated(reading.refusal) ? reading.refusal : null,
      };
    case 'versions': return { ...reading, versions: event.versions };
    case 'standing': return { ...reading, standing: event.standing };
    case 'failed': return { ...reading, turning: false, behind: event.refusal };
    case 'accepting': return acceptable(reading) ? { ...reading, accepting: true, refusal: null, renewed: false } : reading;
    case 'accepted': {
      const before = reading.standing.kind === 'customer' ? reading.standing.accepted : [];
      return { ...reading, accepting: false, standing: { kind: 'customer', accepted: [event.acceptance, ...before] } };
    }
    case 'refused': {
      const away = event.refusal.code === 'unauthenticated' || event.refusal.code === 'forbidden';
      return { ...reading, accepting: false, refusal: event.refusal, ...(away && { standing: { kind: 'guest' } }) };
    }
    case 'none': return reading;
  }
}

/** What comes after `event` in `state`; the same state where the event means nothing there. */
export function transition(state: State, event: Event): State {
  if (state.kind === 'ready') {
    const reading = following(state.reading, event);
    return reading === state.reading ? state : { kind: 'ready', reading };
  }
  if (event.type === 'open') return { kind: 'loading' };
  if (state.kind !== 'loading') return state;
  switch (event.type) {
    case 'read':
      return {
        kind: 'ready',
        reading: {
          agreement: event.agreement, versions: [], standing: { kind: 'unasked' }, accepting: false, refusal: null,
          renewed: false, turning: false, behind: null,
        },
      };
    case 'none': return { kind: 'empty' };
    case 'failed': return event.refusal.code === 'forbidden' ? { kind: 'forbidden' } : { kind: 'error', refusal: event.refusal };
    default: return state;
  }
}

/** The names for `:state()`. */
export function names(state: State): readonly string[] {
  if (state.kind !== 'ready') return [state.kind];
  const { behind } = state.reading;
  return [
    'ready',
    ...(behind ? [behind.kind === 'offline' ? 'offline' : 'stale'] : []),
    ...(acceptanceOf(state.reading) ? ['accepted'] : []),
  ];
}
