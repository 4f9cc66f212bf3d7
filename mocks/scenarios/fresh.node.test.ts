import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import { CatalogSchema } from '../../components/contract/resources/catalog.js';
import { AskConsentSchema } from '../../components/contract/resources/consent.js';
import { ProductSchema } from '../../components/contract/resources/product.js';
import { channels, serviceTypes, urgencies } from '../../components/contract/vocabulary.js';
import { locales } from './agreement/prose.js';
import { freshWorld } from './fresh.js';

const { vendor, people, products, consents } = freshWorld;

test('the offer is a catalogue in both languages', () => {
  for (const locale of locales) {
    assert.deepEqual(v.parse(CatalogSchema, vendor.catalog[locale]), vendor.catalog[locale]);
  }
});

test('every type, channel and urgency is offered, in the order of the contract', () => {
  for (const locale of locales) {
    const offer = vendor.catalog[locale];
    assert.deepEqual(offer.serviceTypes.map(({ id }) => id), [...serviceTypes]);
    assert.deepEqual(offer.channels.map(({ id }) => id), [...channels]);
    assert.deepEqual(offer.urgencies.map(({ id }) => id), [...urgencies]);
  }
  assert.deepEqual(
    vendor.catalog['zh-CN'].serviceTypes.map(({ label }) => label),
    ['安装', '使用指导', '故障排除', '维修保养', '软件升级', '技术支持', '其他/不清楚'],
  );
});

test('both languages offer the same', () => {
  const [zh, en] = locales.map((locale) => {
    const offer = vendor.catalog[locale];
    return {
      types: offer.serviceTypes.map(({ id, channels: offered, symptoms, fields }) => [
        id, offered, symptoms?.length,
        fields.map(({ label: _label, help, choices, pattern, ...rest }) => ({
          ...rest, help: Boolean(help), choices: choices?.map((choice) => choice.id), pattern: pattern?.source,
        })),
      ]),
      dangers: offer.dangers!.map(({ id, advice }) => [id, advice.length]),
      process: offer.process!.map(({ who }) => who),
      fees: offer.fees.map(({ code, price }) => [code, price]),
      contacts: offer.vendor.contacts.map(({ kind, value }) => [kind, value]),
      figures: offer.compensation.map(({ year, average, highest, customers }) => [year, average, highest, customers]),
    };
  });
  assert.deepEqual(zh, en);
});

test('a repair requires no custom field, and no service does that needs no visit', () => {
  for (const { id, channels: offered, fields } of vendor.catalog.en.serviceTypes) {
    for (const { required, channels: only } of fields) {
      assert.ok(id !== 'repair' || !required);
      assert.ok(!required || JSON.stringify(only) === '["on-site"]', `${id} can be asked for without a visit`);
    }
    assert.ok(offered.includes('online'), `${id} can be asked for online`);
  }
});

test('charges name rows of the price list', () => {
  const codes = vendor.catalog.en.fees.map(({ code }) => code);
  assert.equal(new Set(codes).size, codes.length);
  assert.deepEqual(vendor.charges.map(({ code }) => code), codes);
});

test('nobody real is reached', () => {
  const text = JSON.stringify(freshWorld);
  for (const [host] of text.matchAll(/(?:https?:\/\/|@)[\w.-]+/g)) assert.match(host, /(?:\.example|example\.com)$/);
  for (const { phone } of people) assert.match(phone!, /^1\d\d\*{4}\d{4}$/);
});

test('each customer has one product in warranty and one out of it', () => {
  assert.deepEqual(people.map(({ id }) => id), ['customer-1', 'customer-2']);
  for (const { id: owner } of people) {
    const own = products.filter((product) => product.owner === owner);
    assert.deepEqual(own.map(({ warranty }) => warranty!.until >= '2026-11-20').sort(), [false, true]);
    for (const { id, serial, model, name, purchasedOn } of own) {
      v.parse(ProductSchema, { id, serial, model, name: name.en, purchasedOn, coverage: { covered: false } });
      assert.deepEqual(Object.keys(name), [...locales]);
    }
  }
  assert.equal(new Set(products.map(({ serial }) => serial)).size, products.length);
});

test('each customer has three consents to decide: entrusted, handler, sensitive', () => {
  for (const { id } of people) {
    const own = consents.filter(({ owner }) => owner === id);
    assert.deepEqual(
      own.map(({ asked }) => [asked.recipient.role, asked.dataKinds.some(({ sensitive }) => sensitive)]),
      [['entrusted', false], ['handler', false], ['entrusted', true]],
    );
    for (const { asked, decision } of own) {
      v.parse(AskConsentSchema, asked);
      assert.equal(asked.customer, id);
      assert.equal(decision, null);
      assert.equal(asked.recipient.country, 'CN');
    }
  }
});

test('every text of a consent stands in both languages', () => {
  const check = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const keys = Object.keys(value);
    const localized = keys.some((key) => (locales as readonly string[]).includes(key));
    if (localized) assert.deepEqual(keys.sort(), [...locales].sort(), path);
    for (const [key, inner] of Object.entries(value)) check(inner, `${path}/${key}`);
  };
  for (const { id, asked } of consents) {
    check(asked, id);
    assert.equal(asked.notice['zh-CN']!.length, asked.notice.en!.length, id);
    assert.ok(asked.ifRefused && asked.onWithdrawal, id);
  }
});

test('the world is plain data', () => {
  assert.deepEqual(JSON.parse(JSON.stringify(freshWorld)), freshWorld);
});
