import { perform } from '../actions.js';
import { handler } from '../backend.js';
import { ownCase } from '../ownership.js';

export const act = handler('act', {
  find: (call) => ownCase(call, true),
  run: (call, found) => perform(call, found, { role: 'customer' }),
});
