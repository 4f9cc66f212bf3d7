/** One choice: this purpose, this recipient, and what becomes of deciding it. Pure. */
import type { Consent, Receipt } from '../contract/resources/consent.js';
import type { DecisionWord } from '../contract/vocabulary.js';

/** As much of a failure as is shown. */
export interface Refusal {
  kind: 'offline' | 'timeout' | 'problem' | 'mismatch' | 'aborted';
  code?: string | undefined;
}

/** A choice as it is shown. */
export interface Choice {
  consent: Consent;
  /** The decision on its way. */
  sending: DecisionWord | null;
  /** Why the last one was not taken. */
  refusal: Refusal | null;
  /** The text was replaced while it was looked at; nothing was decided about the new one. */
  renewed: boolean;
  /** Whether the receipt of the present decision is shown, and the receipt where it is known. */
  paper: 'shut' | 'loading' | 'open' | 'failed';
  receipt: Receipt | null;
}

/** As much as is kept of what a call rejected with. */
export const refusalOf = (failure: unknown): Refusal => {
  const { kind = 'problem', code } = Object(failure) as Partial<Refusal>;
  return { kind, ...(code !== undefined && { code }) };
};

/** A choice nobody has touched. */
export const untouched = (consent: Consent): Choice =>
  ({ consent, sending: null, refusal: null, renewed: false, paper: 'shut', receipt: null });

/** What may be decided now (rules, "Consent"). The first two are equals: neither comes first in weight. */
export function options({ decision }: Pick<Consent, 'decision'>): readonly DecisionWord[] {
  if (decision === null) return ['granted', 'denied'];
  return decision === 'granted' ? ['withdrawn'] : ['granted'];
}

/** True when the law wants a consent of its own for it (单独同意): a handler in its own right, or sensitive data. */
export const separate = ({ recipient, dataKinds }: Consent): boolean =>
  recipient.role === 'handler' || dataKinds.some(({ sensitive }) => sensitive);

/** The choice with what is known of it now. Another text says so; another decision has another receipt. */
export function updated(known: Choice | undefined, consent: Consent): Choice {
  if (!known) return untouched(consent);
  const sameText = known.consent.noticeHash === consent.noticeHash || known.consent.locale !== consent.locale;
  const same = known.consent.decision === consent.decision && known.consent.decidedAt === consent.decidedAt;
  const outdated = known.refusal?.code === 'stale';
  return {
    ...known,
    consent,
    renewed: consent.decision === null && (known.renewed || outdated || !sameText),
    refusal: outdated ? null : known.refusal,
    ...(!same && { paper: 'shut', receipt: null }),
  };
}

/** The choice with a decision made, as its receipt says. */
export const settled = (choice: Choice, receipt: Receipt): Choice => ({
  consent: { ...choice.consent, decision: receipt.decision, decidedAt: receipt.at },
  sending: null, refusal: null, renewed: false, paper: 'shut', receipt,
});
