import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { pretendCamera, type CameraOptions } from '../mocks/scenarios/camera.js';
import { ean13, pictureOf } from '../mocks/testing/codes.js';
import type { StoryWorld } from './.storybook/scenarios.js';

const meta: Meta = {
  title: 'Request/Product',
  component: 'aftercare-request',
  render: () => html`<aftercare-request service-type="repair" .values=${{ description: '热水器打不着火，屏幕显示 E1。' }}></aftercare-request>`,
};
export default meta;
type Story = StoryObj;

const told = (story: string, aftercare: StoryWorld = {}): Story['parameters'] => ({ aftercare, docs: { description: { story } } });

/** Waits until something is there. */
async function there<T extends Element>(canvas: HTMLElement, selector: string): Promise<T> {
  for (let tries = 0; tries < 400; tries += 1) {
    const found = canvas.querySelector('aftercare-request')?.shadowRoot?.querySelector<T>(selector);
    if (found) return found;
    await new Promise((resolve) => { setTimeout(resolve, 25); });
  }
  throw new Error(`no ${selector}`);
}

const press = async (canvas: HTMLElement, selector: string): Promise<void> => (await there<HTMLElement>(canvas, selector)).click();

async function toProduct(canvas: HTMLElement): Promise<void> {
  await press(canvas, '[part~=next]');
  await there(canvas, '#product, #serial');
}

async function type(canvas: HTMLElement, serial: string): Promise<void> {
  const field = await there<HTMLInputElement>(canvas, '#serial');
  field.value = serial;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

async function toOther(canvas: HTMLElement, serial = ''): Promise<void> {
  await toProduct(canvas);
  await press(canvas, '#product [value=other]');
  await type(canvas, serial);
}

export const Registered: Story = {
  parameters: told('The customer’s registered products, with the warranty of each and what it covers; another one comes last.'),
  play: ({ canvasElement }) => toProduct(canvasElement),
};

export const Another: Story = {
  parameters: told('Another product: its number is typed, scanned, or sent as a photo of the name plate. Nothing must be filled in.'),
  play: ({ canvasElement }) => toOther(canvasElement),
};

export const Guest: Story = {
  parameters: told('Nobody is signed in: the same without a list.', { as: 'guest' }),
  play: ({ canvasElement }) => toProduct(canvasElement),
};

export const Known: Story = {
  parameters: told('The number of a registered product, however it is written: its warranty, and the offer to choose it.'),
  play: async ({ canvasElement }) => {
    await toOther(canvasElement, 'qcgh16 26031588');
    await there(canvasElement, '[part~=choose]');
  },
};

export const Unknown: Story = {
  parameters: told('A number that is not known: it can be sent all the same.'),
  play: async ({ canvasElement }) => {
    await toOther(canvasElement, 'QCAP5-26052073');
    await there(canvasElement, '[part~=warranty] .title');
  },
};

export const Checking: Story = {
  parameters: told('The warranty is being looked up, in the room the answer will take.', { fault: { kind: 'slow', only: '/products/' } }),
  play: async ({ canvasElement }) => {
    await toOther(canvasElement, 'QCAP5-26052073');
    await there(canvasElement, '[part~=warranty]');
  },
};

/** The scanner with a camera that is pretended. */
const scanner = (story: string, options: CameraOptions, until: string): Story => ({
  parameters: told(story, { as: 'guest' }),
  beforeEach: () => {
    const camera = pretendCamera(options);
    return () => camera.remove();
  },
  play: async ({ canvasElement }) => {
    await toProduct(canvasElement);
    await press(canvasElement, '[part~=scan]');
    await there(canvasElement, until);
  },
});

export const ScanStarting = scanner('The browser asks whether the page may use the camera.', { silent: true }, '.scan-picture.starting');
export const ScanLooking = scanner('It looks for a code; the light where the camera has one.', { torch: true }, '[part~=scan-light]');
export const ScanSlow: Story = scanner('Nothing was read in fifteen seconds: other ways are pointed out, and it still looks.', { skips: 15_000 }, '.scan-words.slow');
export const ScanOtherCode = scanner('An article number is no serial number: which code is meant.', { sees: pictureOf(ean13('6901234567892'), { scale: 3 }) }, '.scan-words.other');
export const ScanRefused = scanner('The camera was refused: how to allow it, and how to go on without.', { fails: 'NotAllowedError' }, '.notice');
export const ScanNoCamera = scanner('There is no camera.', { fails: 'NotFoundError' }, '.notice');
export const ScanBusy = scanner('Another app uses the camera.', { fails: 'NotReadableError' }, '.notice');
export const ScanInsecure = scanner('The page may not use a camera at all.', { fails: 'insecure' }, '.notice');

export const ScanUnread: Story = {
  ...scanner('A photo without a code that can be read.', { fails: 'NotAllowedError' }, '.notice'),
  play: async ({ canvasElement }) => {
    await toProduct(canvasElement);
    await press(canvasElement, '[part~=scan]');
    const input = await there<HTMLInputElement>(canvasElement, 'dialog .notice ~ * input, dialog input');
    const files = new DataTransfer();
    files.items.add(new File(['no picture'], 'plate.jpg', { type: 'image/jpeg' }));
    input.files = files.files;
    input.dispatchEvent(new Event('change'));
    await there(canvasElement, '.notice');
  },
};
