/** The customer and the customer's registered products. */
import * as v from 'valibot';
import { idInput, listOf, textInput } from './common.js';

/** What the warranty covers now. `until` is a calendar date. */
export const CoverageSchema = v.object({
  covered: v.boolean(),
  basis: v.optional(v.picklist(['statutory', 'manufacturer', 'repair'])),
  until: v.optional(v.string()),
  /** What it covers and what not, in words of the locale. */
  covers: v.optional(v.string()),
});
export type Coverage = v.InferOutput<typeof CoverageSchema>;

/** Which product something is about: a registered one's id, or what stands on the name plate. */
export const ProductInput = v.strictObject({
  id: v.optional(idInput),
  serial: v.optional(textInput(100)),
  model: v.optional(textInput(200)),
});

export const ProductSchema = v.object({
  id: v.string(),
  serial: v.string(),
  model: v.string(),
  name: v.string(),
  purchasedOn: v.optional(v.string()),
  coverage: CoverageSchema,
});
/** A product registered to the customer. */
export type Product = v.InferOutput<typeof ProductSchema>;
export const ProductListSchema = listOf(ProductSchema);

export const MeSchema = v.object({
  id: v.string(),
  role: v.picklist(['customer', 'guest', 'vendor']),
  name: v.optional(v.string()),
  phone: v.optional(v.string()),
  email: v.optional(v.string()),
});
export type Me = v.InferOutput<typeof MeSchema>;
