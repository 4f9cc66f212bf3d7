/** A request as its caller sees it. */
import type { Request } from '../../components/contract/resources/request.js';
import type { Reply, Work } from './backend.js';
import type { Case } from './cases.js';
import { etagOf } from './http/etag.js';
import { isGuestOwner, type Caller } from './http/identity.js';
import { inLocale } from './http/locale.js';
import { allowedActions } from './rules/lifecycle.js';
import { quoteNow, visibleCommitments, waitingOn } from './rules/project.js';

interface ViewCall extends Work {
  readonly caller: Caller | null;
  readonly locale: string;
}

/** The request, with the actions open to this caller now. */
export function requestView({ backend, now, caller, locale }: ViewCall, { record, state }: Case): Request {
  const role = caller?.role === 'vendor' ? 'vendor' : 'customer';
  const { facts, personal } = record;
  const { productName, source, product, ...told } = facts;
  return given({
    id: record.id,
    number: record.number,
    stage: state.stage,
    seq: state.seq,
    createdAt: backend.wireTime(record.createdAt),
    serviceType: state.serviceType,
    urgency: state.urgency,
    channel: state.channel,
    product: given({ ...product, name: productName && inLocale(productName, locale) }),
    ...told,
    ...personal,
    agreementVersion: record.agreementVersion,
    commitments: visibleCommitments(state),
    waitingOn: waitingOn(state, now),
    waitingText: state.waiting?.text,
    caretaker: state.caretaker,
    appointment: state.appointment,
    technician: state.technician,
    quote: quoteNow(state, now),
    report: state.report,
    rating: state.rating,
    reopened: state.reopened,
    closedBy: state.closedBy,
    closesAt: state.closesAt,
    reopenUntil: state.reopenUntil,
    openQuestions: [...state.openQuestions],
    source,
    customer: role === 'vendor' ? record.owner : undefined,
    actions: allowedActions(state, role, now),
  });
}

/** Without what is absent. */
function given<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

/** 200 with a request and its ETag. */
export function requestReply(call: ViewCall, found: Case): Reply {
  return { status: 200, body: requestView(call, found), etag: etagOf(found.state.seq) };
}

/** 201 with a new request; a guest's carries the tracking code. */
export function createdReply(call: ViewCall, filed: Case, under: string): Reply {
  return {
    status: 201,
    body: requestView(call, filed),
    etag: etagOf(filed.state.seq),
    location: `${call.backend.basePath}${under}/${filed.record.id}`,
    ...(isGuestOwner(filed.record.owner) ? { trackingCodeOf: filed.record.id } : {}),
  };
}
