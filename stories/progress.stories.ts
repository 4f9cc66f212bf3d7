import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { delayVisit, respond, services, vendorDoes, type ServiceName } from '../mocks/scenarios/service.js';
import type { PretendWorld } from '../mocks/scenarios/world.js';
import type { StoryWorld } from './.storybook/scenarios.js';

interface Args {
  request?: string;
  compact?: boolean;
  headingLevel?: number;
}

const meta: Meta<Args> = {
  title: 'Progress',
  component: 'aftercare-progress',
  args: { compact: false, headingLevel: 2 },
  argTypes: {
    request: { control: 'text' },
    compact: { control: 'boolean' },
    headingLevel: { control: { type: 'range', min: 2, max: 5 } },
  },
  render: ({ request, compact, headingLevel }) => html`<aftercare-progress .request=${request} .compact=${compact ?? false}
    .headingLevel=${headingLevel ?? 2}></aftercare-progress>`,
};
export default meta;
type Story = StoryObj<Args>;

const told = (story: string, aftercare: StoryWorld = {}): Story['parameters'] => ({ aftercare, docs: { description: { story } } });
const at = (name: ServiceName) => async (world: PretendWorld): Promise<void> => { await services[name](world); };
const when = (name: ServiceName, story: string): Story => ({ parameters: told(story, { prepare: at(name) }) });
const failing = (kind: NonNullable<StoryWorld['fault']>['kind'], story: string): Story =>
  ({ parameters: told(story, { prepare: at('urgent'), fault: { kind, only: '/requests' } }) });

/** Reads once more after the world changed for the worse. */
const thenFails = (kind: 'offline' | 'internal', story: string): Story => ({
  parameters: told(story, { prepare: at('delayed') }),
  async play({ canvasElement, parameters }) {
    const world = parameters.world as PretendWorld;
    const element = canvasElement.querySelector('aftercare-progress')!;
    while (!element.matches(':state(ready)')) await new Promise(requestAnimationFrame);
    world.fault = { kind };
    await element.refresh().catch(() => undefined);
  },
});

export const Urgent = when('urgent', 'Just filed: two hours to respond, three working days to be on site, both counting down.');

export const Diagnosed = when('diagnosed', 'The vendor responded and made a first diagnosis; the next update is promised.');

export const Delayed = when('delayed', 'A delay notice with its reason and new time, to be taken note of or objected to. The first time stays, struck.');

export const DelayedTwice: Story = {
  parameters: told('Two notices for one promise; the answer is to the last.', {
    prepare: async (world) => { await delayVisit(world, (await services.delayed(world)).id, '2026-11-30T12:00:00+08:00'); },
  }),
};

export const Missed = when('missed', 'The response is overdue, and says by how much.');

export const DoneLate: Story = {
  parameters: told('It was missed, and done later: it stays missed.', {
    prepare: async (world) => { await vendorDoes(world, (await services.missed(world)).id, respond); },
  }),
};

export const Paused = when('paused', 'Force majeure: every clock stands still, and says why.');

export const Provisional: Story = {
  parameters: told('The time rests on a holiday calendar that is not published yet.', { at: '2026-12-31T09:00:00+08:00', prepare: at('urgent') }),
};

export const Quoted = when('quoted', 'A quote to approve or decline, line by line.');

export const Arranged = when('arranged', 'An appointment, a technician, a caretaker.');

export const Resolved = when('resolved', 'The service report, and the question whether it is solved.');

export const Reopened = when('reopened', 'The customer said it is not solved: it is open again, and the clocks start anew.');

export const Closed = when('closed', 'Confirmed by the customer: it can be rated, and reopened while the repair warranty runs.');

export const ClosedBySilence = when('silent', 'Nobody answered for seven days: closed automatically, and it says so.');

export const Cancelled = when('cancelled', 'Cancelled by the customer.');

export const Compact: Story = {
  args: { compact: true }, parameters: told('Stage, next promise and last event only.', { prepare: at('delayed') }),
};

export const Ready = when('arranged', 'The request is shown.');

export const Idle: Story = {
  render: (): TemplateResult => html`<div @context-request=${(event: Event) => event.stopImmediatePropagation()}>
    <aftercare-progress></aftercare-progress></div>`,
  parameters: told('No provider yet: never blank.'),
};

export const Loading = failing('slow', 'The shape of what comes.');

export const Empty: Story = { parameters: told('No request yet. The next one appears here by itself.') };

export const CodeWanted: Story = { parameters: told('A guest is asked for the tracking code.', { as: 'guest', prepare: at('urgent') }) };

export const Forbidden = failing('forbidden', 'Not open to this account.');

export const Failed = failing('internal', 'The backend failed: what is safe, what to press, whom to call.');

export const NoAnswer = failing('offline', 'Offline from the start.');

export const Offline = thenFails('offline', 'Beside what was read before: as of when, what is safe, whom to call.');

export const Stale = thenFails('internal', 'The backend fails while a request is shown.');
