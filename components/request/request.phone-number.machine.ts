/** Whether a telephone number can be one, and how it was understood. Brings the numbering plans: load it when it is needed. Pure. */
import { parsePhoneNumberFromString, type CountryCode, type MetadataJson } from 'libphonenumber-js/core';
import { partlyKnown, phoneMetadata } from './request.phone-metadata.machine.js';
import { isMasked, plainPhone } from './request.phone.machine.js';

const metadata = phoneMetadata as unknown as MetadataJson;

/** What was found out about a number. */
export interface Judgement {
  /** False only where it is known that no number is like this. */
  readonly fits: boolean;
  /** The number as it was understood, in the manner of its country. */
  readonly number?: string;
  readonly extension?: string;
  /** ISO 3166 code, where it is not the vendor's. */
  readonly country?: string;
}

/**
 * @param text As it was typed.
 * @param home The vendor's country (ISO 3166): numbers without a country code are there.
 */
export function judge(text: string, home: string): Judgement {
  const plain = plainPhone(text);
  if (plain === '' || isMasked(plain)) return { fits: true };
  const known = home in metadata.countries;
  const found = known ? parsePhoneNumberFromString(plain, home as CountryCode, metadata) : parsePhoneNumberFromString(plain, metadata);
  // Of other countries' numbers nothing is known here: they are not refused.
  if (!found) return { fits: !known || /^(\+|00)/.test(plain) ? plain.replace(/\D/g, '').length > 5 : false };
  if (!found.isValid()) return { fits: partlyKnown.includes(found.countryCallingCode) && found.isPossible() };
  const abroad = found.country !== home;
  return {
    fits: true,
    number: found.format(abroad ? 'INTERNATIONAL' : 'NATIONAL', { formatExtension: (number) => number }),
    ...(found.ext && { extension: found.ext }),
    ...(abroad && found.country && { country: found.country }),
  };
}
