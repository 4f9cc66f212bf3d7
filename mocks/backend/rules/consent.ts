/** Consent (rules, "Consent"; agreement clause 1.5): which decision may follow which, and what a disclosure needs. */
import type { DecisionWord } from '../../../components/contract/vocabulary.js';

/** `null -> granted | denied`, `granted -> withdrawn`, `denied | withdrawn -> granted`. */
const follows: Readonly<Record<DecisionWord | 'none', readonly DecisionWord[]>> = {
  none: ['granted', 'denied'],
  granted: ['withdrawn'],
  denied: ['granted'],
  withdrawn: ['granted'],
};

/** Whether a decision is a new one, the `same` again, or a `conflict`. */
export function nextDecision(current: DecisionWord | null, wanted: DecisionWord): 'new' | 'same' | 'conflict' {
  if (current === wanted) return 'same';
  return follows[current ?? 'none'].includes(wanted) ? 'new' : 'conflict';
}

/** What the gate looks at in a consent. */
export interface Choice {
  readonly decision: DecisionWord | null;
  readonly asked: {
    readonly request?: string | undefined;
    readonly purpose: { readonly id: string };
    readonly recipient: { readonly id: string };
    readonly dataKinds: ReadonlyArray<{ readonly id: string }>;
  };
}

export interface HandOver {
  readonly request?: string | undefined;
  readonly purpose: string;
  readonly recipient: string;
  readonly dataKinds: readonly string[];
  readonly basis?: 'legal-duty' | 'emergency' | undefined;
}

/** What becomes of a hand-over, and the live grant it rests on. */
export type Passage<C extends Choice> =
  | { outcome: 'disclosed'; grant: C }
  | { outcome: 'exit' | 'refused'; grant?: undefined };

/**
 * Passes a hand-over only with a live grant for the same purpose and recipient that covers all its kinds of data and
 * names the same request or none. Entrusted parties are gated alike. A legal duty or an emergency is the one exit.
 */
export function gate<C extends Choice>(choices: readonly C[], { request, purpose, recipient, dataKinds, basis }: HandOver): Passage<C> {
  const grant = choices.find(({ decision, asked }) =>
    decision === 'granted'
    && asked.purpose.id === purpose
    && asked.recipient.id === recipient
    && dataKinds.every((kind) => asked.dataKinds.some(({ id }) => id === kind))
    && (asked.request === undefined || asked.request === request));
  if (grant) return { outcome: 'disclosed', grant };
  return { outcome: basis === undefined ? 'refused' : 'exit' };
}
