import type { ActResult, Channel, Message } from '../page/protocol.ts';
import { BOT, CHANNELS, ME, SLACKBOT } from './people.ts';
import { commandPayload, eventPayload, messageEvent } from './payloads.ts';
import { applyReply, parseAcknowledgement } from './response-url.ts';
import { type ActOf, NOT_FOUND, type Stage, TIMED_OUT } from './stage.ts';

/** Sends a message, or runs a slash command where the text begins with a slash. */
export async function say(stage: Stage, act: ActOf<'say'>): Promise<ActResult> {
  const channel = CHANNELS.find((known) => known.id === act.channel);
  if (channel === undefined) return NOT_FOUND;
  if (act.text.startsWith('/')) return runCommand(stage, act, channel);

  const message: Message = {
    channel: channel.id,
    ts: stage.workspace.nextTs(),
    threadTs: act.threadTs,
    user: ME.id,
    text: mentioning(escapeText(act.text)),
    blocks: [],
    isEphemeral: false,
    isEdited: false,
  };
  stage.workspace.apply({ kind: 'message', message });
  // Of a channel's messages the app hears only those that mention it.
  if (channel.kind === 'dm' || message.text.includes(`<@${BOT.id}>`)) {
    await stage.deliver(eventPayload(messageEvent(message, channel.kind), message.ts));
  }
  return { ok: true };
}

async function runCommand(stage: Stage, act: ActOf<'say'>, channel: Channel): Promise<ActResult> {
  const [command = '', ...rest] = act.text.split(/(?<=^\S+)\s+/u);
  const tell = (text: string) => tellAsSlackbot(stage, { channel: channel.id, threadTs: act.threadTs, text });
  if (!stage.surfaces.commands.some((known) => known.command === command)) {
    return tell(`\`${escapeText(command)}\` is not a command of this workspace.`);
  }
  // https://docs.slack.dev/interactivity/implementing-slash-commands: apps' commands do not run in threads.
  if (act.threadTs !== null)
    return tell(`\`${command}\` does not work in threads: Slack offers it in the main composer only.`);

  const target = { channel: channel.id, threadTs: null, originalTs: null };
  const delivery = await stage.deliver(
    commandPayload({
      command,
      text: rest.join(' '),
      channel,
      triggerId: stage.tickets.issueTrigger(),
      responseUrl: stage.tickets.issueResponseUrl(target),
    }),
  );
  if (delivery.kind === 'timeout') {
    tell(`\`${command}\` failed with the error “operation_timeout”.`);
    return TIMED_OUT;
  }
  const reply = parseAcknowledgement(delivery.response);
  if (reply !== undefined) applyReply(stage, target, reply);
  return { ok: true };
}

function tellAsSlackbot(
  { workspace }: Stage,
  { channel, threadTs, text }: { channel: string; threadTs: string | null; text: string },
): ActResult {
  const ts = workspace.nextTs();
  workspace.apply({
    kind: 'message',
    message: { channel, ts, threadTs, user: SLACKBOT.id, text, blocks: [], isEphemeral: true, isEdited: false },
  });
  return { ok: true };
}

/** https://docs.slack.dev/messaging/formatting-message-text#escaping: people's messages arrive escaped. */
function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function mentioning(text: string): string {
  return text.replaceAll(/(?<![\p{L}\p{N}])@seloste(?![\p{L}\p{N}])/giu, `<@${BOT.id}>`);
}
