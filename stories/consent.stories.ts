import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { Consent } from '../components/contract/resources/consent.js';
import type { PretendWorld } from '../mocks/scenarios/world.js';
import type { StoryWorld } from './.storybook/scenarios.js';

interface Args {
  purpose?: string;
  request?: string;
  view?: 'choices' | 'history' | 'disclosures';
  headingLevel?: number;
}

const meta: Meta<Args> = {
  title: 'Consent',
  component: 'aftercare-consent',
  args: { view: 'choices', headingLevel: 2 },
  argTypes: {
    purpose: { control: 'select', options: [undefined, 'pickup-delivery', 'parts-warranty', 'visit-preparation'] },
    request: { control: 'text' },
    view: { control: 'radio', options: ['choices', 'history', 'disclosures'] },
    headingLevel: { control: { type: 'range', min: 2, max: 5 } },
  },
  render: ({ purpose, request, view, headingLevel }) => html`<aftercare-consent .purpose=${purpose} .request=${request}
    .view=${view ?? 'choices'} .headingLevel=${headingLevel ?? 2}></aftercare-consent>`,
};
export default meta;
type Story = StoryObj<Args>;

const told = (story: string, aftercare: StoryWorld = {}): Story['parameters'] =>
  ({ aftercare, docs: { description: { story } } });
const fault = (kind: NonNullable<StoryWorld['fault']>['kind']): StoryWorld => ({ fault: { kind, only: '/consents' } });

async function decide(world: PretendWorld, purpose: string, ...decisions: string[]): Promise<void> {
  const { items } = await world.call<{ items: Consent[] }>('customer-1', 'GET', '/consents?locale=zh-CN');
  const { id, noticeHash } = items.find((one) => one.purpose.id === purpose)!;
  for (const decision of decisions) {
    await world.call('customer-1', 'POST', `/consents/${id}/decisions`, { decision, noticeHash, locale: 'zh-CN' });
    world.clock.advance(3600);
  }
}

const disclose = (world: PretendWorld, basis?: string): Promise<unknown> => world.call('vendor', 'POST', '/vendor/disclosures', {
  customer: 'customer-1', purpose: 'pickup-delivery', recipient: 'yunlu-express', dataKinds: ['name', 'phone', 'address'], ...(basis && { basis }),
}).catch(() => undefined);

/** Agreed, used, withdrawn, refused thereafter, and once passed on for a legal duty. */
async function used(world: PretendWorld): Promise<void> {
  await decide(world, 'pickup-delivery', 'granted');
  await disclose(world);
  await decide(world, 'pickup-delivery', 'withdrawn');
  await disclose(world);
  await disclose(world, 'legal-duty');
  await decide(world, 'parts-warranty', 'denied');
}

export const Ready: Story = { parameters: told('Nothing is ticked in advance; agreeing and refusing are alike; all that matters stands before the decision.') };

export const Decided: Story = {
  parameters: told('One granted, one refused, one withdrawn: each with its receipt, and a way to change it.', {
    prepare: async (world) => {
      await decide(world, 'pickup-delivery', 'granted');
      await decide(world, 'visit-preparation', 'granted', 'withdrawn');
      await decide(world, 'parts-warranty', 'denied');
    },
  }),
};

export const MomentOfNeed: Story = { args: { purpose: 'visit-preparation' }, parameters: told('One purpose only, asked when it is needed. Sensitive data: a separate consent.') };

export const History: Story = { args: { view: 'history' }, parameters: told('Every decision, with its receipt.', { prepare: used }) };

export const Disclosures: Story = { args: { view: 'disclosures' }, parameters: told('What was passed on, what was refused, what the law demanded.', { prepare: used }) };

export const Idle: Story = {
  render: (): TemplateResult => html`<div @context-request=${(event: Event) => event.stopImmediatePropagation()}>
    <aftercare-consent></aftercare-consent></div>`,
  parameters: told('No provider yet: never blank.'),
};

export const Loading: Story = { parameters: told('The shape of what comes.', fault('slow')) };

export const Empty: Story = { args: { purpose: 'none-such' }, parameters: told('Nothing to decide.') };

export const EmptyHistory: Story = { args: { view: 'history' }, parameters: told('No decisions yet.') };

export const EmptyDisclosures: Story = { args: { view: 'disclosures' }, parameters: told('Nothing was passed on.') };

export const Guest: Story = { parameters: told('A guest who opened no request: what to do, and whom to call.', { as: 'guest' }) };

export const Forbidden: Story = { parameters: told('Not open to this account.', fault('forbidden')) };

export const ErrorState: Story = { name: 'Error', parameters: told('It could not be read: what happened, what is safe, what to press, whom to call.', fault('internal')) };

export const Offline: Story = { parameters: told('The network is away.', fault('offline')) };
