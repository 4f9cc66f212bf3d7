/** Packages with CommonJS inside, which no browser loads: served to tests as one module, made when first asked for. */
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Paths below the root, as the tests' server is asked for them. */
const packages = new Set(['/node_modules/file-type/core.js', '/node_modules/tus-js-client/lib/upload.js']);

async function bundle(path) {
  const { build } = await import('vite');
  const [{ output }] = await build({
    configFile: false, root, logLevel: 'silent',
    build: { write: false, minify: false, target: 'es2022', lib: { entry: root + path.slice(1), formats: ['es'], fileName: 'bundle' } },
  });
  return output[0].code;
}

/** A plugin of the test runner's server. */
export function bundledPackages() {
  const made = new Map();
  return {
    name: 'bundled-packages',
    async serve({ path }) {
      if (!packages.has(path)) return undefined;
      if (!made.has(path)) made.set(path, bundle(path));
      return { body: await made.get(path), type: 'js' };
    },
  };
}
