/** Everything the demo answers: its pages, the built package, the shop's sign-in and the backend. */
import { resolve } from 'node:path';
import { Hono, type Context } from 'hono';
import type { App } from '../../mocks/backend/app.js';
import type { OwnKeys } from '../../mocks/backend/keys.js';
import { folder, type Folder } from './files.js';
import { secure } from './headers.js';
import { sessionToken } from './session.js';

export interface SiteOptions {
  readonly backend: App;
  readonly keys: OwnKeys;
  readonly clock: () => number;
  /** Folder of the checkout. */
  readonly home: string;
  /** Told of what answered 500. */
  readonly onError: (error: unknown) => void;
}

export function createSite({ backend, keys, clock, home, onError }: SiteOptions): Hono {
  const site = new Hono();
  const at = (path: string, shared = false): Folder => folder(resolve(home, path), { shared });
  const notFound = (): Response => new Response('Not found. 没有这个页面。\n', {
    status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' },
  });

  site.use(async (context, next) => {
    await next();
    secure(context.res.headers);
  });

  /** A folder's files under a path; `/shop` leads to `/shop/`. */
  function mount(path: string, files: Folder): void {
    const below = async ({ req }: Context): Promise<Response> =>
      await files.answer(new URL(req.url).pathname.slice(path.length), req.raw) ?? notFound();
    if (path !== '/') site.get(path.slice(0, -1), (context) => context.redirect(path + new URL(context.req.url).search, 308));
    site.get(path === '/' ? path : `${path}*`, below);
  }

  const contract = at('components/contract');
  site.get('/api', async ({ req }) => await contract.answer('openapi.json', req.raw) ?? notFound());
  site.all('/api/*', ({ req, env }) => backend.fetch(req.raw, env));
  site.get('/session/token', ({ req }) => sessionToken(req.raw, keys, clock()));
  mount('/', at('demo/sites/welcome'));
  mount('/welcome/', at('demo/sites/welcome'));
  mount('/shop/', at('demo/sites/shop'));
  mount('/desk/', at('demo/desk'));
  mount('/cdn/', at('dist/cdn', true));
  mount('/demo/', at('dist/demo'));
  site.notFound(notFound);
  site.onError((error) => {
    onError(error);
    return new Response('Internal error\n', { status: 500, headers: { 'content-type': 'text/plain; charset=utf-8' } });
  });
  return site;
}
