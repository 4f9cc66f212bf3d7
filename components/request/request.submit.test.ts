import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { mount, type Mounted } from '../../mocks/testing/mount.js';
import { chooseService, fillOnline, goOnTo, requestsOf, tellProblem, watchedWorld, writeAddress } from '../../mocks/testing/request.js';
import { all, get, press, read, reads, until, write } from '../../mocks/testing/user.js';
import type { AftercareRequestElement } from './request.element.js';
import './request.define.js';

type It = Mounted<AftercareRequestElement>;
const plain = html`<aftercare-request></aftercare-request>`;
const heard = (element: HTMLElement, name: string): CustomEvent[] => {
  const events: CustomEvent[] = [];
  element.addEventListener(name, (event) => events.push(event as CustomEvent));
  return events;
};

describe('requesting service', () => {
  it('shows the promised times with their clauses before anything is sent, by the choices made', async () => {
    const { world, calls } = await watchedWorld({ at: '2026-11-20T21:30:00+08:00' });
    const { element } = await mount<AftercareRequestElement>(plain, { world });
    await tellProblem(element);
    await goOnTo(element, 'place');
    await reads(element, 'see here by when we act');
    await press(element, 'button', 'Back');
    await chooseService(element);
    await reads(element, /First response Clause 2\.2 by Fri 20 Nov, 23:30 within 2 hours/);
    await reads(element, /Visit on site Clause 2\.2 by Wed 25 Nov, 18:00 within 3 working days/);
    await reads(element, /people are back Mon 23 Nov, 09:00/);
    await reads(element, /Visit \(each\) CN¥50\.00/);
    await press(element, 'button', 'Back');
    await press(element, 'radio', /^General/);
    await goOnTo(element, 'place');
    await reads(element, /by Sat 21 Nov, 21:30 within 24 hours/);
    await press(element, 'radio', 'Online');
    await until(() => !read(element).includes('Visit on site'), 'the visit stays promised');
    expect(calls.filter(({ path, method }) => method === 'POST' && path === '/requests')).to.deep.equal([]);
  });

  it('says what is free and what the warranty covers', async () => {
    const { element } = await mount<AftercareRequestElement>(plain);
    await tellProblem(element);
    await goOnTo(element, 'product');
    await press(element, 'radio', 'gas water heater');
    await chooseService(element);
    await reads(element, /Labour .+ covered by the warranty/);
    await press(element, 'radio', 'Online');
    await reads(element, /Phone and online support free/);
  });

  it('files what was said and shows the receipt', async () => {
    const { element, world, provider } = await mount<AftercareRequestElement>(plain);
    provider.setAttribute('track-href', '/track?id={id}');
    const submitted = heard(document.body, 'aftercare-submitted');
    await tellProblem(element, 'It drips');
    await goOnTo(element, 'product');
    await press(element, 'radio', 'gas water heater');
    await chooseService(element);
    await write(element, 'Getting to you', 'Gate 2');
    await writeAddress(element);
    await goOnTo(element, 'review');
    await reads(element, /Your request What is wrong .*It drips/);
    await reads(element, 'Clearbrook gas water heater, 16 L');
    await press(element, 'button', 'Send the request');
    await get(element, 'heading', 'We have your request');
    const [request] = await requestsOf(world);
    expect(request).to.include({ serviceType: 'repair', urgency: 'urgent', channel: 'on-site', agreementVersion: '2026.1' });
    expect(request!.problem.description).to.equal('It drips');
    expect(request!.product.id).to.equal('product-2');
    expect(request!.fields).to.deep.equal({ access: 'Gate 2' });
    expect(request!.address).to.deep.equal({ country: 'CN', region: ['Zhejiang', 'Hangzhou', 'Xihu'], line: '1 Wensan Road' });
    await reads(element, request!.number);
    await reads(element, /Stage Submitted/);
    await reads(element, /We answer by Fri 20 Nov, 12:00/);
    expect(all(element, 'link', 'Follow its progress')[0]!.getAttribute('href')).to.equal(`/track?id=${request!.id}`);
    expect(submitted.map(({ detail }) => detail as unknown)).to.deep.equal([{ id: request!.id, number: request!.number }]);
    expect(element.matches(':state(submitted)')).to.equal(true);
  });

  const twice: ReadonlyArray<[string, (at: It) => Promise<unknown>]> = [
    ['a double click', async ({ element }) => {
      const button = await get(element, 'button', 'Send the request');
      button.click();
      button.click();
    }],
    ['Enter, twice', async ({ element }) => {
      (await get(element, 'button', 'Send the request')).focus();
      await sendKeys({ press: 'Enter' });
      await sendKeys({ press: 'Enter' });
    }],
    ['submit() twice, and a third time after', async ({ element }) => {
      const [one, other] = await Promise.all([element.submit(), element.submit()]);
      expect(one).to.deep.equal(other);
      expect(await element.submit()).to.deep.equal(one);
    }],
    ['a click and submit() by whoever hears that it is about to be sent', async ({ element }) => {
      element.addEventListener('aftercare-before-submit', () => void element.submit());
      (await get(element, 'button', 'Send the request')).click();
    }],
  ];
  for (const [what, press_] of twice) {
    it(`files one request for ${what}`, async () => {
      const { world, calls } = await watchedWorld();
      const at = await mount<AftercareRequestElement>(plain, { world });
      const submitted = heard(at.element, 'aftercare-submitted');
      await fillOnline(at.element);
      await press_(at);
      await get(at.element, 'heading', 'We have your request');
      expect(calls.filter(({ path, method }) => method === 'POST' && path === '/requests').length).to.equal(1);
      expect((await requestsOf(world)).length).to.equal(1);
      expect(submitted.length).to.equal(1);
    });
  }

  it('lets the page cancel it', async () => {
    const { element, world } = await mount<AftercareRequestElement>(plain);
    const details: unknown[] = [];
    element.addEventListener('aftercare-before-submit', (event) => {
      event.preventDefault();
      details.push((event as CustomEvent).detail);
    });
    await fillOnline(element);
    const failure = await element.submit().catch((error: unknown) => error as DOMException);
    expect(failure).to.have.property('name', 'AbortError');
    expect(details).to.deep.equal([{ serviceType: 'repair', urgency: 'general', channel: 'online' }]);
    expect(await requestsOf(world)).to.deep.equal([]);
    expect(element.matches(':state(ready)')).to.equal(true);
  });

  it('says which fields are wanting, to the page and to the customer', async () => {
    const { element } = await mount<AftercareRequestElement>(plain);
    await get(element, 'button', 'Continue');
    const failure = await element.submit().catch((error: unknown) => error as { name: string; fields: string[] });
    expect(failure).to.have.property('name', 'IncompleteRequestError');
    expect((failure as { fields: string[] }).fields).to.deep.equal(['description', 'serviceType', 'channel']);
    await reads(element, '3 things need your attention');
  });

  it('has nothing to send before it is open', async () => {
    const { element } = await mount<AftercareRequestElement>(plain, { fault: { kind: 'slow' } });
    const failure = await element.submit().catch((error: unknown) => error as DOMException);
    expect(failure).to.have.property('name', 'InvalidStateError');
  });

  it('starts anew after the receipt, with another key', async () => {
    const { world, calls } = await watchedWorld();
    const { element } = await mount<AftercareRequestElement>(plain, { world });
    for (const round of [1, 2]) {
      await fillOnline(element);
      await press(element, 'button', 'Send the request');
      await get(element, 'heading', 'We have your request');
      expect((await requestsOf(world)).length).to.equal(round);
      await press(element, 'button', 'Request something else');
      const field = await get(element, 'textbox', 'What is wrong?') as HTMLTextAreaElement;
      expect(field.value).to.equal('');
    }
    const keys = calls.filter(({ path, method }) => method === 'POST' && path === '/requests').map(({ key }) => key);
    expect(new Set(keys).size).to.equal(2);
  });

  it('serves a guest: no products, and a code to copy', async () => {
    const { world, calls } = await watchedWorld();
    const { element, provider } = await mount<AftercareRequestElement>(plain, { world, as: 'guest' });
    provider.setAttribute('track-href', '/track?id={id}');
    await tellProblem(element);
    await goOnTo(element, 'product');
    await write(element, 'Serial number', 'QC 1');
    await chooseService(element, /^General/, 'Online');
    await write(element, 'Your name', 'Li');
    await write(element, 'Phone', '13812342046');
    await goOnTo(element, 'review');
    await press(element, 'button', 'Send the request');
    await get(element, 'heading', 'Your tracking code');
    expect(calls.map(({ path }) => path)).to.not.include('/products').and.not.include('/me');
    const code = element.shadowRoot!.querySelector('[part=code]')!.textContent!;
    const { request } = await world.call<{ request: string }>('guest', 'POST', '/guest-sessions', { code });
    const { hash, search } = new URL((await get(element, 'link', 'Follow its progress') as HTMLAnchorElement).href);
    expect([hash, search]).to.deep.equal([`#aftercare=${code}`, `?id=${request}`]);
    await press(element, 'button', 'Copy the code');
    await until(() => all(element, 'status').some(({ textContent }) => /Copied|It could not be copied/.test(textContent!)));
  });
});
