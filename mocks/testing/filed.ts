/** Drives one request through its rules without a backend: for the tables of the tests. */
import type { CustomerAction, VendorAction } from '../../components/contract/resources/action.js';
import type { Commitment } from '../../components/contract/resources/commitment.js';
import type { LogEvent } from '../../components/contract/resources/request.js';
import type { CommitmentKind } from '../../components/contract/vocabulary.js';
import { inForce } from '../scenarios/agreement/2026.1.js';
import { vendor } from '../scenarios/vendor/catalog.js';
import { chinaCalendar, type WorkingCalendar } from '../backend/rules/calendar.js';
import type { NewEvent } from '../backend/rules/events.js';
import { happen, type Actor } from '../backend/rules/happen.js';
import { allowedActions, refuse } from '../backend/rules/lifecycle.js';
import { project, visibleCommitments, waitingOn, type CaseState } from '../backend/rules/project.js';
import { appended } from '../backend/rules/log.js';
import { rulebookOf, type Rulebook } from '../backend/rules/rulebook.js';
import { settle } from '../backend/rules/settle.js';
import type { Filing } from '../backend/rules/estimate.js';

/** Times of the tables are Shanghai's: `2026-11-20 21:30`. */
export const shanghai = (time: string): string => `${time.replace(' ', 'T')}:00+08:00`;

export const calendar: WorkingCalendar = chinaCalendar('Asia/Shanghai', vendor.catalog.en.vendor.hours);
export const book: Rulebook = rulebookOf(inForce.publish, calendar);

export interface Driver {
  readonly events: readonly LogEvent[];
  readonly state: CaseState;
  /** Does an action of the customer or the vendor; throws what refuses it. */
  customer(time: string, action: CustomerAction): Driver;
  vendor(time: string, action: VendorAction): Driver;
  /** Lets time pass and what came due happen, by another calendar if given. */
  until(time: string, rules?: Rulebook): Driver;
  /** The last commitment of a kind. */
  last(kind: CommitmentKind): Commitment;
  waitingOn(time: string): string | null;
  actions(role: 'customer' | 'vendor', time: string): string[];
}

const customerActor: Actor = { role: 'customer' };
const vendorActor: Actor = { role: 'vendor', name: '林晓' };

/** Files a request at a time. */
export function filed(time: string, filing: Partial<Omit<Filing, 'at'>> = {}): Driver {
  const events: LogEvent[] = [];
  let rules = book;
  const append = (fresh: readonly NewEvent[]): void => {
    events.push(...appended(project(events, rules), fresh, rules, () => `event-${events.length + 1}`).entries);
  };
  const settled = (time_: string): number => {
    const now = Date.parse(shanghai(time_));
    append(settle(project(events, rules), rules, now));
    return now;
  };
  const act = (time_: string, action: CustomerAction | VendorAction, actor: Actor): Driver => {
    const now = settled(time_);
    const state = project(events, rules);
    const refusal = refuse(state, action, now, rules);
    if (refusal) throw Object.assign(new Error(`${action.type}: ${JSON.stringify(refusal)}`), { refusal });
    append(happen(state, action, actor, now, rules));
    return driver;
  };
  const driver: Driver = {
    events,
    get state() { return project(events, rules); },
    customer: (time_, action) => act(time_, action, customerActor),
    vendor: (time_, action) => act(time_, action, vendorActor),
    until(time_, other = rules) {
      rules = other;
      settled(time_);
      return driver;
    },
    last(kind) {
      const found = visibleCommitments(project(events, rules)).findLast((one) => one.kind === kind);
      if (!found) throw new Error(`no ${kind}`);
      return found;
    },
    waitingOn: (time_) => waitingOn(project(events, rules), Date.parse(shanghai(time_))),
    actions: (role, time_) => allowedActions(project(events, rules), role, Date.parse(shanghai(time_))),
  };
  append([{
    type: 'submitted', at: shanghai(time), actor: customerActor,
    serviceType: 'repair', urgency: 'general', channel: 'online', ...filing,
  }]);
  return driver;
}

/** The usual urgent visit, filed on a Monday morning, and answered an hour later. */
export const start = '2026-11-23 10:00';
export const said = { type: 'respond', text: 'Hello' } as const;
export const report = { cause: 'c', work: 'w', prevention: 'p' };
export const onSite = (): Driver => filed(start, { urgency: 'urgent', channel: 'on-site' });
export const responded = (): Driver => onSite().vendor('2026-11-23 11:00', said);

/** The promises shown, each as `kind status`. */
export const promises = (driver: Driver): string[] =>
  visibleCommitments(driver.state).map(({ kind, status }) => `${kind} ${status}`);
/** Id of the last promise of a kind. */
export const idOf = (driver: Driver, kind: CommitmentKind): string => driver.last(kind).id;
