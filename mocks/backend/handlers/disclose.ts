import { handler } from '../backend.js';
import { invalid, Problem } from '../http/problem.js';
import { gate } from '../rules/consent.js';
import type { ConsentRecord, DisclosureRecord } from '../store/port.js';

/** Records a hand-over. A refused one is recorded too, and stays although the answer is 403. */
export const disclose = handler('disclose', {
  async run({ backend, tx, now, body }) {
    let request: string | undefined;
    if (body.request !== undefined) {
      const found = await tx.findRequest(body.request);
      if (found?.owner !== body.customer) throw invalid('/request', 'unknown');
      request = found.id;
    }
    const consents = await tx.list('consent', { owner: body.customer });
    const passed = gate(consents, { ...body, ...(request === undefined ? {} : { request }) });
    const record: DisclosureRecord = {
      id: backend.ids(),
      owner: body.customer,
      at: now,
      ...(request === undefined ? {} : { request }),
      ...described(consents, body),
      outcome: passed.outcome,
      ...(body.basis ? { basis: body.basis } : {}),
      receipt: passed.grant?.receipt ?? null,
    };
    await tx.put('disclosure', record);
    if (record.outcome === 'refused') return { problem: new Problem('consent-required') };
    return {
      status: 201,
      body: { id: record.id, at: backend.wireTime(now), receipt: record.receipt },
      location: `${backend.basePath}/vendor/disclosures`,
    };
  },
});

/** The words of the consent that names this purpose and recipient; the bare ids when there is none. */
function described(
  consents: readonly ConsentRecord[],
  { purpose, recipient, dataKinds }: { purpose: string; recipient: string; dataKinds: readonly string[] },
): Pick<DisclosureRecord, 'purpose' | 'recipient' | 'dataKinds'> {
  const byPurpose = consents.find(({ asked }) => asked.purpose.id === purpose && asked.recipient.id === recipient)
    ?? consents.find(({ asked }) => asked.purpose.id === purpose);
  const byRecipient = consents.find(({ asked }) => asked.recipient.id === recipient);
  const kinds = consents.flatMap(({ asked }) => asked.dataKinds);
  return {
    purpose: { id: purpose, title: byPurpose?.asked.purpose.title ?? { en: purpose } },
    recipient: { id: recipient, name: byRecipient?.asked.recipient.name ?? recipient },
    dataKinds: dataKinds.map((id) => ({ id, label: kinds.find((kind) => kind.id === id)?.label ?? { en: id } })),
  };
}
