import type { InstallFailure } from '../copy/install-copy.ts';
import { StoreUnavailable } from '../store/database-failure.ts';
import { slackCode } from './error-facts.ts';

/** How an installation failed: the page to show, and the HTTP status that goes with it. */
interface Failed {
  readonly failure: InstallFailure;
  readonly status: number;
}

/** Says why an installation failed. `refusal` is the word with which Slack sent the browser back, where it did. */
export function installFailure(error: unknown, refusal: string | undefined): Failed {
  if (refusal === 'access_denied') return { failure: 'denied', status: 403 };
  if (refusal !== undefined) return { failure: 'setup', status: 500 };
  if (error instanceof StoreUnavailable) return { failure: 'not-kept', status: 503 };
  const code = codeOf(error);
  const known = LIBRARY[code] ?? SLACK[slackCode(error) ?? ''];
  if (known !== undefined) return known;
  return UNREACHABLE.test(code) ? { failure: 'slack', status: 502 } : { failure: 'unknown', status: 500 };
}

/** Codes of @slack/oauth 4. */
const LIBRARY: Readonly<Record<string, Failed>> = {
  slack_oauth_missing_state: { failure: 'stale', status: 400 },
  slack_oauth_invalid_state: { failure: 'stale', status: 400 },
  slack_oauth_missing_code: { failure: 'code', status: 400 },
};

/** Slack's words (docs.slack.dev, oauth.v2.access). */
const SLACK: Readonly<Record<string, Failed>> = {
  invalid_code: { failure: 'code', status: 400 },
  code_already_used: { failure: 'code', status: 400 },
  bad_client_secret: { failure: 'setup', status: 500 },
  invalid_client_id: { failure: 'setup', status: 500 },
  bad_redirect_uri: { failure: 'setup', status: 500 },
  oauth_authorization_url_mismatch: { failure: 'setup', status: 500 },
  invalid_grant_type: { failure: 'setup', status: 500 },
  no_scopes: { failure: 'setup', status: 500 },
  ratelimited: { failure: 'slack', status: 503 },
  service_unavailable: { failure: 'slack', status: 502 },
  internal_error: { failure: 'slack', status: 502 },
  fatal_error: { failure: 'slack', status: 502 },
};

/** Codes of @slack/web-api 8 for what is no answer of Slack's. */
const UNREACHABLE = /^slack_webapi_(?:request|http|rate_limited)_error/u;

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
