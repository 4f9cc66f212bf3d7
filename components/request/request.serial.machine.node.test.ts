import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { productOf } from './request.form.machine.js';
import { sameSerial, serialIn } from './request.serial.machine.js';

const serial = 'QCGH16-26031588';

describe('a serial number', () => {
  const found: ReadonlyArray<[what: string, text: string, wanted: string]> = [
    ['stays as it is printed', serial, serial],
    ['stays with its spaces and small letters', ' qcgh16 2603 1588 ', 'qcgh16 2603 1588'],
    ['is made narrow', 'ＱＣＧＨ１６－２６０３１５８８', serial],
    ['has its long dash made short', 'QCGH16—26031588', serial],
    ['may be digits alone', '26031588', '26031588'],
    ['is read from a query', `https://example.com/q?model=QC-GH16&sn=${serial}`, serial],
    ['is read from a query by its long name', `https://example.com/q?serialNumber=${serial}&t=1`, serial],
    ['is read from a query that is written in escapes', 'https://example.com/q?s_n=QCGH16%2026031588', 'QCGH16 26031588'],
    ['is read from a query behind the hash', `https://example.com/app#/reg?serial=${serial}`, serial],
    ['is read from the end of a path', `https://example.com/p/${serial}`, serial],
    ['is read from a path with a slash behind', `http://example.com/warranty/${serial}/`, serial],
    ['is read from the path beside a page', `https://example.com/${serial}/index.html`, serial],
    ['is read from a path that names it', `https://example.com/sn/AB12/more/77001122`, 'AB12'],
    ['is read from a GS1 address', 'https://id.example.com/01/06912345678901/21/AB%2FC12?11=260315', 'AB/C12'],
    ['is read from a GS1 code', '0106912345678901112603152126031588\x1d10LOT', '26031588'],
    ['is read from a GS1 code with its symbology', `]d20106912345678901${'21'}A7-C`, 'A7-C'],
    ['is read from a GS1 code as people read it', `(01)06912345678901(21)${serial}(10)LOT`, serial],
    ['is read behind its label', `S/N: ${serial}`, serial],
    ['is read behind its Chinese label', `产品序列号：${serial}`, serial],
    ['is read among others', `MODEL=QC-GH16;SN=${serial};DATE=2026-03-15`, serial],
    ['is read from lines', `Model: QC-GH16\nSerial No.: ${serial}\n`, serial],
    ['is read from JSON', `{"model":"QC-GH16","sn":"${serial}"}`, serial],
    ['is not the name of a page', 'https://example.com/support/water-heaters', ''],
    ['is not a short address', 'https://u.example.com/aX9k', ''],
    ['is not an address that is none', 'https://', ''],
    ['is not a year in an address', 'https://example.com/2026/index.html', ''],
    ['is not the password of a network', 'WIFI:T:WPA;S:home;P:12345678;;', ''],
    ['is not lines without a label', 'Clearbrook\nMade in Zhejiang', ''],
    ['is not JSON without it', '{"wifi":"home"}', ''],
    ['is not anything', '', ''],
  ];
  for (const [what, text, wanted] of found) it(what, () => assert.equal(serialIn(text), wanted));

  it('is sent as it is printed, in plain characters', () => {
    assert.deepEqual(productOf({ product: 'other', serial: ' ｑｃｇｈ１６—2603 1588 ', model: '' }), { serial: 'qcgh16-2603 1588' });
  });

  const alike: ReadonlyArray<[one: string, other: string, same: boolean]> = [
    [serial, 'qcgh16 2603 1588', true],
    [serial, 'ＱＣＧＨ１６２６０３１５８８', true],
    [serial, 'QCGH16-26031589', false],
    ['', ' - ', false],
  ];
  for (const [one, other, same] of alike) {
    it(`${one} and ${other} are ${same ? 'the same' : 'not the same'}`, () => assert.equal(sameSerial(one, other), same));
  }
});
