/** What the form asks the backend for, and what it makes of the answers. No DOM; the client is handed in. */
import type { CallOptions, Client } from '../client/connection.js';
import type { Catalog } from '../contract/resources/catalog.js';
import type { Me, Product } from '../contract/resources/product.js';
import { canEstimate, type Event, type Form } from './request.machine.js';
import { productOf } from './request.form.machine.js';

/** All that is read before the form is opened. */
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

/** Asks what would be promised for the form's choices, which must suffice. */
export async function readEstimate(client: Client, { values }: Form, options: CallOptions): Promise<Event | void> {
  const { channel, serviceType, urgency } = values;
  if (!canEstimate(values) || !serviceType || !channel || !urgency) return;
  const product = productOf(values);
  const body = { serviceType, urgency, channel, ...(Object.keys(product).length > 0 && { product }) };
  return { type: 'estimated', estimate: await client.estimate({ body }, options) };
}

/** Reads a version's figures, so that "within 2 hours" can be said beside the hour itself. */
export async function readTerms(client: Client, version: string, options: CallOptions): Promise<Event> {
  const { terms } = await client.readAgreementVersion({ version }, options);
  return { type: 'terms', version, figures: terms };
}

/** Which version's figures are wanting; `null` when none, or where the backend publishes no agreement. */
export function wantedTerms({ catalog, outlook, terms }: Form): string | null {
  const version = outlook.kind === 'ready' ? outlook.estimate.agreementVersion : catalog.agreementVersion;
  return terms?.version !== version && catalog.capabilities.includes('agreement') ? version : null;
}

/** What an estimate depends on, as text to compare. */
export const choicesOf = (form: Form | undefined): string =>
  form ? JSON.stringify([form.values.serviceType, form.values.channel, form.values.urgency, productOf(form.values)]) : '';
