/** A catalogue newer than this page, or written badly: what is not known goes, what is known stays. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { examples } from './contract.examples.js';
import { openapi } from './openapi.js';
import { CatalogSchema, type Catalog } from './resources/catalog.js';
import { channels, contactKinds, serviceTypes, urgencies } from './vocabulary.js';

const plain = (): Catalog => structuredClone(examples.Catalog!.english) as Catalog;
/** A catalogue that may be given what its type forbids. */
type Loose = ReturnType<typeof JSON.parse>;
const newer = (change: (catalog: Loose) => void): unknown => {
  const catalog = plain() as Loose;
  change(catalog);
  return catalog;
};
const read = (change: (catalog: Loose) => void): Catalog => v.parse(CatalogSchema, newer(change));
const whereWrong = (change: (catalog: Loose) => void): string | undefined => {
  const result = v.safeParse(CatalogSchema, newer(change));
  return result.success ? undefined : v.getDotPath(result.issues[0]) ?? '';
};

describe('what a catalogue names that is not known', () => {
  const additions: Record<string, (catalog: Loose) => void> = {
    'a service type': (catalog) => catalog.serviceTypes.push({ id: 'recycling', label: 'x', channels: ['drone'], fields: 'what' }),
    'a channel': (catalog) => catalog.channels.push({ id: 'drone', label: 'By air' }),
    'a channel of a type': (catalog) => catalog.serviceTypes[0].channels.push('drone'),
    'a channel of a field': (catalog) => catalog.serviceTypes[0].fields[0].channels.push('drone'),
    'a type of field': (catalog) => catalog.serviceTypes[0].fields.push({ id: 'x', label: 'x', type: 'hologram', required: true }),
    'a field for unknown channels alone': (catalog) => catalog.serviceTypes[0].fields.push({ id: 'x', label: 'x', type: 'text', required: true, channels: ['drone'] }),
    'an urgency': (catalog) => catalog.urgencies.push({ id: 'whenever', label: 'x', criteria: 'x' }),
    'a way to be reached': (catalog) => catalog.vendor.contacts.push({ kind: 'pigeon', value: 'x' }),
    'somebody in the process': (catalog) => catalog.process.push({ who: 'insurer', text: 'x' }),
    'a property': (catalog) => { catalog.serviceTypes[0].colour = 'blue'; },
    'a type given in no known way': (catalog) => catalog.serviceTypes.push({ id: 'support', label: 'x', channels: ['drone', 'fax'], fields: [] }),
    'a type given in no way at all': (catalog) => catalog.serviceTypes.push({ id: 'support', label: 'x', channels: [], fields: [] }),
  };
  for (const [what, add] of Object.entries(additions)) {
    it(`goes, and the rest stays: ${what}`, () => assert.deepEqual(read(add), plain()));
  }

  it('goes, all of them at once', () => {
    assert.deepEqual(read((catalog) => Object.values(additions).forEach((add) => add(catalog))), plain());
  });

  it('may be everything: then nothing is left to choose', () => {
    const empty = read((catalog) => {
      catalog.serviceTypes = [{ id: 'a' }, { id: 'b' }];
      catalog.channels = [{ id: 'a' }];
      catalog.urgencies = [];
      catalog.vendor.contacts = [{ kind: 'a' }];
    });
    assert.deepEqual([empty.serviceTypes, empty.channels, empty.urgencies, empty.vendor.contacts], [[], [], [], []]);
  });
});

describe('what is wrong with a catalogue', () => {
  it('is still told where it is', () => {
    assert.equal(whereWrong((catalog) => { delete catalog.serviceTypes[0].label; }), 'serviceTypes.0.label');
    assert.equal(whereWrong((catalog) => catalog.serviceTypes.push({ label: 'no id', channels: [], fields: [] })), 'serviceTypes.1.id');
    assert.equal(whereWrong((catalog) => { catalog.serviceTypes[0].fields[0].type = 7; }), 'serviceTypes.0.fields.0.type');
    assert.equal(whereWrong((catalog) => { catalog.urgencies = {}; }), 'urgencies');
    assert.equal(whereWrong((catalog) => catalog.channels.push(null)), 'channels.2');
    assert.equal(whereWrong((catalog) => { catalog.dangers[0].words = 'water'; }), 'dangers.0.words');
  });
});

describe('the document', () => {
  interface Described { $ref?: string; enum?: string[]; items: Described; properties: Record<string, Described>; wrapped?: unknown }
  const described = (openapi() as { components: { schemas: Record<string, Described> } }).components.schemas;
  const at = (schema: Described | undefined): Described => (schema?.$ref ? described[schema.$ref.split('/').at(-1)!]! : schema!);

  it('shows the closed lists of words', () => {
    const { properties } = described.Catalog!;
    const offer = at(properties.serviceTypes!.items);
    assert.deepEqual(offer.properties.id!.enum, [...serviceTypes]);
    assert.deepEqual(offer.properties.channels!.items.enum, [...channels]);
    assert.deepEqual(at(offer.properties.fields!.items).properties.type!.enum, ['text', 'long-text', 'number', 'date', 'choice', 'multi-choice', 'yes-no', 'file']);
    assert.deepEqual(at(properties.urgencies!.items).properties.id!.enum, [...urgencies]);
    assert.deepEqual(at(properties.vendor!.properties.contacts!.items).properties.kind!.enum, [...contactKinds]);
    assert.deepEqual(at(properties.process!.items).properties.who!.enum, ['customer', 'vendor']);
  });
});
