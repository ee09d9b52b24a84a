import { execFile } from 'node:child_process';
import { chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A PostgreSQL of a test's own, which it may stop and start. */
export interface OwnPostgres {
  readonly url: string;
  start(): Promise<void>;
  /** Cuts all connections, as a restart of the server does. */
  stop(): Promise<void>;
  remove(): Promise<void>;
}

const run = promisify(execFile);

/** Finds where PostgreSQL's programs are; undefined where it is not installed. */
export async function postgresPrograms(): Promise<string | undefined> {
  const base = '/usr/lib/postgresql';
  const versions = await readdir(base).catch(() => []);
  const newest = versions.toSorted((a, b) => Number(a) - Number(b)).at(-1);
  return newest === undefined ? undefined : join(base, newest, 'bin');
}

/** Makes a cluster under `/tmp` and starts it. It refuses to run as root, so then it runs as `postgres`. */
export async function createOwnPostgres(programs: string): Promise<OwnPostgres> {
  const folder = await mkdtemp('/tmp/seloste-own-postgres-');
  const isRoot = userInfo().uid === 0;
  const as = (program: string, ...words: string[]) => {
    const command = [join(programs, program), ...words];
    const [first = '', ...rest] = isRoot ? ['runuser', '-u', 'postgres', '--', ...command] : command;
    return run(first, rest, { cwd: folder });
  };
  if (isRoot) {
    const id = Number((await run('id', ['-u', 'postgres'])).stdout);
    await chown(folder, id, id);
  }
  const cluster = join(folder, 'cluster');
  await as('initdb', '-D', cluster, '-A', 'trust', '-U', 'postgres', '--no-sync');
  const port = await freePort();
  const options = `-p ${port} -h 127.0.0.1 -k ${folder} -c fsync=off`;
  const server: OwnPostgres = {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    start: async () =>
      void (await as('pg_ctl', '-D', cluster, '-l', join(folder, 'log'), '-w', 'start', '-o', options)),
    stop: async () => void (await as('pg_ctl', '-D', cluster, '-m', 'fast', '-w', 'stop')),
    async remove() {
      await server.stop().catch(() => undefined);
      await rm(folder, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
