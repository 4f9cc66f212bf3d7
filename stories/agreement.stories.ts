import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { Agreement } from '../components/contract/resources/agreement.js';
import type { PretendWorld } from '../mocks/scenarios/world.js';
import type { StoryWorld } from './.storybook/scenarios.js';

interface Args {
  version?: string;
  clause?: string;
  acceptance?: 'none' | 'optional' | 'required';
  headingLevel?: number;
}

const meta: Meta<Args> = {
  title: 'Agreement',
  component: 'aftercare-agreement',
  args: { acceptance: 'optional', headingLevel: 2 },
  argTypes: {
    version: { control: 'text' },
    clause: { control: 'text' },
    acceptance: { control: 'radio', options: ['none', 'optional', 'required'] },
    headingLevel: { control: { type: 'range', min: 2, max: 5 } },
  },
  render: ({ version, clause, acceptance, headingLevel }) => html`<aftercare-agreement .version=${version} .clause=${clause}
    .acceptance=${acceptance ?? 'none'} .headingLevel=${headingLevel ?? 2}></aftercare-agreement>`,
};
export default meta;
type Story = StoryObj<Args>;

const told = (story: string, aftercare: StoryWorld = {}): Story['parameters'] =>
  ({ aftercare, docs: { description: { story } } });
const fault = (kind: NonNullable<StoryWorld['fault']>['kind']): StoryWorld => ({ fault: { kind, only: '/agreement' } });

async function accept(world: PretendWorld): Promise<void> {
  for (const locale of ['zh-CN', 'en']) {
    const { hash } = await world.call<Agreement>('customer-1', 'GET', `/agreement?locale=${locale}`);
    await world.call('customer-1', 'POST', '/agreement/versions/2026.1/acceptances', { locale, hash });
  }
}

export const Ready: Story = { parameters: told('The version in force: promises at a glance, chapters, clauses, and the offer to accept it.') };

export const Clause: Story = {
  args: { clause: '3.2' }, parameters: told('Led to a clause, by the attribute or by the page’s fragment `#clause-3.2`.'),
};

export const AcceptanceRequired: Story = {
  args: { acceptance: 'required' }, parameters: told('The page asks for acceptance before it goes on. Accepting shares no data: that is consent.'),
};

export const Accepted: Story = { parameters: told('This customer accepted the version shown; the receipt says which text.', { prepare: accept }) };

export const ReadOnly: Story = { args: { acceptance: 'none' }, parameters: told('Only to be read: nothing is asked.') };

export const Guest: Story = { parameters: told('A guest reads everything; to accept, they sign in, and are told so.', { as: 'guest' }) };

export const Superseded: Story = { args: { version: '2025.1' }, parameters: told('An earlier version, which still governs the requests filed under it.') };

export const Upcoming: Story = { args: { version: '2027.1' }, parameters: told('A version that is published but not in force yet.') };

export const Idle: Story = {
  render: (): TemplateResult => html`<div @context-request=${(event: Event) => event.stopImmediatePropagation()}>
    <aftercare-agreement></aftercare-agreement></div>`,
  parameters: told('No provider yet: never blank.'),
};

export const Loading: Story = { parameters: told('The shape of what comes.', fault('slow')) };

export const Empty: Story = { parameters: told('The vendor’s backend offers no agreement.', fault('not-implemented')) };

export const Forbidden: Story = { parameters: told('Not open to this account.', fault('forbidden')) };

export const ErrorState: Story = { name: 'Error', parameters: told('It could not be read: what happened, what is safe, what to press, whom to call.', fault('internal')) };

export const Offline: Story = { parameters: told('The network is away.', fault('offline')) };

export const UnknownVersion: Story = { args: { version: '1999.1' }, parameters: told('A link to a version that does not exist leads to the one in force.') };
