/** Products registered to a customer, and what covers them. */
import type { Coverage, Product } from '../../components/contract/resources/product.js';
import type { Backend, Work } from './backend.js';
import { inLocale } from './http/locale.js';
import { openCase } from './cases.js';
import type { ProductRecord, Tx } from './store/port.js';

/** Products one customer may have at most; more are not looked for. */
const most = 1000;

/** The customer's product with this id or serial, or `null`. */
export async function findProduct(tx: Tx, owner: string, wanted: { id?: string | undefined; serial?: string | undefined }): Promise<ProductRecord | null> {
  if (wanted.id !== undefined) {
    const product = await tx.get('product', wanted.id);
    return product?.owner === owner ? product : null;
  }
  if (wanted.serial === undefined) return null;
  const own = await tx.list('product', { owner, limit: most });
  return own.find((product) => product.serial === wanted.serial) ?? null;
}

/** What the sale's warranty covers today. */
export function warranty(backend: Backend, product: ProductRecord, now: number, locale: string): Coverage {
  if (!product.warranty) return { covered: false };
  const { basis, until, covers } = product.warranty;
  const covered = backend.dayOf(now) <= until;
  return { covered, basis, until, ...(covered && covers ? { covers: inLocale(covers, locale) } : {}) };
}

/** What covers a product today: the sale's warranty, else that of an earlier repair. */
export async function coverageOf(work: Work, product: ProductRecord, locale: string): Promise<Coverage> {
  const bySale = warranty(work.backend, product, work.now, locale);
  if (bySale.covered) return bySale;
  const today = work.backend.dayOf(work.now);
  const earlier = await work.tx.listRequests({ owner: product.owner, status: 'all', order: 'newest', limit: 100 });
  for (const record of earlier.filter(({ facts }) => facts.product.id === product.id)) {
    const until = (await openCase(work, record)).state.report?.warrantyUntil?.slice(0, 10);
    if (until !== undefined && until >= today) return { covered: true, basis: 'repair', until };
  }
  return bySale;
}

/** A product as its owner sees it. */
export function productView(product: ProductRecord, coverage: Coverage, locale: string): Product {
  const { id, serial, model, name, purchasedOn } = product;
  return { id, serial, model, name: inLocale(name, locale), ...(purchasedOn ? { purchasedOn } : {}), coverage };
}
