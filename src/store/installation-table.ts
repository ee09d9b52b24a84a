/** Workspaces that installed the app by OAuth. */
export interface InstallationsTable {
  readonly team: string;
  /** Bot token, bot and installer, encrypted and bound to the workspace. */
  readonly sealed: string;
  readonly installedAt: string;
}
