/**
 * A throw-away PostgreSQL: a cluster in a temporary folder on a free port of this machine, gone when stopped. As
 * root it runs as the user `postgres`, since PostgreSQL refuses root.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Folder of initdb and pg_ctl: Debian's newest, else the one on the path. */
function programs() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl')));
}

const freePort = () =>
  new Promise((answer, refuse) => {
    const server = createServer().once('error', refuse);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => answer(port));
    });
  });

/**
 * Starts one.
 * @returns {Promise<{ url: string, stop: () => void } | null>} `null` where PostgreSQL is not installed
 */
export async function startPostgres() {
  const bin = programs();
  if (!bin) return null;
  const asRoot = process.getuid?.() === 0;
  const call = (program, ...args) => {
    const [command, rest] = asRoot
      ? ['runuser', ['-u', 'postgres', '--', join(bin, program), ...args]]
      : [join(bin, program), args];
    execFileSync(command, rest, { cwd: '/', stdio: ['ignore', 'ignore', 'inherit'], timeout: 60_000 });
  };
  const home = mkdtempSync(join(tmpdir(), 'aftercare-postgres-'));
  if (asRoot) execFileSync('chown', ['postgres', home]);
  chmodSync(home, 0o700);
  const data = join(home, 'data');
  const port = await freePort();
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${home} -c fsync=off`;
  call('initdb', '-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--locale=C');
  call('pg_ctl', '-D', data, '-l', join(home, 'log'), '-w', '-o', options, 'start');
  let running = true;
  const stop = () => {
    if (!running) return;
    running = false;
    call('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop');
    rmSync(home, { recursive: true, force: true });
  };
  process.once('exit', stop);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop };
}
