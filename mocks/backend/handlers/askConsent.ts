import { handler } from '../backend.js';
import { consentView } from '../consents.js';
import { invalid } from '../http/problem.js';
import type { ConsentRecord } from '../store/port.js';

/** Asking the same customer for the same purpose, recipient and request again replaces the notice: it is to be decided anew. */
export const askConsent = handler('askConsent', {
  async run(call) {
    const { tx, now, body, backend } = call;
    let request: string | undefined;
    if (body.request !== undefined) {
      const found = await tx.findRequest(body.request);
      if (found?.owner !== body.customer) throw invalid('/request', 'unknown');
      request = found.id;
    }
    const asked = { ...body, ...(request === undefined ? {} : { request }) };
    const earlier = (await tx.list('consent', { owner: asked.customer })).find((one) =>
      one.asked.purpose.id === asked.purpose.id
      && one.asked.recipient.id === asked.recipient.id
      && one.asked.request === asked.request);
    const record: ConsentRecord = {
      id: earlier?.id ?? backend.ids(),
      owner: asked.customer,
      at: now,
      asked,
      decision: null,
      decidedAt: null,
      receipt: null,
    };
    await tx.put('consent', record);
    await tx.appendLog(record.owner, now, { kind: 'consent', consent: record.id });
    return {
      status: 201,
      body: consentView(call, record, call.locale, true),
      location: `${backend.basePath}/vendor/consents`,
    };
  },
});
