import { handler, ok, ownerOf } from '../backend.js';

export const readMe = handler('readMe', {
  async run(call) {
    const person = await call.tx.get('person', ownerOf(call));
    const name = person?.name ?? call.caller?.name;
    return ok({
      id: ownerOf(call),
      role: 'customer',
      ...(name ? { name } : {}),
      ...(person?.phone ? { phone: person.phone } : {}),
      ...(person?.email ? { email: person.email } : {}),
    });
  },
});
