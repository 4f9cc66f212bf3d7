import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { mount } from '../../mocks/testing/mount.js';
import { chooseService, goOnTo, requestsOf, tellProblem, writeAddress } from '../../mocks/testing/request.js';
import { all, get, press, read, reads, until, write } from '../../mocks/testing/user.js';
import type { AftercareRequestElement } from './request.element.js';
import './request.define.js';

const plain = html`<aftercare-request></aftercare-request>`;

/** The step that asks how, where and when, of a guest who wants a repair at home. */
async function atPlace(channel = 'On-site'): Promise<AftercareRequestElement> {
  const { element } = await mount<AftercareRequestElement>(plain, { as: 'guest' });
  await tellProblem(element);
  await chooseService(element, /^General/, channel);
  return element;
}

describe('a telephone number in the form', () => {
  it('is understood while it is typed, and nothing nags', async () => {
    const element = await atPlace('Online');
    await reads(element, 'Mobile, or landline with its area code.');
    await write(element, 'Phone', '138 0013');
    await write(element, 'Phone', '010-88888888转12');
    await reads(element, 'Read as 010 8888 8888 ext. 12');
    expect(all(element, 'heading', 'needs your attention')).to.deep.equal([]);
    await write(element, 'Phone', '+1 213 373 4253');
    await reads(element, 'Read as +1 213 373 4253 · United States');
    await write(element, 'Phone', '１３８００１３８０００');
    await reads(element, 'Read as 138 0013 8000');
  });

  it('is refused when going on where none can be like it, and right again as soon as it is', async () => {
    const element = await atPlace('Online');
    await write(element, 'Your name', 'Chen');
    await write(element, 'Phone', '138 0013 8000');
    await reads(element, 'Read as 138 0013 8000');
    await write(element, 'Phone', '138 0013 800');
    expect(read(element)).not.to.contain('does not look like a phone number');
    await press(element, 'button', 'Continue');
    await reads(element, /does not look like a phone number in China: 11 digits for a mobile/);
    const field = await get(element, 'textbox', 'Phone');
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    await write(element, 'Phone', '138 0013 80');
    await reads(element, 'does not look like a phone number in China');
    await write(element, 'Phone', '138 0013 8000');
    await until(() => !read(element).includes('does not look like'), 'the error stays');
    await press(element, 'button', 'Continue');
    await get(element, 'heading', 'Check and send');
  });

  it('is refused by the backend where the form could not know', async () => {
    const { element, world } = await mount<AftercareRequestElement>(plain, { as: 'guest' });
    await tellProblem(element);
    await chooseService(element, /^General/, 'Online');
    await write(element, 'Your name', 'Chen');
    await write(element, 'Phone', '+1 000 000 0000');
    await goOnTo(element, 'review');
    await press(element, 'button', 'Send the request');
    await get(element, 'heading', 'How, where and when');
    await reads(element, 'put the area code before a landline');
    expect(await requestsOf(world)).to.deep.equal([]);
    await write(element, 'Phone', '+44 20 7946 0958');
    await goOnTo(element, 'review');
    await press(element, 'button', 'Send the request');
    await get(element, 'heading', 'We have your request');
  });

  it('that is known already is taken as it is, and filed as the vendor has it', async () => {
    const { element, world } = await mount<AftercareRequestElement>(plain);
    await tellProblem(element);
    await chooseService(element, /^General/, 'Online');
    await reads(element, 'The number we know.');
    await goOnTo(element, 'review');
    await press(element, 'button', 'Send the request');
    await get(element, 'heading', 'We have your request');
    expect((await requestsOf(world))[0]!.contact.phone).to.equal('138****2046');
  });

  it('is sent in plain characters', async () => {
    const { element, world } = await mount<AftercareRequestElement>(plain);
    await tellProblem(element);
    await chooseService(element, /^General/, 'Online');
    await write(element, 'Phone', '０１０－８８８８８８８８转１２');
    await goOnTo(element, 'review');
    await press(element, 'button', 'Send the request');
    await get(element, 'heading', 'We have your request');
    const [{ id } = { id: '' }] = await requestsOf(world);
    const seen = await world.call<{ contact: { phone: string } }>('vendor', 'GET', `/vendor/requests/${id}`);
    expect(seen.contact.phone).to.equal('010-88888888 ext 12');
  });
});

describe('for whom it is', () => {
  it('is oneself until another is named, in a few words', async () => {
    const { element, world } = await mount<AftercareRequestElement>(plain);
    await tellProblem(element);
    await chooseService(element, /^General/, 'Online');
    expect((await get(element, 'radio', 'Mine') as HTMLInputElement).checked).to.equal(true);
    expect(all(element, 'combobox')).to.deep.equal([]);
    await press(element, 'radio', 'I am asking for someone else');
    const whom = await get(element, 'combobox', 'For whom?') as HTMLSelectElement;
    expect([...whom.options].map(({ text }) => text)).to.deep.equal(
      ['My family', 'My tenant or landlord', 'A colleague', 'A customer of mine', 'Someone else'],
    );
    expect(whom.value).to.equal('Someone else');
    whom.value = 'My tenant or landlord';
    whom.dispatchEvent(new Event('change', { bubbles: true }));
    await goOnTo(element, 'review');
    await reads(element, /Whose product is it\? My tenant or landlord/);
    await press(element, 'button', 'Send the request');
    await get(element, 'heading', 'We have your request');
    expect((await requestsOf(world))[0]!.contact.relation).to.equal('My tenant or landlord');
  });

  it('keeps the words chosen in another language', async () => {
    const { element, provider } = await mount<AftercareRequestElement>(plain);
    await tellProblem(element);
    await chooseService(element, /^General/, 'Online');
    await press(element, 'radio', 'I am asking for someone else');
    provider.lang = 'zh-CN';
    const whom = await get(element, 'combobox', '替谁申请？') as HTMLSelectElement;
    expect([whom.value, whom.options.length]).to.deep.equal(['Someone else', 6]);
    await press(element, 'radio', '我自己');
    await until(() => all(element, 'combobox').length === 0, 'still for someone else');
  });
});

describe('where to come to', () => {
  it('says why it is needed, in which country, and fills in from the browser', async () => {
    const element = await atPlace();
    await get(element, 'heading', /Where we come to.+China/s);
    await reads(element, 'It goes to nobody else without your consent.');
    expect((await get(element, 'textbox', 'Province, city, district')).getAttribute('autocomplete')).to.equal('address-level2');
    expect((await get(element, 'textbox', 'Street and house number')).getAttribute('autocomplete')).to.equal('address-line1');
    await press(element, 'radio', 'Online');
    await until(() => all(element, 'textbox', 'Street').length === 0, 'an address is asked for online help');
  });

  it('takes a region in Chinese apart', async () => {
    const { element, world } = await mount<AftercareRequestElement>(plain);
    await tellProblem(element);
    await chooseService(element);
    await writeAddress(element);
    await write(element, 'Province, city, district', '浙江省杭州市西湖区');
    await goOnTo(element, 'review');
    await press(element, 'button', 'Send the request');
    await get(element, 'heading', 'We have your request');
    expect((await requestsOf(world))[0]!.address!.region).to.deep.equal(['浙江省', '杭州市', '西湖区']);
  });
});

describe('the step', () => {
  it('is perceivable, in both languages', async () => {
    const { element, provider } = await mount<AftercareRequestElement>(plain);
    await tellProblem(element);
    await chooseService(element);
    await press(element, 'radio', 'I am asking for someone else');
    await get(element, 'radio', /Mon 23 Nov, 09:00–11:00/);
    await reads(element, 'within 3 working days');
    await expect(element).to.be.accessible();
    provider.lang = 'zh-CN';
    await get(element, 'radio', /11月23日（周一）, 09:00–11:00/);
    await get(element, 'group', '什么时候上门方便？');
    await expect(element).to.be.accessible();
  });

  it('is gone through by keyboard alone', async () => {
    const element = await atPlace('Online');
    (await get(element, 'radio', 'Online')).focus();
    // Back to the visit, then on through every field.
    await sendKeys({ press: 'ArrowDown' });
    await until(() => all(element, 'radio', 'No preference').length > 0, 'no times to choose');
    const reached = new Set<string>();
    for (let tab = 0; tab < 30 && !reached.has('Continue'); tab += 1) {
      await sendKeys({ press: 'Tab' });
      const at = element.shadowRoot!.activeElement as HTMLInputElement | null;
      if (at) reached.add(at.id || at.name || at.textContent!.trim());
    }
    for (const one of ['name', 'phone', 'email', 'whose', 'region', 'line', 'slot', 'Continue']) expect([...reached]).to.include(one);
  });
});

describe('what is promised', () => {
  it('says what the warranty covers, by whom and until when', async () => {
    const { element } = await mount<AftercareRequestElement>(html`<aftercare-request product="product-2"></aftercare-request>`);
    await tellProblem(element);
    await chooseService(element);
    await reads(element, /covered by the warranty.+Under warranty until .+ 20\d\d .+Covers: /);
  });

  it('is told aloud when it is another, and only that', async () => {
    const { element } = await mount<AftercareRequestElement>(plain, { at: '2026-11-20T21:30:00+08:00' });
    const told: string[] = [];
    const live = (): string => [...document.querySelectorAll('[aria-live]'), ...all(element, 'status')].map((one) => one.textContent?.trim()).filter(Boolean).join('|');
    const heard = new MutationObserver(() => { const now = live(); if (now && now !== told.at(-1)) told.push(now); });
    heard.observe(document, { subtree: true, childList: true, characterData: true });
    heard.observe(element.shadowRoot!, { subtree: true, childList: true, characterData: true });
    await tellProblem(element);
    await chooseService(element);
    await until(() => told.some((one) => /First response within 2 hours by Fri 20 Nov, 23:30; Visit on site/.test(one)), () => `never told: ${told.join('\n')}`);
    await press(element, 'radio', 'Online');
    await until(() => told.some((one) => one === 'Visit on site is no longer part of it'), () => `never told: ${told.join('\n')}`);
    heard.disconnect();
  });
});
