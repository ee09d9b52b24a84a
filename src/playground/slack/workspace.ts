import { withChange } from '../page/model.ts';
import type { Change, Message, Snapshot } from '../page/protocol.ts';
import { BOT, CHANNELS, ME, PEOPLE } from './people.ts';

/** Oldest messages go first: a page that is left open for days stays small. */
const MESSAGES_KEPT = 500;

/** A small Slack workspace with one user, in memory. */
export interface Workspace {
  /** All that there is to see now. */
  snapshot(): Snapshot;
  /** Makes something happen and tells everybody who listens. */
  apply(change: Change): void;
  /** Calls `listener` on every change until the returned function is called. */
  subscribe(listener: (change: Change) => void): () => void;
  find(channel: string, ts: string): Message | undefined;
  /** Makes a `ts` that is later than all before. */
  nextTs(): string;
  /** Forgets everything and starts as new. */
  reset(): void;
}

/** What a workspace shows besides what happens in it. */
export interface WorkspaceSetup extends Pick<Snapshot, 'surfaces' | 'companies'> {
  /** Makes the messages that are there from the start. */
  readonly opening: (nextTs: () => string) => readonly Message[];
}

/** Creates a workspace. Its clock is the machine's: it plays Slack, which has one. */
export function createWorkspace(setup: WorkspaceSetup): Workspace {
  const listeners = new Set<(change: Change) => void>();
  const nextTs = createClock();
  let state = initialState(setup, nextTs);

  const apply = (change: Change) => {
    const changed = withChange(state, change);
    state = { ...changed, messages: changed.messages.slice(-MESSAGES_KEPT) };
    for (const listener of listeners) listener(change);
  };
  return {
    snapshot: () => state,
    apply,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    find: (channel, ts) => state.messages.find((message) => message.channel === channel && message.ts === ts),
    nextTs,
    reset: () => apply({ kind: 'snapshot', snapshot: initialState(setup, nextTs) }),
  };
}

function initialState({ surfaces, companies, opening }: WorkspaceSetup, nextTs: () => string): Snapshot {
  return {
    me: ME.id,
    app: BOT.id,
    people: PEOPLE,
    channels: CHANNELS,
    surfaces,
    companies,
    channelCompanies: {},
    messages: opening(nextTs),
    modals: [],
    home: null,
    prompts: [],
  };
}

/** Two messages of one second differ in the six digits, as in Slack. */
function createClock(): () => string {
  let last = 0;
  return () => {
    last = Math.max(last + 1, Date.now() * 1000);
    return `${Math.floor(last / 1_000_000)}.${String(last % 1_000_000).padStart(6, '0')}`;
  };
}
