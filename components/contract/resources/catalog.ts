/** What the vendor offers and how it is reached. */
import * as v from 'valibot';
import { channels, contactKinds, serviceTypes, urgencies } from '../vocabulary.js';
import { MoneySchema } from './common.js';
import { listOfKnown } from './known.js';

const fieldTypes = ['text', 'long-text', 'number', 'date', 'choice', 'multi-choice', 'yes-no', 'file'] as const;

/** Who does a step of the service. */
const doers = ['customer', 'vendor'] as const;

const channelList = listOfKnown(v.picklist(channels), { words: channels });

/** An official way to reach a person (clause 3.1); `hours` in words of the locale. */
export const ContactSchema = v.object({
  kind: v.picklist(contactKinds),
  value: v.string(),
  hours: v.optional(v.string()),
});
export type Contact = v.InferOutput<typeof ContactSchema>;

/** Working hours: ISO weekdays (1 Monday to 7 Sunday), times of the vendor's zone. */
export const HoursSchema = v.object({ days: v.array(v.number()), from: v.string(), to: v.string() });
export type Hours = v.InferOutput<typeof HoursSchema>;

/**
 * A custom field of a service type. Answered in `fields` of a request: text, long text, date (`YYYY-MM-DD`) and choice (an id)
 * as text, a number as number, yes-no as boolean, several choices as ids, files as ids of attachments.
 */
export const CatalogFieldSchema = v.object({
  id: v.string(),
  label: v.string(),
  type: v.picklist(fieldTypes),
  required: v.optional(v.boolean(), false),
  help: v.optional(v.string()),
  choices: v.optional(v.array(v.object({ id: v.string(), label: v.string() }))),
  /** The whole text must match `source` (a regular expression, flag `u`, without look-around or back-references); `message` says in words what is expected. */
  pattern: v.optional(v.object({ source: v.string(), message: v.string() })),
  /** The least that is accepted, inclusive: a number for `number`, a day (`YYYY-MM-DD`) for `date`. */
  min: v.optional(v.union([v.number(), v.string()])),
  /** The most that is accepted, inclusive: a number for `number`, a day (`YYYY-MM-DD`) for `date`. */
  max: v.optional(v.union([v.number(), v.string()])),
  /** Characters (UTF-16 code units, as `maxlength` counts) a text may have at most; 5000 when absent. */
  maxLength: v.optional(v.number()),
  /** Files there may be at most; the catalogue's `attachmentLimits.maxCount` when absent. */
  maxCount: v.optional(v.number()),
  /** Asked only when another field, itself asked, has one of these answers. */
  when: v.optional(v.object({ field: v.string(), is: v.array(v.union([v.string(), v.boolean()])) })),
  /** Only for these channels; all when absent. */
  channels: v.optional(channelList),
});
export type CatalogField = v.InferOutput<typeof CatalogFieldSchema>;

export const ServiceTypeOfferSchema = v.object({
  id: v.picklist(serviceTypes),
  label: v.string(),
  channels: channelList,
  /** What often goes wrong, in words of the locale, to choose from; goes into a request's `problem.symptoms`. */
  symptoms: v.optional(v.array(v.string())),
  fields: listOfKnown(CatalogFieldSchema, {
    words: fieldTypes, at: 'type', usable: ({ channels: only }) => only === undefined || only.length > 0,
  }),
});
/** A kind of service the vendor offers. */
export type ServiceTypeOffer = v.InferOutput<typeof ServiceTypeOfferSchema>;

/**
 * A danger named in the customer's words, and what to do first. `words` of the locale are found anywhere in a text, whatever
 * their case; those that begin with a Latin letter only where a word begins.
 */
export const DangerSchema = v.object({
  id: v.string(),
  words: v.array(v.string()),
  /** Longer words that hold one of `words` and mean no danger ("does not ignite", "no leak"): taken out of the text before looking. */
  except: v.optional(v.array(v.string())),
  title: v.string(),
  /** What to do, in order, one sentence each. */
  advice: v.array(v.string()),
});
export type Danger = v.InferOutput<typeof DangerSchema>;

/** A step of the service and who does it (clause 3.1). */
export const ProcessStepSchema = v.object({ who: v.picklist(doers), text: v.string() });
export type ProcessStep = v.InferOutput<typeof ProcessStepSchema>;

/** Published past compensation (clauses 4.1, 4.2); a figure the vendor does not give is absent. */
export const CompensationSchema = v.object({
  cause: v.string(),
  year: v.number(),
  average: v.optional(MoneySchema),
  highest: v.optional(MoneySchema),
  customers: v.optional(v.number()),
  measures: v.optional(v.string()),
});

export const CatalogSchema = v.object({
  vendor: v.object({
    name: v.string(),
    registeredName: v.string(),
    address: v.string(),
    timeZone: v.string(),
    country: v.string(),
    hours: v.array(HoursSchema),
    contacts: listOfKnown(ContactSchema, { words: contactKinds, at: 'kind' }),
  }),
  serviceTypes: listOfKnown(ServiceTypeOfferSchema, {
    words: serviceTypes, at: 'id', usable: ({ channels: offered }) => offered.length > 0,
  }),
  channels: listOfKnown(v.object({ id: v.picklist(channels), label: v.string() }), { words: channels, at: 'id' }),
  urgencies: listOfKnown(v.object({ id: v.picklist(urgencies), label: v.string(), criteria: v.string() }), { words: urgencies, at: 'id' }),
  /** What means danger; its advice is shown before anything else. */
  dangers: v.optional(v.array(DangerSchema)),
  /** Who does what, in which order, from asking to confirming (clause 3.1). */
  process: v.optional(listOfKnown(ProcessStepSchema, { words: doers, at: 'who' })),
  attachmentLimits: v.object({ maxBytes: v.number(), maxCount: v.number(), types: v.array(v.string()) }),
  fees: v.array(v.object({ code: v.string(), label: v.string(), price: MoneySchema })),
  compensation: v.array(CompensationSchema),
  /** The version in force. */
  agreementVersion: v.string(),
  /** Profiles and operations this backend offers, e.g. `core`, `live`, `agreement`, `consent`. */
  capabilities: v.array(v.string()),
});
/**
 * The vendor's offer in one language. Service types, channels, urgencies, field types and contact kinds not known here are
 * left out, and with them a type left without a channel and a field left without one of its own.
 */
export type Catalog = v.InferOutput<typeof CatalogSchema>;
