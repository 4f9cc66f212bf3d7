/** The schemas of the contract as JSON Schema (draft 2020-12, which OpenAPI 3.1 speaks). */
import { toJsonSchema, toJsonSchemaDefs, type ConversionConfig } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import * as agreement from './resources/agreement.js';
import * as catalog from './resources/catalog.js';
import * as commitment from './resources/commitment.js';
import * as common from './resources/common.js';
import * as consent from './resources/consent.js';
import * as product from './resources/product.js';
import * as request from './resources/request.js';
import { schemas, type SchemaName } from './schemas.js';

export type Json = { [key: string]: unknown };

/** Parts that several schemas share: named too, so that each is written once. */
const parts = {
  Money: common.MoneySchema,
  MoneyInput: common.MoneyInput,
  Slot: common.SlotSchema,
  SlotInput: common.SlotInput,
  ClauseRef: common.ClauseRefSchema,
  Contact: catalog.ContactSchema,
  CatalogField: catalog.CatalogFieldSchema,
  ServiceTypeOffer: catalog.ServiceTypeOfferSchema,
  Danger: catalog.DangerSchema,
  ProcessStep: catalog.ProcessStepSchema,
  Clause: agreement.ClauseSchema,
  Section: agreement.SectionSchema,
  AgreementVersion: agreement.AgreementVersionSchema,
  Commitment: commitment.CommitmentSchema,
  Delay: commitment.DelaySchema,
  PromisedTime: commitment.PromiseSchema,
  Coverage: product.CoverageSchema,
  Quote: request.QuoteSchema,
  Report: request.ReportSchema,
  Technician: request.TechnicianSchema,
  Address: request.AddressSchema,
  AddressInput: request.AddressInput,
  Recipient: consent.RecipientSchema,
  DataKind: consent.DataKindSchema,
  Disclosure: consent.DisclosureSchema,
};

const config: ConversionConfig = {
  target: 'draft-2020-12',
  // Some checks are code (a day that exists, at least one language); a schema says what it can.
  errorMode: 'ignore',
};

const isQuery = (name: string): boolean => name.endsWith('Query');

/** Every schema but those of queries, for `components.schemas`. */
export function componentSchemas(): Json {
  const bodies = Object.entries(schemas).filter(([name]) => !isQuery(name));
  const named: Record<string, GenericSchema> = { ...parts, ...Object.fromEntries(bodies) };
  const definitions = toJsonSchemaDefs(named, {
    ...config,
    typeMode: 'input',
    overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
  });
  return sorted(definitions as Json);
}

/** The parameters of a query schema. */
export function queryParameters(name: SchemaName): Json[] {
  const { properties = {} } = toJsonSchema(schemas[name] as GenericSchema, config);
  return Object.entries(properties).map(([parameter, schema]) => ({ name: parameter, in: 'query', required: false, schema: number(schema as Json) }));
}

/** A number in an address comes as text; a document says what it is. */
function number(schema: Json): Json {
  if (!Array.isArray(schema.anyOf)) return schema;
  const { anyOf: _anyOf, ...bounds } = schema;
  return { type: 'integer', ...bounds };
}

const sorted = (object: Json): Json =>
  Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
