/** Names that tell apart whose something on the device is, without saying who that is. */

/** Not made to resist guessing; only where the page is no secure context and has nothing better. */
function plain(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  return [a ^ (b >>> 15), b ^ (a >>> 13)].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

/** A name for somebody at a backend; always the same. */
export async function ownerName(site: string, who: string): Promise<string> {
  const text = `${site}\n${who}`;
  const { subtle } = globalThis.crypto as Partial<Crypto>;
  if (!subtle) return plain(text);
  const hash = await subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
