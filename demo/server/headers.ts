/** What every answer of the demo carries, and the strict policy of its pages. */

/** The strictest policy the elements run under: no inline script or style, no third party, Trusted Types. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' blob:",
  'media-src blob:',
  "require-trusted-types-for 'script'",
  "trusted-types lit-html 'allow-duplicates'",
].join('; ');

/** Sets them; the API's own stay. */
export function secure(headers: Headers): void {
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', 'no-referrer');
  if (!headers.get('content-type')?.startsWith('text/html')) return;
  headers.set('content-security-policy', policy);
  headers.set('x-frame-options', 'DENY');
  headers.set('cross-origin-opener-policy', 'same-origin');
  // For codes on name plates; nothing here asks for more of the device.
  headers.set('permissions-policy', 'camera=(self), microphone=(), geolocation=()');
}
