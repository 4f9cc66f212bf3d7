/** What a customer does with the request form, step by step, in English. */
import { freshWorld, type World } from '../scenarios/fresh.js';
import { createWorld, type PretendWorld, type WorldOptions } from '../scenarios/world.js';
import type { Request } from '../../components/contract/resources/request.js';
import { all, get, press, write } from './user.js';

/** The steps of the form, by their headings. */
const headings = {
  product: 'Which product', details: 'More about it', place: 'How, where and when', review: 'Check and send',
} as const;

/** Goes on until a step is reached, with what is there. */
export async function goOnTo(form: ParentNode, step: keyof typeof headings): Promise<void> {
  const order = Object.keys(headings) as Array<keyof typeof headings>;
  const at = order.findIndex((one) => all(form, 'heading', headings[one]).length > 0);
  for (const next of order.slice(at + 1, order.indexOf(step) + 1)) {
    await press(form, 'button', 'Continue');
    await get(form, 'heading', headings[next]);
  }
}

/** Tells the problem and what is needed. */
export async function tellProblem(form: ParentNode, words = 'The heater does not light', service = 'Repair'): Promise<void> {
  await write(form, 'What is wrong?', words);
  await press(form, 'radio', service);
}

/** Chooses urgency and channel, on the steps where they stand. */
export async function chooseService(form: ParentNode, urgency: RegExp = /^Urgent/, channel = 'On-site'): Promise<void> {
  await goOnTo(form, 'details');
  await press(form, 'radio', urgency);
  await goOnTo(form, 'place');
  await press(form, 'radio', channel);
}

/** Goes to the last step with everything an online request of a signed-in customer needs. */
export async function fillOnline(form: ParentNode, words?: string): Promise<void> {
  await tellProblem(form, words);
  await chooseService(form, /^General/, 'Online');
  await goOnTo(form, 'review');
  await get(form, 'button', 'Send the request');
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

/** A world whose vendor works in a zone. */
export function inZone(timeZone: string): World {
  const { catalog } = freshWorld.vendor;
  const there = (one: typeof catalog.en): typeof catalog.en => ({ ...one, vendor: { ...one.vendor, timeZone } });
  return { ...freshWorld, vendor: { ...freshWorld.vendor, catalog: { en: there(catalog.en), 'zh-CN': there(catalog['zh-CN']) } } };
}

/** A zone that is not this machine's, wherever it runs. */
export function elsewhere(): string {
  const here = new Intl.DateTimeFormat('en', { timeZoneName: 'longOffset' }).formatToParts(0).find(({ type }) => type === 'timeZoneName')!.value;
  return here === 'GMT+09:00' ? 'Asia/Shanghai' : 'Asia/Tokyo';
}
