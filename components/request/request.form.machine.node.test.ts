import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { vendor } from '../../mocks/scenarios/vendor/catalog.js';
import type { Catalog, CatalogField } from '../contract/resources/catalog.js';
import { bodyOf, fieldAt, fieldErrors } from './request.body.machine.js';
import { check, emptyValues, fieldsOf, stepOf, withValue, type FieldName, type Values } from './request.form.machine.js';
import { chosen, given, startValues } from './request.preset.machine.js';

const catalog = vendor.catalog.en;
const online: Values = {
  ...emptyValues, description: ' It leaks ', serviceType: 'repair', channel: 'online', name: ' Chen ', phone: '400-000-1234',
};
const onSite: Values = { ...online, channel: 'on-site', region: '浙江省，杭州市，西湖区', line: ' 1 Road ' };

/** A catalogue whose repairs ask these. */
const asking = (...fields: Array<Partial<CatalogField> & Pick<CatalogField, 'id' | 'type'>>): Catalog => ({
  ...catalog,
  serviceTypes: catalog.serviceTypes.map((one) => one.id === 'repair'
    ? { ...one, fields: fields.map((field) => ({ label: field.id, required: false, ...field })) } : one),
});
const answers = (fields: Values['fields'], values = online): Values => ({ ...values, fields });

describe('what is missing', () => {
  const table: ReadonlyArray<[string, Values, Record<string, string>]> = [
    ['nothing of a complete online request', online, {}],
    ['nothing of a complete visit', onSite, {}],
    ['everything of an empty form', emptyValues, {
      description: 'description', serviceType: 'serviceType', channel: 'channel', name: 'name', phone: 'phone',
    }],
    ['words, not spaces', { ...online, description: '  \n' }, { description: 'description' }],
    ['the address of a visit', { ...online, channel: 'on-site' }, { region: 'region', line: 'line' }],
    ['no telephone when there is an email', { ...online, phone: '', email: 'a@b.example' }, {}],
    ['a telephone that can be one', { ...online, phone: 'call me' }, { phone: 'phoneForm' }],
    ['nothing of a number the vendor masked', { ...online, phone: '138****2046' }, {}],
    ['an email that can be one', { ...online, email: 'a@b' }, { email: 'emailForm' }],
    ['the urgency, once undone', { ...online, urgency: '' }, { urgency: 'urgency' }],
  ];
  for (const [what, values, wanted] of table) {
    it(`is ${what}`, () => {
      const found = Object.entries(check(catalog, values)).map(([name, error]) => [name, error?.code]);
      assert.deepEqual(Object.fromEntries(found), wanted);
    });
  }

  it('is asked step by step', () => {
    assert.deepEqual(Object.keys(check(catalog, emptyValues, 'problem')), ['description']);
    assert.deepEqual(Object.keys(check(catalog, emptyValues, 'service')), ['serviceType', 'channel']);
    assert.deepEqual(Object.keys(check(catalog, emptyValues, 'contact')), ['name', 'phone']);
  });

  it('is what a field of the vendor requires, in the vendor’s words', () => {
    const own = asking({ id: 'code', type: 'text', required: true, pattern: { source: 'E\\d+', message: 'Like E1' } });
    assert.deepEqual(check(own, online)['fields.code'], { code: 'required' });
    assert.deepEqual(check(own, answers({ code: 'xE1' }))['fields.code'], { code: 'pattern', text: 'Like E1' });
    assert.deepEqual(check(own, answers({ code: 'E1' })), {});
  });

  it('is not decided by a pattern that is none', () => {
    assert.deepEqual(check(asking({ id: 'a', type: 'text', pattern: { source: '(', message: '' } }), answers({ a: 'x' })), {});
  });
});

describe('the vendor’s own fields', () => {
  it('are those of the channel', () => {
    assert.deepEqual(fieldsOf(catalog, onSite).map(({ id }) => id), ['access']);
    assert.deepEqual(fieldsOf(catalog, online), []);
  });

  it('follow the answer they depend on', () => {
    const own = asking(
      { id: 'wet', type: 'yes-no' }, { id: 'where', type: 'text', when: { field: 'wet', is: [true] } },
      { id: 'signs', type: 'multi-choice' }, { id: 'more', type: 'text', when: { field: 'signs', is: ['smell'] } },
      { id: 'photo', type: 'file', required: true },
    );
    const shown = (fields: Values['fields']): string[] => fieldsOf(own, answers(fields)).map(({ id }) => id);
    assert.deepEqual(shown({}), ['wet', 'signs']);
    assert.deepEqual(shown({ wet: 'true', signs: 'noise,smell' }), ['wet', 'where', 'signs', 'more']);
    assert.deepEqual(shown({ wet: 'false' }), ['wet', 'signs']);
  });

  it('are sent as what they are', () => {
    const own = asking(
      { id: 'wet', type: 'yes-no' }, { id: 'since', type: 'date' }, { id: 'years', type: 'number' },
      { id: 'signs', type: 'multi-choice' }, { id: 'hidden', type: 'text', channels: ['on-site'] }, { id: 'empty', type: 'text' },
    );
    const { fields } = bodyOf(own, answers({ wet: 'false', since: '2026-11-20', years: '1.5', signs: 'noise,smell', hidden: 'x', empty: ' ' }), undefined);
    assert.deepEqual(fields, { wet: false, since: '2026-11-20', years: 1.5, signs: ['noise', 'smell'] });
  });
});

describe('the body', () => {
  it('says an online request without an address and without what is empty', () => {
    assert.deepEqual(bodyOf(catalog, online, '2026.1'), {
      serviceType: 'repair', urgency: 'general', channel: 'online', product: {}, problem: { description: 'It leaks' },
      contact: { name: 'Chen', phone: '400-000-1234' }, agreementVersion: '2026.1',
    });
  });

  it('says the vendor’s country with the address', () => {
    assert.deepEqual(bodyOf(catalog, onSite, undefined).address, { country: 'CN', region: ['浙江省', '杭州市', '西湖区'], line: '1 Road' });
  });

  const regions: ReadonlyArray<[string, string[]]> = [
    ['浙江省 杭州市 西湖区', ['浙江省', '杭州市', '西湖区']],
    ['浙江省杭州市', ['浙江省杭州市']],
    ['Xihu District, Hangzhou, Zhejiang Province', ['Xihu District', 'Hangzhou', 'Zhejiang Province']],
    ['Zhejiang Province', ['Zhejiang Province']],
    [' a,, b ,', ['a', 'b']],
  ];
  for (const [text, wanted] of regions) {
    it(`takes ${JSON.stringify(text)} apart`, () => assert.deepEqual(bodyOf(catalog, { ...onSite, region: text }, undefined).address?.region, wanted));
  }

  it('names a registered product by its id, another by what is known of it', () => {
    assert.deepEqual(bodyOf(catalog, { ...online, product: 'p1', serial: 'left over' }, undefined).product, { id: 'p1' });
    assert.deepEqual(bodyOf(catalog, { ...online, product: 'other', serial: ' S1 ' }, undefined).product, { serial: 'S1' });
  });
});

describe('a pointer of the backend', () => {
  const table: ReadonlyArray<[string, FieldName | null, string?]> = [
    ['/problem/description', 'description', 'problem'], ['/problem', 'description'], ['/product/id', 'product'], ['/product/serial', 'serial'],
    ['/serviceType', 'serviceType', 'service'], ['/contact/phone', 'phone', 'contact'], ['/contact/name', 'name'], ['/contact/email', 'email'],
    ['/address', 'line', 'contact'], ['/address/region/0', 'region'], ['/address/line', 'line'], ['/fields/site', 'fields.site', 'service'],
    ['/fields/a~1b', 'fields.a/b'], ['/agreementVersion', null], ['', null], ['nonsense', null],
  ];
  for (const [pointer, field, step] of table) {
    it(`${pointer || '(whole)'} lands on ${field ?? 'nothing'}`, () => {
      assert.equal(fieldAt(pointer), field);
      if (field && step) assert.equal(stepOf(field), step);
    });
  }

  it('gives the first words where several speak of one field', () => {
    assert.deepEqual(fieldErrors([{ pointer: '/address', message: 'one' }, { pointer: '/address/line', message: 'two' }]), { line: { code: 'required', text: 'one' } });
  });
});

describe('a choice that follows another', () => {
  it('drops the channel a service is not given through, and takes the only one', () => {
    assert.equal(withValue(catalog, { ...online, channel: 'mail-in' }, 'serviceType', 'guidance').channel, '');
    assert.equal(withValue(catalog, online, 'serviceType', 'guidance').channel, 'online');
    const single: Catalog = { ...catalog, serviceTypes: [{ id: 'support', label: 'x', channels: ['phone'], fields: [] }] };
    assert.equal(withValue(single, online, 'serviceType', 'support').channel, 'phone');
  });
});

describe('what the page gives', () => {
  const product = { id: 'p1', serial: 'S1', model: 'M', name: 'P', coverage: { covered: false } };

  it('is taken where it is offered, and told where it is not', () => {
    const { misfits, values } = chosen(catalog, [product], { serviceType: 'repair', urgency: 'soon', channel: 'phone', product: 'S1' });
    assert.deepEqual(values, { serviceType: 'repair', channel: 'phone', product: 'p1' });
    assert.deepEqual(misfits, [['urgency', 'soon', 'general, urgent']]);
    assert.deepEqual(chosen(catalog, [], { serviceType: 'guidance', channel: 'mail-in' }).misfits.map(([name]) => name), ['channel']);
  });

  it('is a serial number where no registered product is meant', () => {
    assert.deepEqual(chosen(catalog, [], { product: 'S9' }).values, { product: 'other', serial: 'S9' });
  });

  it('may be anything at all', () => {
    for (const bad of [null, undefined, 1, 'x', [], { contact: null, address: 'x', fields: 7, description: {} }]) {
      assert.equal(startValues(catalog, [], null, given(bad)).description, '');
    }
    const values = startValues(catalog, [], null, given({
      description: 'x', contact: { name: 'N', phone: 5 }, address: { region: ['A', 'B'], line: 'L' }, fields: { n: 1, yes: true, many: ['a', 'b'], bad: {} },
    }));
    assert.deepEqual([values.name, values.phone, values.region, values.fields], ['N', '5', 'A, B', { n: '1', yes: 'true', many: 'a,b' }]);
  });
});
