import type { Job } from '../jobs.ts';
import type { Dependencies } from './dependencies.ts';
import { errorFacts } from './error-facts.ts';
import { isNotInstalled } from './not-installed.ts';
import type { Workspaces } from './workspaces.ts';

/** A workspace that no longer wants the app. */
export interface Leave {
  readonly team: string;
  /** When Slack says that it left, in ms since 1970. */
  readonly at?: number;
}

/**
 * Deletes everything that is kept of a workspace, here and in the database, unless it has installed the app again since.
 * What cannot be done now, `forgetLeft` tries again.
 */
export async function takeLeave(workspaces: Workspaces, leave: Leave): Promise<void> {
  const { team } = leave;
  const dependencies = workspaces.ofTeam(team);
  const { store, log } = dependencies;
  workspaces.left.set(team, leave);
  try {
    if (await isInstalledSince(dependencies, leave.at)) {
      log.info('late leave ignored', { team });
    } else {
      const deleted = await store.workspaceData.forget(team);
      workspaces.forget(team);
      log.info('workspace left', { team, ...deleted });
    }
    workspaces.left.delete(team);
  } catch (error) {
    log.warn('workspace not forgotten yet', { team, ...errorFacts(error) });
  }
}

/** Tries again to forget workspaces that left while the database or Slack was away. */
export function forgetLeft(workspaces: Workspaces): Job {
  return {
    name: 'forget left workspaces',
    async run() {
      for (const leave of workspaces.left.values()) await takeLeave(workspaces, leave);
    },
  };
}

/** Clocks differ that much at most, else no signature would be taken. */
const CLOCKS_DIFFER_MS = 5 * 60 * 1000;

/**
 * Events come late or twice: a leave of yesterday must not delete what was installed today. Where the installation is
 * younger than the event, Slack is asked whether its token is good. Rejects where that cannot be known now.
 */
async function isInstalledSince({ installedAt, client }: Dependencies, leftAt: number | undefined): Promise<boolean> {
  const installed = await installedAt();
  if (leftAt === undefined || installed === undefined || installed <= leftAt + CLOCKS_DIFFER_MS) return false;
  try {
    const answer = await (await client())?.auth.test();
    return answer?.ok === true;
  } catch (error) {
    if (isNotInstalled(error)) return false;
    throw error;
  }
}
