import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { PretendWorld } from '../mocks/scenarios/world.js';
import type { StoryWorld } from './.storybook/scenarios.js';
import { find, formIn, part, press, toStep, type Form } from './.storybook/form.js';

const online = { description: '怎么连接手机？', contact: { name: '李女士', email: 'li@example.com' } };
const form = (inside?: TemplateResult): TemplateResult => html`<aftercare-request service-type="support" channel="online" .values=${online}>${inside}</aftercare-request>`;

const meta: Meta = { title: 'Request/Receipt', component: 'aftercare-request', render: () => form() };
export default meta;
type Story = StoryObj;

const told = (story: string, aftercare: StoryWorld = {}): Story['parameters'] =>
  ({ aftercare: { at: '2026-11-20T21:30:00+08:00', ...aftercare }, docs: { description: { story } } });

/** Sends it, on a page that names where requests are tracked. */
async function received(canvas: HTMLElement, trackHref = '/track?id={id}'): Promise<Form> {
  const it = formIn(canvas);
  if (trackHref) it.closest('aftercare-provider')!.setAttribute('track-href', trackHref);
  await part(it, 'form');
  await it.submit();
  await part(it, 'receipt');
  return it;
}

/** The first sending arrives, and its answer is lost. */
async function answerLost(world: PretendWorld): Promise<void> {
  const { fetch } = world;
  (world as { fetch: typeof fetch }).fetch = async (input, init) => {
    const answer = await fetch(input, init);
    const { method, url } = input instanceof Request ? input : { method: init?.method, url: String(input) };
    if (method !== 'POST' || !url.endsWith('/requests')) return answer;
    (world as { fetch: typeof fetch }).fetch = fetch;
    const lost = { type: 'urn:aftercare:problem:internal', title: 'Internal', status: 500 };
    return Response.json(lost, { status: 500, headers: { 'Content-Type': 'application/problem+json' } });
  };
}

export const Customer: Story = {
  parameters: told('Number, stage, promised times, the link to come back to, as a QR code too; calendar and print.'),
  play: async ({ canvasElement }) => { await part(await received(canvasElement), 'qr'); },
};

export const Guest: Story = {
  parameters: told('A guest’s tracking code, shown this once, and the link with it in the fragment, which reaches no server.', { as: 'guest' }),
  play: async ({ canvasElement }) => { await part(await received(canvasElement), 'qr'); },
};

export const WithAppointment: Story = {
  render: () => html`<aftercare-request service-type="repair" urgency="urgent" channel="on-site" product="product-2" .values=${{
    description: '热水器打不着火。', address: { region: ['浙江省', '示例市', '清川区'], line: '溪口路 1 号' },
  }}></aftercare-request>`,
  parameters: told('With the time of the visit, confirmed.'),
  play: async ({ canvasElement }) => {
    const it = formIn(canvasElement);
    await toStep(it, 4);
    await press(it, '.slot-times input');
    await received(canvasElement);
  },
};

export const NoPage: Story = {
  parameters: told('A page that names no place to track requests: it can be tracked here.'),
  play: async ({ canvasElement }) => { await part(await received(canvasElement, ''), 'track-here'); },
};

export const TrackedInPlace: Story = {
  parameters: told('The progress in the receipt’s place, with a way back.', { as: 'guest' }),
  play: async ({ canvasElement }) => {
    const it = await received(canvasElement, '');
    await press(it, '[part~=track-here]');
    await part(it, 'progress');
  },
};

export const NotCopied: Story = {
  parameters: told('The browser allows no copying: what was to be copied is shown and selected.', { as: 'guest' }),
  play: async ({ canvasElement }) => {
    const it = await received(canvasElement);
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')) } });
    await press(it, '[part~=copy-link]');
    await find(it, '[data-copy=link]');
  },
};

export const Earlier: Story = {
  parameters: told('The backend had it already: its answer to an earlier sending was lost, and it was written anew meanwhile.', { prepare: answerLost }),
  play: async ({ canvasElement }) => {
    const it = formIn(canvasElement);
    await part(it, 'form');
    await it.submit().catch(() => undefined);
    await part(it, 'refusal');
    Object.assign(it, { values: { description: '怎么连接手机？总是失败。' } });
    await received(canvasElement);
  },
};

export const VendorsOwn: Story = {
  render: () => form(html`<p slot="before">请先看看常见问题。</p><p slot="after">我们会尽快与您联系。</p>
    <p slot="receipt">谢谢，我们收到了。</p>`),
  parameters: told('What the page puts before the form, after it, and in the receipt’s place.'),
  play: async ({ canvasElement }) => {
    await part(formIn(canvasElement), 'form');
    await formIn(canvasElement).submit();
  },
};
