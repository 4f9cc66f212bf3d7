/** Names of files, as a person would read them and a computer may keep them. */

const extensions: Readonly<Record<string, readonly string[]>> = {
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'], 'image/png': ['png'], 'image/webp': ['webp'], 'video/mp4': ['mp4', 'm4v'],
  'video/quicktime': ['mov', 'qt'], 'application/pdf': ['pdf'],
};
const longest = 255;

/** The last part of a name, without what cannot be seen or turns letters round. '' when nothing is left. */
function bare(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  return last.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '').replace(/^[.\s]+|[.\s]+$/g, '');
}

/** A name that is safe to keep and to download by: no path, 255 characters at most, with an ending that says the type. */
export function cleanName(name: string, type: string): string {
  const known = extensions[type] ?? [];
  const cleaned = bare(name);
  const given = /\.([A-Za-z0-9]{1,8})$/.exec(cleaned)?.[1] ?? '';
  const fits = known.length === 0 || known.includes(given.toLowerCase());
  const ending = fits ? (given && `.${given}`) : `.${known[0]!}`;
  const stem = fits && given ? cleaned.slice(0, -ending.length) : cleaned;
  return `${atMost(longest - ending.length, stem || 'file')}${ending}`;
}

/** The beginning of a text, no character cut in two. */
function atMost(length: number, text: string): string {
  let kept = '';
  for (const letter of text) {
    if (kept.length + letter.length > length) break;
    kept += letter;
  }
  return kept;
}
