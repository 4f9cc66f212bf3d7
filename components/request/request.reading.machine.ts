/** What is read before the form is opened. No DOM; the client is handed in. */
import type { CallOptions, Client } from '../client/connection.js';
import type { Catalog } from '../contract/resources/catalog.js';
import type { Me, Product } from '../contract/resources/product.js';

export interface Opening { catalog: Catalog; products: readonly Product[]; me: Me | null }

/**
 * Reads the catalogue, and for a customer who that is and what is registered. A backend that cannot say the latter
 * takes requests all the same. Rejects with `Failure`.
 * @param isGuest Asked again after a refusal: that nobody is signed in may be known only then.
 */
export async function readOpening(client: Client, options: CallOptions, isGuest: () => boolean): Promise<Opening> {
  const orElse = <T, E>(reading: Promise<T>, other: E): Promise<T | E> => reading.catch((failure: unknown) => {
    const { code, kind } = Object(failure) as { code?: string; kind?: string };
    if (kind === 'aborted' || (code === 'unauthenticated' && !isGuest())) throw failure;
    return other;
  });
  const guest = isGuest();
  const [catalog, me, products] = await Promise.all([
    client.readCatalog({}, options),
    guest ? null : orElse(client.readMe({}, options), null),
    guest ? [] : orElse(client.listProducts({ query: { limit: 100 } }, options).then(({ items }) => items), []),
  ]);
  return { catalog, me, products };
}
