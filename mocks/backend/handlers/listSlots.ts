import { handler, ok } from '../backend.js';
import { invalid } from '../http/problem.js';
import { freeSlots } from '../slots.js';

export const listSlots = handler('listSlots', {
  limit({ slotReads }, address, caller) {
    if (caller === null) slotReads.take(address);
  },
  async run(call) {
    const { from, to } = call.query;
    const start = from === undefined ? -Infinity : Date.parse(from);
    const end = to === undefined ? Infinity : Date.parse(to);
    if (end < start) throw invalid('/to', 'mismatch');
    return ok({ items: await freeSlots(call, { start, end }), next: null });
  },
});
