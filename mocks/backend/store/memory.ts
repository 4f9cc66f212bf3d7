/**
 * The store in memory: for a page, stories and tests. Transactions run one after another and a failed one is undone;
 * records are copied on the way in and out, as a database would, so that nobody can change them from outside.
 */
import type { LogEvent } from '../../../components/contract/resources/request.js';
import { bytesTx } from './memory-bytes.js';
import type {
  LogEntry, RequestFilter, RequestRecord, Store, StoredAnswer, ThingKind, Things, Tx,
} from './port.js';

interface Tables {
  /** In the order they were added. */
  readonly requests: Map<string, RequestRecord>;
  readonly numbers: Map<string, string>;
  readonly events: Map<string, LogEvent[]>;
  readonly things: { readonly [K in ThingKind]: Map<string, Things[K]> };
  /** Pieces of each attachment, as they came. */
  readonly bytes: Map<string, readonly Uint8Array[]>;
  readonly answers: Map<string, StoredAnswer>;
  /** Entry n has vendorSeq n + 1, and ownerSeq n + 1 in its owner's. */
  readonly log: LogEntry[];
  readonly logs: Map<string, LogEntry[]>;
}

const emptyTables = (): Tables => ({
  requests: new Map(),
  numbers: new Map(),
  events: new Map(),
  things: {
    agreement: new Map(), person: new Map(), product: new Map(), acceptance: new Map(), consent: new Map(),
    receipt: new Map(), disclosure: new Map(), attachment: new Map(),
  },
  bytes: new Map(),
  answers: new Map(),
  log: [],
  logs: new Map(),
});

/** What a database keeps of a record: JSON. */
const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** What is after a row in an order; nothing when there is no such row. */
function behind<T extends { id: string }>(rows: readonly T[], after: string | undefined): readonly T[] {
  if (after === undefined) return rows;
  const at = rows.findIndex(({ id }) => id === after);
  return at < 0 ? [] : rows.slice(at + 1);
}

const isClosed = ({ stage }: RequestRecord): boolean => stage === 'closed' || stage === 'cancelled';
const byId = (a: RequestRecord, b: RequestRecord): number => (a.id < b.id ? -1 : Number(a.id > b.id));
const orders: Readonly<Record<RequestFilter['order'], (a: RequestRecord, b: RequestRecord) => number>> = {
  newest: (a, b) => b.createdAt - a.createdAt || byId(b, a),
  due: (a, b) => {
    if (a.nextDueAt !== b.nextDueAt) return (a.nextDueAt ?? Infinity) - (b.nextDueAt ?? Infinity);
    return a.createdAt - b.createdAt || byId(a, b);
  },
};

/** A transaction on the tables; `undo` collects how to take each change back. */
function begin(tables: Tables, undo: Array<() => void>): Tx {
  const { requests, numbers, events, things, bytes, answers, log, logs } = tables;

  function set<T>(map: Map<string, T>, key: string, value: T): void {
    const had = map.has(key);
    const before = map.get(key) as T;
    undo.push(() => { if (had) map.set(key, before); else map.delete(key); });
    map.set(key, value);
  }

  function drop<T>(map: Map<string, T>, key: string): void {
    const before = map.get(key);
    if (before === undefined) return;
    undo.push(() => { map.set(key, before); });
    map.delete(key);
  }

  function push<T>(rows: T[], ...more: T[]): void {
    const { length } = rows;
    undo.push(() => { rows.length = length; });
    rows.push(...more);
  }

  /** The rows under a key, made when there are none. */
  function rowsOf<T>(map: Map<string, T[]>, key: string): T[] {
    const rows = map.get(key) ?? [];
    if (!map.has(key)) set(map, key, rows);
    return rows;
  }

  const entriesOf = (owner: string | null): readonly LogEntry[] => (owner === null ? log : logs.get(owner) ?? []);

  return {
    async insertRequest(record) {
      if (requests.has(record.id) || numbers.has(record.number)) throw new Error(`request ${record.id} is there already`);
      set(requests, record.id, copy(record));
      set(numbers, record.number, record.id);
    },
    async findRequest(idOrNumber) {
      const found = requests.get(idOrNumber) ?? requests.get(numbers.get(idOrNumber) ?? '');
      return found ? copy(found) : null;
    },
    async findRequestByCode(codeHash) {
      for (const record of requests.values()) if (record.codeHash === codeHash) return copy(record);
      return null;
    },
    async saveRequest({ id, stage, seq, nextDueAt, nextTimerAt, visit, search }) {
      const record = requests.get(id);
      if (!record) throw new Error(`request ${id} is not there`);
      set(requests, id, { ...record, stage, seq, nextDueAt, nextTimerAt, visit: copy(visit), search });
    },
    async listRequests({ owner, status, q, order, after, limit }) {
      const fits = (record: RequestRecord): boolean =>
        (owner === undefined || record.owner === owner)
        && (q === undefined || record.search.includes(q))
        && (status === 'all' || isClosed(record) === (status === 'closed'));
      // The row a page goes on from may no longer fit: skip first, then choose.
      const rows = behind([...requests.values()].sort(orders[order]), after);
      return rows.filter(fits).slice(0, limit).map(copy);
    },
    async listVisits({ start, end }) {
      return [...requests.values()].flatMap(({ id, visit }) =>
        (visit && visit.start < end && visit.end > start ? [{ ...visit, request: id }] : []));
    },
    async listTimersBefore(now, limit) {
      const at = (record: RequestRecord): number => record.nextTimerAt ?? Infinity;
      return [...requests.values()].filter((record) => at(record) < now)
        .sort((a, b) => at(a) - at(b)).slice(0, limit).map(({ id }) => id);
    },

    async appendEvents({ id }, appended) {
      const rows = rowsOf(events, id);
      appended.forEach(({ seq }, index) => {
        if (seq !== rows.length + index + 1) throw new Error(`event ${seq} of request ${id} does not follow ${rows.length + index}`);
      });
      push(rows, ...copy(appended));
    },
    async listEvents(request, after = 0, limit = Infinity) {
      return copy((events.get(request) ?? []).slice(after, after + limit));
    },

    async put(kind, record) {
      set(things[kind], record.id, copy(record));
    },
    async get(kind, id) {
      const found = things[kind].get(id);
      return found ? copy(found) : null;
    },
    async list(kind, { owner, after, limit = Infinity } = {}) {
      const rows = behind([...things[kind].values()].reverse().sort((a, b) => b.at - a.at), after);
      return rows.filter((row) => owner === undefined || row.owner === owner).slice(0, limit).map(copy);
    },

    async listUnused({ owner, before = Infinity, limit = Infinity }) {
      const unused = [...things.attachment.values()].filter((one) =>
        one.request === undefined && one.at < before && (owner === undefined || one.owner === owner));
      return unused.sort((a, b) => a.at - b.at).slice(0, limit).map(copy);
    },
    async dropAttachment(id) {
      drop(things.attachment, id);
      drop(bytes, id);
    },
    ...bytesTx(bytes, set, drop),

    // Never busy: whoever has the key ends before the next transaction begins.
    async takeKey(scope) {
      const answer = answers.get(scope);
      return answer ? copy(answer) : 'free';
    },
    async saveAnswer(scope, answer) {
      set(answers, scope, copy(answer));
    },
    async dropAnswersBefore(at) {
      for (const [scope, answer] of answers) if (answer.at < at) drop(answers, scope);
    },

    async appendLog(owner, at, body) {
      const own = rowsOf(logs, owner);
      const entry: LogEntry = { ownerSeq: own.length + 1, vendorSeq: log.length + 1, owner, at, body: copy(body) };
      push(own, entry);
      push(log, entry);
      return copy(entry);
    },
    async readLog(owner, after, limit) {
      return copy(entriesOf(owner).slice(after, after + limit));
    },
    async lastLogSeq(owner) {
      return entriesOf(owner).length;
    },
  };
}

/** An empty store. */
export function memoryStore(): Store {
  const tables = emptyTables();
  const listeners = new Set<() => void>();
  let tail: Promise<unknown> = Promise.resolve();
  let closed = false;

  async function run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    if (closed) throw new Error('the store is closed');
    const undo: Array<() => void> = [];
    const logged = tables.log.length;
    try {
      const result = await work(begin(tables, undo));
      if (tables.log.length > logged) queueMicrotask(tell);
      return result;
    } catch (error) {
      while (undo.length > 0) undo.pop()!();
      throw error;
    }
  }

  function tell(): void {
    for (const listener of [...listeners]) listener();
  }

  return {
    transaction(work) {
      const done = tail.then(() => run(work));
      tail = done.catch(() => {});
      return done;
    },
    onCommit(listener) {
      // Wrapped, so that one function given twice is called twice and taken away once.
      const own = (): void => listener();
      listeners.add(own);
      return () => { listeners.delete(own); };
    },
    async close() {
      await tail;
      closed = true;
      listeners.clear();
    },
  };
}
