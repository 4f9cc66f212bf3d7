import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { PretendWorld } from '../mocks/scenarios/world.js';
import type { StoryWorld } from './.storybook/scenarios.js';

interface Args {
  layout?: 'steps' | 'single';
  serviceType?: string;
  urgency?: string;
  channel?: string;
  product?: string;
  headingLevel?: number;
  values?: object;
}

const meta: Meta<Args> = {
  title: 'Request',
  component: 'aftercare-request',
  args: { layout: 'steps', headingLevel: 2 },
  argTypes: {
    layout: { control: 'radio', options: ['steps', 'single'] },
    serviceType: { control: 'select', options: ['installation', 'guidance', 'troubleshooting', 'repair', 'upgrade', 'support', 'other'] },
    urgency: { control: 'radio', options: ['general', 'urgent'] },
    channel: { control: 'select', options: ['phone', 'online', 'on-site', 'mail-in', 'drop-off'] },
    product: { control: 'text' },
    headingLevel: { control: { type: 'range', min: 2, max: 5 } },
    values: { control: 'object' },
  },
  render: ({ layout, serviceType, urgency, channel, product, headingLevel, values }) => html`<aftercare-request
    .layout=${layout ?? 'steps'} .serviceType=${serviceType} .urgency=${urgency} .channel=${channel} .product=${product}
    .headingLevel=${headingLevel ?? 2} .values=${values}></aftercare-request>`,
};
export default meta;
type Story = StoryObj<Args>;

const told = (story: string, aftercare: StoryWorld = {}): Story['parameters'] =>
  ({ aftercare, docs: { description: { story } } });

/** An urgent visit on a Friday night, filled in. */
const visit: Args = {
  serviceType: 'repair', urgency: 'urgent', channel: 'on-site', product: 'product-2',
  values: { description: '热水器打不着火，屏幕显示 E1。', address: { region: ['浙江省', '示例市', '清川区'], line: '溪口路 1 号 2 单元 301' } },
};
const fridayNight = '2026-11-20T21:30:00+08:00';

interface Form extends HTMLElement { submit(): Promise<unknown> }
const formIn = (canvas: HTMLElement): Form => canvas.querySelector<Form>('aftercare-request')!;

/** Waits until a part of the form is there. */
async function part(form: Form, name: string): Promise<HTMLElement> {
  for (let tries = 0; tries < 200; tries += 1) {
    const found = form.shadowRoot?.querySelector<HTMLElement>(`[part~=${name}]`);
    if (found) return found;
    await new Promise((resolve) => { setTimeout(resolve, 25); });
  }
  throw new Error(`no part ${name}`);
}

async function toService(form: Form): Promise<void> {
  (await part(form, 'next')).click();
  await part(form, 'promises');
}

async function toContact(form: Form): Promise<void> {
  await toService(form);
  (await part(form, 'next')).click();
  await part(form, 'send');
}

const send = async (form: Form): Promise<void> => { await form.submit().catch(() => undefined); };

/** The vendor takes no requests on its page. */
async function noServices(world: PretendWorld): Promise<void> {
  const { fetch } = world;
  (world as { fetch: typeof fetch }).fetch = async (input, init) => {
    const answer = await fetch(input, init);
    if (!(input instanceof Request ? input.url : String(input)).includes('/catalog')) return answer;
    return Response.json({ ...await answer.json() as object, serviceTypes: [] }, { headers: { Date: answer.headers.get('Date') ?? '' } });
  };
}

export const Ready: Story = { parameters: told('The first step: the problem in plain words, and which product.') };

export const Service: Story = {
  args: visit,
  parameters: told('The second step: what is needed, how urgently, in which way. The promised times and their clauses follow each choice.', { at: fridayNight }),
  play: ({ canvasElement }) => toService(formIn(canvasElement)),
};

export const Contact: Story = {
  args: visit,
  parameters: told('The last step: how to reach the customer, where to come to, a look at everything, and the promises once more.', { at: fridayNight }),
  play: ({ canvasElement }) => toContact(formIn(canvasElement)),
};

export const Single: Story = { args: { ...visit, layout: 'single' }, parameters: told('The same form on one page.', { at: fridayNight }) };

export const Provisional: Story = {
  args: { ...visit, layout: 'single' },
  parameters: told('The visit falls into a year whose official calendar is not published yet, and says so.', { at: '2026-12-31T09:00:00+08:00' }),
};

export const Guest: Story = { parameters: told('Nobody is signed in: the product is named by its model or serial number.', { as: 'guest' }) };

export const Incomplete: Story = {
  parameters: told('Something is missing: the summary takes focus and leads to each field.'),
  play: async ({ canvasElement }) => {
    await part(formIn(canvasElement), 'next');
    await send(formIn(canvasElement));
    await part(formIn(canvasElement), 'error-summary');
  },
};

export const Sending: Story = {
  args: visit,
  parameters: told('On its way. A second press does nothing.', { at: fridayNight, fault: { kind: 'slow', only: '/requests' } }),
  play: async ({ canvasElement }) => {
    await toContact(formIn(canvasElement));
    (await part(formIn(canvasElement), 'send')).click();
  },
};

export const NotSent: Story = {
  args: visit,
  parameters: told('No confirmation came: it says so, keeps everything, and shows whom to call. Sending again cannot file it twice.', { at: fridayNight, fault: { kind: 'internal', only: '/requests' } }),
  play: async ({ canvasElement }) => {
    await toContact(formIn(canvasElement));
    await send(formIn(canvasElement));
    await part(formIn(canvasElement), 'refusal');
  },
};

export const Offline: Story = {
  args: { ...visit, layout: 'single' },
  parameters: told('The network went away while the form is filled in: the promised times wait, the form does not.', { fault: { kind: 'offline', only: '/estimates' } }),
};

export const Submitted: Story = {
  args: visit,
  parameters: told('The receipt: number, stage, promised times, what comes next, how to follow it.', { at: fridayNight }),
  play: async ({ canvasElement }) => {
    await toContact(formIn(canvasElement));
    await formIn(canvasElement).submit();
    await part(formIn(canvasElement), 'receipt');
  },
};

export const SubmittedAsGuest: Story = {
  args: { serviceType: 'support', channel: 'online', values: { description: '怎么连接手机？', contact: { name: '李女士', email: 'li@example.com' } } },
  parameters: told('A guest’s receipt has the tracking code, shown this once.', { as: 'guest' }),
  play: async ({ canvasElement }) => {
    await part(formIn(canvasElement), 'next');
    await formIn(canvasElement).submit();
    await part(formIn(canvasElement), 'tracking');
  },
};

export const Idle: Story = {
  render: (): TemplateResult => html`<div @context-request=${(event: Event) => event.stopImmediatePropagation()}>
    <aftercare-request></aftercare-request></div>`,
  parameters: told('No provider yet: never blank.'),
};

export const Loading: Story = { parameters: told('The shape of what comes, at its size.', { fault: { kind: 'slow' } }) };

export const Empty: Story = { parameters: told('The vendor takes no requests here, and says how to reach a person.', { prepare: noServices }) };

export const Forbidden: Story = { parameters: told('Not open to this account.', { fault: { kind: 'forbidden' } }) };

export const ErrorState: Story = {
  name: 'Error', parameters: told('The form could not be read: what happened, what is safe, what to press, whom to call.', { fault: { kind: 'internal' } }),
};
