import type { Case } from '../cases/case.ts';
import type { CaseFilter, CaseStore, ReminderCalendar } from '../cases/case-store.ts';
import { finnishTime } from '../cases/working-time.ts';
import { caseOf, eventOf, eventRowOf, rowOf } from './case-rows.ts';
import type { Database, Queries } from './database.ts';

/** Keeps cases in the database. Each call rejects with `StoreUnavailable` where the database is away. */
export function createCases(database: Database): CaseStore & ReminderCalendar {
  return {
    ...createChanges(database),
    ...createReading(database),
    ...createRegister(database),
    ...createCalendar(database),
  };
}

/** All may be done twice: who tries again after a lost connection finds what was stored the first time. */
function createChanges(database: Database): Pick<CaseStore, 'open' | 'save' | 'deleteClosedBefore'> {
  return {
    open: (opened, event) =>
      database.transact(async (queries) => {
        const stored = await findCase(queries, opened);
        if (stored !== undefined) return stored;
        const numbered = { ...opened, number: await nextNumber(queries, opened) };
        await queries.insertInto('cases').values(rowOf(numbered)).execute();
        await queries.insertInto('caseEvents').values(eventRowOf(event, opened.team)).execute();
        return numbered;
      }),
    save: (changed, event, earlier = []) =>
      database.transact(async (queries) => {
        const { id, team, version } = changed;
        const { numUpdatedRows } = await queries
          .updateTable('cases')
          .set(rowOf(changed))
          .where('id', '=', id)
          .where('team', '=', team)
          .where('version', '=', version - 1 - earlier.length)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) {
          const same = queries.selectFrom('caseEvents').select('id').where('id', '=', event.id);
          return (await same.executeTakeFirst()) === undefined ? 'changed-meanwhile' : 'saved';
        }
        const rows = [...earlier, event].map((one) => eventRowOf(one, team));
        await queries.insertInto('caseEvents').values(rows).execute();
        return 'saved';
      }),
    deleteClosedBefore: (moment, limit) =>
      database.transact(async (queries) => {
        const old = await queries
          .selectFrom('cases')
          .select('id')
          .where('status', '=', 'closed')
          .where('closedAt', '<=', moment)
          .orderBy('closedAt')
          .limit(limit)
          .execute();
        if (old.length === 0) return [];
        const deleted = await queries
          .deleteFrom('cases')
          .where(
            'id',
            'in',
            old.map(({ id }) => id),
          )
          // One of them may have been opened again since.
          .where('status', '=', 'closed')
          .returning(['id', 'team', 'number'])
          .execute();
        const ids = deleted.map(({ id }) => id);
        if (ids.length > 0) {
          await queries.deleteFrom('caseEvents').where('caseId', 'in', ids).execute();
          await queries.deleteFrom('reminders').where('caseId', 'in', ids).execute();
        }
        return deleted.map(({ team, number }) => ({ team, number }));
      }),
  };
}

function createReading(database: Database): Pick<CaseStore, 'find' | 'history' | 'list' | 'count' | 'countOpen'> {
  return {
    find: (team, id) => database.ask((queries) => findCase(queries, { team, id })),
    async history({ id, team }) {
      const rows = await database.ask((queries) =>
        queries
          .selectFrom('caseEvents')
          .selectAll()
          .where('caseId', '=', id)
          .where('team', '=', team)
          .orderBy('version')
          .execute(),
      );
      return rows.map(eventOf);
    },
    async list(filter, { offset, limit }) {
      if (filter.companies.length === 0) return [];
      const rows = await database.ask((queries) =>
        filtered(queries, filter)
          .selectAll()
          .orderBy('closedAt', (order) => order.desc().nullsFirst())
          .orderBy('lastDay')
          .orderBy('number')
          .offset(offset)
          .limit(limit)
          .execute(),
      );
      return rows.map(caseOf);
    },
    async count(filter) {
      if (filter.companies.length === 0) return 0;
      const row = await database.ask((queries) =>
        filtered(queries, filter)
          .select((columns) => columns.fn.countAll<number | string>().as('count'))
          .executeTakeFirstOrThrow(),
      );
      return Number(row.count);
    },
    async countOpen() {
      const row = await database.ask((queries) =>
        queries
          .selectFrom('cases')
          .where('status', '!=', 'closed')
          .select((columns) => columns.fn.countAll<number | string>().as('count'))
          .executeTakeFirstOrThrow(),
      );
      return Number(row.count);
    },
  };
}

function createRegister(database: Database): Pick<CaseStore, 'register'> {
  return {
    async register({ team, companies }, { offset, limit }) {
      if (companies?.length === 0) return [];
      const rows = await database.ask((queries) =>
        queries
          .selectFrom('cases')
          .selectAll()
          .$if(team !== undefined, (query) => query.where('team', '=', team ?? ''))
          .$if(companies !== undefined, (query) => query.where('company', 'in', [...(companies ?? [])]))
          .orderBy('team')
          .orderBy('openedAt')
          .orderBy('id')
          .offset(offset)
          .limit(limit)
          .execute(),
      );
      return rows.map(caseOf);
    },
  };
}

function createCalendar(database: Database): ReminderCalendar {
  return {
    async casesToRemindOf(today, { after, limit }) {
      const rows = await database.ask((queries) =>
        queries
          .selectFrom('cases')
          .selectAll()
          .where('remindOn', '<=', today)
          .$if(after !== undefined, (query) =>
            query.where((columns) =>
              columns.or([
                columns('remindOn', '>', after?.remindOn ?? ''),
                columns.and([columns('remindOn', '=', after?.remindOn ?? ''), columns('id', '>', after?.id ?? '')]),
              ]),
            ),
          )
          .orderBy('remindOn')
          .orderBy('id')
          .limit(limit)
          .execute(),
      );
      const last = rows.at(-1);
      const cases = rows.map(caseOf);
      if (rows.length < limit || last === undefined || last.remindOn === null) return { cases };
      return { cases, next: { remindOn: last.remindOn, id: last.id } };
    },
    async putOff({ id, version }, next) {
      await database.ask((queries) =>
        queries
          .updateTable('cases')
          .set({ remindOn: next ?? null })
          .where('id', '=', id)
          .where('version', '=', version)
          .execute(),
      );
    },
  };
}

async function findCase(queries: Queries, { team, id }: Pick<Case, 'team' | 'id'>): Promise<Case | undefined> {
  const row = await queries
    .selectFrom('cases')
    .selectAll()
    .where('id', '=', id)
    .where('team', '=', team)
    .executeTakeFirst();
  return row === undefined ? undefined : caseOf(row);
}

function filtered(queries: Queries, { team, companies, status, user }: CaseFilter) {
  return queries
    .selectFrom('cases')
    .where('team', '=', team)
    .where('company', 'in', [...companies])
    .$if(status !== 'all', (query) => query.where('status', status === 'closed' ? '=' : '!=', 'closed'))
    .$if(user !== undefined, (query) =>
      query.where((columns) => columns.or([columns('handler', '=', user ?? ''), columns('deputy', '=', user ?? '')])),
    );
}

/** `2026-001`; the thousandth has four digits. */
async function nextNumber(queries: Queries, { team, openedAt }: Case): Promise<string> {
  const year = finnishTime(openedAt).day.slice(0, 'yyyy'.length);
  const { last } = await queries
    .insertInto('caseNumbers')
    .values({ team, year, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['team', 'year']).doUpdateSet((set) => ({ last: set(set.ref('caseNumbers.last'), '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return `${year}-${String(last).padStart(3, '0')}`;
}
