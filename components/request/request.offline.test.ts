import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { Fault } from '../../mocks/scenarios/faults.js';
import { mount, type Mounted } from '../../mocks/testing/mount.js';
import { chooseService, fillOnline, goOnTo, requestsOf, tellProblem } from '../../mocks/testing/request.js';
import { get, press, read, reads, until } from '../../mocks/testing/user.js';
import type { AftercareRequestElement } from './request.element.js';
import './request.define.js';

const form = (fault?: Fault): Promise<Mounted<AftercareRequestElement>> =>
  mount<AftercareRequestElement>(html`<aftercare-request></aftercare-request>`, fault ? { fault } : {});

describe('beside the form', () => {
  it('says when the promised times cannot be shown, lets it be tried again, and stops nobody', async () => {
    const { element, world } = await form();
    await tellProblem(element);
    world.fault = { kind: 'internal', only: '/estimates' };
    await chooseService(element, /^General/, 'Online');
    await reads(element, 'They apply to your request all the same');
    world.fault = null;
    await press(element, 'button', 'Try again');
    await reads(element, /First response Clause 2\.2/);
  });

  it('is sent without them, too', async () => {
    const { element, world } = await form();
    world.fault = { kind: 'internal', only: '/estimates' };
    await fillOnline(element);
    await reads(element, 'They apply to your request all the same');
    await press(element, 'button', 'Send the request');
    await get(element, 'heading', 'We have your request');
    expect((await requestsOf(world)).length).to.equal(1);
  });

  it('shows the hours alone where the agreement cannot be read', async () => {
    const { element } = await form({ kind: 'internal', only: '/agreement' });
    await tellProblem(element);
    await chooseService(element);
    await reads(element, /First response Clause 2\.2 by Fri 20 Nov, 12:00/);
    expect(read(element)).to.not.include('within 2 hours');
  });

  it('knows when the network goes and comes', async () => {
    const { element } = await form();
    await get(element, 'textbox', 'What is wrong?');
    window.dispatchEvent(new Event('offline'));
    await until(() => element.matches(':state(ready):state(offline)'));
    window.dispatchEvent(new Event('online'));
    await until(() => element.matches(':state(ready):not(:state(offline))'));
  });

  it('says whom to call, and when, on every step', async () => {
    const { element } = await form();
    const there = async (): Promise<void> => {
      const link = await get(element, 'link', 'Call a person') as HTMLAnchorElement;
      expect(link.getAttribute('href')).to.equal('tel:4000001234');
      await reads(element, 'Mon–Fri 09:00–18:00; urgent cases 24 hours');
    };
    await there();
    await tellProblem(element);
    for (const step of ['product', 'details', 'place'] as const) {
      await goOnTo(element, step);
      await there();
    }
    await press(element, 'radio', 'Online');
    await goOnTo(element, 'review');
    await there();
  });
});
