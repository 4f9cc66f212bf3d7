/** The world on its first day: a vendor, its agreement, two customers with products and choices, no requests. */
import type { ConsentRecord, PersonRecord, ProductRecord } from '../backend/store/port.js';
import type { Vendor } from '../backend/vendor.js';
import { superseded } from './agreement/2025.1.js';
import { inForce } from './agreement/2026.1.js';
import { upcoming } from './agreement/2027.1.js';
import type { SampleVersion } from './agreement/version.js';
import { consents } from './consents/wanted.js';
import { customers } from './people/customers.js';
import { products } from './people/products.js';
import { vendor } from './vendor/catalog.js';

/** A world as plain data, to be loaded into a store. */
export interface World {
  vendor: Vendor;
  /** Published versions, oldest first. */
  agreements: SampleVersion[];
  people: PersonRecord[];
  products: ProductRecord[];
  /** Choices put before the customers; lists show the latest `at` first. */
  consents: ConsentRecord[];
}

export const freshWorld: World = {
  vendor,
  agreements: [superseded, inForce, upcoming],
  people: customers,
  products,
  consents,
};
