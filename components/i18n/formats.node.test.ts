import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ago, date, dateTime, list, money, remaining, slot, term, time, zoneNote, type Where } from './formats.js';

const now = () => Date.parse('2026-11-20T10:00:00+08:00');
const zh: Where = { locale: 'zh-CN', zone: 'Asia/Shanghai', now };
const en: Where = { locale: 'en', zone: 'Asia/Shanghai', now };

describe('times', () => {
  it('have their date and weekday, in the vendor’s zone', () => {
    assert.equal(dateTime(zh, '2026-11-26T18:00:00+08:00'), '11月26日（周四）18:00');
    assert.equal(dateTime(en, '2026-11-26T18:00:00+08:00'), 'Thu 26 Nov, 18:00');
    assert.equal(dateTime(en, '2026-11-26T10:00:00Z'), 'Thu 26 Nov, 18:00');
    assert.equal(dateTime({ ...en, locale: 'en-US' }, '2026-11-26T16:05:00Z'), 'Fri 27 Nov, 00:05');
    assert.match(dateTime({ ...en, locale: 'de' }, '2026-11-26T18:00:00+08:00'), /Do.*26.*18:00/);
  });

  it('have their year when it is not the present one, by the clock given', () => {
    assert.equal(dateTime(zh, '2027-01-05T18:00:00+08:00'), '2027年1月5日（周二）18:00');
    assert.equal(dateTime(en, '2027-01-05T18:00:00+08:00'), 'Tue 5 Jan 2027, 18:00');
    assert.equal(dateTime({ ...en, now: () => Date.parse('2026-12-31T17:00:00Z') }, '2027-01-05T18:00:00+08:00'), 'Tue 5 Jan, 18:00');
    assert.equal(date(en, '2026-11-26', true), 'Thu 26 Nov 2026');
  });

  it('know a calendar day from a moment: it is the same day in every zone', () => {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Niue', 'Asia/Shanghai', undefined]) {
      assert.equal(date({ ...zh, zone }, '2026-11-26'), '11月26日（周四）');
      assert.equal(dateTime({ ...en, zone }, '2026-11-26'), 'Thu 26 Nov');
    }
  });

  it('join into spans', () => {
    assert.equal(slot(zh, { start: '2026-11-26T14:00:00+08:00', end: '2026-11-26T16:00:00+08:00' }), '11月26日（周四）14:00–16:00');
    assert.equal(
      slot(en, { start: '2026-11-26T22:00:00+08:00', end: '2026-11-27T01:00:00+08:00' }),
      'Thu 26 Nov, 22:00–Fri 27 Nov, 01:00',
    );
  });

  it('survive what cannot be read', () => {
    assert.equal(dateTime(zh, 'soon'), 'soon');
    assert.equal(time(zh, 'soon'), '');
  });

  it('name the zone only where the customer’s clock differs', () => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    assert.equal(zoneNote({ ...zh, zone: own }), null);
    assert.equal(zoneNote({ ...zh, zone: undefined }), null);
    const far = new Date(now()).getTimezoneOffset() === -480 ? 'America/New_York' : 'Asia/Shanghai';
    assert.ok((zoneNote({ ...zh, zone: far }) ?? '').length > 3);
  });

  it('say how long ago', () => {
    assert.equal(ago(zh, '2026-11-20T09:55:00+08:00'), '5分钟前');
    assert.equal(ago(en, '2026-11-20T07:00:00+08:00'), '3 hours ago');
    assert.equal(ago(en, '2026-11-20T09:59:40+08:00'), 'now');
  });
});

describe('what is left', () => {
  const h = 3_600_000;
  const cases: ReadonlyArray<readonly [number, string, string]> = [
    [0, '0秒', '0 s'],
    [1, '1秒', '1 s'],
    [59_000, '59秒', '59 s'],
    [61_000, '1分01秒', '1 min 01 s'],
    [2 * h, '2小时00分00秒', '2 h 00 min 00 s'],
    [2 * h - 500, '2小时00分00秒', '2 h 00 min 00 s'],
    [24 * h - 1000, '23小时59分59秒', '23 h 59 min 59 s'],
    [24 * h, '1天0小时', '1 d 0 h'],
    [5 * 24 * h + 3 * h, '5天3小时', '5 d 3 h'],
    [-61_000, '1分01秒', '1 min 01 s'],
    [-500, '0秒', '0 s'],
  ];
  for (const [milliseconds, chinese, english] of cases) {
    it(`of ${milliseconds} ms`, () => {
      assert.equal(remaining(zh, milliseconds), chinese);
      assert.equal(remaining(en, milliseconds), english);
    });
  }
});

describe('terms', () => {
  const cases: ReadonlyArray<readonly [string, string, string]> = [
    ['PT2H', '2小时', '2 hours'], ['PT24H', '24小时', '24 hours'], ['PT1H30M', '1小时30分钟', '1 hour 30 minutes'],
    ['P3WD', '3个工作日', '3 working days'], ['P1WD', '1个工作日', '1 working day'], ['P7D', '7天', '7 days'],
    ['P1M', '1个月', '1 month'], ['P2W', '2周', '2 weeks'], ['P1Y', '1年', '1 year'], ['PT15M', '15分钟', '15 minutes'],
    ['P', 'P', 'P'], ['PT', 'PT', 'PT'], ['by agreement', 'by agreement', 'by agreement'],
  ];
  for (const [value, chinese, english] of cases) {
    it(`as ${value}`, () => {
      assert.equal(term(zh, value), chinese);
      assert.equal(term(en, value), english);
    });
  }
});

describe('money and lists', () => {
  it('speak the language', () => {
    assert.equal(money(zh, { amount: '199.00', currency: 'CNY' }), '¥199.00');
    assert.equal(money(zh, { amount: '199.00', currency: 'nonsense' }), '199.00 nonsense');
    assert.equal(list(zh, ['姓名', '电话', '地址']), '姓名、电话和地址');
  });
});
