/** Only the choices a request needs are put before the customer with it; and choices made while filing. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { freshWorld } from '../scenarios/fresh.js';
import { doAction, plainWish, testBackend, urgentWish, type Client } from '../testing/backend.js';
import { isNeeded, type Occasion } from './needs.js';

const { vendor } = freshWorld;
const [courier, guide, maker] = ['pickup-delivery', 'visit-preparation', 'parts-warranty'] as const;

interface Choice { id: string; purpose: { id: string }; noticeHash: string; locale: string; decision: string | null }
const choices = async (client: Client, query = ''): Promise<Choice[]> => (await client.get(`/consents${query}`)).json.items;
const purposes = async (client: Client, query = ''): Promise<string[]> => (await choices(client, query)).map(({ purpose }) => purpose.id).sort();
const choiceOf = async (client: Client, purpose: string): Promise<Choice> => (await choices(client)).find((one) => one.purpose.id === purpose)!;
const estimated = async (client: Client, serviceType: string, channel: string): Promise<string[]> => {
  const [{ json }, all] = [await client.post('/estimates', { serviceType, urgency: 'general', channel }), await choices(client)];
  return json.consents.map((id: string) => all.find((one) => one.id === id)?.purpose.id).sort();
};
const decision = ({ id, noticeHash, locale }: Choice, word: string, differs: object = {}): object =>
  ({ consent: id, decision: word, noticeHash, locale, ...differs });

const asked = {
  customer: 'customer-1',
  purpose: { id: 'survey', title: { en: 'Survey', 'zh-CN': '回访' } },
  recipient: { id: 'institute', name: 'Institute', contact: { phone: '400-000-0000' }, role: 'handler', country: 'CN' },
  dataKinds: [{ id: 'phone', label: { en: 'Phone', 'zh-CN': '电话' }, category: 'personal', sensitive: false }],
  method: { en: 'By call', 'zh-CN': '电话' }, retention: { en: '30 days', 'zh-CN': '30 天' }, necessary: false,
  notice: { en: ['We ask how it went.'], 'zh-CN': ['我们想了解服务情况。'] },
};

describe('a purpose', () => {
  const table: Array<[string, Occasion, string[]]> = [
    ['a repair at home', { serviceType: 'repair', channel: 'on-site' }, [guide, maker]],
    ['a repair sent in', { serviceType: 'repair', channel: 'mail-in' }, [courier, maker]],
    ['a repair brought in', { serviceType: 'repair', channel: 'drop-off' }, [maker]],
    ['a repair by phone', { serviceType: 'repair', channel: 'phone' }, []],
    ['an installation at home', { serviceType: 'installation', channel: 'on-site' }, [guide]],
    ['a repair of any channel', { serviceType: 'repair' }, [courier, guide, maker]],
    ['an installation, which is never sent in', { serviceType: 'installation' }, [guide]],
    ['whatever is sent in', { channel: 'mail-in' }, [courier, maker]],
    ['whatever there is', {}, [courier, guide, maker]],
  ];
  for (const [what, occasion, needed] of table) {
    it(`of ${what} is as the vendor’s table has it`, () => {
      assert.deepEqual([courier, guide, maker].filter((purpose) => isNeeded(vendor, purpose, occasion)), needed);
    });
  }

  it('comes up with every request when no row names it, and by any of its rows', () => {
    const occasion: Occasion = { serviceType: 'repair', channel: 'phone' };
    assert.equal(isNeeded(vendor, 'survey', occasion), true);
    assert.equal(isNeeded({ ...vendor, needs: [] }, courier, occasion), true);
    assert.equal(isNeeded({ ...vendor, needs: [{ purpose: courier, channels: ['mail-in'] }, { purpose: courier, serviceTypes: ['repair'] }] }, courier, occasion), true);
  });
});

describe('an estimate', () => {
  it('names the choices its type and channel need, until they are made, whichever way', async () => {
    const { customer } = await testBackend();
    assert.deepEqual(await estimated(customer, 'repair', 'on-site'), [maker, guide]);
    assert.deepEqual(await estimated(customer, 'repair', 'mail-in'), [maker, courier]);
    assert.deepEqual(await estimated(customer, 'repair', 'online'), []);
    for (const [purpose, word] of [[guide, 'denied'], [maker, 'granted']] as const) {
      const { id, ...rest } = await choiceOf(customer, purpose);
      await customer.post(`/consents/${id}/decisions`, { decision: word, noticeHash: rest.noticeHash, locale: rest.locale });
    }
    assert.deepEqual(await estimated(customer, 'repair', 'on-site'), []);
    const { id, noticeHash, locale } = await choiceOf(customer, maker);
    await customer.post(`/consents/${id}/decisions`, { decision: 'withdrawn', noticeHash, locale });
    assert.deepEqual(await estimated(customer, 'repair', 'on-site'), []);
  });

  it('names none to nobody in particular, to the vendor, or that is another request’s', async () => {
    const { customer, anyone, vendor: staff } = await testBackend();
    const body = { serviceType: 'repair', urgency: 'general', channel: 'on-site' };
    for (const client of [anyone, staff]) assert.deepEqual((await client.post('/estimates', body)).json.consents, []);
    const { id } = (await customer.post('/requests', plainWish)).json;
    await staff.post('/vendor/consents', { ...asked, request: id });
    assert.deepEqual(await estimated(customer, 'repair', 'on-site'), [maker, guide]);
    await staff.post('/vendor/consents', asked);
    assert.deepEqual(await estimated(customer, 'repair', 'on-site'), [maker, 'survey', guide]);
  });
});

describe('the list of choices', () => {
  it('is narrowed to a type and a channel', async () => {
    const { customer } = await testBackend();
    assert.deepEqual(await purposes(customer), [maker, courier, guide]);
    assert.deepEqual(await purposes(customer, '?serviceType=installation'), [guide]);
    assert.deepEqual(await purposes(customer, '?serviceType=repair&channel=mail-in'), [maker, courier]);
    assert.deepEqual(await purposes(customer, '?channel=on-site'), [maker, guide]);
    for (const [query, field] of [['serviceType=x', '/serviceType invalid'], ['channel=x', '/channel invalid']]) {
      const { status, fields } = await customer.get(`/consents?${query}`);
      assert.deepEqual([status, ...fields], [422, field]);
    }
  });

  it('is narrowed to a request: its own choices, and those its type and channel need now', async () => {
    const { customer, other, vendor: staff } = await testBackend();
    const { id, number } = (await customer.post('/requests', { ...plainWish, channel: 'mail-in' })).json;
    const elsewhere = (await customer.post('/requests', plainWish)).json.id;
    await staff.post('/vendor/consents', { ...asked, request: id });
    assert.deepEqual(await purposes(customer, `?request=${number}`), [maker, courier, 'survey']);
    assert.deepEqual(await purposes(customer, `?request=${elsewhere}`), []);
    assert.deepEqual(await purposes(customer, `?request=${id}&channel=drop-off`), [maker, 'survey']);
    await doAction(staff, `/vendor/requests/${id}`, { type: 'relabel', channel: 'drop-off' });
    assert.deepEqual(await purposes(customer, `?request=${id}`), [maker, 'survey']);
    for (const unknown of [id, 'x', '']) assert.deepEqual(await purposes(other, `?request=${unknown}`), []);
  });

  it('keeps what was decided', async () => {
    const { customer } = await testBackend();
    const decisions = [decision(await choiceOf(customer, guide), 'denied')];
    const { id } = (await customer.post('/requests', { ...urgentWish, decisions })).json;
    const shown = await choices(customer, `?request=${id}`);
    assert.deepEqual(shown.map(({ purpose, decision: word }) => [purpose.id, word]).sort(), [[maker, null], [guide, 'denied']]);
  });
});

describe('choices made while filing', () => {
  it('of which one grants a text that is not the present one are 412, and none is kept', async () => {
    const { customer } = await testBackend();
    const stale = { noticeHash: '0'.repeat(64) };
    const decisions = [
      decision(await choiceOf(customer, guide), 'granted'),
      decision(await choiceOf(customer, maker), 'denied'),
      decision(await choiceOf(customer, courier), 'granted', stale),
    ];
    const { status, code } = await customer.post('/requests', { ...plainWish, decisions });
    assert.deepEqual([status, code], [412, 'stale']);
    assert.deepEqual((await choices(customer)).map(({ decision: word }) => word), [null, null, null]);
    assert.deepEqual((await customer.get('/consents/receipts')).json.items, []);
    assert.deepEqual((await customer.get('/requests')).json.items, []);
  });

  it('deny whatever the text has become', async () => {
    const { customer } = await testBackend();
    const decisions = [decision(await choiceOf(customer, guide), 'denied', { noticeHash: '0'.repeat(64) })];
    assert.equal((await customer.post('/requests', { ...plainWish, decisions })).status, 201);
    assert.equal((await choiceOf(customer, guide)).decision, 'denied');
  });

  it('on what is not there, another’s, or twice the same are 422', async () => {
    const { customer, other, anyone } = await testBackend();
    const [own, foreign] = [await choiceOf(customer, guide), await choiceOf(other, guide)];
    const refused = async (client: Client, ...decisions: object[]): Promise<unknown> => {
      const { status, fields } = await client.post('/requests', { ...plainWish, decisions });
      return [status, ...fields];
    };
    assert.deepEqual(await refused(customer, decision(own, 'denied'), decision(foreign, 'denied')), [422, '/decisions/1/consent unknown']);
    assert.deepEqual(await refused(customer, decision(own, 'denied'), decision(own, 'granted')), [422, '/decisions/1/consent unknown']);
    assert.deepEqual(await refused(anyone, decision(own, 'denied')), [422, '/decisions/0/consent unknown']);
    assert.equal((await choiceOf(customer, guide)).decision, null);
  });
});
