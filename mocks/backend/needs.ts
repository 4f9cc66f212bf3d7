/** Which of a customer's choices a request needs, so that no other is put before the customer with it. */
import type { Catalog } from '../../components/contract/resources/catalog.js';
import type { Channel, ServiceType } from '../../components/contract/vocabulary.js';
import type { Vendor } from './vendor.js';

/** What is known of a request. */
export interface Occasion {
  readonly serviceType?: ServiceType | undefined;
  readonly channel?: Channel | undefined;
}

/** Whether a purpose can come up on an occasion: what is not known of it rules nothing out that the type is offered by. */
export function isNeeded({ needs = [], catalog }: Vendor, purpose: string, { serviceType, channel }: Occasion): boolean {
  const rows = needs.filter((row) => row.purpose === purpose);
  const channels = channel === undefined ? offered(catalog['zh-CN'], serviceType) : [channel];
  return rows.length === 0 || rows.some((row) =>
    (row.serviceTypes === undefined || serviceType === undefined || row.serviceTypes.includes(serviceType))
    && (row.channels?.some((one) => channels.includes(one)) ?? true));
}

/** The channels of a type, or of any. */
const offered = ({ serviceTypes }: Catalog, serviceType: ServiceType | undefined): readonly Channel[] =>
  serviceTypes.filter(({ id }) => serviceType === undefined || id === serviceType).flatMap(({ channels }) => channels);
