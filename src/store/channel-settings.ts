import type { Database } from './database.ts';

/** A channel of a workspace. */
export interface ChannelKey {
  readonly team: string;
  readonly channel: string;
}

/** What is set for a channel. Each call rejects with `StoreUnavailable` where the database is away. */
export interface ChannelSettings {
  /** Slug of the company that is meant where a question names none; undefined where none is set. */
  findCompany(key: ChannelKey): Promise<string | undefined>;
  /** Sets it, or with undefined forgets it. */
  setCompany(key: ChannelKey, company: string | undefined): Promise<void>;
}

/** A question is answered without the channel's company rather than late. */
const READ_PATIENCE_MS = 500;

/** Keeps the settings of channels in the database. */
export function createChannelSettings(database: Database): ChannelSettings {
  return {
    async findCompany({ team, channel }) {
      const row = await database.ask(
        (queries) =>
          queries
            .selectFrom('channelSettings')
            .select('company')
            .where('team', '=', team)
            .where('channel', '=', channel)
            .executeTakeFirst(),
        READ_PATIENCE_MS,
      );
      return row?.company;
    },
    async setCompany({ team, channel }, company) {
      await database.ask(async (queries) => {
        if (company === undefined) {
          await queries.deleteFrom('channelSettings').where('team', '=', team).where('channel', '=', channel).execute();
          return;
        }
        await queries
          .insertInto('channelSettings')
          .values({ team, channel, company })
          .onConflict((conflict) => conflict.columns(['team', 'channel']).doUpdateSet({ company }))
          .execute();
      });
    },
  };
}
