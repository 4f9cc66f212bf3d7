import type { Estimate } from '../../../components/contract/resources/estimate.js';
import type { Coverage } from '../../../components/contract/resources/product.js';
import { handler, ok, type Call } from '../backend.js';
import { Problem, type FieldError } from '../http/problem.js';
import { isNeeded } from '../needs.js';
import { offerErrors } from '../offer.js';
import { opening } from '../opening.js';
import { coverageOf, findProduct } from '../products.js';
import { openingCommitments } from '../rules/estimate.js';

/** What `createRequest` would open, by the same rule. */
export const estimate = handler('estimate', {
  async run(call) {
    const { backend, tx, now, body, caller } = call;
    const errors: FieldError[] = offerErrors(backend.vendor.catalog[call.locale], body);
    const owner = caller?.role === 'customer' ? caller.subject : null;
    const product = owner !== null && body.product ? await findProduct(tx, owner, body.product) : null;
    if (body.product?.id !== undefined && !product) errors.push({ pointer: '/product/id', code: 'not-yours' });
    if (errors.length > 0) throw new Problem('validation', { errors });

    const { record } = await backend.agreements.inForce(tx, now);
    const { serviceType, urgency, channel } = body;
    const promised = openingCommitments({ serviceType, urgency, channel, at: backend.wireTime(now) }, backend.agreements.book(record));
    const coverage: Coverage = product ? await coverageOf(call, product, call.locale) : { covered: false };
    const answer: Estimate = {
      commitments: promised.map(({ kind, clause, term, dueAt, provisional }) => ({ kind, clause, term, dueAt, provisional })),
      fees: fees(call, coverage),
      ...opening(backend, now),
      consents: owner === null ? [] : await undecided(call, owner),
      agreementVersion: record.id,
    };
    return ok(answer);
  },
});

/** The price list's rows for this type and channel. */
function fees({ backend, body, locale }: Call<'estimate'>, coverage: Coverage): Estimate['fees'] {
  return backend.vendor.catalog[locale].fees
    .filter(({ code }) => {
      const row = backend.vendor.charges.find((charge) => charge.code === code);
      return (row?.serviceTypes?.includes(body.serviceType) ?? true) && (row?.channels?.includes(body.channel) ?? true);
    })
    .map(({ code, label, price }) => ({ code, label, amount: price, coverage }));
}

/** Choices this request needs that the customer has not made. What was refused is not asked again. */
async function undecided({ backend, tx, body }: Call<'estimate'>, owner: string): Promise<string[]> {
  const consents = await tx.list('consent', { owner });
  return consents
    .filter(({ asked, decision }) => asked.request === undefined && decision === null && isNeeded(backend.vendor, asked.purpose.id, body))
    .map(({ id }) => id);
}
