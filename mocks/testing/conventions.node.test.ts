/** The architecture as tests: who may import whom, what files are called, how long they are. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { elementFolders, filesBelow, read, shared, sources, type Import } from './sources.js';

const isTest = (file: string): boolean => file.endsWith('.test.ts') || file.endsWith('.journey.ts');

/** Where a file belongs: a shared folder of the library, `element`, `root` (index, define), or a top folder. */
function layer(file: string): string {
  const [top = '', folder = ''] = file.split('/');
  if (top !== 'components') return top;
  if (!file.slice('components/'.length).includes('/')) return 'root';
  return shared.includes(folder) ? folder : 'element';
}

/** Folder of an element a file belongs to. */
const elementOf = (file: string): string | undefined => (layer(file) === 'element' ? file.split('/')[1] : undefined);

/** What a vendor may import, and so the demo, the stories and the mocks too. */
const published = (file: string): boolean =>
  /^components\/(index|define|[a-z-]+\/[a-z-]+\.define|client\/client|contract\/.+)\.ts$/.test(file);

interface Rule {
  /** Layers it may import, for values and for types alone. */
  readonly values: readonly string[];
  readonly types: readonly string[];
  /** Packages it may import. */
  readonly packages: readonly string[];
}

const rules: Readonly<Record<string, Rule>> = {
  contract: { values: ['contract'], types: ['contract'], packages: ['valibot'] },
  client: { values: ['client', 'contract'], types: [], packages: ['valibot', 'eventsource-parser', 'idb-keyval', 'tus-js-client'] },
  i18n: { values: ['i18n'], types: ['contract', 'client'], packages: ['lit'] },
  ui: { values: ['ui'], types: [], packages: ['lit'] },
  core: {
    values: ['core', 'client', 'contract', 'i18n'],
    types: [],
    packages: ['lit', '@lit/context', '@lit/task'],
  },
  element: {
    values: ['element', 'core', 'ui', 'i18n'],
    types: ['client', 'contract'],
    packages: ['lit', '@lit/context', '@lit/task', 'uqr', 'libphonenumber-js', '@zxing/library', 'compressorjs'],
  },
  root: { values: ['element'], types: ['root', 'client', 'contract', 'core'], packages: [] },
  cdn: { values: ['cdn', 'element', 'core'], types: [], packages: [] },
};

/** Exceptions, each with its reason. */
const allowed: readonly { why: string; when: (edge: Import) => boolean }[] = [
  {
    why: 'the OpenAPI document is made in Node, from the schemas; no element reaches it',
    when: ({ from, to }) => /^components\/contract\/openapi[.\w-]*\.ts$/.test(from) && to === '@valibot/to-json-schema',
  },
  {
    why: 'the provider builds the client, and hands on only its interfaces',
    when: ({ from, to }) => elementOf(from) === 'provider' && layer(to) === 'client',
  },
  {
    why: 'a tag is useless without the provider, so a define file may define it too',
    when: ({ from, to }) => from.endsWith('.define.ts') && to === 'components/provider/provider.define.ts',
  },
];

function refusal(edge: Import): string | null {
  const rule = rules[layer(edge.from)];
  if (!rule || allowed.some(({ when }) => when(edge))) return null;
  if (!edge.own) return rule.packages.includes(edge.to) ? null : `package ${edge.to}`;
  const to = layer(edge.to);
  const fine = rule.values.includes(to) || (edge.typeOnly && rule.types.includes(to));
  if (!fine) return `${to}${edge.typeOnly ? '' : ' for its value'}`;
  if (to !== 'element' || layer(edge.from) !== 'element') return null;
  return elementOf(edge.from) === elementOf(edge.to) ? null : `element ${elementOf(edge.to)}`;
}

const say = (edge: Import, why: string): string => `${edge.from} imports ${edge.to}: ${why}`;
const library = sources.filter(({ file }) => file.startsWith('components/') && !isTest(file));
const edges = sources.flatMap(({ imports }) => imports);

describe('who may import whom', () => {
  it('keeps the layers of the library', () => {
    const wrong = library.flatMap(({ imports }) => imports.map((edge) => ({ edge, why: refusal(edge) })));
    assert.deepEqual(wrong.flatMap(({ edge, why }) => (why ? [say(edge, why)] : [])), []);
  });

  it('lets the demo, the stories and the backend use only what is published', () => {
    // Helpers of tests look inside on purpose; journeys and unit tests do too. Types cost nothing.
    const outside = edges.filter(
      ({ from, to, own, typeOnly }) =>
        own && !typeOnly && to.startsWith('components/') && /^(mocks|stories|demo)\//.test(from) &&
        !from.startsWith('mocks/testing/') && !isTest(from),
    );
    const words = /\.text\.ts$/;
    const wrong = outside.filter(({ to }) => !published(to) && !words.test(to));
    assert.deepEqual(wrong.map((edge) => say(edge, 'not published')), []);
  });

  it('points one way between the top folders', () => {
    const order = ['components', 'mocks', 'stories', 'demo', 'tools'];
    const wrong = edges.filter(({ from, to, own }) => {
      const [source = '', target = ''] = [from.split('/')[0], to.split('/')[0]];
      if (!own || source === target || source === 'tools') return false;
      // Element tests use the pretend world; journeys find their browser in tools/.
      if (source === 'components' && target === 'mocks') return !isTest(from);
      if (target === 'tools') return !isTest(from) && !from.startsWith('stories/.storybook/');
      return order.indexOf(target) > order.indexOf(source) || target === 'stories';
    });
    assert.deepEqual(wrong.map((edge) => say(edge, 'wrong way')), []);
  });

  it('imports examples and tests nowhere but in tests and mocks', () => {
    const wrong = edges.filter(
      ({ from, to }) =>
        (/\.test\.ts$/.test(to) || (/\.examples\.ts$/.test(to) && layer(from) !== 'contract')) &&
        !isTest(from) && !/^(mocks|stories)\//.test(from),
    );
    assert.deepEqual(wrong.map((edge) => say(edge, 'for tests only')), []);
  });

  it('has no cycle', () => {
    const next = new Map(
      sources.map(({ file, imports }) => [file, imports.filter((i) => i.own && !i.typeOnly).map((i) => i.to)]),
    );
    const done = new Set<string>();
    const cycles: string[] = [];
    const walk = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) return void cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      if (done.has(file)) return;
      for (const to of next.get(file) ?? []) walk(to, [...path, file]);
      done.add(file);
    };
    for (const file of next.keys()) walk(file, []);
    assert.deepEqual(cycles, []);
  });
});

describe('who may name what', () => {
  it('fetches only in client/', () => {
    // The provider has a `fetch` property to hand on; it does not call it.
    const wrong = library.filter(({ file, names, calls }) => {
      if (layer(file) === 'client') return false;
      return elementOf(file) === 'provider' ? calls.has('fetch') : names.has('fetch');
    });
    assert.deepEqual(wrong.map(({ file }) => file), []);
  });

  it('defines elements only in define files and the loader', () => {
    const may = (file: string): boolean =>
      file.endsWith('.define.ts') || file === 'components/core/define.ts' || layer(file) === 'cdn';
    assert.deepEqual(library.filter(({ file, names }) => names.has('customElements') && !may(file)).map((s) => s.file), []);
  });
});

describe('files', () => {
  it('of an element folder carry its name and a known suffix', () => {
    const suffix = /^(\.[a-z0-9-]+|\.zh-CN)*\.(element|define|machine|view|styles|text|events|node\.test|test)\.ts$/;
    const wrong = elementFolders.flatMap((folder) =>
      filesBelow(`components/${folder}/`).filter((file) => {
        const name = file.slice(`components/${folder}/`.length);
        return !name.startsWith(`${folder}.`) || !suffix.test(name.slice(folder.length));
      }),
    );
    assert.deepEqual(wrong, []);
  });

  it('of an element folder are at least its class, its define call and its words', () => {
    const have = new Set(sources.map(({ file }) => file));
    const wanted = (folder: string): string[] =>
      (folder === 'provider' ? ['element', 'define'] : ['element', 'define', 'text', 'zh-CN.text', 'view']).map(
        (suffix) => `components/${folder}/${folder}.${suffix}.ts`,
      );
    assert.deepEqual(elementFolders.flatMap(wanted).filter((file) => !have.has(file)), []);
  });

  it('are not called utils, helpers, types or index', () => {
    const fine = ['components/index.ts', 'components/contract/types.ts'];
    const vague = /(^|\/)(index|types|utils?|helpers?|misc)\.(ts|js|mjs)$/;
    const wrong = sources.filter(({ file }) => vague.test(file) && !fine.includes(file));
    assert.deepEqual(wrong.map(({ file }) => file), []);
  });

  it('are no longer than 250 lines', () => {
    assert.deepEqual(sources.filter(({ lines }) => lines > 251).map(({ file, lines }) => `${file}: ${lines}`), []);
  });

  it('of styles take no size from the root of the vendor’s page, which may be 10 px', () => {
    const wrong = sources.filter(({ file }) => file.startsWith('components/') && !isTest(file) && /\drem\b/.test(read(file)));
    assert.deepEqual(wrong.map(({ file }) => file), []);
  });

  it('of tests run all their tests', () => {
    // `only: '/path'` is a fault's.
    const dodge = /\b(it|test|describe|suite|context)\.(skip|only|todo)\b|\bx(it|describe)\(|\b(skip|todo):|\bonly:(?!\s*')/;
    assert.deepEqual(sources.map(({ file }) => file).filter((file) => isTest(file) && dodge.test(read(file))), []);
  });

  it('name no machine and no registry', () => {
    const path = new RegExp(String.raw`(^|[\s'"\x60(=:])/(work|home|root|Users)/\w`, 'm');
    const host = /registry\.npm|npmmirror|verdaccio|"resolved": "http/;
    const text = /\.(ts|mjs|js|json|md|mdx|html|css|yml|yaml|sh)$|\/run$|^\.npmrc$/;
    const wrong = filesBelow().filter((file) => text.test(file) && (path.test(read(file)) || host.test(read(file))));
    assert.deepEqual(wrong.filter((file) => file !== 'mocks/testing/conventions.node.test.ts'), []);
  });
});
