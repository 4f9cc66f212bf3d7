/** Where the vendors' contacts lie on the device; loaded when used. */
import { createStore, get, set } from 'idb-keyval';
import type { Contact } from '../contract/resources/catalog.js';
import type { Kept } from './kept.js';

const opened = createStore('aftercare-vendors', 'kept');

export const write = (key: string, value: Kept): Promise<void> => set(key, value, opened);

/** What lies there may be of another version, or of another's making. */
export async function read(key: string): Promise<Kept> {
  const { contacts, timeZone } = Object(await get<unknown>(key, opened)) as { contacts?: unknown; timeZone?: unknown };
  return {
    contacts: (Array.isArray(contacts) ? contacts as Contact[] : []).filter((one) => typeof one?.kind === 'string' && typeof one.value === 'string'),
    timeZone: typeof timeZone === 'string' ? timeZone : undefined,
  };
}
