import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { CustomerActionType } from '../contract/vocabulary.js';
import { customerDoes, delayVisit, respond, services, vendorDoes, type ServiceName } from '../../mocks/scenarios/service.js';
import { createWorld } from '../../mocks/scenarios/world.js';
import { mount } from '../../mocks/testing/mount.js';
import { all, get, press, read, reads, until, write } from '../../mocks/testing/user.js';
import { wireTo } from '../../mocks/testing/wire.js';
import './progress.define.js';
import type { AftercareProgressElement } from './progress.element.js';

async function at(name: ServiceName) {
  const world = await createWorld();
  const request = await services[name](world);
  const { element, provider } = await mount<AftercareProgressElement>(html`<aftercare-progress></aftercare-progress>`, { world });
  const wire = wireTo(world);
  provider.fetch = wire.fetch;
  await reads(element, request.number);
  const acts = () => wire.calls.filter(({ line }) => line.endsWith('/actions'));
  return { world, element, provider, wire, acts, request, id: request.id };
}

const ask = async (element: Element, text: string): Promise<void> => {
  await press(element, 'button', 'Ask a question');
  await write(element, 'What would you like to know?', text);
};

describe('what a customer can do', () => {
  const offered: ReadonlyArray<readonly [ServiceName, readonly string[]]> = [
    ['urgent', ['Ask a question', 'Ask for a supervisor', 'Cancel the request']],
    ['delayed', ['I have seen it', 'I do not accept the delay', 'Ask a question', 'Ask for a supervisor', 'Cancel the request']],
    ['quoted', ['Approve CN¥320.00', 'Decline', 'Ask a question', 'Ask for a supervisor', 'Cancel the request']],
    ['resolved', ['Yes, it is solved', 'No, it is not', 'Rate the service', 'Ask a question', 'Ask for a supervisor']],
    ['closed', ['Reopen the request', 'Rate the service']],
    ['cancelled', []],
  ];
  for (const [name, buttons] of offered) {
    it(`is what the backend lists when ${name}`, async () => {
      const { element } = await at(name);
      if (buttons[0]) await get(element, 'button', buttons[0]);
      const shown = all(element, 'button').filter((one) => one.localName === 'button');
      expect(shown.map(({ textContent }) => textContent.trim())).to.deep.equal(buttons);
    });
  }

  it('is done once, however often it is pressed', async () => {
    const { element, acts } = await at('delayed');
    const button = await get(element, 'button', 'I have seen it');
    button.click();
    button.click();
    (await get(element, 'button', 'I have seen it')).click();
    await reads(element, 'You took note of the delay');
    expect(acts()).to.have.length(1);
  });

  it('is done once when its form is sent again meanwhile', async () => {
    const { element, acts, wire } = await at('urgent');
    await ask(element, 'Is it safe?');
    const form = (await get(element, 'textbox')).closest('form')!;
    wire.before('/actions', async () => form.requestSubmit());
    form.requestSubmit();
    await reads(element, 'Your question is sent');
    expect(acts()).to.have.length(1);
  });

  it('is done once when the answer is lost, and the same is sent again', async () => {
    const { element, acts, wire, world } = await at('urgent');
    await ask(element, 'Is it safe?');
    for (let i = 0; i < 4; i += 1) wire.lose('/actions');
    world.fault = { kind: 'offline', only: '/actions' };
    await press(element, 'button', 'Send');
    await reads(element, 'This was not sent');
    expect(read(element)).to.contain('No connection to the service');
    await get(element, 'link', 'Call a person');
    world.fault = null;
    wire.lose('/actions');
    await press(element, 'button', 'Send');
    await reads(element, 'Your question is sent');
    expect(new Set(acts().map(({ key }) => key)).size).to.equal(1);
    await until(() => read(element).split('You asked a question').length === 2);
  });

  it('is another thing when it says something else', async () => {
    const { element, acts, world } = await at('urgent');
    await ask(element, 'One');
    world.fault = { kind: 'internal', only: '/actions' };
    await press(element, 'button', 'Send');
    await reads(element, 'This was not sent');
    world.fault = null;
    await write(element, 'What would you like to know?', 'Two');
    await press(element, 'button', 'Send');
    await reads(element, 'Your question is sent');
    const keys = acts().map(({ key }) => key);
    expect(keys.at(-1)).not.to.equal(keys[0]);
  });

  it('is left undone when the page says so', async () => {
    const { element, acts, id } = await at('delayed');
    const heard: unknown[] = [];
    element.addEventListener('aftercare-before-action', (event) => {
      heard.push((event as CustomEvent).detail);
      event.preventDefault();
    }, { once: true });
    await press(element, 'button', 'I have seen it');
    await until(() => heard.length === 1);
    expect(heard).to.deep.equal([{ id, action: 'acknowledge-delay' }]);
    expect(acts()).to.have.length(0);
    element.addEventListener('aftercare-acted', (event) => heard.push((event as CustomEvent).detail));
    await press(element, 'button', 'I have seen it');
    await until(() => heard.length === 2);
    expect(heard[1]).to.deep.equal({ id, action: 'acknowledge-delay' });
  });

  const whole: ReadonlyArray<readonly [ServiceName, string, string | null, string, CustomerActionType]> = [
    ['delayed', 'I do not accept the delay', 'Why can you not accept it?', 'You did not accept it; this stays on record', 'object-to-delay'],
    ['quoted', 'Approve', null, 'Approved', 'approve-quote'],
    ['quoted', 'Decline', 'Why are you declining?', 'Declined', 'decline-quote'],
    ['urgent', 'Ask for a supervisor', 'What should the supervisor know?', 'Supervisor takes over', 'escalate'],
    ['urgent', 'Cancel the request', 'Why are you cancelling?', 'The request is cancelled.', 'cancel'],
    ['closed', 'Reopen the request', 'What is wrong now?', 'Reopened 1 time', 'reopen'],
  ];
  for (const [name, button, field, outcome, action] of whole) {
    it(`${action} goes through`, async () => {
      const { element, acts } = await at(name);
      await press(element, 'button', button);
      if (field) {
        await write(element, field, 'Because.');
        (await get(element, 'textbox', field)).closest('form')!.requestSubmit();
      }
      await reads(element, outcome);
      expect(acts().map(({ body }) => JSON.parse(body).type)).to.deep.equal([action]);
    });
  }

  it('rating takes all three', async () => {
    const { element, acts } = await at('resolved');
    await press(element, 'button', 'Rate the service');
    await press(element, 'button', 'Send');
    await reads(element, 'Please rate all three.');
    for (const [of, stars] of [['Attitude', 5], ['Promptness', 2], ['Quality of the work', 4]] as const) {
      await press(await get(element, 'group', of), 'radio', `${stars} of 5`);
    }
    await press(element, 'button', 'Send');
    await reads(element, 'Your rating');
    expect(JSON.parse(acts().at(-1)!.body)).to.deep.equal({ type: 'rate', attitude: 5, promptness: 2, quality: 4 });
  });
});

describe('when the request changed meanwhile', () => {
  it('a question is sent again, unasked', async () => {
    const { element, acts, wire, world, id } = await at('urgent');
    await ask(element, 'Is it safe?');
    wire.before('/actions', () => vendorDoes(world, id, respond));
    await press(element, 'button', 'Send');
    await reads(element, 'Your question is sent');
    expect(acts()).to.have.length(2);
    await reads(element, '林晓 responded');
  });

  it('a decision is asked for again, with what is new', async () => {
    const { element, acts, wire, world, id } = await at('quoted');
    const button = await get(element, 'button', 'Approve');
    wire.before('/actions', () => vendorDoes(world, id, { type: 'update', text: 'A cheaper part will do.' }));
    button.click();
    await reads(element, 'New since you looked:');
    expect(read(element)).to.contain('This was not sent');
    expect(acts()).to.have.length(1);
    await press(element, 'button', 'Approve');
    await reads(element, 'You approved the quote');
  });

  it('a delay told meanwhile is not taken note of unseen', async () => {
    const { element, acts, wire, world, id } = await at('delayed');
    const button = await get(element, 'button', 'I have seen it');
    wire.before('/actions', () => delayVisit(world, id, '2026-11-30T12:00:00+08:00'));
    button.click();
    await reads(element, 'This was not sent');
    expect(acts()).to.have.length(1);
    await reads(element, 'Mon 30 Nov, 12:00');
  });

  it('what can no longer be done keeps what was typed', async () => {
    const { element, world, id } = await at('resolved');
    await press(element, 'button', 'No, it is not');
    await write(element, 'What is still wrong?', 'It leaks.');
    await customerDoes(world, id, { type: 'confirm' });
    await reads(element, 'You confirmed that it is solved.');
    const field = await get(element, 'textbox', 'What is still wrong?') as HTMLTextAreaElement;
    expect(field.value).to.equal('It leaks.');
    expect(all(element, 'button', 'Send')).to.have.length(0);
    await press(element, 'button', 'Close');
    expect(all(element, 'textbox')).to.have.length(0);
  });

  it('an open form stays while the vendor works', async () => {
    const { element, world, id } = await at('delayed');
    await press(element, 'button', 'I do not accept the delay');
    await write(element, 'Why can you not accept it?', 'I am away then.');
    await vendorDoes(world, id, { type: 'update', text: 'The part is on its way.' });
    await reads(element, 'The part is on its way.');
    expect((await get(element, 'textbox') as HTMLTextAreaElement).value).to.equal('I am away then.');
    await press(element, 'button', 'Send');
    await reads(element, 'Your objection is on record.');
  });
});
