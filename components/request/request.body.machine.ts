/** The body a filled form becomes, and which field the backend's answer speaks of. Pure. */
import type { Catalog } from '../contract/resources/catalog.js';
import type { NewRequest } from '../contract/resources/request.js';
import type { Channel, ServiceType, Urgency } from '../contract/vocabulary.js';
import type { Consent } from '../contract/resources/consent.js';
import { answerOf, fieldsOf, symptomsOf } from './request.fields.machine.js';
import type { FileItem } from './request.files.machine.js';
import { plainPhone } from './request.phone.machine.js';
import { regionOf } from './request.region.machine.js';
import { optional, productOf, type FieldErrors, type FieldName, type FilePlace, type Values } from './request.form.machine.js';

const pointers: Readonly<Record<string, FieldName>> = {
  problem: 'description', 'problem/symptoms': 'symptoms', 'problem/since': 'since',
  'problem/suspectedCause': 'suspectedCause', 'problem/errorCode': 'errorCode',
  product: 'product', 'product/serial': 'serial', 'product/model': 'model',
  serviceType: 'serviceType', urgency: 'urgency', channel: 'channel',
  contact: 'phone', 'contact/name': 'name', 'contact/email': 'email', 'contact/relation': 'relation',
  address: 'line', 'address/region': 'region', slot: 'slot', attachments: 'attachments',
};

/** The field a backend's pointer (RFC 6901) speaks of, or stands within, if the form has it. */
export function fieldAt(pointer: string): FieldName | null {
  const parts = pointer.split('/').slice(1).map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'));
  if (parts[0] === 'fields' && parts[1] !== undefined) return `fields.${parts[1]}`;
  return pointers[`${parts[0]}/${parts[1]}`] ?? pointers[parts[0] ?? ''] ?? null;
}

/** The fields of the form that a refusal names, with the backend's words. */
export function fieldErrors(errors: ReadonlyArray<{ pointer: string; message: string }> = []): FieldErrors {
  const found: Record<string, { code: string; text: string }> = {};
  for (const { pointer, message } of errors) {
    const name = fieldAt(pointer);
    if (name && !(name in found)) found[name] = { code: 'required', text: message };
  }
  return found;
}

/** How a file is named until the backend has it: the outbox puts the attachment's id in its place. */
export const localId = (id: string): string => `local:${id}`;

/** As much of the form as is sent. */
export interface Sent {
  readonly catalog: Catalog;
  readonly values: Values;
  readonly files: readonly FileItem[];
  /** The choices put before the customer, as far as they were read. */
  readonly consents: readonly Consent[];
}

function answersOf({ catalog, files, values }: Sent): NonNullable<NewRequest['fields']> {
  const fields: NonNullable<NewRequest['fields']> = {};
  for (const field of fieldsOf(catalog, values)) {
    const { id, type } = field;
    const own = idsOf(files, `fields.${id}`);
    const answer = type === 'file' ? (own.length > 0 ? own : undefined) : answerOf(field, values.fields[id] ?? '');
    if (answer !== undefined) fields[id] = answer;
  }
  return fields;
}

const idsOf = (files: readonly FileItem[], ...places: readonly FilePlace[]): string[] =>
  files.filter(({ of }) => places.includes(of)).map(({ id }) => localId(id));

/** What was decided about sharing data, of what was asked. */
const decisionsOf = ({ consents, values }: Sent): NonNullable<NewRequest['decisions']> => consents.flatMap(({ id, locale = 'en', noticeHash }) => {
  const decision = values.decisions[id];
  return decision === 'granted' || decision === 'denied' ? [{ consent: id, decision, noticeHash, locale }] : [];
});

/** The body of createRequest, its files still named by `localId`. Call it on checked values. */
export function bodyOf(form: Sent, agreementVersion: string | undefined): NewRequest {
  const { catalog, values } = form;
  const fields = answersOf(form);
  const attachments = idsOf(form.files, 'attachments', 'plate');
  const decisions = decisionsOf(form);
  const symptoms = [...symptomsOf(catalog, values)];
  const [start, end] = values.slot.split('/');
  return {
    serviceType: values.serviceType as ServiceType,
    urgency: values.urgency as Urgency,
    channel: values.channel as Channel,
    product: productOf(values),
    problem: {
      description: values.description.trim(),
      ...(symptoms.length > 0 && { symptoms }),
      ...optional({ suspectedCause: values.suspectedCause.trim(), since: values.since.trim(), errorCode: values.errorCode.trim() }),
    },
    contact: optional({ name: values.name.trim(), phone: plainPhone(values.phone), email: values.email.trim(), relation: values.relation.trim() }),
    ...(values.channel === 'on-site' && {
      address: { country: catalog.vendor.country, region: regionOf(values.region), line: values.line.trim() },
    }),
    ...(values.channel === 'on-site' && start && end && { slot: { start, end } }),
    ...(Object.keys(fields).length > 0 && { fields }),
    ...(attachments.length > 0 && { attachments }),
    ...(decisions.length > 0 && { decisions }),
    ...(agreementVersion !== undefined && { agreementVersion }),
  };
}
