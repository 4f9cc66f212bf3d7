import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { vendor } from '../../mocks/scenarios/vendor/catalog.js';
import type { Catalog, CatalogField } from '../contract/resources/catalog.js';
import type { Consent } from '../contract/resources/consent.js';
import { bodyOf, fieldAt, fieldErrors, type Sent } from './request.body.machine.js';
import { check as checkForm, stepOf, type Checked } from './request.check.machine.js';
import { fieldsOf } from './request.fields.machine.js';
import type { FileItem } from './request.files.machine.js';
import { emptyValues, withValue, type FieldErrors, type FieldName, type Step, type Values } from './request.form.machine.js';
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
const check = (of: Catalog, values: Values, step?: Step, more: Partial<Checked> = {}): FieldErrors =>
  checkForm({ catalog: of, values, files: [], phone: null, ...more }, step);
const body = (of: Catalog, values: Values, version?: string, more: Partial<Sent> = {}): ReturnType<typeof bodyOf> =>
  bodyOf({ catalog: of, values, files: [], consents: [], ...more }, version);
const file = (id: string, place: FileItem['of']): FileItem =>
  ({ id, of: place, name: `${id}.jpg`, type: 'image/jpeg', size: 1, state: 'sent', progress: 1 });
const signs = [{ id: 'noise', label: 'Noise' }, { id: 'smell', label: 'Smell' }];
const answers = (fields: Values['fields'], values = online): Values => ({ ...values, fields });

describe('what is missing', () => {
  const table: ReadonlyArray<[string, Values, Record<string, string>]> = [
    ['nothing of a complete online request', online, {}],
    ['nothing of a complete visit', onSite, {}],
    ['everything of an empty form', emptyValues, {
      description: 'description', serviceType: 'serviceType', channel: 'channel', name: 'name', phone: 'phone',
    }],
    ['no more than the contract takes', { ...online, description: 'x'.repeat(100_000) }, { description: 'tooLong' }],
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
    assert.deepEqual(Object.keys(check(catalog, emptyValues, 'problem')), ['description', 'serviceType']);
    assert.deepEqual(Object.keys(check(catalog, { ...emptyValues, urgency: '' }, 'details')), ['urgency']);
    assert.deepEqual(Object.keys(check(catalog, emptyValues, 'place')), ['channel', 'name', 'phone']);
    assert.deepEqual([check(catalog, emptyValues, 'product'), check(catalog, emptyValues, 'review')], [{}, {}]);
  });

  it('stands in the order in which it is asked', () => {
    const own = asking({ id: 'code', type: 'text', required: true });
    assert.deepEqual(Object.keys(check(own, { ...emptyValues, serviceType: 'repair' })), ['description', 'fields.code', 'channel', 'name', 'phone']);
  });

  it('names the limit and what there is', () => {
    assert.deepEqual(check(catalog, { ...online, description: 'x'.repeat(5001) }).description, { code: 'tooLong', values: { max: 5000, length: 5001 } });
    assert.deepEqual(check(catalog, { ...online, description: ` ${'x'.repeat(5000)} ` }), {});
  });

  it('is a file the vendor requires, until there is one', () => {
    const own = asking({ id: 'bill', type: 'file', required: true });
    assert.deepEqual(check(own, online), { 'fields.bill': { code: 'file' } });
    assert.deepEqual(check(own, online, undefined, { files: [file('a', 'fields.bill')] }), {});
  });

  it('is a telephone number of which was found out that it is none, while it stands there', () => {
    assert.deepEqual(check(catalog, online, undefined, { phone: { text: online.phone, fits: false } }), { phone: { code: 'phoneForm' } });
    assert.deepEqual(check(catalog, online, undefined, { phone: { text: 'another', fits: false } }), {});
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
    assert.deepEqual(fieldsOf(catalog, onSite).map(({ id }) => id), ['usable', 'access']);
    assert.deepEqual(fieldsOf(catalog, online).map(({ id }) => id), ['usable']);
  });

  it('follow the answer they depend on', () => {
    const own = asking(
      { id: 'wet', type: 'yes-no' }, { id: 'where', type: 'text', when: { field: 'wet', is: [true] } },
      { id: 'signs', type: 'multi-choice', choices: signs }, { id: 'more', type: 'text', when: { field: 'signs', is: ['smell'] } },
      { id: 'photo', type: 'file', required: true },
    );
    const shown = (fields: Values['fields']): string[] => fieldsOf(own, answers(fields)).map(({ id }) => id);
    assert.deepEqual(shown({}), ['wet', 'signs', 'photo']);
    assert.deepEqual(shown({ wet: 'true', signs: 'noise,smell' }), ['wet', 'where', 'signs', 'more', 'photo']);
    assert.deepEqual(shown({ wet: 'false' }), ['wet', 'signs', 'photo']);
  });

  it('are sent as what they are', () => {
    const own = asking(
      { id: 'wet', type: 'yes-no' }, { id: 'since', type: 'date' }, { id: 'years', type: 'number' },
      { id: 'signs', type: 'multi-choice', choices: signs }, { id: 'hidden', type: 'text', channels: ['on-site'] }, { id: 'empty', type: 'text' },
    );
    const { fields } = body(own, answers({ wet: 'false', since: '2026-11-20', years: '1.5', signs: 'noise,smell', hidden: 'x', empty: ' ' }));
    assert.deepEqual(fields, { wet: false, since: '2026-11-20', years: 1.5, signs: ['noise', 'smell'] });
  });
});

describe('the body', () => {
  it('says an online request without an address and without what is empty', () => {
    assert.deepEqual(body(catalog, online, '2026.1'), {
      serviceType: 'repair', urgency: 'general', channel: 'online', product: {}, problem: { description: 'It leaks' },
      contact: { name: 'Chen', phone: '400-000-1234' }, agreementVersion: '2026.1',
    });
  });

  it('says the vendor’s country with the address', () => {
    assert.deepEqual(body(catalog, onSite).address, { country: 'CN', region: ['浙江省', '杭州市', '西湖区'], line: '1 Road' });
  });

  const regions: ReadonlyArray<[string, string[]]> = [
    ['浙江省 杭州市 西湖区', ['浙江省', '杭州市', '西湖区']],
    ['浙江省杭州市', ['浙江省', '杭州市']],
    ['Xihu District, Hangzhou, Zhejiang Province', ['Xihu District', 'Hangzhou', 'Zhejiang Province']],
    ['Zhejiang Province', ['Zhejiang Province']],
    [' a,, b ,', ['a', 'b']],
  ];
  for (const [text, wanted] of regions) {
    it(`takes ${JSON.stringify(text)} apart`, () => assert.deepEqual(body(catalog, { ...onSite, region: text }).address?.region, wanted));
  }

  it('names a registered product by its id, another by what is known of it', () => {
    assert.deepEqual(body(catalog, { ...online, product: 'p1', serial: 'left over' }).product, { id: 'p1' });
    assert.deepEqual(body(catalog, { ...online, product: 'other', serial: ' S1 ' }).product, { serial: 'S1' });
  });
});

describe('the body of all that can be said', () => {
  it('names what was noticed, the time of the visit, for whom it is, and the files by their place', () => {
    const own = asking({ id: 'bill', type: 'file' });
    const values: Values = {
      ...onSite, symptoms: 'No hot water\nSmells', since: ' yesterday ', suspectedCause: 'lime', errorCode: 'E1', relation: 'my mother',
      slot: '2026-11-24T09:00:00+08:00/2026-11-24T11:00:00+08:00',
    };
    const said = body(own, values, undefined, { files: [file('a', 'attachments'), file('p', 'plate'), file('b', 'fields.bill')] });
    assert.deepEqual(said.problem, { description: 'It leaks', symptoms: ['No hot water', 'Smells'], suspectedCause: 'lime', since: 'yesterday', errorCode: 'E1' });
    assert.deepEqual(said.slot, { start: '2026-11-24T09:00:00+08:00', end: '2026-11-24T11:00:00+08:00' });
    assert.equal(said.contact.relation, 'my mother');
    assert.deepEqual([said.attachments, said.fields], [['local:a', 'local:p'], { bill: ['local:b'] }]);
    assert.equal(body(own, { ...values, channel: 'online' }).slot, undefined);
  });

  it('says what was decided of what was asked, and nothing of what was not', () => {
    const consent = (id: string): Consent => ({ id, noticeHash: `hash of ${id}`, locale: 'en' }) as Consent;
    const { decisions } = body(catalog, { ...online, decisions: { a: 'granted', b: 'denied', gone: 'granted' } }, undefined, { consents: [consent('a'), consent('b'), consent('c')] });
    assert.deepEqual(decisions, [
      { consent: 'a', decision: 'granted', noticeHash: 'hash of a', locale: 'en' }, { consent: 'b', decision: 'denied', noticeHash: 'hash of b', locale: 'en' },
    ]);
  });
});

describe('a pointer of the backend', () => {
  const table: ReadonlyArray<[string, FieldName | null, string?]> = [
    ['/problem/description', 'description', 'problem'], ['/problem', 'description'], ['/product/id', 'product'], ['/product/serial', 'serial'],
    ['/problem/symptoms/0', 'symptoms', 'details'], ['/slot', 'slot', 'place'], ['/slot/end', 'slot'], ['/attachments/0', 'attachments', 'details'],
    ['/serviceType', 'serviceType', 'problem'], ['/contact/phone', 'phone', 'place'], ['/contact/relation', 'relation'], ['/contact/name', 'name'], ['/contact/email', 'email'],
    ['/address', 'line', 'place'], ['/address/region/0', 'region'], ['/address/line', 'line'], ['/fields/site', 'fields.site', 'place'], ['/fields/wall', 'fields.wall', 'details'],
    ['/fields/a~1b', 'fields.a/b'], ['/agreementVersion', null], ['', null], ['nonsense', null],
  ];
  for (const [pointer, field, step] of table) {
    it(`${pointer || '(whole)'} lands on ${field ?? 'nothing'}`, () => {
      assert.equal(fieldAt(pointer), field);
      if (field && step) assert.equal(stepOf(field, { catalog, values: { ...emptyValues, serviceType: 'installation' } }), step);
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

describe('a time', () => {
  const slot = '2026-11-24T09:00:00+08:00/2026-11-24T11:00:00+08:00';
  it('belongs to a visit', () => {
    assert.equal(withValue(catalog, { ...onSite, slot }, 'channel', 'online').slot, '');
    assert.equal(withValue(catalog, { ...onSite, slot }, 'serviceType', 'upgrade').slot, slot);
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
