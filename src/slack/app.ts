import { App, type AppOptions, type webApi } from '@slack/bolt';
import { createCopies } from '../copy/copies.ts';
import type { TopicName } from '../copy/copy.ts';
import type { Job } from '../jobs.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { Services } from '../services.ts';
import type { Store } from '../store/store.ts';
import type { Vitals } from '../vitals.ts';
import { carefulFetch } from './careful-fetch.ts';
import { createClients } from './clients.ts';
import { registerFailure } from './failure.ts';
import { createAdmins } from './admins.ts';
import { createHastyClients } from './hasty-client.ts';
import { createInFlight, type InFlight } from './in-flight.ts';
import type { Installed } from './installed.ts';
import { createLibraryLog } from './library-log.ts';
import { registerAppHome } from './listeners/app-home.ts';
import { registerAsk } from './listeners/ask.ts';
import { registerCases } from './listeners/cases.ts';
import { registerChangeCase } from './listeners/change-case.ts';
import { registerChannelCompany } from './listeners/channel-company.ts';
import { registerChooseCompany } from './listeners/choose-company.ts';
import { registerCompareSection } from './listeners/compare-section.ts';
import { registerDraftLetter } from './listeners/draft-letter.ts';
import { registerFeedback } from './listeners/feedback.ts';
import { registerHomeAsk } from './listeners/home-ask.ts';
import { registerNameHandlers } from './listeners/name-handlers.ts';
import { registerNoticeCommand } from './listeners/notice-command.ts';
import { registerOpenCase } from './listeners/open-case.ts';
import { registerReviseDraft } from './listeners/revise-draft.ts';
import { registerSendDraft } from './listeners/send-draft.ts';
import { registerSendLetter } from './listeners/send-letter.ts';
import { registerShare } from './listeners/share.ts';
import { registerShowSection } from './listeners/show-section.ts';
import { registerSuggestion } from './listeners/suggestion.ts';
import { registerUninstall } from './listeners/uninstall.ts';
import { registerUnknownAction } from './listeners/unknown-action.ts';
import { countedFetch } from './metrics-calls.ts';
import { eventKind, measureEvent } from './metrics-events.ts';
import { createPeople } from './people.ts';
import { createRecentEvents } from './recent-events.ts';
import { deleteCases, remindOfCases } from './remind-of-cases.ts';
import { createReplays } from './replays.ts';
import { forgetLeft } from './take-leave.ts';
import { createTakenUp } from './take-up.ts';
import { createThreads } from './threads.ts';
import { tellUnfinished } from './unfinished.ts';
import { createWorkspaces, type Workspaces } from './workspaces.ts';

export interface SlackAppOptions {
  readonly services: Services;
  readonly store: Store;
  readonly topicName: TopicName;
  readonly log: Log;
  readonly vitals: Pick<Vitals, 'metrics'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Slack user ids of those who name handlers (`SELOSTE_ADMINS`). */
  readonly admins?: readonly string[];
  /** For how many months closed cases are kept; 0 for ever. */
  readonly caseRetentionMonths?: number;
  /** Where the app is in many workspaces; absent where it is in one. */
  readonly installed?: Installed;
  /** How Slack is reached: receiver and tokens. `clientOptions` must be an object of its own, Bolt changes it. */
  readonly connection: Connection;
}

type Connection = Pick<
  AppOptions,
  'receiver' | 'token' | 'authorize' | 'clientOptions' | 'tokenVerificationEnabled' | 'botId' | 'botUserId'
>;

export interface SlackApp {
  /** Not initialised: `await app.init()` throws cleanly where the token is wrong, before anything starts. */
  readonly app: App;
  /** What listeners are at, for a stop that lets them finish. */
  readonly inFlight: InFlight;
  /** What is to be done from time to time, beside what users ask for. */
  readonly jobs: readonly Job[];
}

/**
 * Waiting times of about 0.5 and 1 s. Bolt's own hundred retries would answer a question of this morning tonight.
 */
export const RETRIES = { retries: 2, minTimeout: 500, factor: 2 };

export const API_TIMEOUT_MS = 10_000;

export const DEFAULT_API_URL = 'https://slack.com/api/';

/** Claims for damages and complaints may follow for about so long. */
const CASE_RETENTION_MONTHS = 36;

/** Builds the Bolt app with all its listeners, wherever it will listen: a socket, HTTP, the playground, a test. */
export function createApp(options: SlackAppOptions): SlackApp {
  const { services, store, log, now, connection, installed } = options;
  const { metrics } = options.vitals;
  const inFlight = createInFlight();
  const fetch = fetchOf(connection, metrics);
  const logger = createLibraryLog(log);
  const clientOptions = { retryConfig: RETRIES, timeout: API_TIMEOUT_MS, ...connection.clientOptions, fetch };
  const app = new App({
    ...connection,
    clientOptions: { ...clientOptions },
    logger,
    deferInitialization: true,
    extendedErrorHandler: true,
    convoStore: false,
  });
  const recentEvents = createRecentEvents();
  const takenUp = createTakenUp({ store, recentEvents, log, metrics, now });
  app.processEvent = takenUp.wrap(app.processEvent.bind(app));
  const replays = createReplays();
  const admins = createAdmins(options.admins ?? [], async (team) => (await installed?.find(team))?.installer);
  const workspaces = createWorkspaces({
    services,
    store,
    copies: createCopies(options.topicName),
    threads: createThreads(),
    recentEvents,
    admins,
    people: createPeople(),
    log,
    metrics,
    now,
    clientFor: createClients({ app, installed, clientOptions: { logger, ...clientOptions } }),
    installed,
  });
  app.use(({ next }) => inFlight.track(next));
  app.use(async ({ body, context, next, ...rest }) => {
    // Slack repeats an event that it believes unheard; Bolt would answer it again.
    const id = 'event_id' in body && typeof body.event_id === 'string' ? body.event_id : undefined;
    const kind = eventKind(body);
    const isNew = !replays.isReplay(context, now()) && (id === undefined || recentEvents.areNew([id], now()));
    if (isNew) return measureEvent(kind, next, { metrics, now });
    metrics.count('seloste_events_total', { kind, outcome: 'repeated' });
    if ('ack' in rest) await rest.ack?.();
  });
  registerListeners(app, workspaces);
  registerFailure(app, workspaces, { fetch, onUntold: (body) => takenUp.noteUntold(body) });
  const months = options.caseRetentionMonths ?? CASE_RETENTION_MONTHS;
  const clientFor = createHastyClients(workspaces, { logger, ...clientOptions });
  metrics.read('seloste_open_cases', () => store.cases.countOpen());
  const jobs = [
    tellUnfinished(workspaces, { store, log, now, takenUp }),
    remindOfCases(workspaces, { services, store, admins, log, metrics, now, clientFor }),
    deleteCases({ store, log, now, months }),
    forgetLeft(workspaces),
  ];
  return { app, inFlight, jobs };
}

/** What calls Slack: each try is counted, and none is worse than it must be. */
function fetchOf({ clientOptions = {} }: Connection, metrics: Metrics): webApi.FetchFunction {
  const { fetch = globalThis.fetch, slackApiUrl, timeout, retryConfig } = clientOptions;
  return carefulFetch(countedFetch(fetch, { metrics, slackApiUrl }), {
    apiUrl: slackApiUrl ?? DEFAULT_API_URL,
    timeoutMs: timeout ?? API_TIMEOUT_MS,
    waitMs: retryConfig?.minTimeout ?? RETRIES.minTimeout,
    retries: RETRIES.retries,
  });
}

/** The file list of `listeners/` is the list of what a user can do. */
function registerListeners(app: App, workspaces: Workspaces): void {
  registerAsk(app, workspaces);
  registerNoticeCommand(app, workspaces);
  registerChooseCompany(app, workspaces);
  registerChannelCompany(app, workspaces);
  registerShowSection(app, workspaces);
  registerCompareSection(app, workspaces);
  registerSuggestion(app, workspaces);
  registerShare(app, workspaces);
  registerFeedback(app, workspaces);
  registerAppHome(app, workspaces);
  registerHomeAsk(app, workspaces);
  registerDraftLetter(app, workspaces);
  registerSendLetter(app, workspaces);
  registerReviseDraft(app, workspaces);
  registerSendDraft(app, workspaces);
  registerCases(app, workspaces);
  registerOpenCase(app, workspaces);
  registerChangeCase(app, workspaces);
  registerNameHandlers(app, workspaces);
  registerUninstall(app, workspaces);
  registerUnknownAction(app);
}
