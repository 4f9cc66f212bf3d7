/** One version of the agreement as rules: its figures, the clauses that promise them, and the vendor's calendar. */
import type { Publish } from '../../../components/contract/resources/agreement.js';
import { commitmentKinds, type CommitmentKind, type WaitingOn } from '../../../components/contract/vocabulary.js';
import { asKnown, type WorkingCalendar } from './calendar.js';
import { dueAfter, wireIn } from './terms.js';

export interface Rulebook {
  readonly version: string;
  readonly calendar: WorkingCalendar;
  /** The id of the clause whose text shows a term. */
  clauseOf(term: string): string;
  /** The moment a named term ends that begins at a moment. */
  due(term: string, from: number): { at: number; provisional: boolean };
  /** What the term is, e.g. `PT2H`. */
  termOf(term: string): string;
  /** Which clocks stand still while this is waited for (terms `pauses.*`). */
  pausedBy(on: WaitingOn): ReadonlySet<CommitmentKind>;
  /** RFC 3339 with the vendor's offset. */
  wire(at: number): string;
  /** The same rules by what was known of the calendar then, so that no time changes without an entry of the log. */
  asKnown(knownUntil: string | undefined): Rulebook;
}

/** What holds where an agreement sets no such term: rules, "Waiting" and "Actions by stage". */
const defaults: Readonly<Record<string, string>> = {
  'pauses.customer': 'visit',
  'pauses.force-majeure': 'response visit update answer escalation',
  reopen: 'P30D',
};

/** The rules of a published version. */
export function rulebookOf(publish: Publish, calendar: WorkingCalendar): Rulebook {
  const terms: Readonly<Record<string, string>> = publish.terms;
  const clauses = publish.texts['zh-CN'].sections.flatMap((section) => section.clauses);
  const clauseOf = new Map<string, string>();
  for (const { id, text } of clauses) {
    for (const run of text) if (typeof run !== 'string' && !clauseOf.has(run.term)) clauseOf.set(run.term, id);
  }
  const earlier = new Map<string, Rulebook>();
  const termOf = (name: string): string => terms[name] ?? defaults[name] ?? '';
  const book: Rulebook = {
    version: publish.version,
    calendar,
    termOf,
    // A text that shows no figure for a term promises it by its table of terms; its first clause stands for it.
    clauseOf: (term) => clauseOf.get(term) ?? clauses[0]?.id ?? '',
    due: (term, from) => dueAfter(calendar, termOf(term), from),
    pausedBy: (on) => new Set(commitmentKinds.filter((kind) => termOf(`pauses.${on}`).split(/\s+/).includes(kind))),
    wire: (at) => wireIn(calendar.zone, at),
    asKnown(knownUntil) {
      if (knownUntil === undefined || knownUntil >= calendar.knownUntil) return book;
      let then = earlier.get(knownUntil);
      if (!then) earlier.set(knownUntil, then = rulebookOf(publish, asKnown(calendar, knownUntil)));
      return then;
    },
  };
  return book;
}
