/** What the form holds. Pure: no DOM, no clock, no network. */
import type { Catalog } from '../contract/resources/catalog.js';
import type { NewRequest } from '../contract/resources/request.js';
import type { Channel, ServiceType, Urgency } from '../contract/vocabulary.js';

/** The form's groups, in the order they are asked: what, which product, what is wrong, where and when, check and send. */
export const steps = ['problem', 'product', 'details', 'place', 'review'] as const;
export type Step = (typeof steps)[number];

/** What was typed and chosen. */
export interface Values {
  description: string;
  serviceType: ServiceType | '';
  /** A registered product's id, `other`, or nothing yet. */
  product: string;
  serial: string;
  model: string;
  /** Words of the catalogue, one a line. */
  symptoms: string;
  since: string;
  suspectedCause: string;
  errorCode: string;
  urgency: Urgency | '';
  channel: Channel | '';
  name: string;
  phone: string;
  email: string;
  /** For whom it is filed, where that is not the one who files: words. */
  relation: string;
  region: string;
  line: string;
  /** Start and end of the chosen appointment, joined by a slash (ISO 8601), or nothing. */
  slot: string;
  /** Answers to the vendor's own questions, by field id; `true` and `false` for yes and no, several joined by commas. */
  fields: Readonly<Record<string, string>>;
  /** Decisions about sharing data, by the consent's id: `granted` or `denied`. */
  decisions: Readonly<Record<string, string>>;
}

type Nested = 'fields' | 'decisions';
/** A field of the form: a name of `Values`, `fields.<id>` for the vendor's own, `decisions.<id>`, or a place for files. */
export type FieldName = Exclude<keyof Values, Nested> | `${Nested}.${string}` | 'attachments' | 'plate';

/** Where a file belongs: to the problem, the name plate, or one of the vendor's own questions. */
export type FilePlace = 'attachments' | 'plate' | `fields.${string}`;

/** What is wrong with a field: a text key's last word with its values, or the backend's own words. */
export interface FieldError { code: string; text?: string; values?: Readonly<Record<string, string | number>> }
export type FieldErrors = Readonly<Partial<Record<FieldName, FieldError>>>;

export const emptyValues: Values = {
  description: '', serviceType: '', product: '', serial: '', model: '', symptoms: '', since: '', suspectedCause: '', errorCode: '',
  urgency: 'general', channel: '', name: '', phone: '', email: '', relation: '', region: '', line: '', slot: '', fields: {}, decisions: {},
};

/** The channels the chosen service type is offered through, all when none is chosen. */
export function channelsOf(catalog: Catalog, serviceType: string): readonly Channel[] {
  return catalog.serviceTypes.find((one) => one.id === serviceType)?.channels ?? catalog.channels.map((one) => one.id);
}

/** `fields.site` taken apart; `undefined` for a plain name. */
function nested(name: string): [Nested, string] | undefined {
  const at = name.indexOf('.');
  const group = name.slice(0, at);
  return group === 'fields' || group === 'decisions' ? [group, name.slice(at + 1)] : undefined;
}

/** One value changed; a channel the new service type does not offer is dropped, the only one is chosen. */
export function withValue(catalog: Catalog, values: Values, name: FieldName, value: string): Values {
  const inner = nested(name);
  if (inner) return { ...values, [inner[0]]: { ...values[inner[0]], [inner[1]]: value } };
  const next: Values = { ...values, [name]: value };
  // A time belongs to a visit.
  if (name === 'channel') return value === 'on-site' ? next : { ...next, slot: '' };
  if (name !== 'serviceType') return next;
  const offered = channelsOf(catalog, value);
  const channel = next.channel !== '' && offered.includes(next.channel) ? next.channel : offered.length === 1 ? offered[0]! : '';
  return withValue(catalog, next, 'channel', channel);
}

export const blank = (text: string): boolean => text.trim() === '';

/** Without what is empty. */
export const optional = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== '')) as T;

/** The product part of the body; a serial number in plain characters, whatever keyboard wrote it. */
export const productOf = (values: Pick<Values, 'product' | 'serial' | 'model'>): NewRequest['product'] =>
  values.product !== '' && values.product !== 'other'
    ? { id: values.product }
    : optional({ serial: values.serial.normalize('NFKC').replace(/\p{Pd}/gu, '-').trim(), model: values.model.trim() });
