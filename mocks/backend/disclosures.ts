/** Hand-overs of data and refusals, as they are shown. */
import type { Disclosure } from '../../components/contract/resources/consent.js';
import type { Backend } from './backend.js';
import { inLocale } from './http/locale.js';
import type { DisclosureRecord } from './store/port.js';

export function disclosureView(backend: Backend, record: DisclosureRecord, locale: string, forVendor = false): Disclosure {
  const { id, owner, at, request, purpose, recipient, dataKinds, outcome, basis, receipt } = record;
  return {
    id,
    at: backend.wireTime(at),
    ...(request ? { request } : {}),
    purpose: { id: purpose.id, title: inLocale(purpose.title, locale) },
    recipient: { id: recipient.id, name: typeof recipient.name === 'string' ? recipient.name : inLocale(recipient.name, locale) },
    dataKinds: dataKinds.map((kind) => ({ id: kind.id, label: inLocale(kind.label, locale) })),
    outcome,
    ...(basis ? { basis } : {}),
    ...(receipt ? { receipt } : {}),
    ...(forVendor ? { customer: owner } : {}),
  };
}
