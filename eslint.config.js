import a11y from 'eslint-plugin-lit-a11y';
import lit from 'eslint-plugin-lit';
import unsanitized from 'eslint-plugin-no-unsanitized';
import wc from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const templates = '/^(html|svg)$/';
const no = (selector, message) => ({ selector, message });

/** What a strict policy of the page blocks, or what would let a message become markup. */
const blocked = [
  no(
    `TaggedTemplateExpression[tag.name=${templates}] TemplateElement[value.raw=/\\sstyle\\s*=/]`,
    'A strict style-src blocks style=. Use a class or a part, or el.style.setProperty() in updated().',
  ),
  no(
    `TaggedTemplateExpression[tag.name=${templates}] TemplateElement[value.raw=/<style[\\s>]/]`,
    'A strict style-src blocks <style>. Use static styles.',
  ),
  no('MemberExpression[property.name=/^(innerHTML|outerHTML|srcdoc)$/]', 'Markup from a string. Use a template.'),
  no('MemberExpression[property.name="insertAdjacentHTML"]', 'Markup from a string. Use a template.'),
  no('TemplateElement[value.raw=/\\.(innerHTML|outerHTML|srcdoc)\\s*=/]', 'Markup from a string. Use a template.'),
  no('MemberExpression[object.name="document"][property.name=/^write(ln)?$/]', 'Markup from a string.'),
];

const directives = {
  patterns: [
    {
      group: ['**/unsafe-html.js', '**/unsafe-svg.js', '**/unsafe-mathml.js'],
      message: 'Turns data into markup. Use a template.',
    },
    { group: ['**/style-map.js'], message: 'A strict style-src blocks it on first render. Use classes.' },
    { regex: '^\\.{1,2}/(?!.*\\.(js|mjs|json|css|mdx)(\\?|$))', message: 'Relative imports end in .js.' },
  ],
};

export default defineConfig(
  { ignores: ['dist', 'storybook-static', 'coverage', '.cache', '.data', 'node_modules', '**/*.d.mts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: known() }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['**/*.{ts,js,mjs}'],
    plugins: { lit, wc, 'lit-a11y': a11y, 'no-unsanitized': unsanitized },
    rules: {
      ...lit.configs['flat/recommended'].rules,
      ...wc.configs['flat/best-practice'].rules,
      ...a11y.configs.recommended.rules,
      ...unsanitized.configs.recommended.rules,
      // Lit's own lifecycle needs no super call in every case, and says so by types where it does.
      'wc/guard-super-call': 'off',
      'no-restricted-imports': ['error', directives],
      'no-restricted-syntax': ['error', ...blocked],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    // A package of its own must not need lit-html, which these types would name.
    files: ['components/**/*.{element,view}.ts', 'components/{ui,core}/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'error' },
  },
  {
    files: ['components/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-console': ['error', { allow: ['warn', 'error'] }] },
  },
  {
    // Here the argument is a file of the repository.
    files: ['tools/**', '**/*.node.test.ts'],
    rules: { 'no-unsanitized/method': 'off' },
  },
  {
    // Chai says `to.be.ok` without calling.
    files: ['**/*.test.ts', 'mocks/testing/**'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off' },
  },
);

/** node:test waits for its own; chai's `equal` answers no promise although @open-wc/testing types it so. */
function known() {
  return [
    { from: 'package', name: ['test', 'it', 'describe', 'suite', 'before', 'after'], package: 'node:test' },
    { from: 'package', name: 'Equal', package: '@open-wc/semantic-dom-diff' },
    { from: 'package', name: 'Equal', package: 'chai' },
  ];
}
