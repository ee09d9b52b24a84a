import type { Times } from '../figures.ts';
import { mentionBody, signedPost } from './signed-post.ts';

/** What a rate of questions came to. */
export interface LoadFigures {
  /** Questions a second. */
  readonly rate: number;
  /** From when a question was due to be sent until its reply arrived at Slack, in ms. */
  readonly reply: Times;
  /** Questions without a reply when all should have been there. */
  readonly left: number;
}

export interface Load {
  /** Where each replica takes events. */
  readonly urls: readonly [string, ...string[]];
  readonly secret: string;
  readonly rate: number;
  readonly seconds: number;
  /** Makes the time stamps of messages, each its own. */
  readonly nextTs: () => string;
  /** When replies arrived, by the thread they stand in; filled by the fake Slack, in ms of `clock`. */
  readonly replies: Map<string, number>;
  readonly clock: Clock;
}

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  pause(milliseconds: number): Promise<void>;
}

/** How long a reply may take before it counts as missing. */
const GRACE_MS = 3000;

const QUESTIONS = [
  'kuinka kauan Nokopa säilyttää tietoja?',
  'what cookies does Seltimil use?',
  'vem är kontaktperson hos Siniservice?',
  'luovuttaako JK-Log tietoja EU:n ulkopuolelle?',
  'how do I object to marketing at IVT Center Turku?',
] as const;

/** Sends questions at an even rate, whether the replies keep up or not, in turn to each replica. */
export async function measureLoad(load: Load): Promise<LoadFigures> {
  const { urls, rate, seconds, clock, replies, nextTs, secret } = load;
  const began = clock.now();
  const due = new Map<string, number>();
  const posts: Promise<unknown>[] = [];
  for (let number = 0; number < rate * seconds; number += 1) {
    const dueAt = began + (number * 1000) / rate;
    const wait = dueAt - clock.now();
    if (wait > 1) await clock.pause(wait);
    const ts = nextTs();
    due.set(ts, dueAt);
    const text = QUESTIONS[number % QUESTIONS.length] ?? QUESTIONS[0];
    const body = mentionBody({ ts, text, channel: `C${number % 50}` });
    const url = urls[number % urls.length] ?? urls[0];
    posts.push(signedPost(url, body, { secret, now: clock.now() }).catch(() => undefined));
  }
  await Promise.all(posts);
  const missing = () => [...due.keys()].filter((ts) => !replies.has(ts)).length;
  for (let waited = 0; waited < GRACE_MS && missing() > 0; waited += 50) await clock.pause(50);
  const times = [...due].flatMap(([ts, at]) => {
    const arrived = replies.get(ts);
    return arrived === undefined ? [] : [arrived - at];
  });
  return { rate, reply: timesOf(times), left: missing() };
}

function timesOf(times: readonly number[]): Times {
  const sorted = times.toSorted((a, b) => a - b);
  const percentile = (share: number): number => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
  return {
    p50: percentile(0.5),
    p95: percentile(0.95),
    p99: percentile(0.99),
    most: percentile(1),
    count: times.length,
  };
}
