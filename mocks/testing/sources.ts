/** The repository's own files and what each imports, for the tests of its conventions. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

/** Every path below is relative to this. */
export const root = new URL('../../', import.meta.url);

const skipped = new Set(['node_modules', 'dist', 'storybook-static', 'coverage', '.git', '.data', '.cache']);

/** Every file of the repository, or of one folder, with forward slashes. */
export function filesBelow(folder = ''): string[] {
  if (!existsSync(new URL(folder || '.', root))) return [];
  return readdirSync(new URL(folder || '.', root), { withFileTypes: true }).flatMap((entry) => {
    const path = folder + entry.name;
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : filesBelow(`${path}/`);
    return entry.isFile() ? [path] : [];
  });
}

/** Text of one file. */
export const read = (file: string): string => readFileSync(new URL(file, root), 'utf8');

/** One import: of a file of ours (its path) or a package (its name), for its value or only for its types. */
export interface Import {
  readonly from: string;
  readonly to: string;
  readonly own: boolean;
  readonly typeOnly: boolean;
}

/** A file parsed. */
export interface Source {
  readonly file: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  /** Every identifier in it, and each function called by its bare or `window.` name. */
  readonly names: ReadonlySet<string>;
  readonly calls: ReadonlySet<string>;
}

function target(file: string, specifier: string): Pick<Import, 'to' | 'own'> {
  if (!specifier.startsWith('.')) {
    const parts = specifier.split('/');
    return { to: specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? ''), own: false };
  }
  const path = posix.join(posix.dirname(file), specifier.replace(/\?.*$/, ''));
  const source = path.replace(/\.js$/, '.ts');
  return { to: existsSync(new URL(source, root)) ? source : path, own: true };
}

function onlyTypes(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (!clause || clause.isTypeOnly) return Boolean(clause?.isTypeOnly);
  const named = clause.namedBindings;
  if (clause.name || !named || !ts.isNamedImports(named)) return false;
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}

/** Parses one TypeScript or JavaScript file. */
export function parse(file: string): Source {
  const text = read(file);
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false);
  const imports: Import[] = [];
  const names = new Set<string>();
  const calls = new Set<string>();
  const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (specifier && ts.isStringLiteralLike(specifier)) {
      imports.push({ from: file, ...target(file, specifier.text), typeOnly });
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node.moduleSpecifier, onlyTypes(node));
    else if (ts.isImportTypeNode(node)) add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
    else if (ts.isCallExpression(node)) {
      if (node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false);
      const callee = node.expression.getText(tree).replace(/^(window|globalThis|self)\??\./, '');
      if (/^\w+$/.test(callee)) calls.add(callee);
    } else if (ts.isIdentifier(node)) names.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { file, lines: text.split('\n').length, imports, names, calls };
}

/** Every TypeScript and JavaScript file of the project, parsed. */
export const sources: readonly Source[] = ['components/', 'mocks/', 'stories/', 'demo/', 'tools/']
  .flatMap((folder) => filesBelow(folder))
  .filter((file) => /\.(ts|mjs|js)$/.test(file) && !/\.d\.m?ts$/.test(file))
  .map(parse);

/** Folders of `components/` that are no element. */
export const shared = ['contract', 'client', 'core', 'ui', 'i18n', 'cdn'];

/** Folders that are one element each. */
export const elementFolders: readonly string[] = [
  ...new Set(filesBelow('components/').map((file) => file.split('/')[1] ?? '')),
].filter((name) => !name.includes('.') && !shared.includes(name));
