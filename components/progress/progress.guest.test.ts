import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { file, respond, vendorDoes } from '../../mocks/scenarios/service.js';
import { createWorld } from '../../mocks/scenarios/world.js';
import { mount } from '../../mocks/testing/mount.js';
import { get, press, read, reads, until, write } from '../../mocks/testing/user.js';
import './progress.define.js';
import type { AftercareProgressElement } from './progress.element.js';

async function filed() {
  const world = await createWorld();
  const { id, number, trackingCode = '' } = await file(world, {}, 'guest');
  return { world, id, number, code: trackingCode };
}
const progress = html`<aftercare-progress></aftercare-progress>`;
const is = (element: Element, state: string): Promise<void> => until(() => element.matches(`:state(${state})`), `never ${state}`);

describe('a guest', () => {
  it('is asked for the code, sees the request and follows it live', async () => {
    const { world, id, number, code } = await filed();
    const { element } = await mount<AftercareProgressElement>(progress, { world, as: 'guest' });
    await is(element, 'code-wanted');
    await write(element, 'Tracking code', ` ${code} `);
    await press(element, 'button', 'Show the progress');
    await reads(element, number);
    await is(element, 'ready');
    await vendorDoes(world, id, respond);
    await reads(element, '林晓 responded');
    await press(element, 'button', 'Ask a question');
    await write(element, 'What would you like to know?', 'Is it safe?');
    await press(element, 'button', 'Send');
    await reads(element, 'You asked a question');
  });

  it('is told of a code that does not exist, and of none, and keeps what was typed', async () => {
    const { world, number, code } = await filed();
    const { element } = await mount<AftercareProgressElement>(progress, { world, as: 'guest' });
    await press(element, 'button', 'Show the progress');
    await reads(element, 'Enter your tracking code.');
    await write(element, 'Tracking code', 'wrong');
    await press(element, 'button', 'Show the progress');
    await reads(element, 'There is no such code');
    const field = await get(element, 'textbox', 'Tracking code') as HTMLInputElement;
    expect(field.value).to.equal('wrong');
    await until(() => element.shadowRoot!.activeElement === field, 'the field has no focus');
    await get(element, 'link', 'Call a person');
    await write(element, 'Tracking code', code);
    await press(element, 'button', 'Show the progress');
    await reads(element, number);
    await until(() => element.shadowRoot!.activeElement?.matches('h2'), 'the heading has no focus');
  });

  it('is told when it could not be opened, and may try again', async () => {
    const { world, number, code } = await filed();
    const { element } = await mount<AftercareProgressElement>(progress, { world, as: 'guest' });
    await get(element, 'textbox', 'Tracking code');
    await write(element, 'Tracking code', code);
    world.fault = { kind: 'offline' };
    await press(element, 'button', 'Show the progress');
    await reads(element, 'No connection to the service');
    world.fault = null;
    await press(element, 'button', 'Show the progress');
    await reads(element, number);
  });

  it('comes with the code in the page’s address, which is then removed', async () => {
    const { world, number, code } = await filed();
    history.replaceState(null, '', `#aftercare=${code}`);
    const { element } = await mount<AftercareProgressElement>(progress, { world, as: 'guest' });
    await reads(element, number);
    expect(location.hash).to.equal('');
    const markup = [element, ...element.shadowRoot!.children].map((one) => new XMLSerializer().serializeToString(one)).join('');
    expect(markup).to.contain(number).and.not.to.contain(code);
  });

  it('leads to it where the code comes into the page’s address later', async () => {
    const { world, number, code } = await filed();
    const { element } = await mount<AftercareProgressElement>(progress, { world, as: 'guest' });
    await is(element, 'code-wanted');
    location.hash = `aftercare=${code}`;
    await reads(element, number);
    await until(() => element.shadowRoot!.activeElement?.id === 'title', 'the request has no focus');
  });

  it('comes with the code from the page', async () => {
    const { world, number, code } = await filed();
    const { element } = await mount<AftercareProgressElement>(html`<aftercare-progress .code=${code}></aftercare-progress>`, { world, as: 'guest' });
    await reads(element, number);
  });

  it('with a wrong code from the page can put it right', async () => {
    const { world, number, code } = await filed();
    const { element } = await mount<AftercareProgressElement>(html`<aftercare-progress .code=${'wrong'}></aftercare-progress>`, { world, as: 'guest' });
    await reads(element, 'There is no such code');
    element.code = code;
    await reads(element, number);
  });

  it('is not asked for a code where a customer is signed in', async () => {
    const { world, code } = await filed();
    history.replaceState(null, '', `#aftercare=${code}`);
    const { element } = await mount<AftercareProgressElement>(progress, { world });
    await is(element, 'empty');
    expect(location.hash).to.equal('');
    expect(read(element)).to.contain('No request yet');
  });
});
