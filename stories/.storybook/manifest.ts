/** The manifest without what is not public, so that the docs show only what a vendor may rely on. */
interface Member { privacy?: string }
interface Declaration { members?: Member[] }
interface Manifest { modules: Array<{ declarations?: Declaration[] }> }

export function publicOnly(manifest: unknown): object {
  const copy = structuredClone(manifest) as Manifest;
  for (const { declarations = [] } of copy.modules) {
    for (const declaration of declarations) {
      declaration.members = declaration.members?.filter((member) => member.privacy === undefined || member.privacy === 'public') ?? [];
    }
  }
  return copy;
}
