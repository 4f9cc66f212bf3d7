/** How the scripts for a page are cut into files, and what is left out of them: parts of `vite.config.ts`. */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

interface Modules { getModuleInfo(id: string): { importedIds: readonly string[]; dynamicallyImportedIds: readonly string[] } | null }
interface Group { name: string | ((id: string, modules: Modules) => string | null); debugName?: string; test?: RegExp }

/** The loader's table of elements. */
const table = fileURLToPath(new URL('../components/cdn/elements.ts', import.meta.url));

/** A module and all it imports at once. */
function withImports(modules: Modules, id: string, into = new Set<string>()): Set<string> {
  if (into.has(id)) return into;
  into.add(id);
  for (const next of modules.getModuleInfo(id)?.importedIds ?? []) withImports(modules, next, into);
  return into;
}

/** What every element of the table needs at once, and the provider. */
function neededByAll(modules: Modules): Set<string> {
  const all = modules.getModuleInfo(table)?.dynamicallyImportedIds ?? [];
  const provider = all.filter((one) => one.endsWith('/provider.define.ts'));
  const [first = new Set<string>(), ...others] = all.filter((one) => !provider.includes(one)).map((one) => withImports(modules, one));
  const common = [...first].filter((one) => others.every((needed) => needed.has(one)));
  return new Set([...common, ...provider.flatMap((one) => [...withImports(modules, one)])]);
}

/** What goes into one file though it would be several. */
export function groups(): Group[] {
  let shared: Set<string> | undefined;
  return [
    { name: (id, modules) => ((shared ??= neededByAll(modules)).has(id) ? 'runtime' : null), debugName: 'runtime' },
    // The first answer needs all of this, and one would be found in the other.
    { name: 'checking', test: /node_modules\/valibot\/|components\/contract\/(answers|vocabulary|resources\/common)\.ts|client\/checking\.ts/ },
    // The words of all later steps are asked for together.
    { name: 'request.later.zh-CN.text', test: /components\/request\/request\.(?!scan|zh-CN)[\w-]+\.zh-CN\.text\.ts/ },
  ];
}

/**
 * A page needs of an operation's row how to make the call; what else it says is for the backend and the documents.
 * @param forVendors The elements are a customer's: only a vendor's own page needs the vendor's rows.
 */
export const slimRows = (forVendors: boolean): Plugin => ({
  name: 'slim-rows',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('components/contract/operations.ts')) return undefined;
    const known = / (?:(?:profile|body|query|summary): '[^']*'|status: \d+),?/g;
    const slim = (row: string): string => (forVendors || !/ who: vendor,/.test(row) ? row.replace(known, '') : '');
    return { code: code.replace(/^ {2}\w+: \{ method: .*$/gm, slim), map: null };
  },
});

/** White space between the words of styles, and before the lines of templates, means nothing. */
export const slimStyles: Plugin = {
  name: 'slim-styles',
  enforce: 'pre',
  transform(code, id) {
    if (!/components\/(ui\/[\w-]+|.*\.(view|styles|element))(\.styles)?\.ts$/.test(id)) return undefined;
    const slim = (_: string, css: string): string =>
      `css\`${css.replace(/\s+/g, ' ').replace(/ ?([{};,]) ?/g, '$1').replaceAll(': ', ':').replaceAll(';}', '}').trim()}\``;
    return { code: code.replace(/\bcss`([^`$]*)`/g, slim).replace(/\n\s+/g, '\n'), map: null };
  },
};

/** The loader asks for all files of an element at once: a browser would find one in the other, a round trip each. */
export const alongside: Plugin = {
  name: 'alongside',
  generateBundle(_, files) {
    const all = (file: string): string[] => {
      const chunk = files[file];
      return [...new Set([file, ...(chunk?.type === 'chunk' ? chunk.imports.flatMap(all) : [])])];
    };
    for (const loader of Object.values(files)) {
      if (loader.type !== 'chunk' || !loader.facadeModuleId?.endsWith('components/cdn/loader.ts')) continue;
      // What a file exports is no matter here.
      loader.code = loader.code.replace(/\bimport\(`\.\/([^`]+)`\)(\.then\(\w+=>\w+\.\w+\))?/g, (_alone, file: string) =>
        `Promise.all([${all(file).map((one) => `import(\`./${one}\`)`).join(',')}])`);
    }
  },
};
