import type { App, Receiver, webApi } from '@slack/bolt';
import { createLog, type Log } from '../../src/log.ts';
import type { Metrics } from '../../src/metrics.ts';
import type { Drafting, Knowledge, Services } from '../../src/services.ts';
import type { LogFormat, LogLevel } from '../../src/settings.ts';
import { createApp, type SlackApp } from '../../src/slack/app.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { createVitals } from '../../src/vitals.ts';
import { openInMemory } from './databases.ts';
import { fakeDrafting } from './fake-drafting.ts';
import { fakeKnowledge } from './fake-knowledge.ts';
import * as incoming from './incoming.ts';
import { type Change, createModalKeeper, type Modal } from './modal.ts';
import { type Control, controlsOf, outgoing, problemsOf, type Sent } from './outgoing.ts';
import { servicesFor } from './services-for.ts';

export interface WorkspaceOptions {
  readonly knowledge?: Knowledge;
  /** In the place of `knowledge`, `drafting`, `today` and `defaultCompany`. */
  readonly services?: Services;
  readonly defaultCompany?: string;
  readonly drafting?: Drafting;
  readonly store?: Store;
  readonly today?: string;
  /** Who does all that is done; Anna where nobody is named. */
  readonly user?: string;
  /** Slack's id of the workspace of whoever does it, for somebody of another company in a shared channel. */
  readonly userTeam?: string;
  readonly admins?: readonly string[];
  readonly caseRetentionMonths?: number;
  /** What Slack tells of people, by their ids; without it the app has no right to ask. */
  readonly people?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** What is logged, and how; everything as text where it is not said. */
  readonly logged?: { readonly level: LogLevel; readonly format: LogFormat };
  /** Whether Slack forgets what it drew in windows until somebody touches it. */
  readonly isForgetful?: boolean;
}

/** A Slack workspace in the process: the real Bolt app and Web client, no socket. Verbs read like a user. */
export interface Workspace {
  readonly slackApp: SlackApp;
  /** Everything that left the app, in order. */
  readonly sent: readonly Sent[];
  readonly logLines: readonly string[];
  readonly metrics: Metrics;
  /** What the app acknowledged with, in order. */
  readonly acks: readonly unknown[];
  /** Writes to the app directly; returns what came back, as all verbs do. */
  dm(text: string, parts?: incoming.MessageParts): Promise<Sent[]>;
  /** Mentions the app in a channel. */
  mention(text: string, parts?: incoming.MessageParts): Promise<Sent[]>;
  /** Types `/notice …`. */
  command(text: string, parts?: incoming.CommandParts): Promise<Sent[]>;
  /** Clicks the control with that label or action id in a message, the last one that has it. */
  click(labelOrId: string, parts?: incoming.ClickParts): Promise<Sent[]>;
  /** Chooses an option of a list by its value. */
  choose(actionId: string, value: string, parts?: incoming.ClickParts): Promise<Sent[]>;
  /** Types into a list that searches; returns the names that are offered. */
  typeInto(actionId: string, typed: string): Promise<string[]>;
  openHome(tab?: 'home' | 'messages'): Promise<Sent[]>;
  /** Uses the shortcut on a message as Slack sends it. */
  draftFrom(message: Readonly<Record<string, unknown>>, channel?: string): Promise<Sent[]>;
  /** Uses the shortcut beside the composer. */
  draftFromNothing(): Promise<Sent[]>;
  /** The window that stands open; throws where none does. */
  modal(): Modal;
  isModalOpen(): boolean;
  /** Types, chooses or ticks in the open window. */
  set(field: string, change: Change): Promise<Sent[]>;
  /** Presses a button of the open window, by its label or action id. */
  press(labelOrId: string): Promise<Sent[]>;
  /** Sends the open window; throws where Slack itself would ask for a missing field. */
  submit(): Promise<Sent[]>;
  /** Does what is to be done from time to time. */
  runJobs(): Promise<Sent[]>;
  /** Delivers any body that Slack could send. */
  deliver(body: Record<string, unknown>): Promise<Sent[]>;
  /** Makes the next calls of a Web API method, or of `response_url`, fail. */
  fail(method: string, fault: SlackFault, times?: number): void;
  /** Ends all faults that were not used up. */
  heal(): void;
  /** Makes the next acknowledgements fail, as where the socket drops. */
  loseAcks(times: number): void;
  /** Lets everything from now on happen in another workspace that has the same app. */
  speakAs(team: string): void;
  /** Lets time pass. */
  pass(milliseconds: number): void;
}

/** What Slack does in the place of an answer. */
export type SlackFault =
  | { readonly error: string }
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  /** A body that is no answer. */
  | { readonly body: string }
  /** Says nothing, or nothing after it has taken the message; nobody is there at all. */
  | 'silent'
  | 'silent after taking'
  | 'unreachable';

/** Opens a workspace. Every payload that leaves is checked; a wrong one makes the verb throw. */
export async function openWorkspace(options: WorkspaceOptions = {}): Promise<Workspace> {
  const { knowledge = fakeKnowledge(), defaultCompany, drafting = fakeDrafting(), today = '2026-11-20' } = options;
  const modals = createModalKeeper(options.isForgetful === undefined ? {} : { isForgetful: options.isForgetful });
  const sent: Sent[] = [];
  const acks: unknown[] = [];
  const failures: { method: string; fault: SlackFault }[] = [];
  const lost = { acks: 0 };
  const clock = { now: Date.UTC(2026, 10, 20, 9) };
  const logLines: string[] = [];
  const log: Log = createLog({
    ...(options.logged ?? { level: 'debug' }),
    write: (line) => logLines.push(line),
    now: () => clock.now,
  });
  const bolt: { app?: Pick<App, 'processEvent'> } = {};
  const speaker = { team: incoming.TEAM };
  const inWorkspace = (body: Record<string, unknown>): Record<string, unknown> =>
    JSON.parse(JSON.stringify(body).replaceAll(incoming.TEAM, speaker.team));
  const receiver: Receiver = {
    init(app) {
      bolt.app = { processEvent: (event) => app.processEvent({ ...event, body: inWorkspace(event.body) }) };
    },
    start: async () => {},
    stop: async () => {},
  };
  const fetch: webApi.FetchFunction = async (url, init) => {
    const message = outgoing(String(url), init?.body, sent.length);
    const failure = failures.findIndex(({ method }) => method === message.method);
    const fault = failure < 0 ? undefined : failures.splice(failure, 1)[0]?.fault;
    if (fault === 'silent after taking') sent.push(message);
    if (fault !== undefined) return failed(fault, init?.signal);
    const answer = answerOf(message, { sent, people: options.people });
    sent.push(message);
    return Response.json(answer ?? { ok: true, channel: message.payload['channel'], ts: message.ts });
  };
  const vitals = createVitals();
  const everyone = {
    current: () => knowledge,
    today: () => today,
    drafting: () => drafting,
    ...(defaultCompany !== undefined && { defaultCompany }),
  };
  const slackApp = createApp({
    services: options.services ?? servicesFor(everyone),
    store: options.store ?? createStore(await openInMemory()),
    topicName: (topic, lang) => `${topic} (${lang})`,
    log,
    vitals,
    now: () => clock.now,
    ...(options.admins !== undefined && { admins: options.admins }),
    ...(options.caseRetentionMonths !== undefined && { caseRetentionMonths: options.caseRetentionMonths }),
    connection: {
      receiver,
      token: 'xoxb-test',
      botId: 'B0BOT',
      botUserId: incoming.BOT,
      tokenVerificationEnabled: false,
      clientOptions: { fetch, timeout: 100, retryConfig: { retries: 2, minTimeout: 0, maxTimeout: 1 } },
    },
  });
  await slackApp.app.init();

  const deliver = async (given: Record<string, unknown>): Promise<Sent[]> => {
    const before = sent.length;
    const body = incoming.by(given, options);
    const ack = async (answer?: unknown): Promise<void> => {
      if (lost.acks > 0) {
        lost.acks -= 1;
        throw new Error('The socket is closed.');
      }
      acks.push(answer);
    };
    await bolt.app?.processEvent({ body, ack });
    // Who somebody is, the app asks now and then; nobody sees that.
    const fresh = sent.slice(before).filter(({ method }) => method !== 'users.info');
    const problems = fresh.flatMap(problemsOf);
    if (problems.length > 0) throw new Error(`Slack would refuse this:\n${problems.join('\n')}`);
    modals.take(fresh);
    return fresh;
  };
  const act = (control: Control | undefined, parts: incoming.ClickParts, value?: string) => {
    if (control === undefined) throw new Error('No message has such a control.');
    return deliver(incoming.clickOn(control, parts, value));
  };
  const lastControl = (wanted: string) =>
    sent
      .flatMap(controlsOf)
      .findLast(({ id, label }) => id === wanted || id.replace(/:\d+$/u, '') === wanted || label === wanted);

  return {
    slackApp,
    sent,
    logLines,
    metrics: vitals.metrics,
    acks,
    deliver,
    dm: (text, parts) => deliver(incoming.directMessage(text, parts)),
    mention: (text, parts) => deliver(incoming.mention(text, parts)),
    command: (text, parts) => deliver(incoming.command(text, parts)),
    click: (labelOrId, parts = {}) => act(lastControl(labelOrId), parts),
    choose: (actionId, value, parts = {}) => act(lastControl(actionId), parts, value),
    async typeInto(actionId, typed) {
      const control = lastControl(actionId);
      if (control === undefined) throw new Error('No message has such a list.');
      await deliver(incoming.typingInto(control, typed));
      return incoming.offeredNames(acks.at(-1));
    },
    openHome: (tab = 'home') => deliver(incoming.homeOpened(tab)),
    draftFrom: (message, channel) => deliver(incoming.messageShortcut(message, channel)),
    draftFromNothing: () => deliver(incoming.globalShortcut()),
    modal() {
      const modal = modals.current();
      if (modal === undefined) throw new Error('No window is open.');
      return modal;
    },
    isModalOpen: () => modals.current() !== undefined,
    async set(field, change) {
      const action = modals.set(field, change);
      return action === undefined ? [] : deliver(incoming.modalAction(modals.view(), action));
    },
    press: (labelOrId) => deliver(incoming.modalAction(modals.view(), modals.press(labelOrId))),
    async submit() {
      const view = modals.submission();
      if (view === undefined) throw new Error('A field is missing.');
      const before = acks.length;
      const fresh = await deliver(incoming.modalSubmission(view));
      if (acks.length > before) modals.takeAck(acks.at(-1));
      return fresh;
    },
    async runJobs() {
      const before = sent.length;
      for (const job of slackApp.jobs) await job.run();
      return sent.slice(before);
    },
    fail: (method, fault, times = 1) => {
      for (let time = 0; time < times; time += 1) failures.push({ method, fault });
    },
    heal: () => void failures.splice(0),
    loseAcks: (times) => {
      lost.acks = times;
    },
    speakAs: (team) => {
      speaker.team = team;
    },
    pass: (milliseconds) => {
      clock.now += milliseconds;
    },
  };
}

/** What Slack answers to methods that ask for something; undefined for those that only do. */
function answerOf(
  { method, payload }: Sent,
  { sent, people }: { sent: readonly Sent[]; people: WorkspaceOptions['people'] },
): Record<string, unknown> | undefined {
  switch (method) {
    case 'users.info': {
      const user = people?.[String(payload['user'])];
      return user === undefined ? { ok: false, error: 'missing_scope' } : { ok: true, user };
    }
    case 'conversations.open':
      return { ok: true, channel: { id: `D${String(payload['users'])}` } };
    case 'conversations.history': {
      const user = String(payload['channel']).slice(1);
      const messages = sent.filter((one) => one.method === 'chat.postMessage' && one.payload['channel'] === user);
      return { ok: true, messages: messages.map((one) => one.payload).toReversed() };
    }
    default:
      return undefined;
  }
}

function failed(fault: SlackFault, signal: AbortSignal | null | undefined): Response | Promise<Response> {
  switch (fault) {
    case 'unreachable':
      throw new TypeError('fetch failed', {
        cause: Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }),
      });
    case 'silent':
    case 'silent after taking':
      return new Promise((_, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
      });
    default:
      if ('error' in fault) return Response.json({ ok: false, error: fault.error });
      if ('body' in fault) return new Response(fault.body);
      return new Response('failed', { status: fault.status, headers: fault.headers ?? {} });
  }
}
