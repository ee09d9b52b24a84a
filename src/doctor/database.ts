import type { ExaminedDatabase } from '../store/examine.ts';
import type { Checkup } from './checkup.ts';
import { counted } from './environment.ts';

const MIB = 1024 * 1024;
const LEAST_FREE_BYTES = 200 * MIB;
/** SQLite needs room for its journal before it can change anything. */
const NO_FREE_BYTES = 10 * MIB;

/** Checks whether the database can be used. `known` are the steps that this version of the program has. */
export function checkDatabase(found: ExaminedDatabase, known: readonly string[]): readonly Checkup[] {
  const code = 'database';
  switch (found.kind) {
    case 'sqlite-absent': {
      const message = `${found.path} does not exist yet; npm start makes it.`;
      return [writable({ ...found, message }), ...freeDisk(found.freeBytes)];
    }
    case 'sqlite': {
      const { path, migrations } = found;
      if (migrations === undefined) return [brokenFile(path)];
      const message = `${path} can be read and written.`;
      const checkups = [
        writable({ ...found, message }),
        checkSteps(migrations, known),
        ...freeDisk(found.freeBytes),
        ...checkHandlers(found.handled),
      ];
      return found.isReadableByOthers ? [...checkups, readableByOthers(path)] : checkups;
    }
    case 'postgres':
      return [...checkServer(found), checkSteps(found.migrations, known), ...checkHandlers(found.handled)];
    case 'unreachable': {
      const message = `The database at ${found.server} cannot be used (${found.code}).`;
      return [{ code, state: 'error', message, fix: postgresFix(found.code) }];
    }
  }
}

function writable({ path, isWritable, message }: { path: string; isWritable: boolean; message: string }): Checkup {
  if (isWritable) return { code: 'database', state: 'ok', message };
  const fix = `Let the user who runs the app write to the folder of ${path}, or set SELOSTE_DATABASE_URL to another.`;
  return { code: 'database', state: 'error', message: `${path} cannot be written.`, fix };
}

function brokenFile(path: string): Checkup {
  const fix =
    'Stop the app, move the file away and restore the last backup, or set SELOSTE_DATABASE_URL to another file.';
  return { code: 'database', state: 'error', message: `${path} is no database, or it is broken.`, fix };
}

function readableByOthers(path: string): Checkup {
  const message = `${path} can be read by every user of this machine.`;
  return { code: 'database-rights', state: 'warning', message, fix: `chmod 600 ${path}` };
}

function freeDisk(bytes: number | undefined): Checkup[] {
  if (bytes === undefined) return [];
  const message = `${Math.round(bytes / MIB)} MB are free on the disk of the database.`;
  if (bytes >= LEAST_FREE_BYTES) return [{ code: 'disk', state: 'ok', message }];
  const state = bytes < NO_FREE_BYTES ? 'error' : 'warning';
  return [{ code: 'disk', state, message, fix: 'Make room, or set SELOSTE_DATABASE_URL to a file on another disk.' }];
}

function checkSteps(done: readonly string[], known: readonly string[]): Checkup {
  const code = 'database-schema';
  const strange = done.filter((name) => !known.includes(name));
  if (strange.length > 0) {
    const message = `A newer version of Seloste has written the database (${strange.join(', ')}).`;
    return { code, state: 'error', message, fix: 'Run that version, or restore a backup from before.' };
  }
  const last = done.at(-1);
  if (done.length === known.length && last !== undefined)
    return { code, state: 'ok', message: `Its tables are up to date (${last}).` };
  const message = `${counted(known.length - done.length, 'step')} of the tables will be taken at the next npm start.`;
  return { code, state: 'ok', message };
}

function checkHandlers(companies: readonly string[] | undefined): Checkup[] {
  const code = 'handlers';
  if (companies === undefined) return [];
  if (companies.length > 0) {
    return [
      {
        code,
        state: 'ok',
        message: `Requests to ${counted(companies.length, 'company', 'companies')} have handlers: ${companies.slice(0, 20).join(', ')}.`,
      },
    ];
  }
  const message = 'No company has handlers of requests yet: nobody can open a case or is reminded of a due date.';
  return [{ code, state: 'warning', message, fix: 'In Slack, as one of SELOSTE_ADMINS: /notice handlers' }];
}

function checkServer({
  server,
  version,
  isEncrypted,
  isLocal,
  mayCreate,
}: Extract<ExaminedDatabase, { kind: 'postgres' }>): Checkup[] {
  const checkups: Checkup[] = [
    { code: 'database', state: 'ok', message: `PostgreSQL ${version} at ${server} answers.` },
  ];
  if (!mayCreate) {
    checkups.push({
      code: 'database-rights',
      state: 'error',
      message: 'The user of SELOSTE_DATABASE_URL may not make tables.',
      fix: 'As the owner of the database: GRANT CREATE ON SCHEMA public TO that user.',
    });
  }
  if (isEncrypted || isLocal) {
    const message = isEncrypted
      ? 'The connection to it is encrypted.'
      : 'The connection to it does not leave this machine.';
    return [...checkups, { code: 'database-tls', state: 'ok', message }];
  }
  const message = 'The connection to PostgreSQL is not encrypted.';
  return [
    ...checkups,
    { code: 'database-tls', state: 'warning', message, fix: 'Add ?sslmode=verify-full to SELOSTE_DATABASE_URL.' },
  ];
}

function postgresFix(code: string): string {
  if (code.startsWith('28')) return 'Check user and password in SELOSTE_DATABASE_URL, and pg_hba.conf of the server.';
  if (code === '3D000') return 'Make the database: CREATE DATABASE seloste.';
  return 'Check that PostgreSQL runs, and host and port in SELOSTE_DATABASE_URL.';
}
