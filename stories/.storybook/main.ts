import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../guides/*.mdx', '../*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', 'msw-storybook-addon'],
  // The worker's script, copied from the installed msw when Storybook starts or builds: never out of step with it.
  staticDirs: ['../../.cache/storybook-public'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};

export default config;
