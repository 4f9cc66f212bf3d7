/** What a customer does with the request form, step by step, in English. */
import { createWorld, type PretendWorld, type WorldOptions } from '../scenarios/world.js';
import type { Request } from '../../components/contract/resources/request.js';
import { all, get, press, write } from './user.js';

/** Tells the problem and goes on. */
export async function tellProblem(form: ParentNode, words = 'The heater does not light'): Promise<void> {
  await write(form, 'What is wrong?', words);
  await press(form, 'button', 'Continue');
  await get(form, 'group', 'What do you need?');
}

/** Chooses service, urgency and channel. */
export async function chooseService(form: ParentNode, service = 'Repair', urgency: RegExp = /^Urgent/, channel = 'On-site'): Promise<void> {
  await press(form, 'radio', service);
  await press(form, 'radio', urgency);
  await press(form, 'radio', channel);
}

/** Chooses an online repair and goes on to the last step. */
export async function chooseOnline(form: ParentNode): Promise<void> {
  await chooseService(form, 'Repair', /^General/, 'Online');
  await press(form, 'button', 'Continue');
  await get(form, 'button', 'Send the request');
}

/** Goes to the last step with everything an online request of a signed-in customer needs. */
export async function fillOnline(form: ParentNode, words?: string): Promise<void> {
  await tellProblem(form, words);
  await chooseOnline(form);
}

/** Fills in where to come to. */
export async function writeAddress(form: ParentNode): Promise<void> {
  await write(form, 'Province, city, district', 'Zhejiang, Hangzhou, Xihu');
  await write(form, 'Street and house number', '1 Wensan Road');
}

/** What is said in the form, wherever it stands. */
export const words = (form: ParentNode): string[] => all(form, 'textbox').map((one) => (one as HTMLInputElement).value);

/** A call the page made. */
export interface Call { method: string; path: string; key: string | null; body: string | null }

/** A world that writes down the calls to it. */
export async function watchedWorld(options?: WorldOptions): Promise<{ world: PretendWorld; calls: Call[] }> {
  const world = await createWorld(options);
  const direct = world.fetch;
  const calls: Call[] = [];
  (world as { fetch: typeof direct }).fetch = (input, init) => {
    const { pathname } = new URL(String(input instanceof Request ? input.url : input), document.baseURI);
    calls.push({
      method: init?.method ?? 'GET', path: pathname.replace(/^\/api/, ''),
      key: new Headers(init?.headers).get('Idempotency-Key'), body: typeof init?.body === 'string' ? init.body : null,
    });
    return direct(input, init);
  };
  return { world, calls };
}

/** The requests a customer has. */
export const requestsOf = async (world: PretendWorld, who: 'customer-1' | 'customer-2' = 'customer-1'): Promise<Request[]> =>
  (await world.call<{ items: Request[] }>(who, 'GET', '/requests')).items;
