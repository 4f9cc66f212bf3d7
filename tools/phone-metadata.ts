/**
 * `npx tsx tools/phone-metadata.ts`: writes components/request/request.phone-metadata.machine.ts, the numbering plans the
 * form checks a telephone number by. From the library's `max` set: its smaller ones are wrong for China.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CountryCode } from 'libphonenumber-js/core';
import max from 'libphonenumber-js/metadata.max.json';

/** Where customers of a vendor in China, and their families, mostly have their numbers: 6 kB. All would be 34 kB. */
const countries: CountryCode[] = ['CN', 'HK', 'MO', 'TW', 'SG', 'MY', 'JP', 'KR', 'US', 'CA', 'GB', 'DE', 'FR', 'AU', 'NZ'];

const lines = (all: ReadonlyArray<readonly [string, unknown]>): string =>
  all.map(([key, value]) => `    ${/^\d/.test(key) ? `'${key}'` : key}: ${JSON.stringify(value)},`).join('\n');

/** The file's text, one country a line. */
export function phoneMetadata(): string {
  const codes = Object.entries(max.country_calling_codes)
    .map(([code, all]) => ({ code, all, known: all.filter((country) => countries.includes(country)) }))
    .filter(({ known }) => known.length > 0);
  const partly = codes.filter(({ all, known }) => known.length < all.length).map(({ code }) => code);
  return `/** Numbering plans, written by tools/phone-metadata.ts from libphonenumber-js (MIT), whose data is libphonenumber's (Apache-2.0). */
export const phoneMetadata = {
  version: ${max.version},
  country_calling_codes: {
${lines(codes.map(({ code, known }) => [code, known]))}
  },
  countries: {
${lines(countries.map((country) => [country, max.countries[country]]))}
  },
  nonGeographic: {},
};

/** Calling codes shared with countries that are not here. */
export const partlyKnown: readonly string[] = ${JSON.stringify(partly)};
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('../components/request/request.phone-metadata.machine.ts', import.meta.url), phoneMetadata());
}
