import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openInMemory } from '../support/databases.ts';

const page = readFileSync(new URL('../../.docs/what-is-stored.md', import.meta.url), 'utf8');

/** Tables and their columns as the page lists them. */
function onThePage(): Map<string, string[]> {
  const sections = page.split(/^### /mu).slice(1);
  return new Map(
    sections.map((section) => {
      const name = /^`(\w+)`/u.exec(section)?.[1] ?? '';
      const columns = [...(section.split(/^## /mu, 1)[0]?.matchAll(/^\| `(\w+)` +\|/gmu) ?? [])];
      return [name, columns.map(([, column = '']) => column)];
    }),
  );
}

/** Tables and their columns as the program makes them; the library's own left out. */
async function inTheDatabase(): Promise<Map<string, string[]>> {
  const database = await openInMemory();
  const { rows } = await database.ask((queries) =>
    sql<{ table: string; column: string }>`select t.name as "table", c.name as "column"
      from sqlite_master t join pragma_table_info(t.name) c
      where t.type = 'table' and t.name not like 'kysely%' and t.name not like 'sqlite%'`.execute(queries),
  );
  await database.close();
  const tables = new Map<string, string[]>();
  for (const { table, column } of rows) tables.set(table, [...(tables.get(table) ?? []), column]);
  return tables;
}

test('the page on what is stored lists every table and every column of the database, and no other', async () => {
  const [listed, made] = [onThePage(), await inTheDatabase()];
  expect([...listed.keys()].toSorted((a, b) => a.localeCompare(b))).toEqual(
    [...made.keys()].toSorted((a, b) => a.localeCompare(b)),
  );
  for (const [name, columns] of made) expect([name, listed.get(name)]).toEqual([name, columns]);
});
