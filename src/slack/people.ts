import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Person } from '../cases/roles.ts';
import type { Dependencies } from './dependencies.ts';
import { slackCode } from './error-facts.ts';
import { inTime } from './in-time.ts';
import { createRecent } from './recent.ts';

/** Knows for a short while who is a guest, a bot, or of another workspace. */
export interface People {
  /**
   * Tells whether somebody is an outsider; undefined where Slack does not say: the scope `users:read` is optional, and
   * then only what the admins decided counts.
   */
  isOutsider(client: webApi.WebClient, who: { team: string; user: string }, now: number): Promise<boolean | undefined>;
}

/** Who becomes a guest or leaves is noticed after so long. */
const REMEMBERED_MS = 10 * 60_000;
const MOST_PEOPLE = 10_000;

/** A window must open within three seconds. */
const ASK_LIMIT_MS = 800;

/** Makes a memory of who is an outsider. */
export function createPeople(): People {
  const known = createRecent<{ readonly isOutsider: boolean | undefined }>({
    limit: MOST_PEOPLE,
    lifetimeMs: REMEMBERED_MS,
  });
  return {
    async isOutsider(client, { team, user }, now) {
      const key = `${team} ${user}`;
      const remembered = known.find(key, now);
      if (remembered !== undefined) return remembered.isOutsider;
      const asked = askSlack(client, { team, user });
      const answer = await inTime(asked, { limitMs: ASK_LIMIT_MS, late: undefined });
      if (answer !== undefined) known.remember(key, answer, now);
      return answer?.isOutsider;
    },
  };
}

/** Undefined where asking again soon may help. */
async function askSlack(
  client: webApi.WebClient,
  { team, user }: { team: string; user: string },
): Promise<{ isOutsider: boolean | undefined } | undefined> {
  try {
    const { data } = infoSchema.safeParse(await client.users.info({ user }));
    return { isOutsider: data === undefined ? undefined : isOutside(data.user, team) };
  } catch (error) {
    const code = slackCode(error);
    if (code === 'user_not_found' || code === 'user_not_visible') return { isOutsider: true };
    return code === undefined ? undefined : { isOutsider: undefined };
  }
}

const flag = z.boolean().default(false);
const infoSchema = z.object({
  user: z.object({
    deleted: flag,
    is_bot: flag,
    is_restricted: flag,
    is_ultra_restricted: flag,
    is_stranger: flag,
    team_id: z.string().optional(),
    enterprise_user: z.object({ teams: z.array(z.string()).default([]) }).optional(),
  }),
});
type Info = z.output<typeof infoSchema>['user'];

function isOutside(info: Info, team: string): boolean {
  const isOfTeam =
    info.team_id === undefined || info.team_id === team || (info.enterprise_user?.teams.includes(team) ?? false);
  return info.deleted || info.is_bot || info.is_restricted || info.is_ultra_restricted || info.is_stranger || !isOfTeam;
}

/** Somebody, and what they may do with cases. */
export interface CasePerson extends Person {
  readonly user: string;
}

/**
 * Finds who did something: out of what Slack signed and what is stored, never out of a button's value or a window's
 * metadata, which anybody could have copied.
 */
export async function personOf(
  { team, store, people, admins, now }: Dependencies,
  { body, client }: { readonly body: unknown; readonly client: webApi.WebClient },
): Promise<CasePerson> {
  const { user, isStranger } = signerOf(body, team);
  const nobody: CasePerson = { user, isOutsider: true, isAdmin: false, companies: [] };
  if (isStranger) return nobody;
  const [companies, admin] = await Promise.all([store.handlers.companiesOf({ team, user }), admins.of(team)]);
  const person = { user, isOutsider: false, isAdmin: admin.includes(user), companies };
  // Of most people Slack need not be asked: they may do nothing with cases anyway.
  if (companies.length === 0 && !person.isAdmin) return person;
  return (await people.isOutsider(client, { team, user }, now())) === true ? nobody : person;
}

/** Says whether somebody is a guest, a bot, gone, or of another workspace. Where Slack does not tell of guests: no. */
export async function isOutsider(
  { team, people, now }: Pick<Dependencies, 'team' | 'people' | 'now'>,
  { body, client }: { readonly body: unknown; readonly client: webApi.WebClient },
): Promise<boolean> {
  const { user, isStranger } = signerOf(body, team);
  return isStranger || (await people.isOutsider(client, { team, user }, now())) === true;
}

/** Who did something, by what Slack signed. */
function signerOf(body: unknown, team: string): { readonly user: string; readonly isStranger: boolean } {
  const signed = bodySchema.parse(body);
  const user = signed.user?.id ?? signed.user_id ?? '';
  const teams = [signed.user?.team_id, signed.team?.id ?? signed.team_id].filter((id) => id !== undefined);
  return { user, isStranger: user === '' || teams.some((id) => id !== team) };
}

const bodySchema = z.object({
  user: z.object({ id: z.string(), team_id: z.string().optional() }).optional(),
  user_id: z.string().optional(),
  team: z.object({ id: z.string() }).nullish(),
  team_id: z.string().optional(),
});
