/**
 * Takes apart what says something about a person, so that it can be erased while the row it came from stays: the log
 * must stay whole as evidence. What the rules compute with (times, codes, seqs) is not personal; words are.
 */
import type { LogEvent } from '../../../components/contract/resources/request.js';
import type { ThingKind, Things } from '../../../mocks/backend/store/port.js';

/** A row in two: `body` stays, `personal` may go. */
export interface Parts { body: object; personal: object }

function split(record: object, names: readonly string[]): Parts {
  const entries = Object.entries(record).filter(([, value]) => value !== undefined);
  return {
    body: Object.fromEntries(entries.filter(([name]) => !names.includes(name))),
    personal: Object.fromEntries(entries.filter(([name]) => names.includes(name))),
  };
}

const words = ['actor', 'text', 'finding', 'comment', 'technician', 'quote', 'report', 'rating', 'attachments', 'files'];

/** An event: its words, and who said them by name. A delay's reason is a code and stays. */
export function eventParts(event: LogEvent): Parts {
  const { body, personal } = split(event, event.type === 'delayed' ? words : [...words, 'reason']);
  const { actor, ...said } = personal as Pick<LogEvent, 'actor'>;
  return {
    body: { ...body, actor: { role: actor.role } },
    personal: { ...said, ...(actor.name === undefined ? {} : { name: actor.name }) },
  };
}

/** The event again. Of an erased one the bare fact remains. */
export function wholeEvent(body: object, personal: object | null): LogEvent {
  const { name, ...said } = (personal ?? {}) as { name?: string };
  const event = body as LogEvent;
  return { ...event, ...said, actor: { ...event.actor, ...(name === undefined ? {} : { name }) } };
}

const personalOf: { readonly [K in ThingKind]?: ReadonlyArray<keyof Things[K] & string> } = {
  person: ['name', 'phone', 'email'],
  product: ['serial'],
  acceptance: ['signature'],
  attachment: ['name'],
};

/** Any other thing. */
export const thingParts = <K extends ThingKind>(kind: K, record: Things[K]): Parts => split(record, personalOf[kind] ?? []);
