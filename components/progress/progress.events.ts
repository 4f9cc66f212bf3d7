/** What <aftercare-progress> says to the page: ids and states only. */
import type { CustomerActionType, Stage } from '../contract/vocabulary.js';

/** A new entry in the request's log, and the stage after it. */
export interface ProgressChangedDetail {
  id: string;
  stage: Stage;
  seq: number;
}

/** What is, or was, done with which request. */
export interface ProgressActionDetail {
  id: string;
  action: CustomerActionType;
}

export interface ProgressEventMap {
  'aftercare-changed': CustomEvent<ProgressChangedDetail>;
  'aftercare-before-action': CustomEvent<ProgressActionDetail>;
  'aftercare-acted': CustomEvent<ProgressActionDetail>;
}
