import type { Database } from '../../src/store/database.ts';

/** Names somebody a handler, as an admin would. */
export async function nameHandler(
  database: Database,
  named: { team: string; company: string; user: string; role?: 'handler' | 'deputy' },
): Promise<void> {
  const { team, company, user, role = 'handler' } = named;
  const row = { team, company, userId: user, role, namedBy: 'U0ADMIN', namedAt: '2026-11-20T09:00:00.000Z' };
  await database.ask((queries) => queries.insertInto('caseHandlers').values(row).execute());
}
