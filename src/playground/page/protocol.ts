/**
 * What the page and the server say to each other. Types only: the page runs in a browser, the server in Node. Names in
 * snake_case are Slack's own and reach the app as they are.
 */
import type { KnownBlock, Option, PlainTextElement } from '@slack/types';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly isApp: boolean;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly kind: 'dm' | 'channel';
}

export interface Message {
  readonly channel: string;
  /** Slack's id of a message within its channel: seconds, a dot, six digits. */
  readonly ts: string;
  /** Of the message that opened the thread; null at the top level. */
  readonly threadTs: string | null;
  /** Id of the person. */
  readonly user: string;
  /** Slack's mrkdwn, with `&`, `<` and `>` escaped. */
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
  /** Whether only the user of the page sees it. */
  readonly isEphemeral: boolean;
  readonly isEdited: boolean;
}

/** A modal or the Home tab, as Slack keeps it. */
export interface View {
  readonly id: string;
  readonly type: 'modal' | 'home';
  readonly hash: string;
  readonly callback_id: string;
  readonly external_id: string;
  readonly private_metadata: string;
  readonly title: PlainTextElement | null;
  readonly submit: PlainTextElement | null;
  readonly close: PlainTextElement | null;
  readonly clear_on_close: boolean;
  readonly notify_on_close: boolean;
  readonly blocks: readonly KnownBlock[];
}

export interface Command {
  /** With its slash. */
  readonly command: string;
  readonly usageHint: string;
  readonly description: string;
  /** What can stand after the command, to complete what is typed. */
  readonly completions: readonly { readonly text: string; readonly description: string }[];
}

export interface Shortcut {
  readonly callbackId: string;
  readonly name: string;
}

/** What Slack would know of the app from its manifest. */
export interface Surfaces {
  readonly commands: readonly Command[];
  readonly messageShortcuts: readonly Shortcut[];
  readonly globalShortcuts: readonly Shortcut[];
}

interface Prompt {
  readonly title: string;
  readonly message: string;
}

/** Everything the page shows. */
export interface Snapshot {
  readonly me: string;
  readonly app: string;
  readonly people: readonly Person[];
  readonly channels: readonly Channel[];
  readonly surfaces: Surfaces;
  /** Whose notices there are. */
  readonly companies: readonly { readonly slug: string; readonly name: string }[];
  /** Channel id → slug of the company that is set for it. */
  readonly channelCompanies: Readonly<Record<string, string>>;
  /** By `ts`. */
  readonly messages: readonly Message[];
  /** The stack of open modals, the visible one last. */
  readonly modals: readonly View[];
  readonly home: View | null;
  readonly prompts: readonly Prompt[];
}

/** What has changed, in the order in which it happened; `snapshot` comes first on every connection. */
export type Change =
  | { readonly kind: 'snapshot'; readonly snapshot: Snapshot }
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'deletion'; readonly channel: string; readonly ts: string }
  | { readonly kind: 'modals'; readonly modals: readonly View[] }
  | { readonly kind: 'home'; readonly home: View }
  | { readonly kind: 'prompts'; readonly prompts: readonly Prompt[] }
  | { readonly kind: 'companies'; readonly channelCompanies: Snapshot['channelCompanies'] }
  /** `text` is empty when the app has finished. */
  | { readonly kind: 'status'; readonly channel: string; readonly threadTs: string; readonly text: string };

/** Where an element that was used stands. */
export type Source =
  | { readonly kind: 'message'; readonly channel: string; readonly ts: string }
  | { readonly kind: 'view'; readonly viewId: string };

/** The value of one element, as Slack writes it into `state.values` and `actions`. */
export interface ElementState {
  readonly type: string;
  readonly value?: string | null;
  readonly selected_option?: Option | null;
  readonly selected_options?: readonly Option[];
  readonly selected_date?: string | null;
  readonly selected_user?: string | null;
}

/** Block id → action id → value. */
export type StateValues = Readonly<Record<string, Readonly<Record<string, ElementState>>>>;

/** What the user of the page does. */
export type Act =
  /** A message, or a slash command where `text` begins with a slash. `@Seloste` mentions the app. */
  | { readonly kind: 'say'; readonly channel: string; readonly threadTs: string | null; readonly text: string }
  | {
      readonly kind: 'use';
      readonly source: Source;
      readonly blockId: string;
      readonly actionId: string;
      readonly state: ElementState;
      /** Of the whole message or view. */
      readonly values: StateValues;
    }
  | {
      readonly kind: 'suggest';
      readonly source: Source;
      readonly blockId: string;
      readonly actionId: string;
      readonly query: string;
    }
  | { readonly kind: 'submit'; readonly viewId: string; readonly values: StateValues }
  | { readonly kind: 'close'; readonly viewId: string; readonly values: StateValues }
  | {
      readonly kind: 'message-shortcut';
      readonly callbackId: string;
      readonly channel: string;
      readonly ts: string;
    }
  | { readonly kind: 'global-shortcut'; readonly callbackId: string }
  | { readonly kind: 'open-app'; readonly tab: 'home' | 'messages' }
  | { readonly kind: 'reset' };

/** What the page is told at once; everything else arrives as a `Change`. */
export type ActResult =
  | {
      readonly ok: true;
      /** Answers to `suggest`. */
      readonly options?: readonly Option[];
      /** Answers to `submit`: block id → message. */
      readonly errors?: Readonly<Record<string, string>>;
    }
  /** `error` is one of Slack's codes, such as `operation_timeout`. */
  | { readonly ok: false; readonly error: string };
