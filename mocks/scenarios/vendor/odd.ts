/** Catalogues a form has to survive: newer than the page, empty, huge, hostile. */
import type { Catalog } from '../../../components/contract/resources/catalog.js';
import type { PretendWorld } from '../world.js';

export type OddName = 'unknown' | 'empty' | 'huge' | 'hostile';

/** Markup, a text that turns its direction round, pictures, and 200 characters without a place to break. */
export const hostileWords = [
  '<img src=x onerror="document.title=\'hit\'"><script>document.title=\'hit\'</script>', '\u202eمرحبا abc', '👨‍👩‍👧🏳️‍🌈💥', 'W'.repeat(200), '{{7*7}} ${7*7} &amp; {label}',
] as const;

const many = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index + 1));

/** What each makes of a catalogue, as it comes over the wire. */
export const oddCatalogs: Readonly<Record<OddName, (catalog: Catalog) => unknown>> = {
  // What is known stays as it was: a page should look as with the plain catalogue.
  unknown: (catalog) => ({
    ...catalog,
    vendor: { ...catalog.vendor, contacts: [{ kind: 'pigeon', value: 'coo' }, ...catalog.vendor.contacts] },
    serviceTypes: [
      { id: 'recycling', label: 'Recycling', channels: ['drone'], fields: [{ id: 'x', label: 'x', type: 'text', required: true }] },
      ...catalog.serviceTypes.map((type) => ({
        ...type, channels: ['drone', ...type.channels], fields: [...type.fields, { id: 'scan', label: 'Scan', type: 'hologram', required: true }],
      })),
    ],
    channels: [...catalog.channels, { id: 'drone', label: 'By air' }],
    urgencies: [{ id: 'whenever', label: 'Whenever', criteria: 'No hurry' }, ...catalog.urgencies],
    process: [...catalog.process ?? [], { who: 'insurer', text: 'Pays.' }],
    mood: 'cheerful',
  }),
  empty: (catalog) => ({ ...catalog, serviceTypes: [], channels: [], urgencies: [], fees: [], compensation: [], dangers: [], process: [] }),
  // Forty types; those not known here go, and each that stays asks forty things.
  huge: (catalog) => ({
    ...catalog,
    serviceTypes: [
      ...catalog.serviceTypes.map((type) => ({
        ...type,
        symptoms: many(30, (index) => `${type.label} · ${index}`),
        fields: many(40, (index) => ({
          id: `f${index}`, label: `${type.label} ${index}`, required: false,
          ...(index % 2 ? { type: 'text' } : { type: 'choice', choices: many(200, (one) => ({ id: `c${one}`, label: `${index}-${one}` })) }),
        })),
      })),
      ...many(40 - catalog.serviceTypes.length, (index) => ({ id: `extra-${index}`, label: `Extra ${index}`, channels: ['online'], fields: [] })),
    ],
    dangers: many(100, (index) => ({ id: `d${index}`, words: [`peril${index}`], title: `Danger ${index}`, advice: ['Leave.'] })),
  }),
  hostile: (catalog) => {
    const hostile = (index: number): string => hostileWords[index % hostileWords.length]!;
    return {
      ...catalog,
      vendor: {
        ...catalog.vendor, name: hostile(0),
        // Never to be made a link.
        contacts: [...catalog.vendor.contacts, { kind: 'web', value: 'javascript:document.title="hit"', hours: hostile(1) }],
      },
      serviceTypes: catalog.serviceTypes.map((type, at) => ({
        ...type,
        label: hostile(at),
        symptoms: [...hostileWords],
        fields: hostileWords.map((label, index) => ({
          id: `odd ${index} "'<&/~.`, label, help: hostile(index + 1), required: false,
          ...(index % 2 ? { type: 'choice', choices: hostileWords.map((one, which) => ({ id: one, label: hostile(which + 1) })) }
            : { type: 'text', pattern: { source: index ? '(' : '(a+)+', message: hostile(index) } }),
        })),
      })),
      channels: catalog.channels.map((channel, at) => ({ ...channel, label: hostile(at + 2) })),
      urgencies: catalog.urgencies.map((urgency, at) => ({ ...urgency, label: hostile(at), criteria: hostile(at + 1) })),
      dangers: [{ id: '<d>', words: ['', '(', 'a+', '坏'], title: hostile(0), advice: [...hostileWords] }],
      process: hostileWords.map((text) => ({ who: 'vendor', text })),
    };
  },
};

/** From now on the world answers with that catalogue, to the page alone. */
export async function giveOddCatalog(world: PretendWorld, name: OddName): Promise<void> {
  const { fetch } = world;
  (world as { fetch: typeof fetch }).fetch = async (input, init) => {
    const answer = await fetch(input, init);
    const { pathname } = new URL(input instanceof Request ? input.url : String(input), 'http://aftercare.invalid');
    if (!answer.ok || !pathname.endsWith('/catalog')) return answer;
    return new Response(JSON.stringify(oddCatalogs[name](await answer.json() as Catalog)), answer);
  };
}
