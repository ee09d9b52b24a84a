import { fileURLToPath } from 'node:url';
import { startHealthServer } from './health-server.ts';
import { type LivingServices, loadServices } from './living-services.ts';
import { loadScopes } from './load-scopes.ts';
import { createLog, type Log } from './log.ts';
import { logReload } from './log-reload.ts';
import { startJobs } from './jobs.ts';
import { formatProblem } from './notices/problem-text.ts';
import { startPlayground } from './playground/playground.ts';
import { readProcess } from './process-metrics.ts';
import { secretsIn, withoutSecrets } from './secrets.ts';
import type { Knowledge, Services } from './services.ts';
import { DEFAULT_PORT, parseSettings, type Settings } from './settings.ts';
import { connect, type ManyWorkspaces } from './slack/connect.ts';
import { errorFacts } from './slack/error-facts.ts';
import { portFailure, StartFailure } from './slack/start-failure.ts';
import { type Database, type DatabaseOptions, openDatabase, START_PATIENCE_MS } from './store/database.ts';
import { createInstallations } from './store/installations.ts';
import { createSeal } from './store/seal.ts';
import { createStore } from './store/store.ts';
import { createVitals, type Vitals } from './vitals.ts';

/** Stops what was started; says whether everything at work was finished. */
type Stop = () => Promise<boolean>;

/** Reminders are counted in days; a minute is soon enough for anything that waits for a job. */
const JOBS_EVERY_MS = 60_000;

/** The notices that come with the program, and the vocabulary beside them. */
const OWN_NOTICES = fileURLToPath(new URL('../notices', import.meta.url));

/** What Slack was told of the app. */
const MANIFEST = fileURLToPath(new URL('../manifest.yml', import.meta.url));

await main();

/** `npm start`: settings, then notices, then Slack; without tokens the playground. */
async function main(): Promise<void> {
  try {
    const settings = settingsOrFail();
    const log = createLog({ level: settings.logLevel, format: settings.logFormat, write: say, now: () => Date.now() });
    process.on('unhandledRejection', (error) => dieOf(error, log));
    process.on('uncaughtException', (error) => dieOf(error, log));
    const vitals = await startVitals(settings);
    const services = await servicesOrFail(settings);
    vitals.readiness.set('notices not loaded', false);
    vitals.metrics.read('seloste_notices', () => services.shared().current().catalog.notices.length);
    const stop = await start(settings, services, { log, vitals });
    const watching = services.watch((reload) => {
      logReload(reload, log);
      const outcome = reload.problems.length === 0 ? 'taken' : 'refused';
      vitals.metrics.count('seloste_reloads_total', { outcome });
    });
    const stopAll = (): Promise<boolean> => {
      watching.stop();
      return stop();
    };
    stopOnSignals(stopAll, log);
  } catch (error) {
    // Before the start nobody has written anything yet: here a message may be shown, but for secrets.
    const message = withoutSecrets(error instanceof Error ? error.message : String(error), secretsIn(process.env));
    process.stderr.write(error instanceof StartFailure ? `${message}\n` : `The start failed: ${message}\n`);
    process.exit(1);
  }
}

/** In Socket Mode the health is told before anything else is loaded; over HTTP Slack and health share a port. */
async function startVitals({ slack, port, metricsToken }: Settings): Promise<Vitals> {
  const obstacles = ['not connected', 'notices not loaded'] as const;
  const vitals = createVitals({ obstacles, metricsToken });
  readProcess(vitals.metrics, process, () => Date.now());
  if (slack.mode !== 'socket' || port === undefined) return vitals;
  try {
    await startHealthServer({ port, vitals });
  } catch (error) {
    throw portFailure(error, port);
  }
  return vitals;
}

async function start(settings: Settings, services: Services, { log, vitals }: Telling): Promise<Stop> {
  const { slack } = settings;
  switch (slack.mode) {
    case 'socket':
    case 'http':
    case 'oauth':
      return startSlack(slack, { settings, services, log, vitals });
    case 'playground': {
      const { port } = settings;
      const topicName = topicNameOf(services);
      // What is tried out there is not kept.
      const store = createStore(await databaseOrFail(':memory:', { log, vitals }));
      const playground = await startPlayground(services, {
        log,
        vitals,
        topicName,
        store,
        ...(port !== undefined && { port }),
      });
      say(`No Slack token is set, so this is the playground: open ${playground.url}`);
      return () => playground.stop().then(() => true);
    }
  }
}

/** Where what happens is told. */
interface Telling {
  readonly log: Log;
  readonly vitals: Vitals;
}

interface Parts extends Telling {
  readonly settings: Settings;
  readonly services: Services;
}

type ConnectedSettings = Exclude<Settings['slack'], { mode: 'playground' }>;

async function startSlack(slack: ConnectedSettings, { settings, services, log, vitals }: Parts): Promise<Stop> {
  const { slackApiUrl, port } = settings;
  const database = await databaseOrFail(settings.databaseUrl, { log, vitals });
  const connected = await connect({
    slack: slack.mode === 'oauth' ? await manyWorkspaces(slack, database, log) : slack,
    services,
    log,
    vitals,
    store: createStore(database),
    admins: settings.admins,
    caseRetentionMonths: settings.caseRetentionMonths,
    topicName: topicNameOf(services),
    now: () => Date.now(),
    port: port ?? DEFAULT_PORT,
    ...(slackApiUrl !== undefined && { slackApiUrl }),
  });
  const { notices } = services.shared().current().catalog;
  log.info('started', {
    mode: slack.mode,
    notices: notices.length,
    port: slack.mode === 'socket' ? port : connected.port,
  });
  const jobs = startJobs(connected.jobs, { everyMs: JOBS_EVERY_MS, log, factsOf: errorFacts });
  return async () => {
    const isDone = await connected.stop();
    await jobs.stop();
    await database.close();
    return isDone;
  };
}

/** Reads what workspaces are asked for, and encrypts what an older key encrypted with the newest. */
async function manyWorkspaces(
  slack: Extract<ConnectedSettings, { mode: 'oauth' }>,
  database: Database,
  log: Log,
): Promise<ManyWorkspaces> {
  const scopes = await loadScopes(MANIFEST);
  if (scopes.kind === 'problems') {
    const problems = scopes.problems.map(formatProblem);
    throw new StartFailure(['The scopes cannot be read out of manifest.yml:', ...problems].join('\n'));
  }
  const installations = createInstallations(database, createSeal(slack.encryptionSecrets));
  const { unreadable, ...counts } = await installations.reseal();
  log.info('installations read', { ...counts, unreadable: unreadable.length });
  for (const team of unreadable) log.warn('installation unreadable: install again', { team });
  return { ...slack, scopes: scopes.value, installations };
}

async function databaseOrFail(url: string, { log, vitals }: Telling): Promise<Database> {
  try {
    const startPatienceMs = START_PATIENCE_MS;
    return await openDatabase({ url, log, onTrouble: databaseTeller(vitals), startPatienceMs });
  } catch (error) {
    throw new StartFailure(`SELOSTE_DATABASE_URL: ${error instanceof Error ? error.message : 'cannot be used'}`);
  }
}

/** Counts trouble with the database. */
function databaseTeller(vitals: Vitals): NonNullable<DatabaseOptions['onTrouble']> {
  return (outcome) => {
    vitals.metrics.count('seloste_database_trouble_total', { outcome: outcome === 'retried' ? 'retried' : 'gave_up' });
    if (outcome === 'gave up') vitals.note('database away');
  };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function topicNameOf(services: Services): Knowledge['topicName'] {
  return (topic, lang) => services.shared().current().topicName(topic, lang);
}

function settingsOrFail(): Settings {
  const parsed = parseSettings(process.env);
  if (parsed.ok) return parsed.settings;
  const problems = parsed.problems.map(({ variable, message }) => `  ${variable} ${message}`);
  throw new StartFailure(['The environment is not set up:', ...problems].join('\n'));
}

async function servicesOrFail(settings: Settings): Promise<LivingServices> {
  const loaded = await loadServices(settings, OWN_NOTICES);
  if (loaded.kind === 'problems') {
    const problems = loaded.problems.map(formatProblem);
    throw new StartFailure(['The notices cannot be used:', ...problems].join('\n'));
  }
  const { bySlug } = loaded.value.shared().current().catalog;
  // Of many workspaces, those that have its notice in a folder of their own may be others than these.
  if (settings.slack.mode !== 'oauth' && settings.company !== undefined && !bySlug.has(settings.company)) {
    throw new StartFailure(`SELOSTE_COMPANY is the slug of no notice. There are: ${[...bySlug.keys()].join(', ')}.`);
  }
  return loaded.value;
}

/** The first signal lets the work in flight finish, the second does not wait. */
function stopOnSignals(stop: Stop, log: Log): void {
  const state = { isStopping: false };
  const onSignal = async (): Promise<void> => {
    if (state.isStopping) process.exit(1);
    state.isStopping = true;
    log.info('stopping');
    const isDone = await stop();
    log.info('stopped', { finished: isDone });
    process.exit(isDone ? 0 : 1);
  };
  process.on('SIGTERM', () => void onSignal());
  process.on('SIGINT', () => void onSignal());
}

/** A bug must not go on half alive; its message could hold what somebody wrote, so only its kind is told. */
function dieOf(error: unknown, log: Log): never {
  log.error('died', errorFacts(error));
  process.exit(1);
}
