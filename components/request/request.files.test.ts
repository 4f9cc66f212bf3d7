import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import { drop, fileOf, located, parts, paste, pick, pickerOf, picture, placeTaken } from '../../mocks/testing/picking.js';
import { mount, type Mounted } from '../../mocks/testing/mount.js';
import { goOnTo, requestsOf, tellProblem } from '../../mocks/testing/request.js';
import { all, get, press, read, reads, until } from '../../mocks/testing/user.js';
import { createWorld, type PretendWorld } from '../../mocks/scenarios/world.js';
import { everyFieldWorld } from '../../mocks/scenarios/vendor/every-field.js';
import type { AftercareRequestElement } from './request.element.js';
import './request.define.js';

const plain = html`<aftercare-request></aftercare-request>`;
const add = 'Add photos or files';

interface Upload { path: string; key: string | null; name: string; body: Blob }

/** A world that writes down the files sent to it. */
async function worldWithUploads(): Promise<{ world: PretendWorld; uploads: Upload[] }> {
  const world = await createWorld();
  const direct = world.fetch;
  const uploads: Upload[] = [];
  (world as { fetch: typeof direct }).fetch = (input, init) => {
    const { pathname: path } = new URL(String(input instanceof Request ? input.url : input), document.baseURI);
    const headers = new Headers(init?.headers);
    if (init?.body instanceof Blob) {
      uploads.push({ path, key: headers.get('Idempotency-Key'), name: decodeURIComponent(headers.get('X-Filename') ?? ''), body: init.body });
    }
    return direct(input, init);
  };
  return { world, uploads };
}

/** A form at the step that asks for files. */
async function atFiles(options: { world?: PretendWorld; lang?: string } = {}): Promise<Mounted<AftercareRequestElement>> {
  const it = await mount<AftercareRequestElement>(plain, options);
  await tellProblem(it.element);
  await goOnTo(it.element, 'details');
  return it;
}

const names = (form: ParentNode): string[] => parts(form, 'file').map((one) => one.querySelector('.file-name')!.textContent);
const states = (form: ParentNode): string[] => parts(form, 'file').map((one) => one.className.replace('file ', ''));
const refusals = (form: ParentNode): string => parts(form, 'file-refused').map(read).join(' | ');
const allSent = (form: ParentNode, count: number): Promise<void> =>
  until(() => states(form).filter((state) => state === 'sent').length === count, () => `${states(form).join()}: ${read(form).slice(0, 900)}`);
const textOf = async (blob: Blob): Promise<string> => new TextDecoder('latin1').decode(await blob.arrayBuffer());

/** Goes on from there and sends, online. */
async function submit(form: AftercareRequestElement): Promise<void> {
  await press(form, 'radio', /^General/);
  await goOnTo(form, 'place');
  await press(form, 'radio', 'Online');
  await goOnTo(form, 'review');
  await press(form, 'button', 'Send the request');
}

describe('adding files to a request', () => {
  it('says what is taken, takes what is picked, uploads it, and sends it with the request', async () => {
    const { element, world } = await atFiles();
    await reads(element, 'Up to 9 files, 50 MB each: photos, MP4/MOV video, PDF.');
    await pick(element, add, await picture('leak.jpg'), fileOf('pdf', 'bill.pdf', 'application/pdf'));
    await allSent(element, 2);
    expect(names(element)).to.deep.equal(['leak.jpg', 'bill.pdf']);
    expect(parts(element, 'file')[0]!.querySelector('img')!.src).to.match(/^blob:/);
    await until(() => element.shadowRoot!.querySelector('[role=status]')!.textContent.includes('is uploaded'), 'nobody is told');
    await submit(element);
    await get(element, 'heading', 'We have your request');
    const [request] = await requestsOf(world);
    expect(request!.files!.map(({ name }) => name)).to.deep.equal(['leak.jpg', 'bill.pdf']);
  });

  it('takes files dragged onto the step, wherever they are let go, and none where none are asked for', async () => {
    const { element } = await mount<AftercareRequestElement>(plain);
    await tellProblem(element);
    const photo = await picture('drag.png', { type: 'image/png' });
    expect(await drop(await get(element, 'textbox', 'What is wrong?'), photo)).to.equal(false);
    await goOnTo(element, 'details');
    expect(await drop(await get(element, 'textbox', 'Error code'), photo)).to.equal(true);
    await allSent(element, 1);
  });

  it('takes a pasted picture, but neither words nor what is meant for a field of the page', async () => {
    const { element, provider } = await atFiles();
    const shot = await picture('image.png', { type: 'image/png' });
    const own = document.createElement('input');
    provider.after(own);
    expect(await paste(own, [shot]), 'the page’s own field').to.equal(false);
    expect(await paste(await get(element, 'textbox', 'Error code'), [shot], 'E1'), 'words and their picture').to.equal(false);
    expect(await paste(await get(element, 'textbox', 'Error code'), [shot])).to.equal(true);
    expect(await paste(document.body, [shot])).to.equal(true);
    await allSent(element, 2);
  });

  it('opens the camera of a phone, and asks it for kinds it can convert', async () => {
    const { element } = await atFiles();
    const files = await pickerOf(element, add);
    expect([files.multiple, files.accept]).to.deep.equal([true, 'image/jpeg,image/png,image/webp,video/mp4,video/quicktime,application/pdf']);
    const camera = element.shadowRoot!.querySelector<HTMLInputElement>('[data-place=attachments] input[capture]')!;
    expect([camera.getAttribute('capture'), camera.accept, camera.multiple]).to.deep.equal(['environment', 'image/*', false]);
  });

  it('is done by keyboard, and says of each button whose it is', async () => {
    const { element } = await atFiles();
    const opened: Event[] = [];
    (await pickerOf(element, add)).addEventListener('click', (event) => { event.preventDefault(); opened.push(event); });
    (await get(element, 'button', add)).focus();
    await sendKeys({ press: 'Enter' });
    expect(opened.length).to.equal(1);
    await pick(element, add, await picture('one.jpg'), await picture('two.jpg'));
    await allSent(element, 2);
    (await get(element, 'button', 'Remove one.jpg')).focus();
    await sendKeys({ press: 'Enter' });
    await until(() => names(element).join() === 'two.jpg', 'it stays');
    expect(element.shadowRoot!.activeElement).to.equal(await get(element, 'button', add));
    expect(all(element, 'list', 'Added files').length).to.equal(1);
    await expect(element).to.be.accessible();
  });
});

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

describe('files that are not taken', () => {
  it('are named with the limit, and nothing else is lost', async () => {
    const { element } = await atFiles();
    await pick(element, add,
      await picture('good.jpg'), fileOf('pdf', 'long.pdf', 'application/pdf', 50 * 1024 * 1024 + 1), fileOf('exe', 'photo.jpg', 'image/jpeg'),
      new File([], 'empty.mp4', { type: 'video/mp4' }), new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'plan.svg', { type: 'image/svg+xml' }));
    await allSent(element, 1);
    expect(names(element)).to.deep.equal(['good.jpg']);
    const said = refusals(element);
    expect(said).to.include('long.pdf It is too large: at most 50 MB.');
    expect(said).to.include('photo.jpg What is in it is not what its name says.');
    expect(said).to.include('empty.mp4 The file is empty: 0 bytes.');
    expect(said).to.include('plan.svg This kind of file is not taken. Possible are photos, MP4/MOV video, PDF.');
    await pick(element, add, await picture('next.jpg'));
    await allSent(element, 2);
    expect(refusals(element)).to.equal('');
  });

  it('are those beyond the number the vendor takes', async () => {
    const { element } = await atFiles();
    const photos = await Promise.all(Array.from({ length: 11 }, (_, i) => picture(`${i}.jpg`)));
    await pick(element, add, ...photos);
    await reads(element, '10.jpg 9 files are the most. Remove one first to add another.');
    await allSent(element, 9);
    await press(element, 'button', 'Remove 4.jpg');
    await pick(element, add, photos[10]!);
    await allSent(element, 9);
    expect(names(element).at(-1)).to.equal('10.jpg');
  });

  it('keep to what a question of the vendor’s takes', async () => {
    const it = await mount<AftercareRequestElement>(plain, { data: everyFieldWorld });
    await tellProblem(it.element, 'It does not connect', 'Technical support');
    await goOnTo(it.element, 'details');
    const own = it.element.shadowRoot!.querySelector<HTMLElement>('[data-place="fields.screen"]')!;
    await reads(own, 'Up to 2 files, 50 MB each');
    await pick(own, add, await picture('1.jpg'), await picture('2.jpg'), await picture('3.jpg'));
    await allSent(own, 2);
    expect(refusals(own)).to.include('3.jpg 2 files are the most.');
    expect(names(it.element).length).to.equal(2);
  });

  it('may be the backend’s choice: its words are shown, the file can be tried again, others go on', async () => {
    const { world } = await worldWithUploads();
    const { element } = await atFiles({ world });
    world.fault = { kind: 'unsupported-type', only: '/attachments' };
    await pick(element, add, await picture('odd.jpg'));
    await until(() => states(element).join() === 'failed', () => states(element).join());
    expect(read(parts(element, 'file')[0]!)).to.match(/Not uploaded .*Remove odd\.jpg .+ Try again: odd\.jpg/);
    world.fault = null;
    await pick(element, add, await picture('fine.jpg'));
    await allSent(element, 1);
    await press(element, 'button', 'Try again: odd.jpg');
    await allSent(element, 2);
  });
});

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
    await submit(element);
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

describe('files in Chinese, on a phone', () => {
  afterEach(() => setViewport({ width: 800, height: 600 }));

  it('fits 320 pixels and says all of it', async () => {
    await setViewport({ width: 320, height: 640 });
    const { element } = await mount<AftercareRequestElement>(html`<aftercare-request layout="single" service-type="repair"></aftercare-request>`, { lang: 'zh-CN' });
    await reads(element, '最多 9 个，每个不超过 50 MB：照片、MP4/MOV 视频、PDF。');
    await pick(element, '添加照片或文件', await picture('热水器底部漏水的照片在厨房拍的很长的名字.jpg'), fileOf('exe', '账单.pdf', 'application/pdf'));
    await reads(element, '已上传');
    await reads(element, '账单.pdf 文件内容和文件名不符');
    await get(element, 'button', '移除 热水器底部漏水的照片在厨房拍的很长的名字.jpg');
    expect(element.scrollWidth <= element.clientWidth, 'it is wider than the phone').to.equal(true);
    await expect(element).to.be.accessible();
  });
});
