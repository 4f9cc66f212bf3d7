/** What the vendor offers and how it is reached. */
import * as v from 'valibot';
import { channels, contactKinds, serviceTypes, urgencies } from '../vocabulary.js';
import { MoneySchema } from './common.js';

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

/** A custom field of a service type. */
export const CatalogFieldSchema = v.object({
  id: v.string(),
  label: v.string(),
  type: v.picklist(['text', 'long-text', 'number', 'date', 'choice', 'multi-choice', 'yes-no', 'file']),
  required: v.optional(v.boolean(), false),
  help: v.optional(v.string()),
  choices: v.optional(v.array(v.object({ id: v.string(), label: v.string() }))),
  pattern: v.optional(v.object({ source: v.string(), message: v.string() })),
  /** Shown only when another field has one of these answers. */
  when: v.optional(v.object({ field: v.string(), is: v.array(v.union([v.string(), v.boolean()])) })),
  /** Only for these channels; all when absent. */
  channels: v.optional(v.array(v.picklist(channels))),
});
export type CatalogField = v.InferOutput<typeof CatalogFieldSchema>;

export const ServiceTypeOfferSchema = v.object({
  id: v.picklist(serviceTypes),
  label: v.string(),
  channels: v.array(v.picklist(channels)),
  fields: v.array(CatalogFieldSchema),
});

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
    contacts: v.array(ContactSchema),
  }),
  serviceTypes: v.array(ServiceTypeOfferSchema),
  channels: v.array(v.object({ id: v.picklist(channels), label: v.string() })),
  urgencies: v.array(v.object({ id: v.picklist(urgencies), label: v.string(), criteria: v.string() })),
  attachmentLimits: v.object({ maxBytes: v.number(), maxCount: v.number(), types: v.array(v.string()) }),
  fees: v.array(v.object({ code: v.string(), label: v.string(), price: MoneySchema })),
  compensation: v.array(CompensationSchema),
  /** The version in force. */
  agreementVersion: v.string(),
  /** Profiles and operations this backend offers, e.g. `core`, `live`, `agreement`, `consent`. */
  capabilities: v.array(v.string()),
});
/** The vendor's offer in one language. */
export type Catalog = v.InferOutput<typeof CatalogSchema>;
