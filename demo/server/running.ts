/** A server in a process of its own, for tests: started, asked, killed. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('../..', import.meta.url));

export interface Ended { code: number | null; signal: NodeJS.Signals | null; errors: string }

export interface Running {
  /** Where it is, without the slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Ends it and resolves when it is gone. */
  end(signal: NodeJS.Signals): Promise<Ended>;
}

function run(env: Record<string, string | undefined>): { child: ChildProcess; ended: Promise<Ended>; line: Promise<string> } {
  const child = spawn(process.execPath, ['--import', 'tsx', 'demo/server/main.ts'], {
    cwd: home,
    env: { ...process.env, npm_lifecycle_event: undefined, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  let output = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => { errors += text; });
  const line = new Promise<string>((resolve, reject) => {
    child.stdout!.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const found = /^Aftercare demo: (\S+)\/$/m.exec(output);
      if (found) resolve(found[1]!);
    });
    child.once('exit', () => reject(new Error(`the server ended before it was ready: ${errors || output}`)));
  });
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, errors }) as Ended);
  // No test run leaves a server behind.
  const kill = (): void => { child.kill('SIGKILL'); };
  process.once('exit', kill);
  void ended.then(() => process.off('exit', kill));
  return { child, ended, line };
}

/** Starts one and resolves when it says it is ready. `env` is added to ours; a free port when it names none. */
export async function startServer(env: Record<string, string | undefined>): Promise<Running> {
  const { child, ended, line } = run(env);
  const url = await line;
  return {
    url,
    port: Number(new URL(url).port),
    end(signal) {
      child.kill(signal);
      return ended;
    },
  };
}

/** Starts one that is to give up; resolves to how it ended. */
export async function startInVain(env: Record<string, string | undefined>): Promise<Ended> {
  const { child, ended, line } = run(env);
  line.then(() => child.kill('SIGKILL'), () => undefined);
  return ended;
}
