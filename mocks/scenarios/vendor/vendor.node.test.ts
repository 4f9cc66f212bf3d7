/** The demo vendor's words for dangers, and what it asks. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Catalog } from '../../../components/contract/resources/catalog.js';
import { fieldErrors } from '../../backend/offer.js';
import { vendor } from './catalog.js';

const locales = ['zh-CN', 'en'] as const;

/** As the contract says: exceptions out, then anywhere, for Latin letters only where a word begins. */
function dangersIn({ dangers = [] }: Catalog, text: string): string[] {
  const lower = text.toLowerCase();
  return dangers.filter(({ words, except = [] }) => {
    const left = except.reduce((rest, one) => rest.replaceAll(one.toLowerCase(), ' '), lower);
    return words.some((word) => {
      const escaped = word.toLowerCase().replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
      return new RegExp(/^[a-z]/i.test(word) ? `(?<![\\p{L}\\p{N}])${escaped}` : escaped, 'u').test(left);
    });
  }).map(({ id }) => id);
}

describe('dangers', () => {
  const tables: Record<(typeof locales)[number], Array<[string, string[]]>> = {
    'zh-CN': [
      ['热水器下面漏水', ['water']], ['洗衣机漏电，手麻', ['electricity']], ['有人触电了', ['electricity']],
      ['机器冒烟', ['fire']], ['突然着火了', ['fire']], ['插头有火花，还有烧焦的味道', ['fire']],
      ['厨房有燃气味', ['gas']], ['闻到煤气味', ['gas']], ['有臭味', ['smell']], ['开机有异味', ['smell']],
      ['漏水又漏电', ['electricity', 'water']],
      ['热水器点不着火，显示 E1。', []], ['打不着火了', []], ['点着火后自动熄灭', []], ['燃气热水器不出热水', []], ['没有漏水，也没有异味', []],
      ['想装一台带漏电保护的热水器', []], ['', []],
      ['燃气泄露了', ['gas']], ['厨房里有一股煤气的味道', ['gas']], ['闻到天然气', ['gas']], ['洗完澡头晕', ['gas']],
      ['洗衣机冒黑烟', ['fire']], ['插头烧黑了', ['fire']], ['插座发烫', ['fire']],
      ['水龙头带电', ['electricity']], ['摸着麻', ['electricity']], ['摸机器会麻', ['electricity']], ['漏电保护器跳了', ['electricity']], ['老是跳电', ['electricity']],
      ['地上都是水', ['water']], ['有水渗出来', ['water']], ['洗衣机往外流水', ['water']], ['味道很难闻', ['smell']],
      ['没有闻到燃气味', []], ['打不出火花', []], ['现在不会漏水', []], ['没有味道', []], ['会不会太麻烦', []], ['遥控器充电到一半', []], ['净化器除异味效果差', []],
      ['I smell gas', ['gas']],
    ],
    en: [
      ['The washer LEAKS', ['water']], ['Water on the floor!', ['water']], ['I got an electric shock', ['electricity']],
      ['smoke comes out', ['fire']], ['It caught fire', ['fire']], ['sparks at the plug', ['fire']], ['There is a burning smell', ['fire']],
      ['I smell gas', ['gas']], ['gas is leaking', ['gas']], ['a gas leak in the kitchen', ['gas']], ['It smells odd', ['smell']],
      ['My gas water heater shows E1', []], ['No hot water', []], ['It doesn’t leak', []], ["doesn't fire up", []], ['The heater does not ignite', []],
      ['bleaker', []], ['the smoke alarm is fine', []],
      ['I smell a bit of gas', ['gas']], ['It smells of rotten eggs', ['gas']], ['A smell of natural gas', ['gas']], ['The CO alarm went off', ['gas']],
      ['It smells like burning', ['fire']], ['The plug got very hot', ['fire']], ['The plug has melted', ['fire']],
      ['I got shocked', ['electricity']], ['It zapped me', ['electricity']], ['It keeps tripping the breaker', ['electricity']], ['The fuse trips', ['electricity']],
      ['A puddle under the washer', ['water']], ['Water all over the floor', ['water']],
      ['I did not see smoke', []], ['Nothing is leaking', []], ['It never leaks', []], ['No water is coming out', []], ['The app fails in Firefox', []],
      ['The purifier does not remove smells', []], ['有煤气味', ['gas']],
    ],
  };
  for (const locale of locales) {
    it(`are found in ${locale}, and nothing harmless is`, () => {
      for (const [text, expected] of tables[locale]) assert.deepEqual(dangersIn(vendor.catalog[locale], text), expected, text);
    });

    it(`stand among the symptoms of ${locale} where they are any`, () => {
      const { serviceTypes } = vendor.catalog[locale];
      const symptoms = serviceTypes.find(({ id }) => id === 'repair')!.symptoms!;
      assert.deepEqual(symptoms.flatMap((one) => dangersIn(vendor.catalog[locale], one)), ['water', 'smell']);
    });
  }
});

describe('symptoms', () => {
  it('fit into a request', () => {
    for (const locale of locales) {
      for (const { symptoms = [] } of vendor.catalog[locale].serviceTypes) {
        assert.ok(symptoms.length <= 30 && symptoms.every((one) => one.length <= 200));
        assert.equal(new Set(symptoms).size, symptoms.length);
      }
    }
  });
});

describe('the process', () => {
  it('begins and ends with the customer, and says no figure that could differ from the terms', () => {
    for (const locale of locales) {
      const steps = vendor.catalog[locale].process!;
      assert.equal(steps.length, 6);
      assert.deepEqual([steps[0]!.who, steps.at(-1)!.who], ['customer', 'customer']);
      assert.doesNotMatch(steps.map(({ text }) => text).join(), /\d|小时|工作日|hour|day/);
    }
  });
});

describe('what is asked', () => {
  it('takes answers that fit, in both languages, and says what does not in the language', () => {
    const wish = { serviceType: 'upgrade', channel: 'online' } as const;
    for (const version of ['V2.1', 'v2.1.30', '2.1', '']) {
      assert.deepEqual(fieldErrors(vendor.catalog.en, { ...wish, fields: { version } }), []);
    }
    const messages = locales.map((locale) => fieldErrors(vendor.catalog[locale], { ...wish, fields: { version: 'newest' } })[0]!.message);
    assert.deepEqual(messages, ['请写成数字和点，例如 V2.1', 'Write numbers with dots, such as V2.1']);
  });

  it('asks since when only of what is not usable', () => {
    const broken = { serviceType: 'repair', channel: 'online' } as const;
    const codes = (fields: Record<string, string | boolean>): string[] => fieldErrors(vendor.catalog.en, { ...broken, fields }).map(({ code }) => code);
    assert.deepEqual(codes({}), []);
    assert.deepEqual(codes({ usable: false, stopped: '2026-11-18' }), []);
    assert.deepEqual(codes({ usable: true, stopped: '2026-11-18' }), ['unknown']);
    assert.deepEqual(codes({ usable: false, stopped: '1999-01-01' }), ['out-of-range']);
  });
});
