import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { mount, type Mounted } from '../../mocks/testing/mount.js';
import { goOnTo, requestsOf } from '../../mocks/testing/request.js';
import { all, get, press, read, reads, until, write } from '../../mocks/testing/user.js';
import { everyFieldWorld } from '../../mocks/scenarios/vendor/every-field.js';
import { hostileWords } from '../../mocks/scenarios/vendor/odd.js';
import { createWorld } from '../../mocks/scenarios/world.js';
import type { AftercareRequestElement } from './request.element.js';
import './request.define.js';

type It = Mounted<AftercareRequestElement>;

/** The step on which the vendor asks everything. */
async function asked(): Promise<It> {
  const world = await createWorld({ data: everyFieldWorld });
  const at = await mount<AftercareRequestElement>(html`<aftercare-request service-type="support"></aftercare-request>`, { world });
  await write(at.element, 'What is wrong?', 'It does not connect');
  await goOnTo(at.element, 'details');
  return at;
}

/** Answers all that is required there. */
async function answer(element: HTMLElement): Promise<void> {
  await write(element, 'Account in the app', 'lin88');
  await write(element, 'How many Clearbrook devices', '2');
  await press(element, 'radio', 'HarmonyOS');
  await press(element, 'checkbox', 'Restarting');
  await press(await get(element, 'group', 'Has it ever been connected?'), 'radio', 'Yes');
}

async function choose(list: HTMLElement, value: string): Promise<void> {
  (list as HTMLSelectElement).value = value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
  await ((list.getRootNode() as ShadowRoot).host as AftercareRequestElement).updateComplete;
}

/** Sends it, and gives what the backend has. */
async function send(at: It, channel = 'Online'): Promise<Record<string, unknown>> {
  const { element, world } = at;
  await goOnTo(element, 'place');
  await press(element, 'radio', channel);
  if (channel !== 'Online') await write(element, 'When may we call?', 'In the evening');
  await goOnTo(element, 'review');
  await press(element, 'button', 'Send the request');
  await until(() => element.shadowRoot!.querySelector('.receipt'), () => read(element).slice(0, 900));
  return (await requestsOf(world))[0]!.fields as Record<string, unknown>;
}

describe('the vendor’s own questions', () => {
  for (const lang of ['en', 'zh-CN']) {
    it(`have no fault that axe finds, answered wrongly and not at all, ${lang}`, async () => {
      const at = await asked();
      await write(at.element, 'Account in the app', '8');
      await press(at.element, 'button', 'Continue');
      await reads(at.element, '5 things need your attention');
      at.provider.lang = lang;
      await reads(at.element, lang === 'en' ? 'Begin with a letter' : '请以字母开头');
      await expect(at.element).to.be.accessible();
    });
  }

  it('have each the control of its kind', async () => {
    const { element } = await asked();
    const number = await get(element, 'textbox', 'How many Clearbrook devices');
    expect([number.getAttribute('inputmode'), number.closest('.field')!.textContent]).to.satisfy(([mode, text]: string[]) => mode === 'decimal' && text!.includes('From 1 to 20.'));
    const date = [...element.shadowRoot!.querySelectorAll<HTMLInputElement>('input[type=date]')];
    expect(date.map(({ min, max }) => [min, max])).to.deep.equal([['2015-01-01', '2035-12-31']]);
    expect((await get(element, 'combobox', 'Region')).querySelectorAll('option').length).to.equal(12);
    expect(all(await get(element, 'group', 'What have you tried?'), 'checkbox').length).to.equal(3);
    expect((await get(element, 'textbox', 'What did you do?')).localName).to.equal('textarea');
    const required = all(await get(element, 'group', 'Phone'), 'radio') as HTMLInputElement[];
    expect(required.map((one) => one.required)).to.deep.equal([true, true, true]);
    expect(all(element, 'group', /Region|What did you do|Since which day|still there/).every((one) => one.textContent!.includes('optional'))).to.equal(true);
  });

  it('are refused with the limit named, and keep what was typed', async () => {
    const { element } = await asked();
    await answer(element);
    await write(element, 'How many Clearbrook devices', '1,200');
    await write(element, 'What did you do?', 'x'.repeat(101));
    await reads(element, '1 character too many');
    const date = element.shadowRoot!.querySelector<HTMLInputElement>('input[type=date]')!;
    date.value = '2040-01-02';
    date.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await press(element, 'button', 'Continue');
    await reads(element, '3 things need your attention');
    const text = read(element);
    for (const said of ['How many Clearbrook devices are there? – Enter 20 or less.', 'At most 100 characters. This has 101.', 'Enter December 31, 2035 or an earlier day.']) expect(text).to.contain(said);
    expect([(await get(element, 'textbox', 'How many') as HTMLInputElement).value, date.value]).to.deep.equal(['1,200', '2040-01-02']);
    await write(element, 'How many Clearbrook devices', '１２');
    await until(() => !read(element).includes('Enter 20 or less.'));
  });

  it('appear with the answer they hang on, without taking the focus', async () => {
    const { element } = await asked();
    const no = all(await get(element, 'group', 'Has it ever been connected?'), 'radio')[1]!;
    no.focus();
    no.click();
    const weak = await get(element, 'radio', 'Weak');
    expect(element.shadowRoot!.activeElement === no).to.equal(true);
    weak.click();
    const router = await get(element, 'textbox', 'Where is the router?');
    router.focus();
    await press(element, 'checkbox', 'Factory reset');
    const erased = all(await get(element, 'group', 'Is your data still there?'), 'radio')[0]!;
    expect(element.shadowRoot!.activeElement === router).to.equal(true);
    await expect(element).to.be.accessible();
    // Questions that go or come in above do not move it either.
    erased.focus();
    await press(await get(element, 'group', 'Has it ever been connected?'), 'radio', 'Yes');
    await until(() => all(element, 'radio', 'Weak').length === 0);
    expect(element.shadowRoot!.activeElement === erased && erased.closest('fieldset')!.id).to.equal('fields.erased');
  });

  it('are not sent once they are not asked, and come back with their answers', async () => {
    const at = await asked();
    await answer(at.element);
    const connected = await get(at.element, 'group', 'Has it ever been connected?');
    await press(connected, 'radio', 'No');
    await press(at.element, 'radio', 'Weak');
    await write(at.element, 'Where is the router?', 'Upstairs');
    await press(connected, 'radio', 'Yes');
    await until(() => all(at.element, 'textbox', 'Where is the router?').length === 0);
    await press(connected, 'radio', 'No');
    expect((await get(at.element, 'textbox', 'Where is the router?') as HTMLInputElement).value).to.equal('Upstairs');
    await press(connected, 'radio', 'Yes');
    expect(await send(at)).to.deep.equal({ account: 'lin88', devices: 2, phone: 'harmony', tried: ['restart'], connected: true });
  });

  it('are sent as what they are, those of the channel with it', async () => {
    const at = await asked();
    await answer(at.element);
    const said = `${hostileWords[0]}\n${hostileWords[1]}`.slice(-60);
    await write(at.element, 'What did you do?', said);
    await choose(await get(at.element, 'combobox', 'Region'), 'zj');
    const { steps, ...fields } = await send(at, 'Phone support');
    expect(steps).to.equal(said);
    expect(fields).to.deep.equal({ account: 'lin88', devices: 2, phone: 'harmony', province: 'zj', tried: ['restart'], connected: true, callback: 'In the evening' });
  });

  it('that need no answer can be left again', async () => {
    const at = await asked();
    await answer(at.element);
    await press(at.element, 'checkbox', 'Factory reset');
    const kept = await get(at.element, 'group', 'Is your data still there?');
    await press(kept, 'radio', 'No');
    await press(kept, 'radio', 'No answer');
    expect(await send(at)).to.deep.equal({ account: 'lin88', devices: 2, phone: 'harmony', tried: ['restart', 'reset'], connected: true });
  });

  it('take what the page fills in, and nothing that is not offered', async () => {
    const world = await createWorld({ data: everyFieldWorld });
    const values = { description: 'x', fields: { account: 'lin88', devices: 3, phone: 'nokia', tried: ['reset', 'prayer'], connected: true } };
    const { element } = await mount<AftercareRequestElement>(html`<aftercare-request service-type="support" .values=${values}></aftercare-request>`, { world });
    await get(element, 'textbox', 'What is wrong?');
    await goOnTo(element, 'details');
    await press(element, 'button', 'Continue');
    await reads(element, 'One thing needs your attention');
    await press(element, 'radio', 'iOS');
    expect(await send({ element, world } as It)).to.deep.equal({ account: 'lin88', devices: 3, phone: 'ios', tried: ['reset'], connected: true });
  });

  it('show what the page fills in after a choice, too', async () => {
    const { element } = await asked();
    const region = await get(element, 'combobox', 'Region') as HTMLSelectElement;
    // An option that was chosen once no longer heeds what the markup selects.
    for (const one of ['zj', 'bj']) await choose(region, one);
    element.values = { fields: { province: 'zj' } };
    await until(() => region.value === 'zj', () => region.value);
  });

  it('are forgotten with the form', async () => {
    const world = await createWorld({ data: everyFieldWorld });
    const { element } = await mount<AftercareRequestElement>(html`<aftercare-request layout="single"></aftercare-request>`, { world });
    await press(element, 'radio', 'Technical support');
    await choose(await get(element, 'combobox', 'Region'), 'zj');
    await answer(element);
    await element.reset();
    await press(element, 'radio', 'Technical support');
    expect((await get(element, 'combobox', 'Region') as HTMLSelectElement).value).to.equal('');
    expect(all(element, 'checkbox').filter((one) => (one as HTMLInputElement).checked)).to.deep.equal([]);
  });
});
