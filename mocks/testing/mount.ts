/**
 * Puts elements on the test page as a vendor would, talking to a whole backend in the page.
 * Every test has a world of its own.
 */
import { render, type TemplateResult } from 'lit';
import { createWorld, type PretendWorld, type Visitor, type WorldOptions } from '../scenarios/world.js';
import type { Timers } from '../../components/client/timers.js';
import type { AftercareProviderElement } from '../../components/provider/provider.element.js';
import '../../components/provider/provider.define.js';
import { quickTimers } from './timers.js';

export interface MountOptions extends WorldOptions {
  /** Who looks at the page; `customer-1` when absent. */
  as?: Visitor;
  /** Language of the page; `en` when absent. */
  lang?: string;
  /** A world made before, for instance to mount twice. */
  world?: PretendWorld;
  /** Set before anything is read. */
  fault?: PretendWorld['fault'];
  /** Time and chance of the client; `quickTimers` when absent: further tries come at once. */
  timers?: Timers;
}

export interface Mounted<E extends HTMLElement> {
  world: PretendWorld;
  provider: AftercareProviderElement;
  /** The first element of the template. */
  element: E;
  /** Takes everything off the page; also done after each test. */
  remove(): void;
}

const mounted = new Set<HTMLElement>();
const endpoints = new WeakMap<PretendWorld, string>();

/** Each world has an address of its own: what one test leaves on the device is none of another's. */
function endpointOf(world: PretendWorld): string {
  const known = endpoints.get(world) ?? `http://${crypto.randomUUID()}.invalid/api`;
  endpoints.set(world, known);
  return known;
}

/** Mounts a template, e.g. html`<aftercare-progress></aftercare-progress>`, inside a provider. */
export async function mount<E extends HTMLElement>(template: TemplateResult, options: MountOptions = {}): Promise<Mounted<E>> {
  const world = options.world ?? await createWorld(options);
  if (options.fault !== undefined) world.fault = options.fault;
  const provider = document.createElement('aftercare-provider') as AftercareProviderElement;
  provider.setAttribute('endpoint', endpointOf(world));
  provider.lang = options.lang ?? 'en';
  provider.fetch = world.fetch;
  provider.timers = options.timers ?? quickTimers;
  provider.getToken = () => world.token(options.as ?? 'customer-1');
  render(template, provider);
  const main = document.createElement('main');
  main.append(provider);
  document.body.append(main);
  mounted.add(main);
  return {
    world,
    provider,
    element: provider.firstElementChild as E,
    remove: () => { main.remove(); mounted.delete(main); },
  };
}

/** Takes off whatever tests left; call it in a root `afterEach`. */
export function unmountAll(): void {
  for (const main of mounted) main.remove();
  mounted.clear();
}

afterEach(unmountAll);
