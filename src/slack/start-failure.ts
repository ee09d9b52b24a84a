import { errorFacts, slackCode } from './error-facts.ts';

/** A start that cannot go on, told in words for the person who set the app up. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';
}

/** Slack's words for a token that it does not take (docs.slack.dev, auth.test and apps.connections.open). */
const TOKEN_CODES = new Set([
  'invalid_auth',
  'not_authed',
  'token_revoked',
  'token_expired',
  'account_inactive',
  'not_allowed_token_type',
  'missing_scope',
]);

/** Says in one sentence why Slack could not be reached with a token, and what to do. Never names the token itself. */
export function tokenFailure(error: unknown, variable: string, apiUrl: string): StartFailure {
  const code = slackCode(error);
  if (code !== undefined && TOKEN_CODES.has(code)) {
    const advice =
      variable === 'SLACK_APP_TOKEN'
        ? 'Make an app-level token with the scope connections:write (Basic Information) and copy it whole.'
        : 'Copy the bot token again from OAuth & Permissions, or install the app again.';
    return new StartFailure(`Slack does not take ${variable} (${code}). ${advice}`);
  }
  if (code !== undefined) return new StartFailure(`Slack refused the start with ${variable}: ${code}.`);
  const { status } = errorFacts(error);
  if (status !== undefined) return new StartFailure(`${apiUrl} answered with HTTP status ${status}. Try again later.`);
  return new StartFailure(`${apiUrl} cannot be reached. Check the network, and SLACK_API_URL where it is set.`);
}

/** Says why a port could not be opened; other errors it hands on. */
export function portFailure(error: unknown, port: number): unknown {
  const { code } = errorFacts(error);
  if (code === 'EADDRINUSE') return new StartFailure(`Port ${port} is in use. Set PORT to a free one.`);
  if (code === 'EACCES') return new StartFailure(`Port ${port} may not be opened. Set PORT to one from 1024 on.`);
  return error;
}
