/** What every answer carries for pages of other origins. Tokens travel in a header, never in a cookie: any origin may ask. */
const exposed = 'Date, ETag, Location, Retry-After, Content-Language';
const accepted = 'Authorization, Content-Type, Accept-Language, Idempotency-Key, If-Match, Last-Event-ID, X-Filename';

/** Sets the app's `Date` and the CORS headers. */
export function dress(headers: Headers, now: number): void {
  headers.set('date', new Date(now).toUTCString());
  headers.set('access-control-allow-origin', '*');
  headers.set('access-control-expose-headers', exposed);
}

/** Whether it is a browser asking beforehand. */
export const isPreflight = (request: Request): boolean =>
  request.method === 'OPTIONS' && request.headers.has('origin') && request.headers.has('access-control-request-method');

/** The answer to that. */
export const preflight = (): Response => new Response(null, {
  status: 204,
  headers: {
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': accepted,
    'access-control-max-age': '7200',
  },
});
