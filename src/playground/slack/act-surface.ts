import type { ActResult } from '../page/protocol.ts';
import { CHANNELS, DM } from './people.ts';
import { eventPayload, globalShortcutPayload, homeOpenedEvent, messageShortcutPayload } from './payloads.ts';
import { type ActOf, NOT_FOUND, type Stage, TIMED_OUT } from './stage.ts';

/** Looks at the app: its Home tab or its messages. */
export async function openApp(stage: Stage, act: ActOf<'open-app'>): Promise<ActResult> {
  const home = stage.workspace.snapshot().home;
  const event = homeOpenedEvent({ channel: DM.id, tab: act.tab, home });
  await stage.deliver(eventPayload(event, stage.workspace.nextTs()));
  return { ok: true };
}

/** Runs a shortcut from the menu of a message. */
export async function runMessageShortcut(stage: Stage, act: ActOf<'message-shortcut'>): Promise<ActResult> {
  const shortcut = stage.surfaces.messageShortcuts.find((known) => known.callbackId === act.callbackId);
  const message = stage.workspace.find(act.channel, act.ts);
  const channel = CHANNELS.find((known) => known.id === act.channel);
  if (shortcut === undefined || message === undefined || channel === undefined) return NOT_FOUND;
  const { threadTs } = message;
  const responseUrl = stage.tickets.issueResponseUrl({ channel: channel.id, threadTs, originalTs: null });
  const triggerId = stage.tickets.issueTrigger();
  const at = stage.workspace.nextTs();
  const delivery = await stage.deliver(
    messageShortcutPayload({ shortcut, message, channel, triggerId, responseUrl, at }),
  );
  return delivery.kind === 'timeout' ? TIMED_OUT : { ok: true };
}

/** Runs a shortcut from the menu beside the composer. */
export async function runGlobalShortcut(stage: Stage, act: ActOf<'global-shortcut'>): Promise<ActResult> {
  const shortcut = stage.surfaces.globalShortcuts.find((known) => known.callbackId === act.callbackId);
  if (shortcut === undefined) return NOT_FOUND;
  const triggerId = stage.tickets.issueTrigger();
  const at = stage.workspace.nextTs();
  const delivery = await stage.deliver(globalShortcutPayload({ shortcut, triggerId, at }));
  return delivery.kind === 'timeout' ? TIMED_OUT : { ok: true };
}
