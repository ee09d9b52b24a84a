import { webApi } from '@slack/bolt';
import type { HastyClientFor } from './reminder-messenger.ts';
import type { Workspaces } from './workspaces.ts';

/** Makes clients that never try again by themselves: jobs do, and know for how long a thing is theirs. */
export function createHastyClients(workspaces: Workspaces, options: webApi.WebClientOptions): HastyClientFor {
  return async (team) => {
    const client = await workspaces.ofTeam(team).client();
    if (client?.token === undefined) return undefined;
    return new webApi.WebClient(client.token, {
      ...options,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
    });
  };
}
