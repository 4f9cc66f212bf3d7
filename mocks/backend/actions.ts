/** Doing an action on a request, for both sides. */
import type { Call, Reply } from './backend.js';
import { appendTo, type Case } from './cases.js';
import { matches } from './http/etag.js';
import { Problem, type FieldError } from './http/problem.js';
import { happen } from './rules/happen.js';
import { refuse } from './rules/lifecycle.js';
import { requestReply } from './view.js';

type Actor = { role: 'customer' } | { role: 'vendor'; name: string };

/** Checks (422, 428, 412, 409), appends what happens, and answers the new request. */
export async function perform(call: Call<'act'> | Call<'actAsVendor'>, found: Case, actor: Actor): Promise<Reply> {
  const { body: action, now, ifMatch } = call;
  const { state, book } = found;
  const unknown = unknownAttachments(action);
  if (unknown.length > 0) throw new Problem('validation', { errors: unknown });
  const refusal = refuse(state, action, actor.role, now, book);
  if (refusal?.code === 'validation') {
    throw new Problem('validation', { detail: refusal.detail, errors: [{ pointer: refusal.pointer ?? '', code: 'invalid' }] });
  }
  if (ifMatch === undefined || ifMatch.trim() === '') throw new Problem('precondition-required');
  if (!matches(ifMatch, state.seq)) throw new Problem('stale');
  if (refusal) throw new Problem(refusal.code, { detail: refusal.detail });
  return requestReply(call, await appendTo(call, found, happen(state, action, actor, now, book)));
}

/** Nothing can be uploaded yet, so no id names an attachment. */
function unknownAttachments(action: Call<'act'>['body'] | Call<'actAsVendor'>['body']): FieldError[] {
  const [ids, pointer] = action.type === 'resolve'
    ? [action.report.photos, '/report/photos']
    : ['attachments' in action ? action.attachments : undefined, '/attachments'];
  return (ids ?? []).map((_, index) => ({ pointer: `${pointer}/${index}`, code: 'unknown' as const }));
}
