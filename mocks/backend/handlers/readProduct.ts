import { handler, ok, ownerOf } from '../backend.js';
import { notFound } from '../http/problem.js';
import { coverageOf, findProduct, productView } from '../products.js';

export const readProduct = handler('readProduct', {
  async find(call) {
    const product = await findProduct(call.tx, ownerOf(call), { serial: call.params.serial });
    if (!product) throw notFound();
    return product;
  },
  run: async (call, product) => ok(productView(product, await coverageOf(call, product, call.locale), call.locale)),
});
