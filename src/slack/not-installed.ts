import { slackCode } from './error-facts.ts';

/** Something came from a workspace that has not installed the app, or whose installation cannot be read. */
export class NotInstalled extends Error {
  /** Slack's id of the workspace; empty where something was installed for a whole organisation. */
  readonly team: string;

  constructor(team: string) {
    super('The workspace has not installed the app.');
    this.name = 'NotInstalled';
    this.team = team;
  }
}

/** Slack's words for a token that once was right (docs.slack.dev, errors of every method). */
const TAKEN_BACK = new Set(['token_revoked', 'account_inactive', 'invalid_auth', 'not_authed', 'token_expired']);

/** Whether the app is not, or no longer, installed where something came from: only installing it again helps. */
export function isNotInstalled(error: unknown): boolean {
  return error instanceof NotInstalled || TAKEN_BACK.has(slackCode(error) ?? '');
}
