import { describe, expect, test } from 'vitest';
import { shown } from '../../src/doctor/checkup.ts';
import { checkDatabase } from '../../src/doctor/database.ts';
import { checkSecretsFile } from '../../src/doctor/environment.ts';
import { checkMachine } from '../../src/doctor/machine.ts';
import { checkFindings, checkFingerprints } from '../../src/doctor/notices.ts';
import { checkPort } from '../../src/doctor/port.ts';
import { secretsIn } from '../../src/secrets.ts';

const GOOD = {
  node: '20.19.0',
  availableBytes: 2 ** 30,
  helsinki: '2026-07-01 03:00:00',
  languages: ['fi', 'sv', 'en'],
};

describe('the machine', () => {
  test.each([
    [{}, ['ok', 'ok', 'ok']],
    [{ node: '20.18.9' }, ['error', 'ok', 'ok']],
    [{ node: '18.20.0' }, ['error', 'ok', 'ok']],
    [{ node: '24.0.0' }, ['ok', 'ok', 'ok']],
    [{ availableBytes: 128 * 2 ** 20 }, ['ok', 'warning', 'ok']],
    [{ helsinki: '2026-07-01 00:00:00' }, ['ok', 'ok', 'error']],
    [{ languages: ['en'] }, ['ok', 'ok', 'warning']],
  ])('is fit or not (%#)', (other, states) => {
    expect(checkMachine({ ...GOOD, ...other }).map(({ state }) => state)).toEqual(states);
  });

  test('that does not tell is not blamed', () => {
    const { node, languages } = GOOD;
    expect(checkMachine({ node, languages }).map(({ state }) => state)).toEqual(['ok', 'skipped', 'error']);
  });
});

describe('the database', () => {
  const sqlite = { kind: 'sqlite', path: 'a.db', isWritable: true, isReadableByOthers: false } as const;
  const postgres = {
    kind: 'postgres',
    server: 'db:5432/seloste',
    version: '17.1',
    isEncrypted: true,
    isLocal: false,
    mayCreate: true,
    migrations: ['a', 'b'],
  } as const;
  const states = (found: Parameters<typeof checkDatabase>[0]) =>
    checkDatabase(found, ['a', 'b']).map(({ code, state }) => `${code} ${state}`);

  test('in a file', () => {
    const full = { ...sqlite, migrations: ['a', 'b'], freeBytes: 2 ** 30, handled: ['nokopa'] };
    expect(states(full)).toEqual(['database ok', 'database-schema ok', 'disk ok', 'handlers ok']);
    expect(states({ ...sqlite, migrations: ['a'], isWritable: false })).toEqual([
      'database error',
      'database-schema ok',
    ]);
    expect(states({ ...sqlite, migrations: ['a', 'b', 'c'] })).toEqual(['database ok', 'database-schema error']);
    expect(states({ ...sqlite, migrations: ['a', 'b'], freeBytes: 2 ** 20 })).toContain('disk error');
    expect(states({ ...sqlite, migrations: ['a', 'b'], freeBytes: 2 ** 26 })).toContain('disk warning');
    expect(states(sqlite)).toEqual(['database error']);
  });

  test('in PostgreSQL', () => {
    expect(states(postgres)).toEqual(['database ok', 'database-tls ok', 'database-schema ok']);
    expect(states({ ...postgres, isEncrypted: false })).toContain('database-tls warning');
    expect(states({ ...postgres, isEncrypted: false, isLocal: true })).toContain('database-tls ok');
    expect(states({ ...postgres, mayCreate: false })).toContain('database-rights error');
  });

  test.each([
    ['28P01', /user and password/u],
    ['3D000', /CREATE DATABASE/u],
    ['ECONNREFUSED', /host and port/u],
  ])('that refuses with %s', (code, fix) => {
    const [found] = checkDatabase({ kind: 'unreachable', server: 'db', code }, []);
    expect(found).toMatchObject({ state: 'error', fix: expect.stringMatching(fix) });
  });
});

test.each([
  [undefined, 'socket', 'skipped'],
  ['free', 'http', 'ok'],
  ['seloste', 'http', 'ok'],
  ['taken', 'http', 'error'],
  ['taken', 'playground', 'warning'],
  ['forbidden', 'http', 'error'],
] as const)('a port that is %s, for %s', (use, mode, state) => {
  expect(checkPort(use, { port: 80, mode }).state).toBe(state);
});

test('findings are counted by kind, the most frequent first', () => {
  const found = ['a', 'b', 'b'].map((code) => ({ code, severity: 'warning' }));
  expect(checkFindings(found)).toMatchObject({ state: 'ok', message: expect.stringContaining('2 b, 1 a.') });
  expect(checkFindings([{ code: 'a', severity: 'error' }]).state).toBe('warning');
  expect(checkFindings([]).state).toBe('ok');
});

test('a vocabulary that was changed and not learned is told', () => {
  const models = [
    { file: 'intent.model', isCurrent: false },
    { file: 'requests.model', isCurrent: true },
  ];
  expect(checkFingerprints(models)).toMatchObject({ state: 'warning', fix: 'npm run train' });
});

test('a file with secrets that others can read is told', () => {
  expect(checkSecretsFile(undefined, '.env')).toEqual([]);
  expect(checkSecretsFile(false, '.env')[0]?.state).toBe('ok');
  expect(checkSecretsFile(true, '.env')[0]).toMatchObject({ state: 'warning', fix: 'chmod 600 .env' });
});

test('what is shown stands on one line and holds no secret', () => {
  const secrets = secretsIn({
    SLACK_BOT_TOKEN: ' xoxb-1234567 ',
    SLACK_CLIENT_ID: 'public-id',
    SELOSTE_ENCRYPTION_KEY_OLD: 'old-key-1234',
    SELOSTE_DATABASE_URL: 'postgres://anna:hunter22@db/seloste',
    PATH: '/usr/bin',
  });
  const message =
    'a\u001B[31m\nb xoxb-1234567 public-id old-key-1234 hunter22 postgres://anna:hunter22@db/seloste /usr/bin';
  const [line] = shown([{ code: 'x', state: 'ok', message, fix: 'xoxb-1234567' }], secrets);
  expect(line).toMatchObject({ message: 'a [31m b … public-id … … … /usr/bin', fix: '…' });
});
