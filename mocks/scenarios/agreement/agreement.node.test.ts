import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import { PublishSchema, type Publish } from '../../../components/contract/resources/agreement.js';
import { commitmentKinds, requiredTerms } from '../../../components/contract/vocabulary.js';
import { freshWorld } from '../fresh.js';
import { locales, type Locale } from './prose.js';

type Clause = Publish['texts']['en']['sections'][number]['clauses'][number];
const versions = freshWorld.agreements.map(({ publish }) => publish);
const [older, present, coming] = versions as [Publish, Publish, Publish];
const clausesOf = (publish: Publish, locale: Locale): Clause[] =>
  publish.texts[locale].sections.flatMap(({ clauses }) => clauses);
const termsOf = (clause: Clause): string[] => clause.text.flatMap((run) => (typeof run === 'string' ? [] : [run.term]));
const wordsOf = (clause: Clause): string => clause.text.map((run) => (typeof run === 'string' ? run : '')).join('');
const each = (check: (clause: Clause, locale: Locale, publish: Publish) => void): void => {
  for (const publish of versions) {
    for (const locale of locales) for (const clause of clausesOf(publish, locale)) check(clause, locale, publish);
  }
};
/** Ids of clauses of one version whose text is not that of another. */
const changed = (from: Publish, to: Publish, locale: Locale): string[] => {
  const before = new Map(clausesOf(from, locale).map((clause) => [clause.id, JSON.stringify(clause)]));
  return clausesOf(to, locale).filter((clause) => before.get(clause.id) !== JSON.stringify(clause)).map(({ id }) => id);
};

test('every version can be published', () => {
  for (const publish of versions) v.parse(PublishSchema, publish);
});

test('every version was announced as long before as the version in force then promised', () => {
  for (const [index, { publishedAt, publish }] of freshWorld.agreements.entries()) {
    const days = Number(/^P(\d+)D$/.exec((versions[index - 1] ?? publish).terms.notice)?.[1]);
    const ahead = Date.parse(`${publish.effectiveFrom}T00:00:00+08:00`) - Date.parse(publishedAt);
    assert.ok(ahead >= days * 86_400_000, publish.version);
    assert.equal(freshWorld.agreements[index]!.supersedes, versions[index - 1]?.version);
  }
});

test('the figures are those promised', () => {
  assert.deepEqual(versions.map(({ effectiveFrom }) => effectiveFrom), ['2025-01-01', '2026-01-01', '2027-03-01']);
  const nine = Object.fromEntries(requiredTerms.map((term) => [term, present.terms[term]]));
  assert.deepEqual(nine, {
    'response.general': 'PT24H', 'response.urgent': 'PT2H', visit: 'P3WD', update: 'PT24H', answer: 'PT2H',
    escalation: 'PT4H', autoClose: 'P7D', repairWarranty: 'P90D', notice: 'P30D',
  });
  assert.equal(older.terms['response.urgent'], 'PT4H');
  assert.deepEqual(coming.terms, { ...present.terms, update: 'PT12H' });
});

test('what pauses which clock is said in names of commitments', () => {
  for (const { terms } of versions) {
    for (const [term, kinds] of Object.entries(terms).filter(([name]) => name.startsWith('pauses.'))) {
      const unknown = kinds.split(' ').filter((kind) => kind && !(commitmentKinds as readonly string[]).includes(kind));
      assert.deepEqual(unknown, [], term);
    }
    assert.equal(terms['pauses.customer'], 'visit');
    assert.equal(terms['pauses.force-majeure'], commitmentKinds.join(' '));
    assert.equal(terms['pauses.parts'], '');
    assert.equal(terms['pauses.third-party'], '');
  }
});

test('both languages hold the same clauses, flags and figures', () => {
  for (const publish of versions) {
    const shape = (locale: Locale): unknown => publish.texts[locale].sections.map(({ id, clauses }) => [
      id, clauses.map((clause) => [clause.id, clause.material, clause.limitsLiability, termsOf(clause).sort()]),
    ]);
    assert.deepEqual(shape('zh-CN'), shape('en'), publish.version);
  }
});

test('every figure of a text is a term of its version, and every figure is in the text', () => {
  each((clause, _locale, publish) => {
    for (const term of termsOf(clause)) assert.ok(publish.terms[term], `${publish.version} ${clause.id} ${term}`);
  });
  for (const publish of versions) {
    const shown = new Set(clausesOf(publish, 'en').flatMap(termsOf));
    for (const term of Object.keys(publish.terms)) assert.ok(shown.has(term) || term.startsWith('pauses.'), term);
  }
});

test('a promise is first made where claims cite it', () => {
  for (const publish of versions) {
    const first = (term: string): string | undefined =>
      clausesOf(publish, 'zh-CN').find((clause) => termsOf(clause).includes(term))?.id;
    for (const term of ['response.general', 'response.urgent', 'visit']) assert.equal(first(term), '2.2', term);
    for (const term of ['update', 'answer', 'escalation']) assert.equal(first(term), '3.3', term);
  }
});

/** Digits, and numbers in words before a unit; names of things that hold a number are left out before. */
const numbers = /\d|[一二两三四五六七八九十百]+(?:个(?:小时|工作日|月)|小时|日|天)|\b(?:two|three|four|five|seven|ten|thirty|sixty|ninety)\b/i;
const named = new RegExp([
  '最后一个工作日', '周一至周五', '第四章', String.raw`第\d+\.\d+条`, '全国12315平台',
  'chapter four', String.raw`\bclauses? \d+\.\d+(?: and \d+\.\d+)?`, 'National 12315 Platform', 'Three Guarantees',
].join('|'), 'g');

test('no figure is typed', () => {
  each((clause, locale, { version }) => {
    assert.doesNotMatch(wordsOf(clause).replace(named, ''), numbers, `${version} ${locale} ${clause.id}`);
  });
});

test('clauses that are referred to exist', () => {
  each((clause, locale, publish) => {
    const ids = new Set(clausesOf(publish, locale).map(({ id }) => id));
    const pattern = locale === 'en' ? /\b(\d+\.\d+)\b/g : /第(\d+\.\d+)条/g;
    const cited = [...wordsOf(clause).matchAll(pattern)].map(([, id]) => id!);
    assert.deepEqual(cited.filter((id) => !ids.has(id)), [], `${publish.version} ${clause.id}`);
  });
});

test('clause ids are unique, in order, and stay with their clause across versions', () => {
  const known = new Set(clausesOf(present, 'en').map(({ id }) => id));
  for (const publish of versions) {
    for (const { id, clauses } of publish.texts.en.sections) {
      const numbers = clauses.map((clause) => clause.id.split('.').map(Number));
      assert.ok(numbers.every(([chapter]) => chapter === Number(id)));
      assert.deepEqual(numbers.map(([, n]) => n), [...new Set(numbers.map(([, n]) => n))].sort((a, b) => a! - b!));
    }
    for (const { id } of clausesOf(publish, 'en')) assert.ok(known.has(id), `${publish.version} ${id}`);
  }
});

test('the upcoming version changes two clauses and nothing else', () => {
  for (const locale of locales) {
    assert.deepEqual(changed(present, coming, locale), ['2.4', '6.2']);
    assert.equal(clausesOf(present, locale).length, clausesOf(coming, locale).length);
  }
});

test('the superseded version differs in what it lacked', () => {
  for (const locale of locales) assert.deepEqual(changed(older, present, locale), ['2.6', '4.5', '6.4']);
});

test('what limits liability is said to, and nothing claims the last word', () => {
  const limiting = clausesOf(present, 'zh-CN').filter(({ limitsLiability }) => limitsLiability);
  assert.deepEqual(limiting.map(({ id }) => id), ['4.3', '4.4']);
  assert.ok(limiting.every(({ material }) => material));
  const lastWord = /最终解释权|解释权归|final (right of )?interpretation|sole discretion/i;
  each((clause) => assert.doesNotMatch(wordsOf(clause), lastWord));
});

test('a text reads as written: no stray spaces in Chinese, words apart in English', () => {
  each((clause, locale, { version }) => {
    const figure = locale === 'en' ? 'N hours' : '若干小时';
    const rendered = clause.text.map((run) => (typeof run === 'string' ? run : figure)).join('');
    assert.doesNotMatch(rendered, /\s{2}|^\s|\s$|\n/, `${version} ${locale} ${clause.id}`);
    if (locale === 'zh-CN') assert.doesNotMatch(rendered, /\s|[,;:?!]/, `${version} ${clause.id}`);
    else assert.doesNotMatch(rendered, /[a-z,.;]N hours|N hours[A-Za-z]|[\u3000-\u9fff]/, `${version} ${clause.id}`);
  });
});
