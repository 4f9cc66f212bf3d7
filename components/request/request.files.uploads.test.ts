import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { mount } from '../../mocks/testing/mount.js';
import { add, allSent, atFiles, fileOf, located, names, pick, picture, sendOnline, worldWithUploads } from '../../mocks/testing/picking.js';
import { goOnTo, requestsOf } from '../../mocks/testing/request.js';
import { all, get, press, read, reads, until } from '../../mocks/testing/user.js';
import type { AftercareRequestElement } from './request.element.js';
import './request.define.js';

const plain = html`<aftercare-request></aftercare-request>`;

describe('a network that comes and goes', () => {
  it('lets uploads wait and go on by themselves, under the same key', async () => {
    const { uploads, world } = await worldWithUploads();
    const { element } = await atFiles({ world });
    world.fault = { kind: 'offline' };
    await pick(element, add, await picture('wait.jpg'));
    await reads(element, 'Waits for the network, then goes on by itself');
    expect(element.matches(':state(offline)')).to.equal(true);
    expect(all(element, 'button', 'Try again').length).to.equal(0);
    world.fault = null;
    window.dispatchEvent(new Event('online'));
    await allSent(element, 1);
    expect(uploads.length).to.be.greaterThan(1);
    expect(new Set(uploads.map(({ key }) => key)).size).to.equal(1);
  });

  it('resumes a large video where it was cut', async () => {
    const { uploads, world } = await worldWithUploads();
    const direct = world.fetch;
    (world as { fetch: typeof direct }).fetch = (input, init) => {
      if (init?.method === 'PATCH' && uploads.length === 3) world.fault = { kind: 'offline' };
      return direct(input, init);
    };
    const { element } = await atFiles({ world });
    await pick(element, add, fileOf('mp4', 'drip.mp4', 'video/mp4', 8 * 1024 * 1024));
    await reads(element, 'Waits for the network, then goes on by itself');
    world.fault = null;
    window.dispatchEvent(new Event('online'));
    await allSent(element, 1);
    expect(uploads.reduce((sum, { body }) => sum + body.size, 0)).to.be.lessThan(14 * 1024 * 1024);
  });

  it('does not keep a request from being submitted; the file goes with it later', async () => {
    const { element, world } = await atFiles();
    world.fault = { kind: 'offline', only: '/attachments' };
    await pick(element, add, await located(await picture('later.jpg')));
    await reads(element, 'Waits for the network');
    world.fault = { kind: 'offline' };
    await sendOnline(element);
    await until(() => element.matches(':state(kept)'), () => read(element).slice(0, 600));
    world.fault = null;
    window.dispatchEvent(new Event('online'));
    await get(element, 'heading', 'We have your request');
    const [request] = await requestsOf(world);
    expect(request!.files!.map(({ name }) => name)).to.deep.equal(['later.jpg']);
  });

  it('is no reason to lose files: they come back with the draft', async () => {
    const first = await atFiles();
    const { world } = first;
    world.fault = { kind: 'offline', only: '/attachments' };
    await pick(first.element, add, await picture('kept.jpg'));
    await reads(first.element, 'Waits for the network');
    await reads(first.element, 'Kept on this device as you type');
    first.remove();
    world.fault = null;
    const second = await mount<AftercareRequestElement>(plain, { world });
    await press(second.element, 'button', 'Go on with it');
    await goOnTo(second.element, 'details');
    await allSent(second.element, 1);
    expect(names(second.element)).to.deep.equal(['kept.jpg']);
  });
});
