import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { partsMaker } from '../mocks/scenarios/consents/parts-maker.js';
import { visitGuide } from '../mocks/scenarios/consents/visit-guide.js';
import type { PretendWorld } from '../mocks/scenarios/world.js';
import type { StoryWorld } from './.storybook/scenarios.js';
import { find, formIn, part, press, toStep, type Form } from './.storybook/form.js';

const meta: Meta = {
  title: 'Request/Review',
  component: 'aftercare-request',
  render: () => html`<aftercare-request service-type="repair" urgency="urgent" channel="on-site" product="product-2" .values=${{
    description: '热水器打不着火，屏幕显示 E1。', address: { region: ['浙江省', '示例市', '清川区'], line: '溪口路 1 号 2 单元 301' },
    contact: { name: '陈静', phone: '138****2046' },
  }}></aftercare-request>`,
};
export default meta;
type Story = StoryObj;

const told = (story: string, aftercare: StoryWorld = {}): Story['parameters'] =>
  ({ aftercare: { at: '2026-11-20T21:30:00+08:00', ...aftercare }, docs: { description: { story } } });

async function toReview(form: Form): Promise<void> {
  await toStep(form, 5);
  await part(form, 'consents');
}

/** Answers a choice: 1 agrees, 2 refuses. */
async function answer(form: Form, choice: number, what: 1 | 2): Promise<void> {
  await press(form, `[part~=consent]:nth-of-type(${choice}) label:nth-of-type(${what}) input`);
}

/** The text of a choice is replaced when the request is about to be sent. */
async function replacedOnSending(world: PretendWorld): Promise<void> {
  const { fetch } = world;
  (world as { fetch: typeof fetch }).fetch = async (input, init) => {
    const { method, url } = input instanceof Request ? input : { method: init?.method, url: String(input) };
    if (method === 'POST' && url.endsWith('/requests')) {
      (world as { fetch: typeof fetch }).fetch = fetch;
      await world.call('vendor', 'POST', '/vendor/consents', { ...visitGuide, customer: 'customer-1', retention: { 'zh-CN': '照片保存一年。', en: 'Photos are kept for a year.' } });
    }
    return fetch(input, init);
  };
}

export const Undecided: Story = {
  parameters: told('What was said, what is promised, what is asked before data is passed on, and under which agreement. Nothing is chosen beforehand.'),
  play: ({ canvasElement }) => toReview(formIn(canvasElement)),
};

export const Decided: Story = {
  parameters: told('One choice granted, one refused: what a refusal keeps from happening is said at once, and that the rest can be sent.'),
  play: async ({ canvasElement }) => {
    const form = formIn(canvasElement);
    await toReview(form);
    await answer(form, 1, 1);
    await answer(form, 2, 2);
  },
};

export const Abroad: Story = {
  parameters: told('A handler in another country: marked as such, with a consent of its own.', {
    prepare: async (world) => {
      await world.call('vendor', 'POST', '/vendor/consents', { ...partsMaker, customer: 'customer-1', recipient: { ...partsMaker.recipient, country: 'DE' } });
    },
  }),
  play: ({ canvasElement }) => toReview(formIn(canvasElement)),
};

export const Replaced: Story = {
  parameters: told('The text of a choice was replaced before it was sent: nothing was sent, the decision is dropped, and the new text is shown.', { prepare: replacedOnSending }),
  play: async ({ canvasElement }) => {
    const form = formIn(canvasElement);
    await toReview(form);
    await answer(form, 1, 1);
    await answer(form, 2, 1);
    await press(form, '[part~=send]');
    await part(form, 'notice');
  },
};

export const NotReadable: Story = {
  parameters: told('The choices cannot be shown: the request can be sent all the same, and nothing is passed on.', { fault: { kind: 'internal', only: '/consents' } }),
  play: async ({ canvasElement }) => {
    await toReview(formIn(canvasElement));
    await part(formIn(canvasElement), 'retry');
  },
};

export const Guest: Story = {
  parameters: told('Nobody is signed in: there is nothing to decide yet, and it says who asks, and when.', { as: 'guest' }),
  play: ({ canvasElement }) => toReview(formIn(canvasElement)),
};

export const Agreement: Story = {
  parameters: told('The agreement in place: the clauses behind the promises first, then all of it. Nothing is accepted here.'),
  play: async ({ canvasElement }) => {
    await toReview(formIn(canvasElement));
    await press(formIn(canvasElement), '[part~=read]');
    await find(formIn(canvasElement), 'dialog .cited');
  },
};

export const AgreementNotReadable: Story = {
  parameters: told('The agreement cannot be loaded: it says so, and tries again.', { fault: { kind: 'offline', only: '/agreement' } }),
  play: async ({ canvasElement }) => {
    await toReview(formIn(canvasElement));
    await press(formIn(canvasElement), '[part~=read]');
    await find(formIn(canvasElement), 'dialog [role=alert]');
  },
};
