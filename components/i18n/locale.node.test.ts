import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bestOf, canonical, directionOf, ranges, wantedLanguage, type Ancestor } from './locale.js';

const at = (lang: string | null, provider = false): Ancestor => ({ lang, provider });

describe('the wanted language', () => {
  const cases: ReadonlyArray<readonly [string, Ancestor[], string | undefined, string | undefined, string]> = [
    ['its own', [at('zh-CN'), at('en', true), at('de')], 'fr', 'it', 'zh-CN'],
    ['an ancestor’s below the provider', [at(null), at('en'), at(null, true), at('de')], 'fr', 'it', 'en'],
    ['the provider’s own lang', [at(null), at('en', true), at('de')], 'fr', 'it', 'en'],
    ['the provider’s locale before what is above', [at(null), at(null, true), at('de')], 'fr', 'it', 'fr'],
    ['an ancestor’s above the provider', [at(null), at(null, true), at(null), at('de')], undefined, 'it', 'de'],
    ['the browser’s', [at(null), at(null, true), at(null)], undefined, 'it', 'it'],
    ['English', [at(null)], undefined, undefined, 'en'],
    ['of a page-wide provider, its locale before <html lang>', [at(null), at(null), at('en')], 'zh-CN', 'it', 'zh-CN'],
    ['but an ancestor below <html> before it', [at(null), at('de'), at('en')], 'zh-CN', 'it', 'de'],
    ['an empty lang says nothing', [at(''), at('zh-CN', true)], undefined, 'it', 'zh-CN'],
    ['a lang that is none says nothing', [at('!!'), at('zh-CN', true)], undefined, 'it', 'zh-CN'],
    ['in its canonical form', [at('ZH-hans-cn')], undefined, undefined, 'zh-Hans-CN'],
  ];
  for (const [name, chain, locale, browser, expected] of cases) {
    it(`is ${name}`, () => assert.equal(wantedLanguage(chain, locale, browser), expected));
  }
});

describe('tags', () => {
  it('are brought into form', () => {
    assert.equal(canonical('zh_CN'), 'zh-CN');
    assert.equal(canonical('x'), undefined);
    assert.equal(canonical(null), undefined);
  });

  it('narrow down', () => assert.deepEqual(ranges('zh-Hans-CN'), ['zh-Hans-CN', 'zh-Hans', 'zh']));

  it('find what fits best', () => {
    assert.equal(bestOf('zh-Hans-CN', ['en', 'zh-CN']), 'zh-CN');
    assert.equal(bestOf('zh', ['en', 'zh-CN']), 'zh-CN');
    assert.equal(bestOf('en-GB', ['en', 'zh-CN']), 'en');
    assert.equal(bestOf('fr', ['en', 'zh-CN']), undefined);
    assert.equal(bestOf('zh-TW', ['zh-TW', 'zh-CN']), 'zh-TW');
  });

  it('have a direction', () => {
    assert.equal(directionOf('ar-EG'), 'rtl');
    assert.equal(directionOf('he'), 'rtl');
    assert.equal(directionOf('zh-CN'), 'ltr');
    assert.equal(directionOf('fab'), 'ltr');
  });
});
