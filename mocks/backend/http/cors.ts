/** What every answer carries for pages of other origins. Tokens travel in a header, never in a cookie: any origin may ask. */
const exposed = 'Date, ETag, Location, Retry-After, Content-Language';
const exposedByTus = `${exposed}, Tus-Resumable, Tus-Version, Tus-Extension, Tus-Max-Size, Upload-Offset, Upload-Length, Upload-Expires`;
const accepted = 'Authorization, Content-Type, Accept-Language, Idempotency-Key, If-Match, Last-Event-ID, X-Filename, '
  + 'Tus-Resumable, Upload-Length, Upload-Offset, Upload-Metadata, X-HTTP-Method-Override, X-Request-ID';

/** Sets the app's `Date` and the CORS headers. */
export function dress(headers: Headers, now: number): void {
  headers.set('date', new Date(now).toUTCString());
  headers.set('access-control-allow-origin', '*');
  headers.set('access-control-expose-headers', headers.has('tus-resumable') ? exposedByTus : exposed);
}

/** Whether it is a browser asking beforehand. */
export const isPreflight = (request: Request): boolean =>
  request.method === 'OPTIONS' && request.headers.has('origin') && request.headers.has('access-control-request-method');

/** The answer to that. */
export const preflight = (): Response => new Response(null, {
  status: 204,
  headers: {
    'access-control-allow-methods': 'GET, HEAD, POST, PATCH, DELETE',
    'access-control-allow-headers': accepted,
    'access-control-max-age': '7200',
  },
});
