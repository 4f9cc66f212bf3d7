import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { mount, type Mounted } from '../../mocks/testing/mount.js';
import { fillOnline, goOnTo, requestsOf, tellProblem, watchedWorld } from '../../mocks/testing/request.js';
import { createWorld, type PretendWorld, type Visitor } from '../../mocks/scenarios/world.js';
import { all, get, press, read, reads, until, write } from '../../mocks/testing/user.js';
import type { AftercareRequestElement } from './request.element.js';
import './request.define.js';

type It = Mounted<AftercareRequestElement>;
const form = (world: PretendWorld, as: Visitor = 'customer-1', product?: string): Promise<It> =>
  mount<AftercareRequestElement>(html`<aftercare-request .product=${product}></aftercare-request>`, { world, as });

/** Does something, and waits until it is kept. */
async function andSaved({ element }: It, doing: () => Promise<unknown>): Promise<void> {
  await doing();
  await new Promise<void>((resolve) => {
    element.addEventListener('aftercare-draft', (event) => {
      if ((event as CustomEvent<{ state: string }>).detail.state === 'saved') resolve();
    });
  });
}

/** A form in which somebody wrote, and which is gone now. */
async function written(world: PretendWorld, as: Visitor = 'customer-1', product?: string): Promise<void> {
  const at = await form(world, as, product);
  await get(at.element, 'textbox', 'What is wrong?');
  await andSaved(at, () => tellProblem(at.element, 'It leaks'));
  at.remove();
}

const described = async ({ element }: It): Promise<string> => (await get(element, 'textbox', 'What is wrong?') as HTMLTextAreaElement).value;

describe('a draft', () => {
  it('is kept while it is typed, offered after a reload with its age, and taken up where it was left', async () => {
    const world = await createWorld();
    const first = await form(world);
    await tellProblem(first.element, 'It leaks');
    await goOnTo(first.element, 'details');
    await andSaved(first, () => write(first.element, 'Error code', 'E1'));
    first.remove();
    const second = await form(world);
    const said: string[] = [];
    second.element.addEventListener('aftercare-draft', (event) => said.push((event as CustomEvent<{ state: string }>).detail.state));
    await get(second.element, 'heading', 'You have an unfinished request');
    await reads(second.element, /It leaks Last written just now\./);
    await expect(second.element).to.be.accessible();
    expect(await described(second), 'nothing comes back unasked').to.equal('');
    await press(second.element, 'button', 'Go on with it');
    await get(second.element, 'heading', 'More about it');
    expect((await get(second.element, 'textbox', 'Error code') as HTMLInputElement).value).to.equal('E1');
    expect(said[0]).to.equal('restored');
    expect(all(second.element, 'heading', 'You have an unfinished request')).to.deep.equal([]);
  });

  it('moves nothing when it is offered: room is left for it from the first', async () => {
    const world = await createWorld();
    await written(world);
    const { element } = await form(world);
    const field = await get(element, 'textbox', 'What is wrong?');
    const place = element.shadowRoot!.querySelector('.draft')!.getBoundingClientRect().height;
    expect(place > 150, 'no room is left').to.equal(true);
    const { top } = field.getBoundingClientRect();
    await get(element, 'heading', 'You have an unfinished request');
    expect(Math.round(field.getBoundingClientRect().top - top)).to.equal(0);
  });

  it('is gone from the device once the page has emptied the form', async () => {
    const at = await form(await createWorld());
    const said: string[] = [];
    at.element.addEventListener('aftercare-draft', (event) => said.push((event as CustomEvent<{ state: string }>).detail.state));
    await andSaved(at, () => write(at.element, 'What is wrong?', 'It leaks'));
    await at.element.reset();
    expect(said).to.deep.equal(['saved', 'discarded']);
    expect(await described(at)).to.equal('');
  });

  it('is taken up by the page, too', async () => {
    const world = await createWorld();
    await written(world);
    const at = await form(world);
    await get(at.element, 'heading', 'You have an unfinished request');
    expect(await at.element.restoreDraft()).to.equal(true);
    expect(await described(at)).to.equal('It leaks');
    expect(await at.element.restoreDraft()).to.equal(false);
  });

  it('is deleted when its writer says so', async () => {
    const world = await createWorld();
    await written(world);
    const at = await form(world);
    await press(at.element, 'button', 'Delete it');
    await until(() => all(at.element, 'heading', 'You have an unfinished request').length === 0);
    at.remove();
    const again = await form(world);
    await get(again.element, 'textbox', 'What is wrong?');
    await reads(again.element, 'Kept on this device as you type');
    expect(read(again.element)).to.not.include('unfinished');
  });

  it('stays when something else is written beside it', async () => {
    const world = await createWorld();
    await written(world);
    const at = await form(world);
    await get(at.element, 'heading', 'You have an unfinished request');
    await andSaved(at, () => write(at.element, 'What is wrong?', 'Another thing'));
    at.remove();
    const again = await form(world);
    await reads(again.element, /unfinished request Another thing/);
    await press(again.element, 'button', 'Delete it');
    again.remove();
    const third = await form(world);
    await reads(third.element, /unfinished request It leaks/);
  });

  it('is another customer’s to see neither on this device nor after a sign-out', async () => {
    const world = await createWorld();
    await written(world);
    const other = await form(world, 'customer-2');
    await reads(other.element, 'Kept on this device as you type');
    expect(read(other.element)).to.not.include('It leaks');
    other.remove();
    const mine = await form(world);
    await get(mine.element, 'heading', 'You have an unfinished request');
    await mine.provider.signOut();
    mine.remove();
    const again = await form(world);
    await reads(again.element, 'Kept on this device as you type');
    expect(read(again.element)).to.not.include('unfinished');
  });

  it('belongs to the product its page is about', async () => {
    const world = await createWorld();
    await written(world, 'customer-1', 'product-2');
    const elsewhere = await form(world, 'customer-1', 'product-1');
    await reads(elsewhere.element, 'Kept on this device as you type');
    expect(read(elsewhere.element)).to.not.include('unfinished');
    elsewhere.remove();
    const there = await form(world, 'customer-1', 'product-2');
    await get(there.element, 'heading', 'You have an unfinished request');
  });

  it('is a guest’s, too, and goes on under the name of who signs in', async () => {
    const world = await createWorld();
    await written(world, 'guest');
    const at = await form(world, 'guest');
    await press(at.element, 'button', 'Go on with it');
    at.provider.getToken = () => world.token('customer-1');
    await andSaved(at, () => write(at.element, 'What is wrong?', 'It leaks more'));
    await until(() => at.element.matches(':state(ready)'));
    at.remove();
    const mine = await form(world);
    await reads(mine.element, /unfinished request It leaks more/);
  });

  it('is no more once the request is received', async () => {
    const { world } = await watchedWorld();
    const at = await form(world);
    await fillOnline(at.element, 'It leaks');
    await at.element.submit();
    await get(at.element, 'heading', 'We have your request');
    expect((await requestsOf(world)).length).to.equal(1);
    at.remove();
    const again = await form(world);
    await reads(again.element, 'Kept on this device as you type');
    expect(read(again.element)).to.not.include('unfinished');
  });

  it('is not begun by what the page fills in', async () => {
    const world = await createWorld();
    const at = await mount<AftercareRequestElement>(html`<aftercare-request service-type="repair" .values=${{ description: 'From the page' }}></aftercare-request>`, { world });
    await reads(at.element, 'Kept on this device as you type');
    at.remove();
    const again = await form(world);
    await reads(again.element, 'Kept on this device as you type');
    expect(read(again.element)).to.not.include('unfinished');
  });
});
