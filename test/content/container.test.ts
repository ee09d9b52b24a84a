import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { parseSettings, VARIABLES } from '../../src/settings.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** One instruction a line, comments left out. */
const instructions = read('.container/Containerfile')
  .replaceAll(/^#.*\n/gmu, '')
  .replaceAll(/\\\n\s*/gu, ' ')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => ({ name: line.split(' ', 1)[0] ?? '', rest: line.slice(line.indexOf(' ') + 1) }));
const all = (name: string) => instructions.filter((one) => one.name === name).map(({ rest }) => rest);

const start = z.object({ scripts: z.object({ start: z.string() }) }).parse(JSON.parse(read('package.json')))
  .scripts.start;

describe('the container file', () => {
  test('copies only what there is, and what it is let to', () => {
    const sources = all('COPY')
      .filter((rest) => !rest.startsWith('--from'))
      .flatMap((rest) => rest.split(' ').slice(0, -1));
    expect(sources.filter((path) => !existsSync(new URL(`../../${path}`, import.meta.url)))).toEqual([]);
    const allowed = read('.container/Containerfile.dockerignore')
      .split('\n')
      .flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []));
    expect(sources.filter((path) => !allowed.some((one) => path === one || path.startsWith(`${one}/`)))).toEqual([]);
    expect(read('.container/Containerfile.dockerignore')).toMatch(/^\*$/mu);
  });

  test('copies from the build what the build has', () => {
    const made = all('COPY').flatMap((rest) => (rest.startsWith('--from=build') ? [rest.split(' ')[1]] : []));
    expect(new Set(made)).toEqual(new Set(['/app/dist', '/app/node_modules', '/app/package.json']));
  });

  test('starts the program as npm start does', () => {
    const [command = '[]'] = all('CMD');
    const asPackage = start.replace('--env-file-if-exists=.env ', '');
    expect(z.array(z.string()).parse(JSON.parse(command)).join(' ')).toBe(asPackage);
  });

  test('does not run as root, keeps only /data, and asks for its health', () => {
    expect(instructions.findLastIndex(({ name }) => name === 'USER')).toBeLessThan(
      instructions.findIndex(({ name }) => name === 'CMD'),
    );
    expect(all('USER')).toEqual(['node']);
    expect(all('VOLUME')).toEqual(['/data']);
    expect(all('HEALTHCHECK')[0]).toContain('/healthz');
    expect(all('RUN').join('\n')).toMatch(/npm ci\n.*npm prune --omit=dev/u);
  });

  test.each([
    [200, 0],
    [503, 1],
  ])('takes an answer of %i for an exit code of %i', async (status, code) => {
    const server = createServer((_, response) => void response.writeHead(status).end());
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const [, ...words] = z
      .array(z.string())
      .parse(JSON.parse(/CMD (\[.*\])$/u.exec(all('HEALTHCHECK')[0] ?? '')?.[1] ?? ''));
    const child = spawn(process.execPath, words, { env: { PORT: String(port) } });
    const ended = await new Promise((resolve) => {
      child.on('close', resolve);
    });
    server.close();
    expect(ended).toBe(code);
  });

  test('sets only variables that are read, to values that are taken, and no secret', () => {
    const set = Object.fromEntries(
      [
        ...all('ENV')
          .join(' ')
          .matchAll(/(\w+)=(\S+)/gu),
      ].map(([, name, value]) => [name, value]),
    );
    const { NODE_ENV, ...own } = set;
    expect(NODE_ENV).toBe('production');
    expect(Object.keys(own).filter((name) => !VARIABLES.includes(name))).toEqual([]);
    expect(parseSettings(own).ok).toBe(true);
    expect(Object.keys(own).filter((name) => /TOKEN|SECRET|KEY/u.test(name))).toEqual([]);
  });
});

test('the unit of systemd starts the program as npm start does, with variables that are read', () => {
  const unit = read('.docs/seloste.service');
  const command = start.replace('--env-file-if-exists=.env ', '');
  expect(unit).toContain(`\nExecStart=/usr/bin/${command}\n`);
  const set = Object.fromEntries(
    [...unit.matchAll(/^Environment=(\w+)=(\S+)$/gmu)].map(([, name, value]) => [name, value]),
  );
  const { NODE_ENV, ...own } = set;
  expect(NODE_ENV).toBe('production');
  expect(Object.keys(own).filter((name) => !VARIABLES.includes(name))).toEqual([]);
  expect(parseSettings(own).ok).toBe(true);
});

test('the example of the environment names every variable that is read, and no other', () => {
  const named = [...read('.env.example').matchAll(/^#?([A-Z_]+)=/gmu)].map(([, name = '']) => name);
  expect(new Set(named)).toEqual(new Set(VARIABLES));
});

const serviceSchema = z.looseObject({
  build: z.object({ context: z.string(), dockerfile: z.string() }).optional(),
  image: z.string().optional(),
  init: z.boolean().optional(),
  read_only: z.boolean().optional(),
  environment: z.record(z.string(), z.string()),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()),
  security_opt: z.array(z.string()),
});
const compose = z
  .object({
    name: z.string(),
    services: z.record(z.string(), serviceSchema),
    volumes: z.record(z.string(), z.unknown()),
  })
  .parse(parse(read('.container/compose.yml')));

describe('the compose file', () => {
  const { seloste, postgres } = compose.services;

  test('builds the container file, read-only, with an init process', () => {
    expect(seloste).toMatchObject({
      build: { context: '..', dockerfile: '.container/Containerfile' },
      init: true,
      read_only: true,
    });
    expect(existsSync(new URL('../../.container/Containerfile', import.meta.url))).toBe(true);
  });

  test('gives PostgreSQL to nobody else, and holds no password', () => {
    expect(postgres?.ports).toEqual([]);
    expect(seloste?.ports.every((port) => port.startsWith('127.0.0.1:'))).toBe(true);
    const passwords = [seloste?.environment['SELOSTE_DATABASE_URL'], postgres?.environment['POSTGRES_PASSWORD']];
    for (const value of passwords) expect(value).toContain('${POSTGRES_PASSWORD:?');
  });

  test('sets only variables that are read, to values that are taken', () => {
    const environment = Object.fromEntries(
      Object.entries(seloste?.environment ?? {}).map(([name, value]) => [name, value.replaceAll(/\$\{[^}]*\}/gu, 'x')]),
    );
    expect(Object.keys(environment).filter((name) => !VARIABLES.includes(name))).toEqual([]);
    expect(parseSettings(environment)).toMatchObject({
      ok: true,
      settings: { databaseUrl: 'postgres://seloste:x@postgres:5432/seloste' },
    });
  });

  test('declares every volume that it uses', () => {
    const used = Object.values(compose.services).flatMap(({ volumes }) =>
      volumes.map((one) => one.split(':', 1)[0] ?? ''),
    );
    const named = used.filter((one) => /^\w+$/u.test(one));
    expect(named.toSorted()).toEqual(Object.keys(compose.volumes).toSorted());
    expect(
      used
        .filter((one) => one.startsWith('..'))
        .every((one) => existsSync(new URL(one, new URL('../../.container/', import.meta.url)))),
    ).toBe(true);
  });
});
