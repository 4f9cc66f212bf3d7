/** Which entry of the log moves a request to which stage. A stage moves back only by `rejected` and `reopened`. */
import { stages, type EventType, type Stage } from '../../../components/contract/vocabulary.js';

const leadsTo: Readonly<Partial<Record<EventType, Stage>>> = {
  responded: 'diagnosing', diagnosed: 'diagnosing', assigned: 'arranged', scheduled: 'arranged', started: 'in-service',
  resolved: 'resolved', confirmed: 'closed', closed: 'closed', cancelled: 'cancelled',
};

/** The stage after an entry. */
export function stageAfter(stage: Stage, type: EventType): Stage {
  if (type === 'rejected' || type === 'reopened') return 'diagnosing';
  const to = leadsTo[type];
  return to !== undefined && stages.indexOf(to) > stages.indexOf(stage) ? to : stage;
}
