import { type HTTPReceiverOptions, type InstallationStore, webApi } from '@slack/bolt';
import { type InstallCopy, type InstallFailure, installCopyFor } from '../copy/install-copy.ts';
import type { Log } from '../log.ts';
import type { SlackSettings } from '../settings.ts';
import type { Installation } from '../store/installations.ts';
import { errorFacts } from './error-facts.ts';
import { installFailure } from './install-failure.ts';
import { failedPage, INSTALL_PATH, installedPage, installPage, PAGE_HEADERS, REDIRECT_PATH } from './install-pages.ts';
import type { Installed } from './installed.ts';
import { NotInstalled } from './not-installed.ts';

/** What installing needs. */
interface InstallerParts {
  readonly slack: Extract<SlackSettings, { mode: 'oauth' }>;
  readonly scopes: readonly string[];
  readonly installed: Installed;
  readonly apiUrl: string;
  readonly clientOptions: webApi.WebClientOptions;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

type InstallerOptions = Pick<
  HTTPReceiverOptions,
  'clientId' | 'clientSecret' | 'stateSecret' | 'scopes' | 'installationStore' | 'installerOptions'
>;

/**
 * Lets workspaces install the app by OAuth v2: `/slack/install`, and back from Slack `/slack/oauth_redirect`. The state
 * is signed, lasts ten minutes and holds for the browser that began.
 */
export function installerOptions(parts: InstallerParts): InstallerOptions {
  const { slack, scopes, apiUrl, clientOptions } = parts;
  return {
    clientId: slack.clientId,
    clientSecret: slack.clientSecret,
    stateSecret: slack.stateSecret,
    scopes: [...scopes],
    installationStore: installationStore(parts),
    installerOptions: {
      installPath: INSTALL_PATH,
      redirectUriPath: REDIRECT_PATH,
      authorizationUrl: new URL('/oauth/v2/authorize', apiUrl).href,
      clientOptions: { ...clientOptions },
      renderHtmlForInstallPath: installPage,
      installPathOptions: { beforeRedirection: async (_, response) => withHeaders(response) },
      callbackOptions: callbacks(parts),
    },
  };
}

type Callbacks = NonNullable<NonNullable<HTTPReceiverOptions['installerOptions']>['callbackOptions']>;
type GivenInstallation = Parameters<NonNullable<Callbacks['success']>>[0];
type IncomingMessage = Parameters<NonNullable<Callbacks['success']>>[2];
type ServerResponse = Parameters<NonNullable<Callbacks['success']>>[3];

function callbacks(parts: InstallerParts): Callbacks {
  const { log } = parts;
  return {
    async afterInstallation({ isEnterpriseInstall, team, bot }, _, request, response) {
      const isWhole = isEnterpriseInstall === true || team === undefined;
      if (!isWhole && bot !== undefined) return true;
      if (bot !== undefined) await giveBack(bot.token, parts);
      const failure = isWhole ? 'organisation' : 'setup';
      log.warn('installation refused', { failure });
      showFailure(request, response, { failure, status: 400 });
      return false;
    },
    async successAsync({ team }, _, request, response) {
      const id = team?.id ?? '';
      log.info('workspace installed', { team: id });
      show(response, { status: 200, html: installedPage(copyFor(request), { id, name: team?.name ?? id }) });
    },
    async failureAsync(error, _, request, response) {
      const refusal = new URL(request.url ?? '/', 'http://localhost').searchParams.get('error') ?? undefined;
      const failed = installFailure(error, refusal);
      const facts = { failure: failed.failure, refusal: fixedWord(refusal), ...errorFacts(error) };
      if (failed.failure === 'denied') log.info('installation denied');
      else log.warn('installation failed', facts);
      showFailure(request, response, failed);
    },
  };
}

/** Best effort: a token that nobody keeps does no harm, but there need be none. */
async function giveBack(token: string, { clientOptions, log }: InstallerParts): Promise<void> {
  try {
    await new webApi.WebClient(token, { ...clientOptions }).auth.revoke();
  } catch (error) {
    log.warn('token not given back', errorFacts(error));
  }
}

/** What Bolt keeps installations in and finds them by: each for one workspace, without any user's token. */
function installationStore({ installed, now }: InstallerParts): InstallationStore {
  return {
    storeInstallation: (installation) => installed.save(installationOf(installation, now())),
    async fetchInstallation({ teamId, isEnterpriseInstall }) {
      if (isEnterpriseInstall || teamId === undefined) throw new NotInstalled('');
      const installation = await installed.find(teamId);
      if (installation === undefined) throw new NotInstalled(teamId);
      return givenAgain(installation);
    },
    async deleteInstallation() {
      // Uninstalling deletes everything of a workspace at once, elsewhere.
    },
  };
}

function installationOf({ team, enterprise, user, bot }: GivenInstallation, installedAt: number): Installation {
  if (team === undefined || bot === undefined) throw new Error('Nothing was installed in a workspace.');
  return {
    team: team.id,
    botToken: bot.token,
    botUserId: bot.userId,
    scopes: bot.scopes,
    installedAt,
    // Slack gives both; where it once does not, the app answers all the same.
    ...given('botId', bot.id),
    ...given('installer', user.id),
    ...(enterprise !== undefined && { enterprise: enterprise.id }),
  };
}

function given<Name extends string>(name: Name, value: string | undefined): Partial<Record<Name, string>> {
  const field: Partial<Record<Name, string>> = {};
  if (value !== undefined) field[name] = value;
  return field;
}

function givenAgain({ team, enterprise, installer, ...bot }: Installation): GivenInstallation {
  return {
    team: { id: team },
    enterprise: enterprise === undefined ? undefined : { id: enterprise },
    user: { id: installer ?? '', token: undefined, scopes: undefined },
    bot: { token: bot.botToken, id: bot.botId ?? '', userId: bot.botUserId, scopes: [...bot.scopes] },
    isEnterpriseInstall: false,
    authVersion: 'v2',
  };
}

function copyFor(request: IncomingMessage): InstallCopy {
  return installCopyFor(request.headers['accept-language']);
}

function showFailure(
  request: IncomingMessage,
  response: ServerResponse,
  { failure, status }: { failure: InstallFailure; status: number },
): void {
  show(response, { status, html: failedPage(copyFor(request), failure) });
}

function show(response: ServerResponse, { status, html }: { status: number; html: string }): void {
  withHeaders(response);
  response.writeHead(status).end(html);
}

function withHeaders(response: ServerResponse): true {
  for (const [name, value] of Object.entries(PAGE_HEADERS)) response.setHeader(name, value);
  return true;
}

/** Slack's words are such; anybody can write anything into an address. */
function fixedWord(word: string | undefined): string | undefined {
  return word !== undefined && /^\w{1,60}$/u.test(word) ? word : undefined;
}
