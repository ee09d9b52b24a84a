import type { Channel, ElementState, Message, Shortcut, StateValues, View } from '../page/protocol.ts';
import { APP_ID, BOT, BOT_ID, ME, TEAM } from './people.ts';
import { slackMessage } from './slack-message.ts';

/** What Bolt's receivers hand to `processEvent`. */
export type Payload = Record<string, unknown>;

const VERIFICATION_TOKEN = 'playground';
const USER = { id: ME.id, username: 'you', name: 'you', team_id: TEAM.id };

/** Wraps an event as the Events API does. `at` is its `ts`. */
export function eventPayload(event: Payload, at: string): Payload {
  return {
    type: 'event_callback',
    token: VERIFICATION_TOKEN,
    team_id: TEAM.id,
    api_app_id: APP_ID,
    event: { ...event, event_ts: at },
    event_id: `Ev${at.replace('.', '')}`,
    event_time: Math.floor(Number(at)),
    is_ext_shared_channel: false,
    authorizations: [
      { enterprise_id: null, team_id: TEAM.id, user_id: BOT.id, is_bot: true, is_enterprise_install: false },
    ],
  };
}

/** The event of a message: in the direct message always, in a channel where it mentions the app. */
export function messageEvent(message: Message, kind: Channel['kind']): Payload {
  const event = {
    user: message.user,
    text: message.text,
    ts: message.ts,
    ...(message.threadTs === null ? {} : { thread_ts: message.threadTs }),
    client_msg_id: `playground-${message.ts}`,
    team: TEAM.id,
    channel: message.channel,
  };
  if (kind === 'channel') return { ...event, type: 'app_mention' };
  return { ...event, type: 'message', channel_type: 'im' };
}

/** The event of looking at the app's tab. */
export function homeOpenedEvent(opened: { channel: string; tab: 'home' | 'messages'; home: View | null }): Payload {
  const view = opened.tab === 'home' && opened.home !== null ? { view: viewState(opened.home, {}) } : {};
  return { type: 'app_home_opened', user: ME.id, channel: opened.channel, tab: opened.tab, ...view };
}

/** A slash command as it was typed: `should_escape` is off in the manifest. */
export function commandPayload(used: {
  command: string;
  text: string;
  channel: Channel;
  triggerId: string;
  responseUrl: string;
}): Payload {
  return {
    token: VERIFICATION_TOKEN,
    team_id: TEAM.id,
    team_domain: TEAM.domain,
    channel_id: used.channel.id,
    channel_name: used.channel.kind === 'dm' ? 'directmessage' : used.channel.name,
    user_id: ME.id,
    user_name: USER.name,
    command: used.command,
    text: used.text,
    api_app_id: APP_ID,
    is_enterprise_install: 'false',
    response_url: used.responseUrl,
    trigger_id: used.triggerId,
  };
}

/** Where an interaction happened: a message of a channel, or a view. */
export type Place =
  | { readonly kind: 'message'; readonly message: Message; readonly channel: Channel; readonly responseUrl: string }
  | { readonly kind: 'view'; readonly view: View };

/** A click, a choice or a key in an element of a message or view. */
export function blockActionsPayload(used: {
  place: Place;
  element: Payload;
  blockId: string;
  state: ElementState;
  values: StateValues;
  triggerId: string;
  at: string;
}): Payload {
  const action = { ...used.element, ...used.state, block_id: used.blockId, action_ts: used.at };
  return {
    ...interaction('block_actions'),
    ...placeFields(used.place, used.values),
    trigger_id: used.triggerId,
    actions: [action],
  };
}

/** The typing in an external select. */
export function blockSuggestionPayload(asked: {
  place: Place;
  blockId: string;
  actionId: string;
  query: string;
}): Payload {
  return {
    ...interaction('block_suggestion'),
    ...placeFields(asked.place, {}),
    block_id: asked.blockId,
    action_id: asked.actionId,
    value: asked.query,
  };
}

/** A modal that is sent or closed. */
export function viewPayload(
  type: 'view_submission' | 'view_closed',
  sent: { view: View; values: StateValues; triggerId: string; isCleared: boolean },
): Payload {
  const rest =
    type === 'view_closed' ? { is_cleared: sent.isCleared } : { trigger_id: sent.triggerId, response_urls: [] };
  return { ...interaction(type), view: viewState(sent.view, sent.values), ...rest };
}

/** A shortcut from the menu of a message. */
export function messageShortcutPayload(used: {
  shortcut: Shortcut;
  message: Message;
  channel: Channel;
  triggerId: string;
  responseUrl: string;
  at: string;
}): Payload {
  return {
    ...interaction('message_action'),
    action_ts: used.at,
    callback_id: used.shortcut.callbackId,
    trigger_id: used.triggerId,
    response_url: used.responseUrl,
    channel: { id: used.channel.id, name: used.channel.name },
    message_ts: used.message.ts,
    message: slackMessage(used.message),
  };
}

/** A shortcut from the menu beside the composer. */
export function globalShortcutPayload(used: { shortcut: Shortcut; triggerId: string; at: string }): Payload {
  return {
    ...interaction('shortcut'),
    action_ts: used.at,
    callback_id: used.shortcut.callbackId,
    trigger_id: used.triggerId,
  };
}

function interaction(type: string): Payload {
  return {
    type,
    token: VERIFICATION_TOKEN,
    api_app_id: APP_ID,
    team: TEAM,
    user: USER,
    enterprise: null,
    is_enterprise_install: false,
  };
}

function placeFields(place: Place, values: StateValues): Payload {
  if (place.kind === 'view') {
    const container = { type: 'view', view_id: place.view.id };
    return { container, view: viewState(place.view, values) };
  }
  const { message, channel } = place;
  return {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: message.isEphemeral,
      ...(message.threadTs === null ? {} : { thread_ts: message.threadTs }),
    },
    channel: { id: channel.id, name: channel.kind === 'dm' ? 'directmessage' : channel.name },
    // Slack does not keep ephemeral messages, and so cannot send them back.
    ...(message.isEphemeral ? {} : { message: slackMessage(message) }),
    response_url: place.responseUrl,
    state: { values },
  };
}

function viewState(view: View, values: StateValues): Payload {
  return {
    ...view,
    team_id: TEAM.id,
    app_id: APP_ID,
    bot_id: BOT_ID,
    app_installed_team_id: TEAM.id,
    root_view_id: view.id,
    previous_view_id: null,
    state: { values },
  };
}
