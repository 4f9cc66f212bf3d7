/** What is written twice must agree: words and their translations, events and their types, entry points, OpenAPI. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { elementFolders, filesBelow, read, root, sources } from './sources.js';

type Words = Readonly<Record<string, string>>;

const load = async (file: string): Promise<Record<string, unknown>> =>
  (await import(new URL(file, root).href)) as Record<string, unknown>;

const placeholders = (text: string): string[] => [...new Set(text.match(/\{[\w.-]+\}/g))].sort();

const englishFiles = filesBelow('components/').filter((file) => /(?<!\.zh-CN)\.text\.ts$/.test(file));

/** The one exported table of a file of words. */
async function english(file: string): Promise<Words> {
  const tables = Object.entries(await load(file)).filter(([name]) => name.endsWith('Text'));
  assert.equal(tables.length, 1, `${file} exports one table named *Text`);
  return tables[0]?.[1] as Words;
}

describe('words', () => {
  for (const file of englishFiles) {
    it(`${file} and its Chinese have the same keys and placeholders`, async () => {
      const source = await english(file);
      const chinese = (await load(file.replace(/\.text\.ts$/, '.zh-CN.text.ts'))).default as Words;
      assert.deepEqual(Object.keys(chinese).sort(), Object.keys(source).sort());
      for (const [key, text] of Object.entries(source)) {
        assert.deepEqual(placeholders(chinese[key] ?? ''), placeholders(text), key);
        assert.ok(text.trim() && chinese[key]?.trim(), `${key} is empty`);
      }
    });

    it(`${file} names its keys after its folder`, async () => {
      const [, folder = ''] = file.split('/');
      const prefix = folder === 'i18n' ? 'common.' : `${folder}.`;
      assert.deepEqual(Object.keys(await english(file)).filter((key) => !key.startsWith(prefix)), []);
    });
  }
});

describe('events', () => {
  for (const folder of elementFolders) {
    it(`of ${folder} are documented, typed and said under the same names`, () => {
      const files = sources.map(({ file }) => file).filter((file) => file.startsWith(`components/${folder}/`));
      const documented = new Set<string>();
      for (const [, type, name] of read(`components/${folder}/${folder}.element.ts`).matchAll(
        /@fires\s+(?:\{(.+?)\}\s+)?(aftercare-[a-z-]+)/g,
      )) {
        assert.match(type ?? '', /^CustomEvent</, `@fires ${name} says its type`);
        documented.add(name ?? '');
      }
      const typed = new Set<string>();
      for (const file of files.filter((name) => name.endsWith('.events.ts'))) {
        for (const [, name = ''] of read(file).matchAll(/['"](aftercare-[a-z-]+)['"]\s*\??:/g)) typed.add(name);
      }
      assert.deepEqual([...documented].sort(), [...typed].sort());
    });
  }
});

describe('entry points', () => {
  it('exist for every element, in the package, the loader and define.ts', () => {
    const { exports } = JSON.parse(read('package.json')) as { exports: Record<string, unknown> };
    const loader = read('components/cdn/elements.ts');
    const define = read('components/define.ts');
    const wrong = elementFolders.filter(
      (folder) =>
        !exports[`./define/${folder}`] ||
        !loader.includes(`'aftercare-${folder}': () => import('../${folder}/${folder}.define.js')`) ||
        !define.includes(`'./${folder}/${folder}.define.js'`),
    );
    assert.deepEqual(wrong, []);
  });
});

describe('openapi.json', () => {
  it('is what the contract says (npm run openapi writes it)', async () => {
    const { openapi } = (await load('components/contract/openapi.ts')) as { openapi: () => unknown };
    const written: unknown = JSON.parse(read('components/contract/openapi.json'));
    assert.deepEqual(written, JSON.parse(JSON.stringify(openapi())));
  });
});
