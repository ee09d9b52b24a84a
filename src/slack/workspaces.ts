import type { Context } from '@slack/bolt';
import type { Services } from '../services.ts';
import type { ClientFor } from './clients.ts';
import type { Dependencies } from './dependencies.ts';
import type { Installed } from './installed.ts';
import type { Leave } from './take-leave.ts';
import { type AllThreads, threadsOf } from './threads.ts';

/**
 * What listeners are registered with: the one way to what they work with. It needs to be told whose workspace speaks,
 * so no listener can answer one workspace from what is another's.
 */
export interface Workspaces {
  /** Finds it by Bolt's context: Slack signed it, and it names the workspace whose token answers. */
  of(context: Speaking): Dependencies;
  /** Finds it by the workspace's id, where nothing has just arrived. */
  ofTeam(team: string): Dependencies;
  /** Forgets what this process remembers of a workspace. */
  forget(team: string): void;
  /** Those that left and are not forgotten yet, by their ids. */
  readonly left: Map<string, Leave>;
}

/** Never taken from a button's value or a window's metadata, which can be another workspace's. */
type Speaking = Pick<Context, 'teamId' | 'enterpriseId'>;

/** What all workspaces share, or what is still to be divided among them. */
interface Undivided extends Omit<Dependencies, 'team' | 'services' | 'threads' | 'client' | 'installedAt'> {
  readonly services: Services;
  readonly threads: AllThreads;
  readonly clientFor: ClientFor;
  /** Where the app is in many workspaces. */
  readonly installed: Installed | undefined;
}

/** Divides what there is among workspaces. */
export function createWorkspaces({ clientFor, installed, ...all }: Undivided): Workspaces {
  const ofTeam = (team: string): Dependencies => ({
    ...all,
    team,
    services: all.services.forTeam(team),
    threads: threadsOf(team, all.threads),
    client: () => clientFor(team),
    installedAt: async () => (await installed?.find(team))?.installedAt,
  });
  return {
    ofTeam,
    left: new Map(),
    // Only what was installed for a whole organisation belongs to no workspace.
    of: ({ teamId, enterpriseId }) => ofTeam(teamId ?? enterpriseId ?? ''),
    forget(team) {
      installed?.forget(team);
      all.threads.forget(team);
    },
  };
}
