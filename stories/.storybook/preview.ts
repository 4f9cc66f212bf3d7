/** Every story stands in a provider whose backend is a whole pretend world, made anew for each story. */
import type { Preview } from '@storybook/web-components-vite';
import { setCustomElementsManifest } from '@storybook/web-components-vite';
import { mswLoader } from 'msw-storybook-addon/csf3';
import manifest from '../../dist/custom-elements.json' with { type: 'json' };
import '../../components/define.js';
import { startWorker } from '../../mocks/browser.js';
import { inProvider } from './provider.decorator.js';
import { publicOnly } from './manifest.js';
import { scenarios, worldFor } from './scenarios.js';
import './preview.css';

setCustomElementsManifest(publicOnly(manifest));

const preview: Preview = {
  tags: ['autodocs'],
  loaders: [mswLoader(async () => startWorker())],
  decorators: [inProvider],
  async beforeEach(context) {
    context.parameters.world = await worldFor(context.globals.backend, context.parameters.aftercare);
  },
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    layout: 'fullscreen',
    options: { storySort: { order: ['Guides', 'Request', 'Progress', 'Agreement', 'Consent', 'Provider'] } },
  },
  initialGlobals: { locale: 'zh-CN', scheme: 'light', backend: 'story' },
  globalTypes: {
    locale: {
      description: 'Language',
      toolbar: { icon: 'globe', dynamicTitle: true, items: [{ value: 'zh-CN', title: '中文' }, { value: 'en', title: 'English' }] },
    },
    scheme: {
      description: 'Colour scheme',
      toolbar: { icon: 'contrast', dynamicTitle: true, items: [{ value: 'light', title: 'Light' }, { value: 'dark', title: 'Dark' }] },
    },
    backend: {
      description: 'Backend scenario',
      toolbar: { icon: 'database', dynamicTitle: true, items: scenarios.map(({ id, title }) => ({ value: id, title })) },
    },
  },
};

export default preview;
