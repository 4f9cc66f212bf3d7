/** The three choices each customer still has to make. */
import type { ConsentRecord } from '../../backend/store/port.js';
import { customers } from '../people/customers.js';
import { partsMaker } from './parts-maker.js';
import { pickup } from './pickup.js';
import { visitGuide } from './visit-guide.js';

const at = Date.parse('2026-06-01T09:00:00+08:00');

/** Ids are opaque to everybody; these are readable so that a test that fails is too. */
export const consents: ConsentRecord[] = customers.flatMap(({ id: customer }) =>
  [pickup, partsMaker, visitGuide].map((asked, index) => ({
    id: `consent-${customer}-${asked.purpose.id}`,
    owner: customer,
    at: at - index * 60_000,
    asked: { ...asked, customer },
    decision: null,
    decidedAt: null,
    receipt: null,
  })));
