import type { Context, webApi } from '@slack/bolt';
import type { Services } from '../services.ts';
import type { Dependencies } from './dependencies.ts';
import { threadsOf } from './threads.ts';

/**
 * What listeners are registered with: the one way to what they work with. It needs to be told whose workspace speaks,
 * so no listener can answer one workspace from what is another's.
 */
export interface Workspaces {
  /** Finds it by Bolt's context: Slack signed it, and it names the workspace whose token answers. */
  of(context: Speaking): Dependencies;
  /** Finds it by the workspace's id, where nothing has just arrived. */
  ofTeam(team: string): Dependencies;
}

/** Never taken from a button's value or a window's metadata, which can be another workspace's. */
export type Speaking = Pick<Context, 'teamId' | 'enterpriseId'>;

/** What all workspaces share, or what is still to be divided among them. */
export interface Undivided extends Omit<Dependencies, 'team' | 'services' | 'client'> {
  readonly services: Services;
  /** Finds what speaks to a workspace; undefined where it is not installed. */
  readonly clientFor: (team: string) => Promise<webApi.WebClient | undefined>;
}

/** Divides what there is among workspaces. */
export function createWorkspaces({ clientFor, ...all }: Undivided): Workspaces {
  const ofTeam = (team: string): Dependencies => ({
    ...all,
    team,
    services: all.services.forTeam(team),
    threads: threadsOf(team, all.threads),
    client: () => clientFor(team),
  });
  // Only what was installed for a whole organisation belongs to no workspace.
  return { ofTeam, of: ({ teamId, enterpriseId }) => ofTeam(teamId ?? enterpriseId ?? '') };
}
