import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { mount } from '../../mocks/testing/mount.js';
import { fillOnline, requestsOf, tellProblem, watchedWorld } from '../../mocks/testing/request.js';
import { get, press, reads } from '../../mocks/testing/user.js';
import type { AftercareRequestElement } from './request.element.js';
import './request.define.js';

// A page of its own: what is opened once stays open.
describe('a device that keeps nothing', () => {
  const { open } = IDBFactory.prototype;
  before(() => { IDBFactory.prototype.open = () => { throw new DOMException('', 'SecurityError'); }; });
  after(() => { IDBFactory.prototype.open = open; });

  it('is said, and stops nobody', async () => {
    const { world } = await watchedWorld();
    const { element } = await mount<AftercareRequestElement>(html`<aftercare-request></aftercare-request>`, { world });
    await tellProblem(element);
    await reads(element, 'This browser keeps nothing: leave this page open');
    await fillOnline(element, 'It leaks');
    await press(element, 'button', 'Send the request');
    await get(element, 'heading', 'We have your request');
    expect((await requestsOf(world)).length).to.equal(1);
  });

  it('keeps what could not be sent as long as the page is open, and says so', async () => {
    const { world } = await watchedWorld();
    const { element } = await mount<AftercareRequestElement>(html`<aftercare-request></aftercare-request>`, { world });
    await fillOnline(element, 'It leaks');
    world.fault = { kind: 'unavailable', only: '/requests' };
    await element.submit();
    await reads(element, /Kept here, not yet received.+Please leave the page open until then/);
    world.fault = null;
    window.dispatchEvent(new Event('online'));
    await get(element, 'heading', 'We have your request');
    expect((await requestsOf(world)).length).to.equal(1);
  });
});
