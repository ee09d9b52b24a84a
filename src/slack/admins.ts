/** Knows who administers the app in a workspace. */
export interface Admins {
  /** Slack user ids. Rejects with `StoreUnavailable` where it depends on the database and that is away. */
  of(team: string): Promise<readonly string[]>;
}

/**
 * The admins are those of `SELOSTE_ADMINS`, of which one may be named for one workspace alone (`T0123/U0456`), and,
 * where many workspaces install the app, whoever installed it there.
 */
export function createAdmins(
  named: readonly string[],
  installerOf: (team: string) => Promise<string | undefined> = async () => undefined,
): Admins {
  return {
    async of(team) {
      const here = named.flatMap((admin) => {
        const [user = '', only] = admin.split('/').toReversed();
        return only === undefined || only === team ? [user] : [];
      });
      const installer = await installerOf(team);
      return [...new Set(installer === undefined ? here : [...here, installer])];
    },
  };
}
