/** Knows who administers the app in a workspace. */
export interface Admins {
  /** Slack user ids. */
  of(team: string): Promise<readonly string[]>;
}

/** The admins are those of `SELOSTE_ADMINS` and, where many workspaces install the app, whoever installed it there. */
export function createAdmins(
  named: readonly string[],
  installerOf: (team: string) => Promise<string | undefined> = async () => undefined,
): Admins {
  return {
    async of(team) {
      const installer = await installerOf(team);
      return installer === undefined ? named : [...new Set([...named, installer])];
    },
  };
}
