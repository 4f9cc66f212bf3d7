import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { html } from 'lit';
import { mount, type Mounted } from '../../mocks/testing/mount.js';
import { requestsOf, watchedWorld } from '../../mocks/testing/request.js';
import type { PretendWorld } from '../../mocks/scenarios/world.js';
import { all, get, press, until, write } from '../../mocks/testing/user.js';
import type { AftercareRequestElement } from './request.element.js';
import './request.define.js';

type It = Mounted<AftercareRequestElement>;

/** What happens, to a person and to the network. `lost`: the backend does its part, and no answer arrives. */
const happenings = ['type', 'send', 'reload', 'retry', 'another', 'fine', 'offline', 'lost', 'internal', 'broken', 'unavailable'] as const;
type Happening = (typeof happenings)[number];
const weather: readonly Happening[] = ['fine', 'offline', 'lost', 'internal', 'broken', 'unavailable'];

/** Calls of createRequest as the weather has it; everything else goes through. */
function stormy(world: PretendWorld): { now: Happening } {
  const sky: { now: Happening } = { now: 'fine' };
  const { fetch } = world;
  (world as { fetch: typeof fetch }).fetch = async (input, init) => {
    const filing = init?.method === 'POST' && new URL(String(input), document.baseURI).pathname.endsWith('/requests');
    if (!filing) return fetch(input, init);
    if (sky.now === 'lost') {
      await fetch(input, init);
      throw new TypeError('Failed to fetch');
    }
    world.fault = sky.now === 'fine' ? null : { kind: sky.now as 'offline', only: '/requests' };
    try {
      return await fetch(input, init);
    } finally {
      world.fault = null;
    }
  };
  return sky;
}

const open = (world: PretendWorld): Promise<It> => mount<AftercareRequestElement>(html`<aftercare-request layout="single"
  service-type="repair" channel="online" product="product-1"></aftercare-request>`, { world });
const kindOf = (element: HTMLElement): string => ['ready', 'kept', 'submitted'].find((kind) => element.matches(`:state(${kind})`)) ?? '';

/** A person at the form, and what they may expect of it. */
class Person {
  at!: It;
  /** Words in the form, not submitted yet. */
  words = '';
  /** Words of everything submitted: each must be there once. */
  readonly owed: string[] = [];
  #letters = 0;

  constructor(readonly world: PretendWorld) {}

  async open(): Promise<void> {
    this.at = await open(this.world);
    await until(() => kindOf(this.at.element) !== '');
    await get(this.at.element, 'button', /Send the request|Try now|Sending|Request something else/);
  }

  async type(): Promise<void> {
    if (kindOf(this.at.element) !== 'ready') return;
    this.words = `words ${this.#letters += 1}`;
    const saved = new Promise((resolve) => { this.at.element.addEventListener('aftercare-draft', resolve, { once: true }); });
    await write(this.at.element, 'What is wrong?', this.words);
    // Half a second is promised; whoever leaves sooner may lose a letter.
    await saved;
  }

  async send(): Promise<void> {
    if (kindOf(this.at.element) !== 'ready' || this.words === '') return;
    const refused = await this.at.element.submit().then(() => false, () => true);
    // What was refused is still theirs to change and to send.
    if (refused) return;
    this.owed.push(this.words);
    this.words = '';
  }

  async reload(): Promise<void> {
    this.at.remove();
    await this.open();
    await this.takeUp();
  }

  /** What was being written is offered, unless something submitted is shown first. */
  async takeUp(): Promise<void> {
    const { element } = this.at;
    if (this.words === '') return;
    await until(() => kindOf(element) !== 'ready' || all(element, 'heading', 'You have an unfinished request').length > 0, 'nothing is offered');
    if (kindOf(element) !== 'ready') return;
    await press(element, 'button', 'Go on with it');
    const field = await get(this.at.element, 'textbox', 'What is wrong?') as HTMLTextAreaElement;
    await until(() => field.value === this.words, () => `${field.value} came back for ${this.words}`);
  }

  async retry(): Promise<void> {
    const [button] = all(this.at.element, 'button', 'Try now');
    button?.click();
  }

  async another(): Promise<void> {
    if (!['kept', 'submitted'].includes(kindOf(this.at.element))) return;
    await press(this.at.element, 'button', 'Request something else');
    await until(() => kindOf(this.at.element) === 'ready');
    await this.takeUp();
  }
}

async function live(story: readonly Happening[]): Promise<void> {
  const { world } = await watchedWorld();
  const sky = stormy(world);
  const person = new Person(world);
  await person.open();
  for (const one of story) {
    if (weather.includes(one)) sky.now = one;
    else await person[one as 'type']();
  }
  sky.now = 'fine';
  window.dispatchEvent(new Event('online'));
  await until(async () => (await requestsOf(world)).length >= person.owed.length, () => `not all arrived of ${person.owed.join(', ')}`);
  const there = (await requestsOf(world)).map(({ problem }) => problem.description);
  expect(there.sort()).to.deep.equal([...person.owed].sort());
  person.at.remove();
}

describe('whatever happens', () => {
  it('what was submitted last is what the backend holds, exactly once', async function () {
    this.timeout(90_000);
    const story = fc.array(fc.constantFrom(...happenings, 'type' as const, 'send' as const, 'send' as const), { minLength: 4, maxLength: 14 });
    await fc.assert(fc.asyncProperty(story, async (happened) => live(['type', ...happened])), { numRuns: 12, endOnFailure: true, includeErrorInReport: true });
  });
});
