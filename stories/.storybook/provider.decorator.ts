/** Wraps each story in a provider that talks to its world, in the toolbar's language and colour scheme. */
import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { endpointOf } from '../../mocks/browser.js';
import type { PretendWorld } from '../../mocks/scenarios/world.js';
import type { StoryWorld } from './scenarios.js';

export const inProvider: Decorator = (story, { globals, parameters }) => {
  const world = parameters.world as PretendWorld | undefined;
  const { as = 'customer-1' } = (parameters.aftercare ?? {}) as StoryWorld;
  document.documentElement.lang = String(globals.locale);
  document.documentElement.classList.toggle('dark', globals.scheme === 'dark');
  return html`${keyed(world, html`
    <main class="story">
      <aftercare-provider endpoint=${world ? endpointOf(world) : './api'} .getToken=${() => world?.token(as) ?? null}>${story()}</aftercare-provider>
    </main>`)}`;
};
