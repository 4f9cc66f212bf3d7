/** A request with its log and what follows from it. Opening one lets happen what is due by now. */
import type { LogEvent } from '../../components/contract/resources/request.js';
import type { Work } from './backend.js';
import type { Rulebook } from './rules/rulebook.js';
import type { NewEvent } from './rules/events.js';
import { appended } from './rules/log.js';
import { awaitedVisit, nextDue, nextTimer, project, type CaseState } from './rules/project.js';
import { settle } from './rules/settle.js';
import type { RequestRecord } from './store/port.js';

export interface Case {
  readonly record: RequestRecord;
  /** Oldest first, seqs from 1 without a gap. */
  readonly events: readonly LogEvent[];
  readonly book: Rulebook;
  readonly state: CaseState;
}

/** Reads the log and settles it. `locked`: nobody else can change the request in this transaction. */
export async function openCase(work: Work, record: RequestRecord, locked = false): Promise<Case> {
  const found = await readCase(work, record);
  const due = settle(found.state, found.book, work.now);
  if (due.length === 0) return found;
  if (locked) return appendTo(work, found, due);
  const fresh = await work.tx.findRequest(record.id, { lock: true });
  if (!fresh) throw new Error(`request ${record.id} vanished`);
  return openCase(work, fresh, true);
}

/** A request as it is, or as it was after an event. Nothing is settled. */
export async function readCase({ backend, tx, now }: Work, record: RequestRecord, upTo?: number): Promise<Case> {
  const version = await backend.agreements.find(tx, record.agreementVersion, now);
  if (!version) throw new Error(`request ${record.id} was filed under an unknown version`);
  const book = backend.agreements.book(version.record);
  const events = await tx.listEvents(record.id, 0, upTo);
  return { record, events, book, state: project(events, book) };
}

/** Appends events, tells the owner's log, and keeps what lists and the job need. */
export async function appendTo({ backend, tx, now }: Work, found: Case, fresh: readonly NewEvent[]): Promise<Case> {
  const { record, book } = found;
  const { entries, state } = appended(found.state, fresh, book, backend.ids);
  await tx.appendEvents(record, entries);
  for (const { seq } of entries) await tx.appendLog(record.owner, now, { kind: 'request', request: record.id, seq });
  const events = [...found.events, ...entries];
  const due = nextDue(state);
  const visit = awaitedVisit(state);
  const saved: RequestRecord = {
    ...record,
    stage: state.stage,
    seq: state.seq,
    nextDueAt: due === null ? null : Date.parse(due),
    nextTimerAt: nextTimer(state),
    visit: visit && { start: Date.parse(visit.start), end: Date.parse(visit.end) },
  };
  await tx.saveRequest(saved);
  return { record: saved, events, book, state };
}
