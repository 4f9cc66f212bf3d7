/** Against SHA-256 sums of JSON written out by hand in the order of RFC 8785. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { it } from 'node:test';
import { agreementHash, noticeHash } from './hashes.js';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

it('an agreement’s text, figures left in place, whatever else is served beside it', () => {
  const text = {
    version: '1', effectiveFrom: '2026-01-01', locale: 'zh-CN', title: '协议', terms: { visit: 'P3WD', answer: 'PT2H' },
    sections: [{ id: '1', title: '总则', clauses: [{ id: '1.1', text: ['在', { term: 'visit' }, '内上门。'] }] }],
  };
  const canonical = '{"effectiveFrom":"2026-01-01","locale":"zh-CN","sections":[{"clauses":[{"id":"1.1","text":["在",{"term":"visit"},"内上门。"]}],"id":"1","title":"总则"}],'
    + '"terms":{"answer":"PT2H","visit":"P3WD"},"title":"协议","version":"1"}';
  assert.equal(agreementHash(text), sha256(canonical));
  assert.equal(agreementHash({ ...text, status: 'in-force', publishedAt: 'x' } as typeof text), sha256(canonical));
  assert.notEqual(agreementHash({ ...text, locale: 'en' }), sha256(canonical));
});

it('a notice in a language', () => {
  const notice = {
    purpose: { id: 'p', title: 'Collection' }, recipient: { id: 'r', name: 'Courier', contact: {}, role: 'entrusted' as const, country: 'CN' },
    dataKinds: [{ id: 'name', label: 'Name', category: 'personal' as const, sensitive: false }],
    method: 'm', retention: 't', necessary: true, notice: ['n'],
  };
  const canonical = '{"dataKinds":[{"category":"personal","id":"name","label":"Name","sensitive":false}],"locale":"en","method":"m","necessary":true,"notice":["n"],'
    + '"purpose":{"id":"p","title":"Collection"},"recipient":{"contact":{},"country":"CN","id":"r","name":"Courier","role":"entrusted"},"retention":"t"}';
  assert.equal(noticeHash(notice, 'en'), sha256(canonical));
});
