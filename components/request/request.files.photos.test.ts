import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { mount } from '../../mocks/testing/mount.js';
import { add, allSent, atFiles, located, names, pick, picture, placeTaken, refusals, states, textOf, worldWithUploads } from '../../mocks/testing/picking.js';
import { requestsOf } from '../../mocks/testing/request.js';
import { get, press, reads, until } from '../../mocks/testing/user.js';
import type { AftercareRequestElement } from './request.element.js';
import './request.define.js';

describe('photos', () => {
  it('leave without what they say of place and time', async () => {
    const { uploads, world } = await worldWithUploads();
    const { element } = await atFiles({ world });
    const photo = await located(await picture('home.jpg'));
    expect(await textOf(photo)).to.include(placeTaken).and.include('Exif');
    await pick(element, add, photo);
    await allSent(element, 1);
    expect(uploads.map(({ name }) => name)).to.deep.equal(['home.jpg']);
    const sent = await textOf(uploads[0]!.body);
    expect(sent.slice(0, 3)).to.equal('\xFF\xD8\xFF');
    expect(sent).to.not.include(placeTaken).and.not.include('Exif');
  });

  const whole = html`<aftercare-request layout="single" service-type="repair" urgency="general" channel="online"
    .values=${{ description: 'It drips' }}></aftercare-request>`;

  it('leave without it even when the request is sent at once', async () => {
    const { uploads, world } = await worldWithUploads();
    const { element } = await mount<AftercareRequestElement>(whole, { world });
    await pick(element, add, await located(await picture('home.jpg', { width: 1200, height: 900, noisy: true })));
    await element.submit();
    const [request] = await requestsOf(world);
    expect(request!.files!.map(({ name }) => name)).to.deep.equal(['home.jpg']);
    for (const { body } of uploads) expect(await textOf(body)).to.not.include(placeTaken);
  });

  it('that prove unreadable while the request is sent stop it, and are named', async () => {
    const { element, world } = await mount<AftercareRequestElement>(whole);
    await pick(element, add, new File([Uint8Array.of(0xFF, 0xD8, 0xFF, 0xE0), 'no photo'], 'broken.jpg', { type: 'image/jpeg' }));
    expect((await element.submit().then(() => 'sent', (error: Error) => error.name))).to.equal('IncompleteRequestError');
    await reads(element, 'A file could not be added. See which, and why.');
    expect(refusals(element)).to.include('broken.jpg The photo cannot be opened');
    expect(await requestsOf(world)).to.deep.equal([]);
    await press(element, 'link', 'A file could not be added');
    expect(element.shadowRoot!.activeElement).to.equal(await get(element, 'button', add));
  });

  it('of 20 MB are made small enough', async () => {
    const { uploads, world } = await worldWithUploads();
    const { element } = await atFiles({ world });
    const photo = await picture('huge.png', { width: 3000, height: 2400, noisy: true, type: 'image/png' });
    expect(photo.size).to.be.greaterThan(20 * 1024 * 1024);
    await pick(element, add, photo);
    await until(() => states(element).join() === 'sent' || states(element).join() === 'failed', () => `${states(element).join()} ${refusals(element)}`);
    await allSent(element, 1);
    expect(names(element)).to.deep.equal(['huge.jpg']);
    const whole = await createImageBitmap(new Blob(uploads.map(({ body }) => body)));
    expect([whole.width, whole.height]).to.deep.equal([2560, 2048]);
  }).timeout(20_000);

  it('that cannot be opened are refused, with what to do about HEIC', async () => {
    const { element } = await atFiles();
    const broken = new File([Uint8Array.of(0xFF, 0xD8, 0xFF, 0xE0), 'no photo'], 'broken.jpg', { type: 'image/jpeg' });
    const heic = new File(['\0\0\0\x18ftypheic\0\0\0\0'], 'IMG_0001.HEIC');
    await pick(element, add, broken, heic, await picture('good.jpg'));
    await allSent(element, 1);
    expect(names(element)).to.deep.equal(['good.jpg']);
    expect(refusals(element)).to.include('broken.jpg The photo cannot be opened').and.match(/IMG_0001\.HEIC .+ Most Compatible/);
  });

  it('are let go with their addresses', async () => {
    const open = new Set<string>();
    const { createObjectURL, revokeObjectURL } = URL;
    URL.createObjectURL = (of) => { const url = createObjectURL.call(URL, of); open.add(url); return url; };
    URL.revokeObjectURL = (url) => { open.delete(url); revokeObjectURL.call(URL, url); };
    try {
      const { element, remove } = await atFiles();
      await pick(element, add, await picture('one.jpg'), await picture('two.jpg'));
      await allSent(element, 2);
      await until(() => open.size === 2, () => `${open.size} addresses`);
      await press(element, 'button', 'Remove one.jpg');
      await until(() => open.size === 1, 'the address of a removed photo stays');
      remove();
      await until(() => open.size === 0, 'an address outlives the form');
    } finally {
      Object.assign(URL, { createObjectURL, revokeObjectURL });
    }
  });
});
