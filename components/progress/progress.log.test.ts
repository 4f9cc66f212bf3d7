import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { file, respond, vendorDoes } from '../../mocks/scenarios/service.js';
import { createWorld } from '../../mocks/scenarios/world.js';
import { mount } from '../../mocks/testing/mount.js';
import { all, press, reads, until } from '../../mocks/testing/user.js';
import { wireTo } from '../../mocks/testing/wire.js';
import './progress.define.js';
import type { AftercareProgressElement } from './progress.element.js';

const progress = html`<aftercare-progress></aftercare-progress>`;
const count = 108;
const updates = Array.from({ length: count }, (_, i) => ({ type: 'update' as const, text: `Update ${i}.` }));
const entries = (element: Element): string[] =>
  [...element.shadowRoot!.querySelectorAll('[part~=entry]')].map(({ textContent }) => textContent);

describe('a long log', () => {
  it('is read in order, page by page, after an absence; its end first by who comes anew, and the rest when asked', async () => {
    const world = await createWorld();
    const { id } = await file(world);
    const { element, provider } = await mount<AftercareProgressElement>(progress, { world });
    const wire = wireTo(world);
    provider.fetch = wire.fetch;
    await reads(element, 'You asked for service');
    world.fault = { kind: 'offline', only: '/events' };
    wire.cut();
    await vendorDoes(world, id, respond, ...updates);
    world.fault = null;
    await element.refresh();
    await until(() => entries(element).length === count + 2);
    const order = entries(element).map((text) => /Update (\d+)\./.exec(text)?.[1]).filter(Boolean);
    expect(order).to.deep.equal(updates.map((_, i) => String(count - 1 - i)));

    const { element: second } = await mount<AftercareProgressElement>(progress, { world });
    await reads(second, `Update ${count - 1}.`);
    expect(entries(second)).to.have.length(30);
    await press(second, 'button', 'Show earlier entries');
    await until(() => entries(second).length === count + 2);
    expect(entries(second)).to.deep.equal(entries(element));
    expect(all(second, 'button', 'Show earlier entries')).to.have.length(0);
  }).timeout(40_000);
});
