import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { PretendWorld } from '../mocks/scenarios/world.js';
import { find, formIn, press, toStep } from './.storybook/form.js';
import type { StoryWorld } from './.storybook/scenarios.js';

interface Args {
  channel?: string;
  values?: object;
}

const said = { description: '热水器打不着火，屏幕显示 E1。', address: { region: ['浙江省', '示例市', '清川区'], line: '溪口路 1 号 2 单元 301' } };

const meta: Meta<Args> = {
  title: 'Request/Place',
  component: 'aftercare-request',
  args: { channel: 'on-site', values: said },
  argTypes: {
    channel: { control: 'select', options: ['phone', 'online', 'on-site', 'mail-in', 'drop-off'] },
    values: { control: 'object' },
  },
  render: ({ channel, values }) => html`<aftercare-request service-type="repair" urgency="urgent" product="product-2"
    .channel=${channel} .values=${values}></aftercare-request>`,
};
export default meta;
type Story = StoryObj<Args>;

const told = (story: string, aftercare: StoryWorld = {}): Story['parameters'] =>
  ({ aftercare, docs: { description: { story } } });

const toPlace = (canvas: HTMLElement): Promise<void> => toStep(formIn(canvas), 4);

async function type(canvas: HTMLElement, id: string, text: string): Promise<void> {
  const field = await find(formIn(canvas), `#${id}`) as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

const choose = (canvas: HTMLElement, value: string): Promise<void> => press(formIn(canvas), `input[value='${value}']`);

/** Waits until the number was understood. */
async function judged(canvas: HTMLElement): Promise<void> {
  const words = await find(formIn(canvas), '.phone-read');
  for (let tries = 0; tries < 200 && !/\d/.test(words.textContent ?? ''); tries += 1) await new Promise((resolve) => { setTimeout(resolve, 25); });
}

const friday9 = '2026-11-27T09:00:00+08:00/2026-11-27T11:00:00+08:00';
const monday9 = { start: '2026-11-23T09:00:00+08:00', end: '2026-11-23T11:00:00+08:00' };

/** All places of Monday morning, for two others. */
async function mondayTaken(world: PretendWorld): Promise<void> {
  const wish = {
    serviceType: 'repair', urgency: 'general', channel: 'on-site', product: {}, problem: { description: '不制热' },
    contact: { name: '吴', phone: '138 0013 8000' }, address: { country: 'CN', region: ['浙江省'], line: '溪口路 2 号' }, slot: monday9,
  };
  for (let place = 0; place < 2; place += 1) await world.call('customer-2', 'POST', '/requests', wish);
}

/** The vendor has no time left. */
async function noTimes(world: PretendWorld): Promise<void> {
  const { fetch } = world;
  (world as { fetch: typeof fetch }).fetch = async (input, init) => {
    const answer = await fetch(input, init);
    if (!(input instanceof Request ? input.url : String(input)).includes('/slots')) return answer;
    return Response.json({ items: [], next: null }, { headers: { Date: answer.headers.get('Date') ?? '' } });
  };
}

/** Somebody takes Monday morning just before the request is sent. */
async function takenOnSending(world: PretendWorld): Promise<void> {
  const { fetch } = world;
  let taken = false;
  (world as { fetch: typeof fetch }).fetch = async (input, init) => {
    const path = input instanceof Request ? input.url : String(input);
    const method = input instanceof Request ? input.method : init?.method;
    if (!taken && method === 'POST' && path.endsWith('/requests')) {
      taken = true;
      await mondayTaken(world);
    }
    return fetch(input, init);
  };
}

export const FreeTimes: Story = {
  parameters: told('A visit: free times day by day, near days at once, later ones folded. Nothing is chosen for the customer.'),
  play: ({ canvasElement }) => toPlace(canvasElement),
};

export const LaterThanPromised: Story = {
  parameters: told('A time after the promised visit: the form says that the promise then moves, before it is chosen for good.'),
  play: async ({ canvasElement }) => {
    await toPlace(canvasElement);
    await choose(canvasElement, friday9);
  },
};

export const TakenMeanwhile: Story = {
  parameters: told('Somebody else was quicker: the time is a choice again, and everything else stays.', { prepare: takenOnSending }),
  play: async ({ canvasElement }) => {
    await toPlace(canvasElement);
    await choose(canvasElement, `${monday9.start}/${monday9.end}`);
    await formIn(canvasElement).submit().catch(() => undefined);
    await find(formIn(canvasElement), '#slot-error');
  },
};

export const NoTimes: Story = {
  parameters: told('No time is left: somebody calls to arrange one, and nothing blocks.', { prepare: noTimes }),
  play: ({ canvasElement }) => toPlace(canvasElement),
};

export const TimesFailed: Story = {
  parameters: told('The free times cannot be read: try again, or go on all the same.', { fault: { kind: 'internal', only: '/slots' } }),
  play: ({ canvasElement }) => toPlace(canvasElement),
};

export const TimesLoading: Story = {
  parameters: told('The free times are looked up; their place is kept.', { fault: { kind: 'slow', only: '/slots' } }),
  play: ({ canvasElement }) => toPlace(canvasElement),
};

export const OutsideHours: Story = {
  parameters: told('On a Friday night: what is promised, by when, and when people are there again.', { at: '2026-11-20T21:30:00+08:00' }),
  play: ({ canvasElement }) => toPlace(canvasElement),
};

export const Provisional: Story = {
  parameters: told('The visit falls into a year whose holidays are not published: its time is marked provisional, with the reason.', { at: '2026-12-31T09:00:00+08:00' }),
  play: ({ canvasElement }) => toPlace(canvasElement),
};

export const PhoneRead: Story = {
  args: { channel: 'online' },
  parameters: told('A telephone number as it was read, once it can be one.', { as: 'guest' }),
  play: async ({ canvasElement }) => {
    await toPlace(canvasElement);
    await type(canvasElement, 'phone', '０１０－８８８８８８８８转１２');
    await judged(canvasElement);
  },
};

export const PhoneWrong: Story = {
  args: { channel: 'online' },
  parameters: told('A number that nobody could call: said when going on, never while typing.', { as: 'guest' }),
  play: async ({ canvasElement }) => {
    await toPlace(canvasElement);
    await type(canvasElement, 'name', '陈禾');
    await type(canvasElement, 'phone', '138 0013 8000');
    await judged(canvasElement);
    await type(canvasElement, 'phone', '138 0013 800');
    await press(formIn(canvasElement), '[part~=next]');
    await find(formIn(canvasElement), '#phone-error');
  },
};

export const ForSomeoneElse: Story = {
  args: { channel: 'phone' },
  parameters: told('Filed for another person: who they are to the one who files; the vendor still calls the latter.'),
  play: async ({ canvasElement }) => {
    await toPlace(canvasElement);
    await choose(canvasElement, 'else');
  },
};
