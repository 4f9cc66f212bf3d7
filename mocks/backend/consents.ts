/** Consents as they are shown, and decisions on them. */
import type { Consent, Decide, Receipt } from '../../components/contract/resources/consent.js';
import type { Work } from './backend.js';
import { bestLocale, inLocale } from './http/locale.js';
import { Problem } from './http/problem.js';
import { nextDecision } from './rules/consent.js';
import { noticeHash } from './rules/hashes.js';
import type { ConsentRecord, ReceiptRecord } from './store/port.js';

/** The notice in one language: the one asked for, else the best the vendor gave. */
export function consentView(work: Pick<Work, 'backend'>, record: ConsentRecord, wanted: string, forVendor = false): Consent {
  const { asked, decision, decidedAt } = record;
  const locale = bestLocale(asked.notice, wanted);
  const say = <T>(texts: Readonly<Record<string, T>>): T => inLocale(texts, locale);
  const word = (words: Words): string => inOne(words, locale);
  const notice = {
    purpose: { id: asked.purpose.id, title: say(asked.purpose.title) },
    recipient: {
      ...asked.recipient,
      name: word(asked.recipient.name),
    },
    dataKinds: asked.dataKinds.map((kind) => ({ ...kind, label: say(kind.label) })),
    method: say(asked.method),
    retention: say(asked.retention),
    necessary: asked.necessary,
    notice: say(asked.notice),
  };
  return {
    id: record.id,
    ...notice,
    ...(asked.ifRefused ? { ifRefused: word(asked.ifRefused) } : {}),
    ...(asked.onWithdrawal ? { onWithdrawal: onWithdrawal(asked.onWithdrawal, locale) } : {}),
    ...(asked.request ? { request: asked.request } : {}),
    noticeHash: noticeHash(notice, locale),
    locale,
    decision,
    ...(decidedAt === null ? {} : { decidedAt: work.backend.wireTime(decidedAt) }),
    ...(forVendor ? { customer: record.owner } : {}),
  };
}

/** In every language, or one text for all. */
type Words = string | Readonly<Record<string, string>>;
const inOne = (words: Words, locale: string): string => (typeof words === 'string' ? words : inLocale(words, locale));

/** Posted as `{stops, stays}`, each in every language or one for all, or as `{locale: {stops, stays}}`. */
function onWithdrawal(posted: NonNullable<ConsentRecord['asked']['onWithdrawal']>, locale: string): NonNullable<Consent['onWithdrawal']> {
  const { stops, stays } = Object.hasOwn(posted, 'stops')
    ? posted as Record<'stops' | 'stays', Words>
    : inLocale(posted as Record<string, Record<'stops' | 'stays', Words>>, locale);
  return { stops: inOne(stops, locale), stays: inOne(stays, locale) };
}

/** A decision's receipt, and whether it is a new one. */
export interface Decided { receipt: Receipt; fresh: boolean }

/**
 * Decides. Saying the same again answers the earlier receipt. Throws 412 for granting on a text that is not the
 * present one, 409 for what cannot follow. Works at once: the next disclosure sees it.
 */
export async function decide(work: Work, record: ConsentRecord, decision: Decide): Promise<Decided> {
  const shown = consentView(work, record, decision.locale);
  const current = shown.noticeHash === decision.noticeHash;
  if (decision.decision === 'granted' && !current) throw new Problem('stale');
  const next = nextDecision(record.decision, decision.decision);
  if (next === 'conflict') throw new Problem('conflict');
  if (next === 'same') {
    const earlier = record.receipt === null ? null : await work.tx.get('receipt', record.receipt);
    if (earlier) return { receipt: earlier.receipt, fresh: false };
  }
  const receipt = receiptOf(work, record, shown, decision);
  await work.tx.put('receipt', receipt);
  await work.tx.put('consent', { ...record, decision: decision.decision, decidedAt: work.now, receipt: receipt.id });
  await work.tx.appendLog(record.owner, work.now, { kind: 'consent', consent: record.id });
  return { receipt: receipt.receipt, fresh: true };
}

/** The record the customer keeps, with the fields of ISO/IEC TS 27560. */
function receiptOf(work: Work, record: ConsentRecord, shown: Consent, decision: Decide): ReceiptRecord {
  const { backend, now } = work;
  const locale = shown.locale ?? decision.locale;
  const at = backend.wireTime(now);
  const id = backend.ids();
  return {
    id,
    owner: record.owner,
    at: now,
    receipt: {
      id,
      schemaVersion: 'ISO/IEC TS 27560:2023',
      recordId: backend.ids(),
      principalId: record.owner,
      consent: record.id,
      decision: decision.decision,
      at,
      locale,
      noticeHash: shown.noticeHash,
      notice: shown.notice,
      purposes: [shown.purpose],
      dataKinds: shown.dataKinds,
      ...inLocale(backend.vendor.receipts, locale),
      recipients: [shown.recipient],
      retention: shown.retention,
      validity: { from: at, until: null },
      state: decision.decision,
      ...(decision.guardian ? { guardian: decision.guardian } : {}),
    },
  };
}
