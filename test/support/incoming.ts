import { stringsUnder } from './payload-rules.ts';
import type { Control } from './outgoing.ts';

/** The bot's own user. */
export const BOT = 'U0BOT';
export const ANNA = 'U0ANNA';
export const CHANNEL = 'C0OFFICE';
/** Anna's direct conversation with the app. */
export const DIRECT = 'D0ANNA';
export const TEAM = 'T0TEAM';

export interface MessageParts {
  readonly user?: string;
  readonly ts?: string;
  readonly thread?: string;
  readonly channel?: string;
  readonly eventId?: string;
  /** Anything else in the event. */
  readonly event?: Readonly<Record<string, unknown>>;
}

export interface CommandParts {
  readonly user?: string;
  readonly channel?: string;
}

export interface ClickParts {
  readonly user?: string;
  /** Where a message stands that was sent to a `response_url`. */
  readonly channel?: string;
  /** What the lists of a view are set to, by action id. */
  readonly state?: Readonly<Record<string, string>>;
}

type Body = Record<string, unknown>;

const counter = { last: 0 };

function next(): number {
  counter.last += 1;
  return counter.last;
}

function nextTs(): string {
  return `1800000000.${String(next()).padStart(6, '0')}`;
}

/** A message to the app, of the kind message.im. */
export function directMessage(text: string, { channel = DIRECT, ...parts }: MessageParts = {}): Body {
  return message('message', text, { ...parts, channel, event: { channel_type: 'im', ...parts.event } });
}

/** A message in a channel that begins with the app's mention. */
export function mention(text: string, parts: MessageParts = {}): Body {
  return message('app_mention', `<@${BOT}> ${text}`, { channel: CHANNEL, ...parts });
}

function message(type: string, text: string, parts: MessageParts): Body {
  const { user = ANNA, ts = nextTs(), thread, channel, eventId = `Ev${next()}`, event = {} } = parts;
  const inThread = thread === undefined ? {} : { thread_ts: thread };
  return envelope(eventId, { type, user, text, ts, channel, event_ts: ts, ...inThread, ...event });
}

/** Opening the app's page. */
export function homeOpened(tab: 'home' | 'messages'): Body {
  const ts = nextTs();
  return envelope(`Ev${next()}`, { type: 'app_home_opened', user: ANNA, channel: DIRECT, tab, event_ts: ts });
}

/** The app was removed; `at` in seconds since 1970. */
export function appUninstalled({ at }: { at?: number }): Body {
  return { ...envelope(`Ev${next()}`, { type: 'app_uninstalled' }), ...(at !== undefined && { event_time: at }) };
}

/** Tokens were taken back: of users, or of bots. */
export function tokensRevoked({ oauth = [], bot = [], at }: { oauth?: string[]; bot?: string[]; at: number }): Body {
  return { ...envelope(`Ev${next()}`, { type: 'tokens_revoked', tokens: { oauth, bot } }), event_time: at };
}

function envelope(eventId: string, event: Body): Body {
  const authorizations = [
    { team_id: TEAM, enterprise_id: null, user_id: BOT, is_bot: true, is_enterprise_install: false },
  ];
  return { type: 'event_callback', team_id: TEAM, api_app_id: 'A0APP', event_id: eventId, event, authorizations };
}

/** `/notice` with a text behind it. */
export function command(text: string, { user = ANNA, channel = CHANNEL }: CommandParts = {}): Body {
  return {
    command: '/notice',
    text,
    user_id: user,
    user_name: 'anna',
    channel_id: channel,
    channel_name: 'office',
    team_id: TEAM,
    team_domain: 'office',
    trigger_id: `trigger-${next()}`,
    response_url: `https://hooks.slack.test/response/${next()}`,
    api_app_id: 'A0APP',
    token: 'verification',
  };
}

/** A click on a control where it was sent to; for a list the option is given. */
export function clickOn({ id, type, value, blockId, sent }: Control, parts: ClickParts, option?: string): Body {
  const { user = ANNA, channel = CHANNEL, state } = parts;
  const isTyped = type === 'plain_text_input';
  const chosen =
    option === undefined
      ? {}
      : isTyped
        ? { value: option }
        : { selected_option: { text: { type: 'plain_text', text: option }, value: option } };
  return {
    type: 'block_actions',
    user: { id: user, username: 'anna', team_id: TEAM },
    team: { id: TEAM, domain: 'office' },
    api_app_id: 'A0APP',
    token: 'verification',
    trigger_id: `trigger-${next()}`,
    actions: [
      { type, action_id: id, block_id: blockId, action_ts: nextTs(), ...(value !== undefined && { value }), ...chosen },
    ],
    ...(sent.method.startsWith('views.') ? inView(state) : inMessage(sent, channel)),
  };
}

function inMessage({ method, payload, ts }: Control['sent'], respondedIn: string): Body {
  const { channel: sentTo, thread_ts: thread } = payload;
  const channel = typeof sentTo === 'string' ? sentTo : respondedIn;
  const isEphemeral = method === 'respond' && payload['response_type'] !== 'in_channel';
  return {
    channel: { id: channel, name: 'office' },
    container: {
      type: 'message',
      channel_id: channel,
      message_ts: ts,
      is_ephemeral: isEphemeral,
      ...(typeof thread === 'string' && { thread_ts: thread }),
    },
    response_url: `https://hooks.slack.test/response/${next()}`,
  };
}

function inView(state: ClickParts['state'] = {}): Body {
  const lists = Object.entries(state).map(([id, value]) => [id, { type: 'static_select', selected_option: { value } }]);
  const values = { browser: Object.fromEntries(lists) };
  return { container: { type: 'view', view_id: 'V0HOME' }, view: { id: 'V0HOME', type: 'home', state: { values } } };
}

/** Typing into a list that searches. */
export function typingInto({ id, blockId }: Control, typed: string): Body {
  return {
    type: 'block_suggestion',
    user: { id: ANNA, name: 'anna' },
    team: { id: TEAM, domain: 'office' },
    action_id: id,
    block_id: blockId,
    value: typed,
    container: { type: 'message', channel_id: CHANNEL, message_ts: nextTs(), is_ephemeral: true },
    api_app_id: 'A0APP',
    token: 'verification',
  };
}

/** Reads the names that a list offers. */
export function offeredNames(ack: unknown): string[] {
  return stringsUnder(ack, 'text');
}

/** The shortcut in the menu of a message; `message` is the message as Slack sends it. */
export function messageShortcut(message: Readonly<Record<string, unknown>>, channel = CHANNEL): Body {
  const ts = typeof message['ts'] === 'string' ? message['ts'] : nextTs();
  return {
    ...shortcut('message_action', 'draft_reply'),
    channel: { id: channel, name: 'office' },
    message_ts: ts,
    message: { type: 'message', user: 'U0COLLEAGUE', ts, ...message },
    response_url: `https://hooks.slack.test/response/${next()}`,
  };
}

/** The shortcut beside the composer. */
export function globalShortcut(): Body {
  return shortcut('shortcut', 'draft_reply_global');
}

function shortcut(type: string, callbackId: string): Body {
  return { ...inWindow(type), callback_id: callbackId, trigger_id: `trigger-${next()}`, action_ts: nextTs() };
}

/** The same done by somebody else, perhaps of another workspace. */
export function by(body: Body, { user, userTeam }: { user?: string; userTeam?: string }): Body {
  const person = body['user'];
  const event = body['event'];
  const id = user === undefined ? {} : { id: user };
  const team = userTeam === undefined ? {} : { team_id: userTeam };
  return {
    ...body,
    ...(user !== undefined && isHomeOf(event, ANNA) && { event: { ...event, user } }),
    ...(typeof person === 'object' && person !== null && { user: { ...person, ...id, ...team } }),
    ...(body['user_id'] === ANNA && user !== undefined && { user_id: user }),
    ...(typeof body['user_id'] === 'string' && userTeam !== undefined && { team_id: userTeam }),
  };
}

function isHomeOf(event: unknown, user: string): event is Body {
  if (typeof event !== 'object' || event === null) return false;
  return Reflect.get(event, 'type') === 'app_home_opened' && Reflect.get(event, 'user') === user;
}

/** Something that was done in a window. */
export function modalAction(view: Body, action: Body): Body {
  return {
    ...inWindow('block_actions'),
    trigger_id: `trigger-${next()}`,
    container: { type: 'view', view_id: view['id'] },
    view,
    actions: [{ action_ts: nextTs(), ...action }],
  };
}

/** A window that is sent. */
export function modalSubmission(view: Body): Body {
  return { ...inWindow('view_submission'), trigger_id: `trigger-${next()}`, view, response_urls: [] };
}

function inWindow(type: string): Body {
  return {
    type,
    user: { id: ANNA, username: 'anna', team_id: TEAM },
    team: { id: TEAM, domain: 'office' },
    api_app_id: 'A0APP',
    token: 'verification',
  };
}
