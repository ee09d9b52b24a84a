import type { Change, Message, Prompt, Snapshot, Surfaces, View } from '../page/protocol.ts';
import { BOT, CHANNELS, ME, PEOPLE } from './people.ts';

/** Oldest messages go first: a page that is left open for days stays small. */
const MESSAGES_KEPT = 500;

/** The state of a small Slack workspace with one user, in memory, and who is told when it changes. */
export interface Workspace {
  snapshot(): Snapshot;
  /** Calls `listener` on every change until the returned function is called. */
  subscribe(listener: (change: Change) => void): () => void;
  /** Makes a `ts` that is later than all before. */
  nextTs(): string;
  /** Adds a message, or replaces the one with the same channel and `ts`. */
  put(message: Message): void;
  find(channel: string, ts: string): Message | undefined;
  remove(channel: string, ts: string): void;
  modals(): readonly View[];
  setModals(modals: readonly View[]): void;
  home(): View | null;
  setHome(view: View): void;
  setPrompts(prompts: readonly Prompt[]): void;
  /** Shows which company is set for a channel; undefined for none. */
  setCompany(channel: string, company: string | undefined): void;
  setStatus(status: { channel: string; threadTs: string; text: string }): void;
  /** Forgets everything and starts as new. */
  reset(): void;
}

/** What a workspace shows besides what happens in it. */
export interface WorkspaceSetup {
  readonly surfaces: Surfaces;
  readonly companies: Snapshot['companies'];
  /** Messages that are there from the start. */
  readonly opening: (nextTs: () => string) => readonly Message[];
}

/** Creates a workspace. Its clock is the machine's: it plays Slack, which has one. */
export function createWorkspace(setup: WorkspaceSetup): Workspace {
  const listeners = new Set<(change: Change) => void>();
  const tell = (change: Change) => listeners.forEach((listener) => listener(change));
  const nextTs = createClock();
  let state = initialState(setup, nextTs);

  return {
    snapshot: () => ({
      me: ME.id,
      app: BOT.id,
      people: PEOPLE,
      channels: CHANNELS,
      surfaces: setup.surfaces,
      companies: setup.companies,
      channelCompanies: Object.fromEntries(state.companies),
      messages: [...state.messages.values()],
      modals: state.modals,
      home: state.home,
      prompts: state.prompts,
    }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    nextTs,
    put(message) {
      state.messages.set(keyOf(message.channel, message.ts), message);
      forgetOldest(state.messages);
      tell({ kind: 'message', message });
    },
    find: (channel, ts) => state.messages.get(keyOf(channel, ts)),
    remove(channel, ts) {
      if (state.messages.delete(keyOf(channel, ts))) tell({ kind: 'deletion', channel, ts });
    },
    modals: () => state.modals,
    setModals(modals) {
      state = { ...state, modals };
      tell({ kind: 'modals', modals });
    },
    home: () => state.home,
    setHome(home) {
      state = { ...state, home };
      tell({ kind: 'home', home });
    },
    setPrompts(prompts) {
      state = { ...state, prompts };
      tell({ kind: 'prompts', prompts });
    },
    setCompany(channel, company) {
      if (company === undefined) state.companies.delete(channel);
      else state.companies.set(channel, company);
      tell({ kind: 'companies', channelCompanies: Object.fromEntries(state.companies) });
    },
    setStatus: (status) => tell({ kind: 'status', ...status }),
    reset() {
      state = initialState(setup, nextTs);
      tell({ kind: 'snapshot', snapshot: this.snapshot() });
    },
  };
}

interface State {
  readonly messages: Map<string, Message>;
  readonly modals: readonly View[];
  readonly home: View | null;
  readonly prompts: readonly Prompt[];
  /** Channel id → slug. */
  readonly companies: Map<string, string>;
}

function initialState(setup: WorkspaceSetup, nextTs: () => string): State {
  const messages = setup.opening(nextTs).map((message) => [keyOf(message.channel, message.ts), message] as const);
  return { messages: new Map(messages), modals: [], home: null, prompts: [], companies: new Map() };
}

function keyOf(channel: string, ts: string): string {
  return `${channel}:${ts}`;
}

function forgetOldest(messages: Map<string, Message>): void {
  for (const key of messages.keys()) {
    if (messages.size <= MESSAGES_KEPT) return;
    messages.delete(key);
  }
}

/** Two messages of one second differ in the six digits, as in Slack. */
function createClock(): () => string {
  let last = 0;
  return () => {
    last = Math.max(last + 1, Date.now() * 1000);
    return `${Math.floor(last / 1_000_000)}.${String(last % 1_000_000).padStart(6, '0')}`;
  };
}
