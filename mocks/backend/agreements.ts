/** The agreement's versions: which is in force, what each says, and the rules that follow from it. */
import type { Agreement } from '../../components/contract/resources/agreement.js';
import type { Locale } from './http/locale.js';
import { notFound } from './http/problem.js';
import { momentIn, type WorkingCalendar } from './rules/calendar.js';
import { rulebookOf, type Rulebook } from './rules/rulebook.js';
import { wireIn } from './rules/terms.js';
import type { AgreementRecord, Tx } from './store/port.js';
import type { Vendor } from './vendor.js';

/** A version and what it is at a moment. */
export interface DatedVersion {
  readonly record: AgreementRecord;
  readonly status: Agreement['status'];
}

export interface Agreements {
  /** Every version, the latest to take effect first. */
  all(tx: Tx, now: number): Promise<DatedVersion[]>;
  /** One version, or `null`. */
  find(tx: Tx, version: string, now: number): Promise<DatedVersion | null>;
  /** One version; throws 404. */
  get(tx: Tx, version: string, now: number): Promise<DatedVersion>;
  /** The version in force. Throws when the vendor has none: nothing can be promised then. */
  inForce(tx: Tx, now: number): Promise<DatedVersion>;
  /** A version in one language, as it is served. */
  text(version: DatedVersion, locale: Locale): Agreement;
  /** A version as rules. */
  book(record: AgreementRecord): Rulebook;
  /** When a version takes effect, epoch milliseconds: a date means its first moment in the vendor's zone. */
  effectiveFrom(publish: Pick<AgreementRecord['publish'], 'effectiveFrom'>): number;
}

/** Published versions never change, and a new one takes effect a notice period later: reading again is seldom needed. */
const freshFor = 60_000;

export function agreementsOf(vendor: Vendor, calendar: WorkingCalendar): Agreements {
  const books = new Map<string, Rulebook>();
  let known: { at: number; records: AgreementRecord[] } | null = null;

  const effectiveFrom: Agreements['effectiveFrom'] = ({ effectiveFrom: from }) =>
    (/^\d{4}-\d{2}-\d{2}$/.test(from) ? momentIn(calendar.zone, from, '00:00') : Date.parse(from));

  async function read(tx: Tx, now: number): Promise<AgreementRecord[]> {
    const records = await tx.list('agreement');
    records.sort((a, b) => effectiveFrom(b.publish) - effectiveFrom(a.publish));
    known = { at: now, records };
    return records;
  }

  function dated(records: readonly AgreementRecord[], now: number): DatedVersion[] {
    const current = records.find(({ publish }) => effectiveFrom(publish) <= now);
    return records.map((record) => ({
      record,
      status: record === current ? 'in-force' : effectiveFrom(record.publish) > now ? 'upcoming' : 'superseded',
    }));
  }

  async function recent(tx: Tx, now: number): Promise<DatedVersion[]> {
    const usable = known !== null && known.records.length > 0 && Math.abs(now - known.at) < freshFor;
    return dated(usable ? known!.records : await read(tx, now), now);
  }

  const agreements: Agreements = {
    effectiveFrom,
    all: async (tx, now) => dated(await read(tx, now), now),
    async find(tx, version, now) {
      const named = ({ record }: DatedVersion): boolean => record.id === version;
      return (await recent(tx, now)).find(named) ?? dated(await read(tx, now), now).find(named) ?? null;
    },
    async get(tx, version, now) {
      const found = await agreements.find(tx, version, now);
      if (!found) throw notFound();
      return found;
    },
    async inForce(tx, now) {
      const found = (await recent(tx, now)).find(({ status }) => status === 'in-force');
      if (!found) throw new Error('no version of the agreement is in force');
      return found;
    },
    text({ record, status }, locale) {
      const { version, effectiveFrom: from, terms, texts } = record.publish;
      const { title, sections } = texts[locale];
      return {
        version,
        publishedAt: wireIn(calendar.zone, record.at),
        effectiveFrom: from,
        status,
        locale,
        title,
        parties: vendor.parties[locale],
        terms,
        sections,
        hash: record.hashes[locale]!,
        ...(record.supersedes === undefined ? {} : { supersedes: record.supersedes }),
      };
    },
    book(record) {
      let book = books.get(record.id);
      if (!book) books.set(record.id, book = rulebookOf(record.publish, calendar));
      return book;
    },
  };
  return agreements;
}
