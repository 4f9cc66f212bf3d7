/**
 * The builds, one per mode: `lib` (dist/esm, module by module, dependencies left to the importer), `cdn` (the loader
 * and its chunks), `all` (everything in one file) and `demo` (scripts of the demo's pages). Any other mode, such as
 * Storybook's, gets a plain configuration.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };

/** Source files below a folder that are part of what is shipped. */
function sources(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts') && !/(\.(test|d|examples)|contract\/openapi[.\w]*)\.ts$/.test(file))
    .sort();
}

/** Entries that exist, by the name of their output. */
function entries(files: string[], name: (file: string) => string): Record<string, string> {
  return Object.fromEntries(files.filter((file) => existsSync(file)).map((file) => [name(file), file]));
}

/** Browsers have what the library of uploads takes a package for. */
const resolve = { alias: { 'url-parse': fileURLToPath(new URL('components/client/native-url.ts', import.meta.url)) } };
const shared = { target: 'es2022', reportCompressedSize: false, modulePreload: false, copyPublicDir: false } as const;

function lib(): UserConfig {
  const roots = sources('components').filter(
    (file) =>
      /\.define\.ts$/.test(file) || /^components\/(index|define|client\/client|contract\/[^/]+)\.ts$/.test(file),
  );
  const outside = Object.keys(dependencies);
  return {
    resolve,
    build: {
      ...shared,
      outDir: 'dist/esm',
      minify: false,
      lib: { entry: entries(roots, (file) => file.slice('components/'.length, -3)), formats: ['es'] },
      rolldownOptions: {
        external: (id) => outside.some((name) => id === name || id.startsWith(`${name}/`)) || /^lit-|^@lit\//.test(id),
        output: {
          preserveModules: true,
          preserveModulesRoot: 'components',
          // Packing leaves out every folder called `node_modules`.
          entryFileNames: ({ name }) => `${name.replaceAll('node_modules', 'bundled')}.js`,
        },
      },
    },
  };
}

/**
 * What every element shares: one chunk, which the loader fetches at the side of the element's own. Of the client only
 * what its lazy parts need too, so that it makes no chunk of a few bytes each.
 */
const runtime = new RegExp([
  'node_modules/(lit|lit-html|lit-element|@lit)/', '@oxc-project', 'components/(core|ui|i18n)/',
  'components/client/(checks|failure|key|timers)\\.', 'components/contract/operations\\.',
].join('|'));

/** A page needs of an operation's row how to make the call; what else it says is for the backend and the documents. */
const slimRows: Plugin = {
  name: 'slim-rows',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('components/contract/operations.ts')) return undefined;
    const known = / (?:(?:profile|body|query|summary): '[^']*'|status: \d+),?/g;
    return { code: code.replace(/^ {2}\w+: \{ method: .*$/gm, (row) => row.replace(known, '')), map: null };
  },
};

function bundle(outDir: string, entry: Record<string, string>, oneFile: boolean): UserConfig {
  return {
    resolve,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [slimRows],
    build: {
      ...shared,
      outDir,
      emptyOutDir: false,
      lib: { entry, formats: ['es'] },
      manifest: oneFile ? false : 'chunks.json',
      rolldownOptions: {
        output: {
          // Library mode keeps white space unless the output is told otherwise.
          minify: true,
          codeSplitting: oneFile ? false : { groups: [{ name: 'runtime', test: runtime, minShareCount: 4 }] },
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
        },
      },
    },
  };
}

function demo(): UserConfig {
  const scripts = ['demo/desk/desk.ts', ...sources('demo/sites')];
  return bundle('dist/demo', entries(scripts, (file) => basename(file, '.ts')), false);
}

const builds: Record<string, () => UserConfig> = {
  lib,
  cdn: () => bundle('dist/cdn', { aftercare: 'components/cdn/loader.ts' }, false),
  all: () => bundle('dist/cdn', { 'aftercare.all': 'components/define.ts' }, true),
  demo,
};

export default defineConfig(({ mode }) => builds[mode]?.() ?? {});
