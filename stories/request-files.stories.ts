import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { find, formIn, part, toStep, type Form } from './.storybook/form.js';
import type { StoryWorld } from './.storybook/scenarios.js';

const meta: Meta = {
  title: 'Request/Files',
  component: 'aftercare-request',
  render: () => html`<aftercare-request service-type="repair" product="product-2" .values=${{ description: '热水器打不着火，屏幕显示 E1。' }}></aftercare-request>`,
};
export default meta;
type Story = StoryObj;

const told = (story: string, aftercare: StoryWorld = {}): Story['parameters'] => ({ aftercare, docs: { description: { story } } });

/** A photo of something, as large as a phone's screen. */
async function photo(name: string, hue = 190): Promise<File> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [1200, 900];
  const context = canvas.getContext('2d')!;
  const sky = context.createLinearGradient(0, 0, 0, 900);
  sky.addColorStop(0, `hsl(${hue} 35% 75%)`);
  sky.addColorStop(1, `hsl(${hue} 30% 40%)`);
  context.fillStyle = sky;
  context.fillRect(0, 0, 1200, 900);
  context.fillStyle = '#fff';
  context.fillRect(420, 160, 360, 580);
  context.fillStyle = '#b3261e';
  context.font = '700 120px sans-serif';
  context.fillText('E1', 530, 460);
  const blob = await new Promise<Blob>((resolve) => { canvas.toBlob((made) => resolve(made!), 'image/jpeg'); });
  return new File([blob], name, { type: blob.type });
}

const pdf = new File(['%PDF-1.4\n', new Uint8Array(180_000)], '发票-2025-03-14.pdf', { type: 'application/pdf' });

/** Goes to the step that asks for files, and chooses some. */
async function pick(canvas: HTMLElement, ...files: File[]): Promise<Form> {
  const form = formIn(canvas);
  await toStep(form, 3);
  await part(form, 'add-files');
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  const input = form.shadowRoot!.querySelector<HTMLInputElement>('[data-place=attachments] input')!;
  input.files = data.files;
  input.dispatchEvent(new Event('change'));
  return form;
}

export const Asked: Story = {
  parameters: told('What is taken, how many and how large, is said before anything is chosen.'),
  play: async ({ canvasElement }) => {
    await toStep(formIn(canvasElement), 3);
    await part(formIn(canvasElement), 'add-files');
  },
};

export const Uploaded: Story = {
  parameters: told('Chosen, made smaller where it is a photo, and uploaded at once.'),
  play: async ({ canvasElement }) => {
    const form = await pick(canvasElement, await photo('热水器屏幕.jpg'), pdf);
    await find(form, '.file.sent + .file.sent');
  },
};

export const Uploading: Story = {
  parameters: told('On their way, two at a time; the form can be filled in meanwhile.', { fault: { kind: 'slow', only: '/attachments' } }),
  play: async ({ canvasElement }) => {
    const form = await pick(canvasElement, await photo('热水器屏幕.jpg'), await photo('热水器底部漏水，厨房，从左边拍的.jpg', 30), pdf);
    await find(form, '.file.sending ~ .file.sending');
  },
};

export const Waiting: Story = {
  parameters: told('The network is away: the files wait and go on by themselves.', { fault: { kind: 'offline', only: '/attachments' } }),
  play: async ({ canvasElement }) => {
    const form = await pick(canvasElement, await photo('热水器屏幕.jpg'), pdf);
    await find(form, '.file.waiting + .file.waiting');
  },
};

export const Refused: Story = {
  parameters: told('A program named as a photo, an empty video and a document over the limit are refused by name; the photo is kept.'),
  play: async ({ canvasElement }) => {
    const form = await pick(canvasElement, await photo('热水器屏幕.jpg'), new File(['MZ\x90\0'], '照片2.jpg', { type: 'image/jpeg' }),
      new File([], '漏水.mp4', { type: 'video/mp4' }), new File(['%PDF-', new Uint8Array(50 * 1024 * 1024)], '说明书.pdf', { type: 'application/pdf' }));
    await find(form, '.files-refused li:nth-child(3)');
    await find(form, '.file.sent');
  },
};

export const Failed: Story = {
  parameters: told('The backend would not have a file: it says why, and the file can be tried again or taken out.', { fault: { kind: 'too-large', only: '/attachments' } }),
  play: async ({ canvasElement }) => {
    const form = await pick(canvasElement, await photo('热水器屏幕.jpg'));
    await find(form, '.file.failed');
  },
};
