/** What is appended to a request's log, and which entries count for what (rules, "Commitments"). */
import type { LogEvent } from '../../../components/contract/resources/request.js';
import type { CommitmentKind, EventType } from '../../../components/contract/vocabulary.js';

/** An entry before the log gives it its seq and id. */
export type NewEvent = Omit<LogEvent, 'seq' | 'id'>;

/** The vendor's entries that tell progress: each keeps the open `update` promise and makes the next one. */
export const progress: ReadonlySet<EventType> = new Set<EventType>([
  'responded', 'diagnosed', 'assigned', 'scheduled', 'delayed', 'updated', 'answered', 'quoted', 'started',
]);

/** What keeps each promise. */
export const keepers: Readonly<Record<CommitmentKind, ReadonlySet<EventType>>> = {
  response: new Set<EventType>([
    'responded', 'diagnosed', 'updated', 'answered', 'scheduled', 'quoted', 'started', 'resolved',
  ]),
  visit: new Set<EventType>(['started']),
  update: progress,
  answer: new Set<EventType>(['answered']),
  escalation: new Set<EventType>(['took-over']),
};

/** What ends each promise that nobody kept. A change of channel ends a visit too. */
export const enders: Readonly<Record<CommitmentKind, ReadonlySet<EventType>>> = {
  response: new Set<EventType>(['cancelled']),
  visit: new Set<EventType>(['resolved', 'cancelled']),
  update: new Set<EventType>(['resolved', 'cancelled']),
  answer: new Set<EventType>(['confirmed', 'closed', 'cancelled']),
  escalation: new Set<EventType>(['confirmed', 'closed', 'cancelled']),
};

/** A named person of the vendor did it; an automatic receipt keeps nothing. */
export const isVendors = ({ actor }: Pick<LogEvent, 'actor'>): boolean => actor.role === 'vendor' && actor.name !== undefined;
