import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The program as `npm start` runs it, compiled to a folder of its own. */
export interface Program {
  /** Runs it with nothing in its environment but these variables, and a database of its own. */
  run(environment: Record<string, string>): Running;
  remove(): Promise<void>;
}

export interface Running {
  /** What it has printed so far, on both streams. */
  printed(): string;
  /** Waits until it has printed something that matches. */
  until(pattern: RegExp): Promise<string>;
  /** Waits for its end; gives its exit code. */
  ended: Promise<number | null>;
  stop(signal: NodeJS.Signals): void;
}

/** Compiles the program. The folder lies within node_modules, so that it finds its packages. */
export async function compileProgram(): Promise<Program> {
  const cache = join(ROOT, 'node_modules', '.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'seloste-'));
  const compiler = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  // Types are checked elsewhere.
  const options = [
    '--noCheck',
    '--outDir',
    join(folder, 'dist'),
    '--incremental',
    'false',
    '--tsBuildInfoFile',
    'null',
  ];
  await promisify(execFile)(process.execPath, [compiler, ...options], { cwd: ROOT });
  // The playground's page stands in `src`.
  for (const name of ['notices', 'src', 'manifest.yml']) await symlink(join(ROOT, name), join(folder, name), 'dir');
  return {
    run(environment) {
      const env = { SELOSTE_DATABASE_URL: join(folder, 'data', `${randomUUID()}.db`), ...environment };
      return running(spawn(process.execPath, [join(folder, 'dist', 'main.js')], { cwd: ROOT, env }));
    },
    remove: () => rm(folder, { recursive: true }),
  };
}

function running(child: ChildProcess): Running {
  const state = { printed: '' };
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      state.printed += String(chunk);
      for (const check of waiting) check();
    });
  }
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  return {
    printed: () => state.printed,
    until: (pattern) =>
      new Promise((resolve, reject) => {
        const check = () => {
          if (pattern.test(state.printed)) resolve(state.printed);
        };
        waiting.add(check);
        check();
        void ended.then(() => reject(new Error(`It ended after printing:\n${state.printed}`)));
      }),
    ended,
    stop: (signal) => void child.kill(signal),
  };
}
