/** RFC 9457 problem details, as every failed call answers them. */
import * as v from 'valibot';

export const ProblemSchema = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  detail: v.optional(v.string()),
  /** Field problems; `pointer` is an RFC 6901 pointer into the body, without `#`. */
  errors: v.optional(v.array(v.object({ pointer: v.string(), code: v.string(), message: v.string() }))),
});
export type Problem = v.InferOutput<typeof ProblemSchema>;
