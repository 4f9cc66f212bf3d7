import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { everyFieldWorld } from '../mocks/scenarios/vendor/every-field.js';
import { giveOddCatalog } from '../mocks/scenarios/vendor/odd.js';
import type { StoryWorld } from './.storybook/scenarios.js';

interface Args {
  layout?: 'steps' | 'single';
  serviceType?: string;
  values?: object;
}

const meta: Meta<Args> = {
  title: 'Request/Details',
  component: 'aftercare-request',
  args: { layout: 'steps', serviceType: 'repair' },
  argTypes: {
    layout: { control: 'radio', options: ['steps', 'single'] },
    serviceType: { control: 'select', options: ['installation', 'guidance', 'troubleshooting', 'repair', 'upgrade', 'support', 'other'] },
    values: { control: 'object' },
  },
  render: ({ layout, serviceType, values }) => html`<aftercare-request
    .layout=${layout ?? 'steps'} .serviceType=${serviceType} .values=${values}></aftercare-request>`,
};
export default meta;
type Story = StoryObj<Args>;

const told = (story: string, aftercare: StoryWorld = {}): Story['parameters'] =>
  ({ aftercare, docs: { description: { story } } });
const says = (description: string, fields?: object): Args => ({ values: { description, ...(fields && { fields }) } });

/** Waits until something is there, and gives all of it. */
async function found(canvas: HTMLElement, selector: string, least = 1): Promise<HTMLElement[]> {
  const { shadowRoot } = canvas.querySelector('aftercare-request')!;
  for (let tries = 0; tries < 200; tries += 1) {
    const all = [...shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []];
    if (all.length >= least) return all;
    await new Promise((resolve) => { setTimeout(resolve, 25); });
  }
  throw new Error(`no ${selector}`);
}

const press = async (canvas: HTMLElement, selector: string, which = 0): Promise<void> => (await found(canvas, selector, which + 1))[which]!.click();

async function toDetails(canvas: HTMLElement): Promise<void> {
  await press(canvas, '[part~=next]');
  await found(canvas, '[part=steps] [aria-current], .steps');
  // The second step has no question of its own.
  await found(canvas, '#serial, [name=product]');
  await press(canvas, '[part~=next]');
  await found(canvas, '#errorCode');
}

export const Process: Story = {
  args: { serviceType: '' },
  parameters: told('Before anything is filed: who does what, in which order.'),
  play: async ({ canvasElement }) => {
    await found(canvasElement, '.process-steps');
    await press(canvasElement, 'summary');
  },
};

export const Danger: Story = {
  args: says('洗衣机漏水了，插头那边还漏电，手麻。 It leaks.'),
  parameters: told('Words that mean danger bring the vendor’s advice right after them, the call before everything, and “urgent” at a press. Several stay short.'),
  play: async ({ canvasElement }) => { await found(canvasElement, '[part=danger]'); },
};

export const DangerLater: Story = {
  args: says('热水器下面漏水。 It leaks.'),
  parameters: told('On every later step a danger stays in a line, with its advice and the call at hand; what is only named here brings its advice here.'),
  play: async ({ canvasElement }) => {
    await toDetails(canvasElement);
    await press(canvasElement, '#symptoms input', 7);
    await press(canvasElement, '#symptoms input', 8);
    await found(canvasElement, '[part=danger]', 2);
  },
};

export const Details: Story = {
  args: says('热水器打不着火，屏幕显示 E1。'),
  parameters: told('Symptoms to tap, since when in a press, the error code as it stands on the display, and how urgent it is by the vendor’s criteria.'),
  play: async ({ canvasElement }) => {
    await toDetails(canvasElement);
    await press(canvasElement, '#symptoms input', 2);
    await press(canvasElement, '.quick', 1);
  },
};

export const EveryQuestion: Story = {
  args: { serviceType: 'support', ...says('连不上手机。', { account: '8', connected: false, signal: 'weak', tried: ['reset'] }) },
  parameters: told('The vendor’s own questions, one of every kind, some of which hang on others; what is missing or does not fit is named.', { data: everyFieldWorld }),
  play: async ({ canvasElement }) => {
    await toDetails(canvasElement);
    await press(canvasElement, '[part~=next]');
    await found(canvasElement, '[part=error-summary]');
  },
};

export const TooLong: Story = {
  args: says('热水器打不着火。'.repeat(700)),
  parameters: told('Too long: the limit and the length are named, and nothing is cut off.'),
  play: async ({ canvasElement }) => {
    await found(canvasElement, '.process-steps');
    await press(canvasElement, '[part~=next]');
    await found(canvasElement, '[part=error-summary]');
  },
};

export const Hostile: Story = {
  args: says('坏了'),
  parameters: told('Markup, a text that turns its direction round, and words without an end: they stay words.', { prepare: (world) => giveOddCatalog(world, 'hostile') }),
  play: async ({ canvasElement }) => { await found(canvasElement, '[part=danger]'); },
};
