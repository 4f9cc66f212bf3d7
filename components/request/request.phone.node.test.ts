import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { phoneMetadata } from '../../tools/phone-metadata.js';
import { read } from '../../mocks/testing/sources.js';
import type { Host } from './request.host.element.js';
import type { State } from './request.machine.js';
import { Phones } from './request.phone.element.js';
import { maybePhone, plainPhone } from './request.phone.machine.js';
import { judge } from './request.phone-number.machine.js';

/** How a number is understood by a vendor in China: as it is written there, or `null` where nothing can be said but that it may be one. */
const fine: ReadonlyArray<[string, string | null]> = [
  ['13800138000', '138 0013 8000'],
  ['138 0013 8000', '138 0013 8000'],
  ['138-0013-8000', '138 0013 8000'],
  ['19912345678', '199 1234 5678'],
  ['17012345678', '170 1234 5678'],
  ['16612345678', '166 1234 5678'],
  ['14512345678', '145 1234 5678'],
  ['13800000000', '138 0000 0000'],
  ['１３８００１３８０００', '138 0013 8000'],
  ['１３８ ００１３－８０００', '138 0013 8000'],
  [' 138 0013 8000 ', '138 0013 8000'],
  ['+86 138 0013 8000', '138 0013 8000'],
  ['＋８６ １３８００１３８０００', '138 0013 8000'],
  ['0086 138 0013 8000', '138 0013 8000'],
  ['8613800138000', '138 0013 8000'],
  ['010-8888 8888', '010 8888 8888'],
  ['01088888888', '010 8888 8888'],
  ['(010) 8888 8888', '010 8888 8888'],
  ['（010）88888888', '010 8888 8888'],
  ['010–8888–8888', '010 8888 8888'],
  ['+86 10 8888 8888', '010 8888 8888'],
  ['021-62345678', '021 6234 5678'],
  ['0571-87654321', '0571 8765 4321'],
  ['0755 8888 8888', '0755 8888 8888'],
  ['010-88888888转12', '010 8888 8888 ext 12'],
  ['010-88888888 分机：123', '010 8888 8888 ext 123'],
  ['010-88888888-123', '010 8888 8888 ext 123'],
  ['0571 8765 4321 ext. 8', '0571 8765 4321 ext 8'],
  ['010-8888 8888 #12', '010 8888 8888 ext 12'],
  ['4008200000', '400 820 0000'],
  ['400-820-0000', '400 820 0000'],
  ['400-000-1234', '400 000 1234'],
  ['800-820-8820', '800 820 8820'],
  ['+852 2345 6789', '+852 2345 6789 HK'],
  ['0085223456789', '+852 2345 6789 HK'],
  ['+853 6612 3456', '+853 6612 3456 MO'],
  ['+886 912 345 678', '+886 912 345 678 TW'],
  ['+65 6123 4567', '+65 6123 4567 SG'],
  ['+81 90 1234 5678', '+81 90 1234 5678 JP'],
  ['+1 213 373 4253', '+1 213 373 4253 US'],
  ['+44 20 7946 0958', '+44 20 7946 0958 GB'],
  ['+49 30 123456', '+49 30 123456 DE'],
  // Countries the form knows nothing of: the backend does.
  ['+1 876 555 1234', null],
  ['+44 7781 123456', null],
  ['+91 98765 43210', null],
  ['0091 98765 43210', null],
  // Known to the vendor already.
  ['138****2046', null],
];

const none = ['1380013800', '138001380000', '12345678901', '99999999999', '88888888', '8888 8888', '0000000', '95588', '12315', '110', '10086', '+86 138',
  '+852 123', '+91 98', 'call me', '---', '+++'];

describe('a telephone number', () => {
  for (const [text, wanted] of fine) {
    it(`is ${text}`, () => {
      const { fits, number, extension, country } = judge(text, 'CN');
      assert.equal(fits, true);
      assert.equal([number, extension && `ext ${extension}`, country].filter(Boolean).join(' ') || null, wanted);
      assert.ok(maybePhone(text), 'it is no number at first sight');
      assert.match(plainPhone(text), /^[+()\d\s.\-*#,;extEXT]{3,40}$/);
    });
  }

  for (const text of none) it(`is not ${text}`, () => assert.deepEqual(judge(text, 'CN'), { fits: false }));

  it('is read in the vendor’s country', () => {
    assert.equal(judge('2345 6789', 'HK').number, '2345 6789');
    assert.equal(judge('138 0013 8000', 'HK').fits, false);
    assert.equal(judge('+86 138 0013 8000', 'HK').country, 'CN');
    assert.deepEqual(judge('98765 43210', 'IN'), { fits: true });
  });

  it('is missing without being wrong', () => assert.deepEqual(judge('  ', 'CN'), { fits: true }));
});

describe('what is known of numbers', () => {
  it('is what the library knows (npx tsx tools/phone-metadata.ts writes it)', () => {
    assert.equal(read('components/request/request.phone-metadata.machine.ts'), phoneMetadata());
  });

  it('blocks nothing while it cannot be loaded, and is asked for again with the next letter', async () => {
    let tries = 0;
    const sent: unknown[] = [];
    const state = (phone: string): State => ({
      kind: 'ready', form: { values: { phone }, phone: null, step: 'place', catalog: { vendor: { country: 'CN' } } },
    }) as unknown as State;
    const flow = { state: state('1'), send: (event: unknown) => sent.push(event) };
    const phones = new Phones({ flow } as unknown as Host, () => {
      tries += 1;
      return tries === 1 ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve({ judge });
    });
    const settled = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });
    phones.changed(flow.state, state(''));
    await settled();
    assert.deepEqual([tries, sent], [1, []]);
    flow.state = state('138 0013 8000');
    phones.changed(flow.state, state('1'));
    await settled();
    assert.deepEqual(sent, [{ type: 'phone', text: '138 0013 8000', fits: true, number: '138 0013 8000' }]);
  });
});
