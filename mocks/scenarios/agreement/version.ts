/** A version of the sample agreement as it was published. */
import type { Publish } from '../../../components/contract/resources/agreement.js';

export interface SampleVersion {
  /** RFC 3339; at least the notice period before `publish.effectiveFrom`. */
  publishedAt: string;
  /** The version before. */
  supersedes?: string;
  /** What was sent to publish it. */
  publish: Publish;
}
