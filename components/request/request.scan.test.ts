import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { pretendCamera, type CameraOptions } from '../../mocks/scenarios/camera.js';
import { code128, dataMatrix, ean13, qrCode } from '../../mocks/testing/codes.js';
import { mount } from '../../mocks/testing/mount.js';
import { closed, field, pick, scanning, sees, serial } from '../../mocks/testing/scanner.js';
import { all, get, press, reads, until, write } from '../../mocks/testing/user.js';
import type { AftercareRequestElement } from './request.element.js';
import { Reader } from './request.reader.element.js';
import './request.define.js';

const title = 'Scan the code on the name plate';
const focused = (form: HTMLElement): Element | null => form.shadowRoot!.activeElement;

describe('the scanner', () => {
  const kinds: ReadonlyArray<[kind: string, options: CameraOptions]> = [
    ['a QR code', sees(qrCode(serial))],
    ['an address in a QR code', sees(qrCode(`https://example.com/q?sn=${serial}`))],
    ['a Data Matrix', sees(dataMatrix(serial), { scale: 6 })],
    ['a bar code', sees(code128(serial), { scale: 2 })],
  ];
  for (const [kind, options] of kinds) {
    it(`reads ${kind}, fills it in, says so, leads to the field and lets the camera go`, async () => {
      const { element, camera } = await scanning(options);
      await closed(element);
      expect(field(element).value).to.equal(serial);
      await until(() => focused(element) === field(element), 'the field has no focus');
      await until(() => element.shadowRoot!.querySelector('.announcer')!.textContent === `Serial number ${serial} filled in.`);
      expect([camera.opened, camera.running]).to.deep.equal([1, 0]);
    });
  }

  it('takes no article number for a serial number', async () => {
    const { element, camera } = await scanning(sees(ean13('6901234567892')));
    await reads(element, 'This code is not a serial number');
    expect(field(element).value).to.equal('');
    expect(camera.running).to.equal(1);
  });

  it('points out other ways when nothing is read', async () => {
    const { element, camera } = await scanning({ skips: 15_000 });
    await reads(element, 'Nothing read yet');
    expect(camera.running).to.equal(1);
    await press(element, 'button', 'Type the number');
    await closed(element);
    await until(() => focused(element) === field(element), 'the field has no focus');
    expect(camera.running).to.equal(0);
  });

  it('leads to a photo of the name plate', async () => {
    const { element } = await scanning();
    await press(element, 'button', 'Send a photo of the name plate');
    await closed(element);
    await until(() => focused(element)?.closest('.files') !== null && focused(element) instanceof HTMLButtonElement, 'nothing of the photo has focus');
  });

  it('is left with Escape, back to where it was opened, and the camera is let go', async () => {
    const { element, camera } = await scanning();
    await until(() => camera.running === 1);
    await sendKeys({ press: 'Escape' });
    await closed(element);
    expect(camera.running).to.equal(0);
    expect(focused(element)?.textContent).to.contain('Scan the code');
    await press(element, 'button', 'Scan the code');
    await get(element, 'dialog', title);
    await until(() => camera.running === 1);
  });

  it('is left with its button, as early as the browser still asks', async () => {
    const { element } = await scanning({ silent: true });
    await reads(element, 'Your browser may ask');
    await press(element, 'button', 'Close');
    await closed(element);
  });

  it('lets the camera go when it comes after the window was closed', async () => {
    const { element, camera } = await scanning();
    await press(element, 'button', 'Close');
    await closed(element);
    await until(() => camera.opened === 1 && camera.running === 0);
  });

  it('lets the camera go when the element is taken off the page', async () => {
    const { element, camera } = await scanning();
    await until(() => camera.running === 1);
    element.remove();
    expect(camera.running).to.equal(0);
  });

  it('lets the camera go while the page is hidden, and takes it up again', async () => {
    const { camera } = await scanning();
    await until(() => camera.running === 1);
    const hide = (hidden: boolean): void => {
      Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
      document.dispatchEvent(new Event('visibilitychange'));
    };
    hide(true);
    expect(camera.running).to.equal(0);
    hide(false);
    delete (document as { hidden?: boolean }).hidden;
    await until(() => camera.running === 1 && camera.opened === 2);
  });

  it('turns the light on and off where there is one', async () => {
    const { element, camera } = await scanning({ torch: true });
    const light = await get(element, 'button', 'Light');
    light.click();
    await until(() => light.getAttribute('aria-pressed') === 'true' && camera.light);
    light.click();
    await until(() => light.getAttribute('aria-pressed') === 'false' && !camera.light);
  });

  const failures: ReadonlyArray<[fails: NonNullable<CameraOptions['fails']>, heading: string, again: boolean]> = [
    ['NotAllowedError', 'The camera is not allowed', true],
    ['NotFoundError', 'No camera found', false],
    ['NotReadableError', 'The camera does not answer', true],
    ['insecure', 'No camera on this page', false],
  ];
  for (const [fails, words, again] of failures) {
    it(`has a clear way back on ${fails}`, async () => {
      const { element } = await scanning({ fails });
      await reads(element, words);
      expect(all(element, 'button', 'Use the camera')).to.have.length(again ? 1 : 0);
      for (const way of ['Choose a photo of the code', 'Type the number', 'Send a photo of the name plate']) await get(element, 'button', way);
      await expect(element).to.be.accessible();
    });
  }

  it('says that the decoder could not be loaded, and tries again', async () => {
    const { open } = Reader;
    Reader.open = () => Promise.reject(new TypeError('no network'));
    try {
      const { element, camera } = await scanning(sees(qrCode(serial)));
      await reads(element, 'The scanner could not be loaded');
      expect(camera.running).to.equal(0);
      Reader.open = open;
      await press(element, 'button', 'Use the camera');
      await closed(element);
      expect(field(element).value).to.equal(serial);
    } finally {
      Reader.open = open;
    }
  });

  it('says that the camera was taken away', async () => {
    const { element, camera } = await scanning();
    await until(() => camera.running === 1);
    camera.take();
    await reads(element, 'The camera does not answer');
  });

  it('reads a photo without the camera, lying or standing', async () => {
    const { element } = await scanning({ fails: 'NotAllowedError' });
    await pick(element, code128(serial), { scale: 3, turned: true });
    await closed(element);
    expect(field(element).value).to.equal(serial);
  });

  it('says that a photo has no code, and takes another', async () => {
    const { element, camera } = await scanning();
    await pick(element, null, { scale: 20 });
    await reads(element, 'No serial number found in the photo');
    expect(camera.running).to.equal(0);
    await pick(element, qrCode(serial), { scale: 5 });
    await closed(element);
    expect(field(element).value).to.equal(serial);
  });

  it('says everything in Chinese', async () => {
    const camera = pretendCamera({ fails: 'NotAllowedError' });
    const { element } = await mount<AftercareRequestElement>(html`<aftercare-request></aftercare-request>`, { as: 'guest', lang: 'zh-CN' });
    await write(element, '哪里出了问题？', '打不着火');
    await press(element, 'radio', '维修保养');
    await press(element, 'button', '下一步');
    await press(element, 'button', '扫码填写');
    await get(element, 'dialog', '扫描铭牌上的码');
    await reads(element, '可在浏览器设置中允许本页使用摄像头，然后再试。');
    for (const way of ['打开摄像头', '选一张码的照片', '手动填写', '发铭牌照片']) await get(element, 'button', way);
    camera.remove();
  });

  for (const scheme of ['light', 'dark']) {
    it(`has no fault that axe finds while it looks, ${scheme}`, async () => {
      const { element } = await scanning({ torch: true }, scheme);
      await get(element, 'button', 'Light');
      await expect(element).to.be.accessible();
    });
  }
});
