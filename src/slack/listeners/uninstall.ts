import type { App } from '@slack/bolt';
import { z } from 'zod';
import { type Leave, takeLeave } from '../take-leave.ts';
import type { Workspaces } from '../workspaces.ts';

/** Deletes everything of a workspace that has removed the app, or taken its token back. */
export function registerUninstall(app: App, workspaces: Workspaces): void {
  app.event('app_uninstalled', async ({ body, context }) => {
    await takeLeave(workspaces, leaveIn(workspaces.of(context).team, body));
  });
  app.event('tokens_revoked', async ({ event, body, context }) => {
    // Tokens of users are not asked for, and none is kept.
    if ((event.tokens.bot ?? []).length === 0) return;
    await takeLeave(workspaces, leaveIn(workspaces.of(context).team, body));
  });
}

const bodySchema = z.object({ event_time: z.number().optional() });

/** Slack counts in seconds. */
function leaveIn(team: string, body: unknown): Leave {
  const seconds = bodySchema.safeParse(body).data?.event_time;
  return { team, ...(seconds !== undefined && { at: seconds * 1000 }) };
}
