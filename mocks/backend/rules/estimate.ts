/** What filing a request would promise: the very rule that opens its clocks. */
import type { Channel, ServiceType, Urgency } from '../../../components/contract/vocabulary.js';
import type { Slot } from '../../../components/contract/resources/common.js';
import type { Commitment } from '../../../components/contract/resources/commitment.js';
import { project, visibleCommitments } from './project.js';
import type { Rulebook } from './rulebook.js';

/** A request that might be filed at a moment (RFC 3339). */
export interface Filing {
  readonly serviceType: ServiceType;
  readonly urgency: Urgency;
  readonly channel: Channel;
  readonly at: string;
  /** The time of the visit the customer chose. */
  readonly slot?: Slot;
}

/** The promises it would open. */
export const openingCommitments = (filing: Filing, book: Rulebook): Commitment[] =>
  visibleCommitments(project([{ ...filing, seq: 1, id: '', type: 'submitted', actor: { role: 'customer' } }], book));
