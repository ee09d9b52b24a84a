import { z } from 'zod';
import type { Database } from './database.ts';
import type { Seal } from './seal.ts';

/** What a workspace gave the app when it installed it: what is needed to answer there, and no user's token. */
export interface Installation {
  /** Slack's id of the workspace. */
  readonly team: string;
  /** Slack's id of the organisation that the workspace belongs to. */
  readonly enterprise?: string;
  readonly botToken: string;
  readonly botId?: string;
  readonly botUserId: string;
  /** User id of whoever installed it: an admin of the app there. */
  readonly installer?: string;
  readonly scopes: readonly string[];
  /** Milliseconds since 1970. */
  readonly installedAt: number;
}

/** `unreadable` where no key opens what is stored: the workspace must install again. */
type Found = Installation | 'unreadable' | undefined;

/** The workspaces that installed the app. Each call rejects with `StoreUnavailable` where the database is away. */
export interface Installations {
  /** Keeps it, in the place of an earlier one. */
  save(installation: Installation): Promise<void>;
  find(team: string): Promise<Found>;
  /** Encrypts anew what an older key opens, so that the older one is no longer needed; tells what none opens. */
  reseal(): Promise<Resealed>;
}

interface Resealed {
  readonly installations: number;
  readonly resealed: number;
  /** Ids of the workspaces that must install again. */
  readonly unreadable: readonly string[];
}

/** Nothing is acknowledged before the workspace is known, and Slack waits three seconds for that. */
const PATIENCE_MS = 1500;

/** Rows at once: there may be thousands of workspaces. */
const PAGE = 100;

/** Keeps installations in the database, encrypted and each bound to its workspace: rows cannot be exchanged. */
export function createInstallations(database: Database, seal: Seal): Installations {
  return {
    async save(installation) {
      const row = rowOf(installation, seal);
      await database.ask((queries) =>
        queries
          .insertInto('installations')
          .values(row)
          .onConflict((conflict) =>
            conflict.column('team').doUpdateSet({ sealed: row.sealed, installedAt: row.installedAt }),
          )
          .execute(),
      );
    },
    async find(team) {
      const row = await database.ask(
        (queries) => queries.selectFrom('installations').select('sealed').where('team', '=', team).executeTakeFirst(),
        PATIENCE_MS,
      );
      return row === undefined ? undefined : (opened({ ...row, team }, seal)?.installation ?? 'unreadable');
    },
    async reseal() {
      const unreadable: string[] = [];
      let [installations, resealed, after] = [0, 0, ''];
      for (;;) {
        const rows = await pageAfter(database, after);
        for (const row of rows) {
          const found = opened(row, seal);
          if (found === undefined) unreadable.push(row.team);
          else if (found.isOld && (await replace(database, row, rowOf(found.installation, seal).sealed))) resealed += 1;
        }
        installations += rows.length;
        after = rows.at(-1)?.team ?? '';
        if (rows.length < PAGE) return { installations, resealed, unreadable };
      }
    },
  };
}

interface SealedRow {
  readonly team: string;
  readonly sealed: string;
}

function rowOf(installation: Installation, seal: Seal) {
  const { team, installedAt } = installation;
  return {
    team,
    sealed: seal.close(JSON.stringify(installation), boundTo(team)),
    installedAt: new Date(installedAt).toISOString(),
  };
}

function opened({ team, sealed }: SealedRow, seal: Seal): { installation: Installation; isOld: boolean } | undefined {
  const found = seal.open(sealed, boundTo(team));
  if (found === undefined) return undefined;
  const installation = installationSchema.safeParse(JSON.parse(found.text)).data;
  // One of another version of the program counts as unreadable too: installing again mends it.
  return installation === undefined ? undefined : { installation, isOld: found.isOld };
}

function boundTo(team: string): string {
  return `installations/${team}`;
}

function pageAfter(database: Database, team: string): Promise<readonly SealedRow[]> {
  return database.ask((queries) =>
    queries
      .selectFrom('installations')
      .select(['team', 'sealed'])
      .where('team', '>', team)
      .orderBy('team')
      .limit(PAGE)
      .execute(),
  );
}

/** Only what is still as it was read: somebody may have installed meanwhile. */
async function replace(database: Database, { team, sealed }: SealedRow, anew: string): Promise<boolean> {
  const result = await database.ask((queries) =>
    queries
      .updateTable('installations')
      .set({ sealed: anew })
      .where('team', '=', team)
      .where('sealed', '=', sealed)
      .executeTakeFirst(),
  );
  return result.numUpdatedRows > 0n;
}

const installationSchema = z.strictObject({
  team: z.string(),
  enterprise: z.string().exactOptional(),
  botToken: z.string(),
  botId: z.string().exactOptional(),
  botUserId: z.string(),
  installer: z.string().exactOptional(),
  scopes: z.array(z.string()),
  installedAt: z.number(),
});
