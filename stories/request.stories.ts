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

/** Waits until it holds. */
async function until(condition: () => unknown, what = 'it never came true'): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (condition()) return;
    await new Promise((resolve) => { setTimeout(resolve, 25); });
  }
  throw new Error(what);
}

/** Waits until a part of the form is there. */
async function part(form: Form, name: string): Promise<HTMLElement> {
  const found = (): HTMLElement | null | undefined => form.shadowRoot?.querySelector<HTMLElement>(`[part~=${name}]`);
  await until(found, `no part ${name}`);
  return found()!;
}

/** Goes on to a step, counted from 1. */
async function toStep(form: Form, step: number): Promise<void> {
  for (let at = 1; at < step; at += 1) {
    (await part(form, 'next')).click();
    await until(() => form.shadowRoot!.querySelectorAll('[part~=steps] li.done').length === at);
  }
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

export const Ready: Story = { parameters: told('The first step: what is wrong, in plain words, and what would help. “Not sure” is an answer.') };

export const Product: Story = {
  args: visit,
  parameters: told('The second step: which product, with its warranty.', { at: fridayNight }),
  play: ({ canvasElement }) => toStep(formIn(canvasElement), 2),
};

export const Details: Story = {
  args: visit,
  parameters: told('The third step: how urgent it is, what is noticed, photos, and the vendor’s own questions.', { at: fridayNight }),
  play: ({ canvasElement }) => toStep(formIn(canvasElement), 3),
};

export const Place: Story = {
  args: visit,
  parameters: told('The fourth step: how to be helped, how to be reached, where to come to and when. The promised times and their clauses follow each choice.', { at: fridayNight }),
  play: ({ canvasElement }) => toStep(formIn(canvasElement), 4),
};

export const Review: Story = {
  args: visit,
  parameters: told('The last step: a look at everything, the promises once more, and sending it.', { at: fridayNight }),
  play: ({ canvasElement }) => toStep(formIn(canvasElement), 5),
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
    await toStep(formIn(canvasElement), 5);
    (await part(formIn(canvasElement), 'send')).click();
  },
};

export const NotSent: Story = {
  args: visit,
  parameters: told('The backend would not have it: it says so, keeps everything, and shows whom to call.', { at: fridayNight, fault: { kind: 'forbidden', only: '/requests' } }),
  play: async ({ canvasElement }) => {
    await toStep(formIn(canvasElement), 5);
    await send(formIn(canvasElement));
    await part(formIn(canvasElement), 'refusal');
  },
};

export const Kept: Story = {
  args: visit,
  parameters: told('Submitted without a network: kept on the device, not yet received, sent by itself as soon as that is possible, once only.', { at: fridayNight, fault: { kind: 'offline', only: '/requests' } }),
  play: async ({ canvasElement }) => {
    await toStep(formIn(canvasElement), 5);
    await send(formIn(canvasElement));
    await part(formIn(canvasElement), 'kept');
  },
};

export const KeptWithoutSignIn: Story = {
  args: visit,
  parameters: told('The sign-in ended while it was sent: kept, and sent after the next sign-in.', { at: fridayNight, fault: { kind: 'unauthenticated', only: '/requests' } }),
  play: async ({ canvasElement }) => {
    await toStep(formIn(canvasElement), 5);
    await send(formIn(canvasElement));
    await part(formIn(canvasElement), 'kept');
  },
};

export const DraftOffered: Story = {
  parameters: told('An earlier draft lies on this device: its first words, its age, and a way to go on with it or delete it.'),
  play: async ({ canvasElement }) => {
    const first = formIn(canvasElement);
    await part(first, 'keeping');
    const saved = new Promise((resolve) => { first.addEventListener('aftercare-draft', resolve, { once: true }); });
    const words = first.shadowRoot!.querySelector('textarea')!;
    words.value = '洗衣机脱水时响得厉害，机身会移动，停下来以后门打不开。';
    words.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await saved;
    // As after a reload.
    const again = document.createElement('aftercare-request') as Form;
    first.replaceWith(again);
    await part(again, 'draft');
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
    await toStep(formIn(canvasElement), 5);
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
