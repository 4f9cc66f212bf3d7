import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { customerDoes, delayVisit, file, respond, services, vendorDoes } from '../../mocks/scenarios/service.js';
import { createWorld } from '../../mocks/scenarios/world.js';
import { mount } from '../../mocks/testing/mount.js';
import { all, get, press, read, reads, until } from '../../mocks/testing/user.js';
import './progress.define.js';
import type { AftercareProgressElement } from './progress.element.js';

const progress = html`<aftercare-progress></aftercare-progress>`;
const promise = (element: Element, words: string): string =>
  [...element.shadowRoot!.querySelectorAll('[part~=commitment]')].map((row) => row.textContent.replace(/\s+/g, ' ').trim()).find((text) => text.includes(words)) ?? '';

describe('a promise', () => {
  it('counts down to its time by the backend’s clock, with the clause that makes it', async () => {
    const world = await createWorld();
    await file(world);
    world.clock.advance(3600);
    const { element, provider } = await mount<AftercareProgressElement>(progress, { world });
    provider.setAttribute('agreement-href', '#clause-{clause}');
    await until(() => /59 min \d\d s left/.test(promise(element, 'First response')) || promise(element, 'First response').includes('1 h 00 min'));
    const before = promise(element, 'First response');
    await until(() => promise(element, 'First response') !== before, 'it stands still');
    const clause = await get(element, 'link', 'Clause 2.2');
    expect(clause.getAttribute('href')).to.equal('#clause-2.2');
  });

  it('says when it was missed, and later that it was done late', async () => {
    const world = await createWorld();
    const { id } = await services.missed(world);
    const { element } = await mount<AftercareProgressElement>(progress, { world });
    await until(() => /1 h \d\d min \d\d s overdue/.test(promise(element, 'First response')));
    await reads(element, 'A promise was missed: First response');
    await vendorDoes(world, id, respond);
    await until(() => promise(element, 'First response').includes('Done late, Fri 20 Nov, 13:00'));
  });

  it('is missed by time alone, without a reload', async () => {
    const world = await createWorld();
    await file(world);
    const { element } = await mount<AftercareProgressElement>(progress, { world });
    await until(() => promise(element, 'First response').includes('left'));
    world.clock.advance(3 * 3600);
    await world.settle();
    await reads(element, 'A promise was missed: First response');
  });

  it('that was delayed keeps its first time, struck', async () => {
    const world = await createWorld();
    const { id } = await services.delayed(world);
    const { element } = await mount<AftercareProgressElement>(progress, { world });
    await until(() => promise(element, 'Visit on site').includes('Originally Wed 25 Nov, 18:00'));
    const struck = [...element.shadowRoot!.querySelectorAll('[part~=commitment] s')].map(({ textContent }) => textContent);
    expect(struck).to.deep.equal(['Wed 25 Nov, 18:00']);
    await customerDoes(world, id, { type: 'object-to-delay', commitment: 'visit-1', reason: 'Too late' });
    await until(() => promise(element, 'Visit on site').includes('You did not accept it; this stays on record'));
    await delayVisit(world, id, '2026-11-30T12:00:00+08:00');
    await reads(element, 'Fri 27 Nov, 12:00 becomes Mon 30 Nov, 12:00');
    world.clock.set('2026-11-27T10:00:00+08:00');
    await vendorDoes(world, id, { type: 'start' });
    await press(element, 'button', 'Promises that ended');
    await until(() => promise(element, 'Visit on site').includes('Kept after a delay, Fri 27 Nov, 10:00'));
  });

  it('that stands still says why', async () => {
    const world = await createWorld();
    await services.paused(world);
    const { element } = await mount<AftercareProgressElement>(progress, { world });
    await until(() => promise(element, 'Visit on site').includes('Paused'));
    expect(promise(element, 'Visit on site')).to.contain('The clock is paused: Held up by force majeure');
    expect(promise(element, 'Visit on site')).not.to.contain('left');
    expect(read(element)).to.contain('台风红色预警');
  });

  it('that rests on an unpublished calendar says so', async () => {
    const world = await createWorld({ at: '2026-12-31T09:00:00+08:00' });
    await file(world);
    const { element } = await mount<AftercareProgressElement>(progress, { world });
    await until(() => promise(element, 'Visit on site').includes('Provisional'));
    expect(promise(element, 'Visit on site')).to.contain('Tue 5 Jan 2027, 18:00');
  });
});

describe('progress that is compact', () => {
  it('shows the stage, the next promise and the last event, and nothing to do', async () => {
    const world = await createWorld();
    const { id } = await services.delayed(world);
    const { element } = await mount<AftercareProgressElement>(html`<aftercare-progress compact></aftercare-progress>`, { world });
    await reads(element, '林晓 gave notice of a delay');
    expect(all(element, 'button')).to.have.length(0);
    expect(element.shadowRoot!.querySelectorAll('[part~=commitment]')).to.have.length(1);
    await vendorDoes(world, id, { type: 'update', text: 'Soon' });
    await reads(element, '林晓 sent a progress update');
    expect(read(element)).not.to.contain('gave notice of a delay');
  });
});
