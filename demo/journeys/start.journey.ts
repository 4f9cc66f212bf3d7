/** `npm start`, as somebody types it. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const dataDir = mkdtempSync(join(tmpdir(), 'aftercare-start-'));
const home = fileURLToPath(new URL('../..', import.meta.url));

/** Starts it, and resolves to npm's process and the one line that says where it is. */
async function npmStart() {
  const npm = spawn('npm', ['start'], {
    cwd: home, env: { ...process.env, PORT: '0', DATA_DIR: dataDir, DATABASE_URL: '' }, stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  for await (const text of npm.stdout.setEncoding('utf8')) {
    output += text as string;
    const found = /^Aftercare demo: (http:\/\/127\.0\.0\.1:\d+\/)$/m.exec(output);
    if (found) return { npm, url: found[1]! };
  }
  throw new Error(`npm start ended: ${output}`);
}

const serverPid = (): number => (JSON.parse(readFileSync(join(dataDir, 'lock'), 'utf8')) as { pid: number }).pid;

const answers = (url: string): Promise<boolean> => fetch(url).then(() => true, () => false);

after(() => {
  try {
    process.kill(serverPid(), 'SIGKILL');
  } catch { /* gone, as it should be */ }
  rmSync(dataDir, { recursive: true, force: true });
});

describe('npm start', () => {
  it('serves, and leaves nothing on the port when npm is killed', async () => {
    const { npm, url } = await npmStart();
    for (const path of ['', 'shop/', 'desk/', 'api', 'cdn/aftercare.js', 'demo/desk.js', 'session/token?as=customer-1']) {
      assert.equal((await fetch(url + path)).status, 200, path);
    }
    assert.notEqual(serverPid(), npm.pid);
    npm.kill('SIGKILL');
    while (await answers(url)) await new Promise((resolve) => { setTimeout(resolve, 20); });
  });
});
