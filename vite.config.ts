/**
 * The builds, one per mode: `lib` (dist/esm, module by module, dependencies left to the importer), `cdn` (the loader
 * and its chunks), `all` (everything in one file) and `demo` (scripts of the demo's pages). Any other mode, such as
 * Storybook's, gets a plain configuration.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'vite';
import { alongside, groups, slimRows, slimStyles } from './tools/bundle.js';

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

const resolve = {
  alias: {
    // Browsers have what the library of uploads takes a package for.
    'url-parse': fileURLToPath(new URL('components/client/native-url.ts', import.meta.url)),
    // The package names an older form first.
    compressorjs: fileURLToPath(new URL('node_modules/compressorjs/dist/compressor.esm.js', import.meta.url)),
  },
};
/** The texts of the licences of what is bundled, beside it. */
const license = { fileName: 'licences.md' };
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
      license,
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

function bundle(outDir: string, entry: Record<string, string>, oneFile: boolean): UserConfig {
  return {
    resolve,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [slimRows(outDir === 'dist/demo'), slimStyles, alongside],
    build: {
      ...shared,
      outDir,
      emptyOutDir: false,
      lib: { entry, formats: ['es'] },
      manifest: oneFile ? false : 'chunks.json',
      license,
      rolldownOptions: {
        output: {
          // Library mode keeps white space unless the output is told otherwise.
          minify: true,
          codeSplitting: oneFile ? false : { groups: groups() },
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
