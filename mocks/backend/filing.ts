/** Filing a request: for a customer, a guest, or by the vendor for a caller. */
import type { NewRequest } from '../../components/contract/resources/request.js';
import type { RequestSource } from '../../components/contract/vocabulary.js';
import { acceptVersion } from './acceptances.js';
import type { DatedVersion } from './agreements.js';
import type { EarlyCall } from './backend.js';
import { appendTo, openCase, type Case } from './cases.js';
import { claim, fileViews, filesOf, findFiles } from './claiming.js';
import { decide } from './consents.js';
import { Problem, type FieldError } from './http/problem.js';
import { guestOwner } from './http/identity.js';
import { newNumber } from './ids.js';
import { fieldErrors, offerErrors } from './offer.js';
import { phoneErrors } from './phones.js';
import { findProduct } from './products.js';
import { project } from './rules/project.js';
import { needPlace, slotErrors } from './slots.js';
import type { AttachmentRecord, ConsentRecord, ProductRecord, RequestRecord } from './store/port.js';
import { codeHash, trackingCode } from './tracking.js';

/** How and for whom a request is filed. */
export interface Filing {
  /** The customer's id; a guest's request owns itself: `null`. */
  owner: string | null;
  /** Epoch milliseconds the clocks run from. */
  at: number;
  source?: RequestSource;
}

/** Checks everything, in the contract's order: 422, then 412, then 409 while the decisions are made. */
export async function fileNew(call: EarlyCall, wish: NewRequest, filing: Filing): Promise<Case> {
  const { backend, tx, now } = call;
  const id = backend.ids();
  const owner = filing.owner ?? guestOwner(id);
  const found = await lookUp(call, owner, wish);
  if (found.errors.length > 0) throw new Problem('validation', { errors: found.errors });

  const inForce = await backend.agreements.inForce(tx, now);
  if (wish.agreementVersion !== undefined && wish.agreementVersion !== inForce.record.id) throw new Problem('stale');
  if (wish.acceptance && found.accepted) {
    await acceptVersion(call, owner, found.accepted, { ...wish.acceptance, pointer: '/acceptance' });
  }
  for (const [index, consent] of found.consents.entries()) await decide(call, consent, wish.decisions![index]!);

  if (wish.slot) await needPlace(call, wish.slot, id);
  const record = await newRecord(call, id, owner, inForce.record.id, wish, filing, found);
  await tx.insertRequest(record);
  await claim(tx, found.files, record);
  const book = backend.agreements.book(inForce.record);
  const submitted = {
    type: 'submitted' as const,
    at: backend.wireTime(filing.at),
    actor: filing.source && call.caller?.name
      ? { role: 'vendor' as const, name: call.caller.name }
      : { role: 'customer' as const },
    serviceType: wish.serviceType,
    urgency: wish.urgency,
    channel: wish.channel,
    ...(wish.slot ? { slot: { start: backend.wireTime(Date.parse(wish.slot.start)), end: backend.wireTime(Date.parse(wish.slot.end)) } } : {}),
    ...(filing.source ? { source: filing.source, recordedAt: backend.wireTime(now) } : {}),
  };
  const filed = await appendTo(call, { record, events: [], book, state: project([], book) }, [submitted]);
  // A call taken down late may have missed its first promise already.
  return openCase(call, filed.record, true);
}

interface LookedUp {
  errors: FieldError[];
  product: ProductRecord | null;
  relatesTo: string | null;
  accepted: DatedVersion | null;
  consents: ConsentRecord[];
  files: AttachmentRecord[];
}

/** Finds what the wish names, and tells what is wrong with it. */
async function lookUp(call: EarlyCall, owner: string, wish: NewRequest): Promise<LookedUp> {
  const { backend, tx, now, locale } = call;
  const catalog = backend.vendor.catalog[locale];
  const errors = offerErrors(catalog, wish);
  if (errors.length === 0) errors.push(...fieldErrors(catalog, wish));
  errors.push(...phoneErrors(catalog.vendor.country, wish.contact.phone));
  if (wish.channel === 'on-site' && !wish.address) errors.push({ pointer: '/address', code: 'required' });
  if (wish.slot) {
    const isChoice = wish.channel === 'on-site' && backend.vendor.visits !== undefined;
    errors.push(...(isChoice ? slotErrors(backend, wish.slot, now) : [{ pointer: '/slot', code: 'not-offered' as const }]));
  }
  const { files, errors: unknown } = await findFiles(call, filesOf(catalog, wish));
  errors.push(...unknown);

  const product = await findProduct(tx, owner, wish.product);
  if (wish.product.id !== undefined && !product) errors.push({ pointer: '/product/id', code: 'not-yours' });
  let relatesTo: string | null = null;
  if (wish.relatesTo !== undefined) {
    const related = await tx.findRequest(wish.relatesTo);
    if (related?.owner === owner) relatesTo = related.id;
    else errors.push({ pointer: '/relatesTo', code: 'not-yours' });
  }
  const accepted = wish.acceptance ? await backend.agreements.find(tx, wish.acceptance.version, now) : null;
  if (wish.acceptance && !accepted) errors.push({ pointer: '/acceptance/version', code: 'unknown' });
  const consents: ConsentRecord[] = [];
  for (const [index, { consent: id }] of (wish.decisions ?? []).entries()) {
    const consent = await tx.get('consent', id);
    if (consent?.owner !== owner || consents.some((one) => one.id === id)) {
      errors.push({ pointer: `/decisions/${index}/consent`, code: 'unknown' });
    } else {
      consents.push(consent);
    }
  }
  return { errors, product, relatesTo, accepted, consents, files };
}

async function newRecord(
  call: EarlyCall,
  id: string,
  owner: string,
  agreementVersion: string,
  wish: NewRequest,
  filing: Filing,
  { product, relatesTo, files }: LookedUp,
): Promise<RequestRecord> {
  const { backend, tx, now } = call;
  let number = newNumber(backend.dayOf(now));
  while (await tx.findRequest(number)) number = newNumber(backend.dayOf(now));
  const named = product ? { id: product.id, serial: product.serial, model: product.model } : wish.product;
  const productName = product?.name;
  return {
    id,
    number,
    owner,
    codeHash: filing.owner === null ? codeHash(trackingCode(backend.keys.secret, id)) : null,
    createdAt: filing.at,
    agreementVersion,
    facts: {
      product: named,
      problem: wish.problem,
      ...(wish.fields ? { fields: wish.fields } : {}),
      ...(wish.attachments?.length ? { attachments: wish.attachments } : {}),
      ...(relatesTo ? { relatesTo } : {}),
      ...(productName ? { productName } : {}),
      ...(filing.source ? { source: filing.source } : {}),
    },
    personal: {
      contact: wish.contact,
      ...(wish.address ? { address: wish.address } : {}),
      ...(files.length > 0 ? { files: fileViews(files) } : {}),
    },
    stage: 'submitted',
    seq: 0,
    nextDueAt: null,
    nextTimerAt: null,
    visit: null,
    search: [number, named.serial, named.model, ...Object.values(productName ?? {}), wish.problem.description, wish.problem.errorCode]
      .filter(Boolean).join('\n').toLowerCase(),
  };
}
