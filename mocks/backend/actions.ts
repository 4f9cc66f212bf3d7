/** Doing an action on a request, for both sides. */
import type { Slot } from '../../components/contract/resources/common.js';
import { eventOfAction } from '../../components/contract/vocabulary.js';
import type { Call, Reply } from './backend.js';
import { appendTo, type Case } from './cases.js';
import { claim, fileViews, findFiles, namedIn, type NamedFile } from './claiming.js';
import { matches } from './http/etag.js';
import { Problem, type FieldError } from './http/problem.js';
import { offerErrors } from './offer.js';
import { happen, type Actor } from './rules/happen.js';
import { refuse } from './rules/lifecycle.js';
import { needPlace, slotErrors } from './slots.js';
import { requestReply } from './view.js';

/** Checks (422, 428, 412, 409), appends what happens, and answers the new request. */
export async function perform(call: Call<'act'> | Call<'actAsVendor'>, found: Case, actor: Actor): Promise<Reply> {
  const { body: action, now, ifMatch } = call;
  const { state, book } = found;
  const { files, errors } = await findFiles(call, filesIn(action), found.record.id);
  const wrong = [...errors, ...notOffered(call, found)];
  const chosen = chosenSlot(action, found);
  if (chosen) wrong.push(...slotErrors(call.backend, chosen, now));
  if (wrong.length > 0) throw new Problem('validation', { errors: wrong });
  const refusal = refuse(state, action, now, book);
  if (refusal?.code === 'validation') {
    throw new Problem('validation', { errors: [{ pointer: refusal.pointer, code: refusal.field }] });
  }
  if (ifMatch === undefined || ifMatch.trim() === '') throw new Problem('precondition-required');
  if (!matches(ifMatch, state.seq)) throw new Problem('stale');
  if (refusal) throw new Problem(refusal.code);
  if (chosen) await needPlace(call, chosen, found.record.id);
  await claim(call.tx, files, found.record);
  const told = happen(state, action, actor, now, book).map((entry) =>
    (files.length > 0 && entry.type === eventOfAction[action.type] ? { ...entry, files: fileViews(files) } : entry));
  return requestReply(call, await appendTo(call, found, told));
}

/** The time of a visit the customer wishes. The vendor may come at any time, and a call may be put off to any. */
const chosenSlot = (action: Call<'act'>['body'] | Call<'actAsVendor'>['body'], { state }: Case): Slot | null =>
  (action.type === 'reschedule' && state.channel === 'on-site' ? action.slot : null);

/** A request can be relabelled only to what the vendor offers. */
function notOffered({ backend, body: action, locale }: Call<'act'> | Call<'actAsVendor'>, { state }: Case): FieldError[] {
  if (action.type !== 'relabel' || (action.serviceType === undefined && action.channel === undefined)) return [];
  const { serviceType = state.serviceType, channel = state.channel } = action;
  return offerErrors(backend.vendor.catalog[locale], { serviceType, channel });
}

/** The files an action names. */
function filesIn(action: Call<'act'>['body'] | Call<'actAsVendor'>['body']): NamedFile[] {
  if (action.type === 'resolve') return namedIn(action.report.photos, 'report', 'photos');
  return 'attachments' in action ? namedIn(action.attachments, 'attachments') : [];
}
