import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendarOf, type Entry } from './request.calendar.machine.js';

const entry: Entry = {
  uid: 'visit.r1@aftercare', start: '2026-11-25T14:00:00+08:00', end: '2026-11-25T16:00:00+08:00',
  title: 'Visit', text: 'Number 1', busy: true, tentative: false,
};
const now = Date.parse('2026-11-20T10:00:00+08:00');

/** As a calendar reads it: lines unfolded, texts unescaped. */
function readBack(text: string): Array<Record<string, string>> {
  const events: Array<Record<string, string>> = [];
  for (const line of text.replace(/\r\n[ \t]/g, '').split('\r\n')) {
    const at = line.indexOf(':');
    if (line === 'BEGIN:VEVENT') events.push({});
    else if (events.length > 0 && at > 0) events.at(-1)![line.slice(0, at)] ??= line.slice(at + 1).replace(/\\(.)/g, (_, one: string) => (one === 'n' ? '\n' : one));
  }
  return events;
}

describe('the calendar file', () => {
  it('tells times in UTC, so that no zone need be known', () => {
    const [event] = readBack(calendarOf([entry], now));
    assert.deepEqual(event, {
      UID: 'visit.r1@aftercare', DTSTAMP: '20261120T020000Z', DTSTART: '20261125T060000Z', DTEND: '20261125T080000Z', SUMMARY: 'Visit',
      DESCRIPTION: 'Number 1', TRANSP: 'OPAQUE', STATUS: 'CONFIRMED', END: 'VEVENT',
    });
  });

  it('leaves the end of a moment out, and says what may still move', () => {
    const { end: _, ...moment } = entry;
    const [event] = readBack(calendarOf([{ ...moment, busy: false, tentative: true, url: 'https://shop.example/track?id=r1' }], now));
    assert.equal('DTEND' in event!, false);
    assert.deepEqual([event!.TRANSP, event!.STATUS, event!.URL], ['TRANSPARENT', 'TENTATIVE', 'https://shop.example/track?id=r1']);
  });

  const texts: ReadonlyArray<[what: string, text: string, read?: string]> = [
    ['separators', 'a, b; c\\d'],
    ['lines', 'one\ntwo\r\nthree', 'one\ntwo\nthree'],
    ['a line that looks like another', 'x\nEND:VEVENT\nBEGIN:VALARM'],
    ['Chinese of many bytes', '我们最迟此时响应您，'.repeat(30)],
    ['emoji, never cut apart', '🔥🧯'.repeat(40)],
    ['control characters', 'bell\u0007 and nothing\u0000', 'bell and nothing'],
  ];
  for (const [what, text, read = text] of texts) {
    it(`carries ${what}`, () => {
      const made = calendarOf([{ ...entry, title: text, text }], now);
      const [event, ...more] = readBack(made);
      assert.deepEqual([event!.SUMMARY, event!.DESCRIPTION, more.length], [read, read, 0]);
      for (const line of made.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
      assert.doesNotMatch(made.replaceAll('\r\n', ''), /[\r\n]/);
      assert.ok(made.endsWith('END:VCALENDAR\r\n'));
    });
  }

  it('holds several, each by a name of its own', () => {
    const events = readBack(calendarOf([entry, { ...entry, uid: 'p1.r1@aftercare' }], now));
    assert.deepEqual(events.map(({ UID }) => UID), ['visit.r1@aftercare', 'p1.r1@aftercare']);
  });
});
