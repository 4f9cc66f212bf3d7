/** Writes dist/custom-elements.json from the elements' sources and their JSDoc: public members only. */

/** Elements have tags although their class files define nothing; the folder names the tag. */
function tagFromFolder() {
  return {
    name: 'tag-from-folder',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        const folder = /components\/([a-z-]+)\/\1\.element\.ts$/.exec(module.path)?.[1];
        for (const declaration of folder ? module.declarations : []) {
          if (declaration.kind !== 'class' || !declaration.name.endsWith('Element')) continue;
          declaration.tagName = `aftercare-${folder}`;
          declaration.customElement = true;
        }
      }
    },
  };
}

/** What is private to a class is nobody's business in the documentation. */
function publicOnly() {
  const inner = new Set(['render', 'willUpdate', 'updated', 'firstUpdated', 'connectedCallback', 'disconnectedCallback']);
  const open = (member) => (member.privacy ?? 'public') === 'public' && !member.name?.startsWith('#');
  return {
    name: 'public-only',
    packageLinkPhase({ customElementsManifest }) {
      for (const { declarations = [] } of customElementsManifest.modules) {
        for (const declaration of declarations) {
          declaration.members = declaration.members?.filter((member) => open(member) && !inner.has(member.name));
          declaration.attributes = declaration.attributes?.filter((attribute) => {
            const field = declaration.members?.find((member) => member.name === attribute.fieldName);
            return !attribute.fieldName || Boolean(field);
          });
        }
      }
    },
  };
}

export default {
  globs: ['components/**/*.element.ts', 'components/core/*.ts'],
  exclude: ['components/**/*.test.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [tagFromFolder(), publicOnly()],
};
