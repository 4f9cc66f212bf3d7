import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import { everyFieldWorld } from '../../mocks/scenarios/vendor/every-field.js';
import { mount } from '../../mocks/testing/mount.js';
import { add, allSent, atFiles, drop, fileOf, names, parts, paste, pick, pickerOf, picture, refusals, sendOnline, states, worldWithUploads } from '../../mocks/testing/picking.js';
import { goOnTo, requestsOf, tellProblem } from '../../mocks/testing/request.js';
import { all, get, press, read, reads, until } from '../../mocks/testing/user.js';
import type { AftercareRequestElement } from './request.element.js';
import './request.define.js';

const plain = html`<aftercare-request></aftercare-request>`;

describe('adding files to a request', () => {
  it('says what is taken, takes what is picked, uploads it, and sends it with the request', async () => {
    const { element, world } = await atFiles();
    await reads(element, 'Up to 9 files, 50 MB each: photos, MP4/MOV video, PDF.');
    await pick(element, add, await picture('leak.jpg'), fileOf('pdf', 'bill.pdf', 'application/pdf'));
    await allSent(element, 2);
    expect(names(element)).to.deep.equal(['leak.jpg', 'bill.pdf']);
    expect(parts(element, 'file')[0]!.querySelector('img')!.src).to.match(/^blob:/);
    await until(() => element.shadowRoot!.querySelector('[role=status]')!.textContent.includes('is uploaded'), 'nobody is told');
    await sendOnline(element);
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
