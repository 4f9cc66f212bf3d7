import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { Messages } from '../components/client/connection.js';
import { endpointOf } from '../mocks/browser.js';
import type { PretendWorld } from '../mocks/scenarios/world.js';
import type { StoryWorld } from './.storybook/scenarios.js';

interface Args {
  locale?: string;
  theme?: 'auto' | 'light' | 'dark';
  messages?: Messages;
}

const meta: Meta<Args> = {
  title: 'Provider',
  component: 'aftercare-provider',
  args: { theme: 'auto' },
  argTypes: {
    locale: { control: 'radio', options: ['zh-CN', 'en'] },
    theme: { control: 'radio', options: ['auto', 'light', 'dark'] },
  },
  // The story's own provider stands inside the one every story has: the nearest counts.
  render: ({ locale, theme, messages }, { parameters }): TemplateResult => {
    const world = parameters.world as PretendWorld | undefined;
    const { as = 'customer-1' } = (parameters.aftercare ?? {}) as StoryWorld;
    return html`<aftercare-provider endpoint=${world ? endpointOf(world) : './api'} .locale=${locale} .theme=${theme ?? 'auto'} .messages=${messages ?? {}}
      .getToken=${() => world?.token(as) ?? null}><aftercare-progress></aftercare-progress></aftercare-provider>`;
  },
};
export default meta;
type Story = StoryObj<Args>;

const told = (story: string, aftercare: StoryWorld = {}): Story['parameters'] =>
  ({ aftercare, docs: { description: { story } } });

export const Customer: Story = { parameters: told('Shows nothing itself: it tells the elements inside where the backend is and who the customer is.') };

export const Guest: Story = { parameters: told('Nobody is signed in: the vendor’s site has no token for this visitor.', { as: 'guest' }) };

export const Dark: Story = { args: { theme: 'dark' }, parameters: told('Dark, whatever the page is.') };

export const Language: Story = { args: { locale: 'en' }, parameters: told('In a language of its own, where no element inside says another.') };

export const Wording: Story = {
  args: { messages: { 'zh-CN': { 'common.retry': '再试一次' }, en: { 'common.retry': 'Have another go' } } },
  parameters: told('In the vendor’s own words: any text can be replaced, by language and key.', { fault: { kind: 'unavailable', only: '/requests' } }),
};
