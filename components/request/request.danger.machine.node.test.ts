/** Words that mean danger, by tables. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { vendor } from '../../mocks/scenarios/vendor/catalog.js';
import { oddCatalogs } from '../../mocks/scenarios/vendor/odd.js';
import type { Catalog, Danger } from '../contract/resources/catalog.js';
import { Dangers } from './request.danger.element.js';
import { dangersIn, dangersOf, newestFirst } from './request.danger.machine.js';
import { emptyValues, type Values } from './request.form.machine.js';
import type { Host } from './request.host.element.js';
import { fresh, type State } from './request.state.machine.js';

const danger = (id: string, words: string[], except?: string[]): Danger => ({ id, words, title: id, advice: [`Mind ${id}`], ...(except && { except }) });
const own = [danger('gas', ['gas leak', '燃气味']), danger('fire', ['smoke', '冒烟', 'brûlé'], ['smoke alarm', '没有冒烟']), danger('odd', ['', ' ', '(', 'a+'])];
const ids = (dangers: readonly Danger[], text: string): string[] => dangersIn(dangers, text).map(({ id }) => id);

describe('a danger', () => {
  const table: ReadonlyArray<[string, string, string[]]> = [
    ['is a word', 'smoke', ['fire']], ['is its beginning', 'it smokes', ['fire']], ['is not the middle of one', 'unsmoked', []], ['is a word after the middle of one', 'unsmoked smoke', ['fire']],
    ['is not what follows a digit', '5smoke', []], ['is a word after any sign', '“smoke”', ['fire']], ['has no case', 'SMOKE', ['fire']],
    ['has no width', 'ＳＭＯＫＥ', ['fire']], ['has one kind of space', 'a gas\n  leak', ['gas']], ['has accents in any form', 'c’est bru\u0302le\u0301', ['fire']],
    ['may stand right behind Chinese', '机器smoke了', ['fire']], ['is found anywhere in Chinese', '机器突然冒烟了', ['fire']],
    ['is not what only holds its word', 'the smoke alarm is fine', []], ['is what stands beside that, too', 'smoke, and the smoke alarm rings', ['fire']],
    ['is not what is denied', '没有冒烟', []], ['may be several', '冒烟，还有燃气味', ['gas', 'fire']],
    ['may be a sign', 'a+b (', ['odd']], ['is not nothing', '   ', []], ['stands in pictures and markup', '<b>smoke</b>💥', ['fire']],
  ];
  for (const [what, text, wanted] of table) it(what, () => assert.deepEqual(ids(own, text), wanted));

  it('is found at the end of the longest text', () => assert.deepEqual(ids(own, `${'冒 '.repeat(50_000)} smoke`), ['fire']));
});

describe('the dangers of a form', () => {
  const values: Values = { ...emptyValues, serviceType: 'repair' };
  const found = (more: Partial<Values>, of: Catalog = vendor.catalog.en): Array<[string, string]> =>
    dangersOf(of, { ...values, ...more }).map(({ at, danger: { id } }) => [id, at]);

  it('stand where they are named first, each once', () => {
    assert.deepEqual(found({ description: 'It leaks', symptoms: 'Leaks water\nSmells', suspectedCause: 'a short circuit, smoke' }), [
      ['fire', 'suspectedCause'], ['electricity', 'suspectedCause'], ['water', 'description'], ['smell', 'symptoms'],
    ]);
  });

  it('are not those of symptoms that are not offered', () => assert.deepEqual(found({ serviceType: 'guidance', symptoms: 'Leaks water' }), []));

  it('are none where the vendor names none', () => {
    const { dangers: _, ...none } = vendor.catalog.en;
    assert.deepEqual([found({ description: 'smoke' }, none), found({ description: 'smoke' }, { ...none, dangers: [] })], [[], []]);
  });

  it('survive words of any kind', () => {
    const hostile = oddCatalogs.hostile(vendor.catalog.en) as Catalog;
    assert.deepEqual([found({ description: 'fine' }, hostile), found({ description: '坏了' }, hostile)], [[], [['<d>', 'description']]]);
  });

  it('come with the newest first, the others as they came', () => {
    const all = (...names: string[]) => names.map((id) => ({ danger: danger(id, []), at: 'description' as const }));
    const order = (found_: string[], before: string[]): string[] => newestFirst(all(...found_), all(...before)).map(({ danger: { id } }) => id);
    assert.deepEqual(order(['a', 'b', 'c'], []), ['a', 'b', 'c']);
    assert.deepEqual(order(['a', 'b', 'c'], ['b', 'a']), ['c', 'b', 'a']);
    assert.deepEqual(order(['a', 'b'], ['c', 'b']), ['a', 'b']);
  });
});

describe('the advice', () => {
  const state = (description: string): State =>
    ({ kind: 'ready', form: { ...fresh({ catalog: vendor.catalog.en, products: [], me: null, start: emptyValues }), values: { ...emptyValues, description } } });

  it('is said when it is new, and not again while more is written', () => {
    const said: string[] = [];
    const texts = ['smoke', 'smoke!', 'it leaks, smoke', 'it leaks', 'nothing', 'it leaks'];
    const host = { flow: { state: state('') }, i18n: { t: (_: string, { title }: { title: string }) => title.split(':')[0] }, announce: (text: string) => said.push(text) };
    const dangers = new Dangers(host as unknown as Host);
    dangers.begin();
    let before = state('');
    for (const text of texts) {
      const now = state(text);
      dangers.changed(now, before);
      before = now;
    }
    assert.deepEqual(said, ['Smoke or fire', 'Leaking', 'Leaking']);
    dangers.changed({ kind: 'loading' }, before);
    assert.deepEqual(dangers.found, []);
  });
});
