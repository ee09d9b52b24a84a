import type { Change, Channel, Message, Snapshot } from './protocol.ts';

/** Everything the page knows; replaced as a whole on each change. */
export type Model = Snapshot;

/** Takes a change in. */
export function withChange(model: Model, change: Change): Model {
  switch (change.kind) {
    case 'snapshot':
      return change.snapshot;
    case 'message':
      return { ...model, messages: [...model.messages.filter((old) => !isSame(old, change.message)), change.message] };
    case 'deletion':
      return { ...model, messages: model.messages.filter((old) => !isSame(old, change)) };
    case 'modals':
      return { ...model, modals: change.modals };
    case 'home':
      return { ...model, home: change.home };
    case 'prompts':
      return { ...model, prompts: change.prompts };
    case 'companies':
      return { ...model, channelCompanies: change.channelCompanies };
    case 'status':
      return model;
  }
}

/** Says the name of a person or channel; an id that is not known stays. */
export function nameIn(model: Model, id: string): string {
  const found = [...model.people, ...model.channels].find((known) => known.id === id);
  return found?.name ?? id;
}

/** The channel with an id; the first one where there is none. */
export function channelOf(model: Model, id: string): Channel | undefined {
  return model.channels.find((channel) => channel.id === id) ?? model.channels[0];
}

/** A message with its replies, in the order of time. */
export interface Conversation {
  readonly message: Message;
  readonly replies: readonly Message[];
}

/** Sorts a channel's messages into conversations. A reply whose first message is gone stands alone. */
export function conversationsIn(model: Model, channel: string): Conversation[] {
  const messages = model.messages.filter((message) => message.channel === channel).toSorted(byTime);
  const roots = new Set(messages.filter((message) => message.threadTs === null).map((message) => message.ts));
  const isReply = (message: Message) => message.threadTs !== null && roots.has(message.threadTs);
  return messages
    .filter((message) => !isReply(message))
    .map((message) => ({
      message,
      replies: messages.filter((reply) => isReply(reply) && reply.threadTs === message.ts),
    }));
}

function byTime(one: Message, other: Message): number {
  return Number(one.ts) - Number(other.ts);
}

function isSame(one: { channel: string; ts: string }, other: { channel: string; ts: string }): boolean {
  return one.channel === other.channel && one.ts === other.ts;
}
