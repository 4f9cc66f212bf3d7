import { handler } from '../backend.js';
import { productView, warranty } from '../products.js';
import { listThings } from '../things.js';

export const listProducts = handler('listProducts', {
  run: (call) => listThings(call, 'product', (record) =>
    productView(record, warranty(call.backend, record, call.now, call.locale), call.locale)),
});
