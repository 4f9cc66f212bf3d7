/** What the backend is told about the vendor it serves. */
import type { Agreement } from '../../components/contract/resources/agreement.js';
import type { Catalog } from '../../components/contract/resources/catalog.js';
import type { Receipt } from '../../components/contract/resources/consent.js';
import type { Channel, ServiceType } from '../../components/contract/vocabulary.js';
import type { Locale } from './http/locale.js';
import type { VisitPlan } from './rules/availability.js';
import type { WorkingCalendar } from './rules/calendar.js';

export interface Vendor {
  /** The offer in every language. The backend itself says which agreement is in force and what it can do. */
  readonly catalog: Readonly<Record<Locale, Catalog>>;
  /** The agreement's parties, named. */
  readonly parties: Readonly<Record<Locale, Agreement['parties']>>;
  /** What every consent receipt says of the vendor. */
  readonly receipts: Readonly<Record<Locale, Pick<Receipt, 'controllers' | 'storageLocations' | 'jurisdiction' | 'withdrawalMethod'>>>;
  /** Which of the catalogue's fees apply to what; a fee without a row applies everywhere. */
  readonly charges: ReadonlyArray<{ code: string; serviceTypes?: readonly ServiceType[]; channels?: readonly Channel[] }>;
  /** Which requests need the customer's choice on a purpose; one without a row may come up with any. */
  readonly needs?: ReadonlyArray<{ purpose: string; serviceTypes?: readonly ServiceType[]; channels?: readonly Channel[] }>;
  /** Times of visits that customers choose from; absent, none are offered, and a visit is agreed on in person. */
  readonly visits?: VisitPlan;
  /** Working days and hours; China's official calendar with the catalogue's hours when absent. */
  readonly calendar?: WorkingCalendar;
}
