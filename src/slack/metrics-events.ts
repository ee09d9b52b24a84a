import { z } from 'zod';
import { EVENT_KINDS } from '../metric-list.ts';
import type { Metrics } from '../metrics.ts';

type EventKind = (typeof EVENT_KINDS)[number];

const bodySchema = z.object({
  type: z.string().optional(),
  command: z.string().optional(),
  event: z.object({ type: z.string() }).optional(),
});

/** What other names Slack has for them. */
const KINDS: Readonly<Record<string, EventKind>> = { block_actions: 'action', block_suggestion: 'options' };

/** Tells what kind of event a body is, among those that are counted. */
export function eventKind(body: unknown): EventKind {
  const parsed = bodySchema.safeParse(body).data;
  if (parsed?.command !== undefined) return 'command';
  const type = parsed?.event?.type ?? parsed?.type ?? '';
  return KINDS[type] ?? EVENT_KINDS.find((kind) => kind === type) ?? 'other';
}

/** Counts an event by what became of it, and how long it took until everything was sent. */
export async function measureEvent(
  kind: EventKind,
  work: () => Promise<void>,
  { metrics, now }: { metrics: Metrics; now: () => number },
): Promise<void> {
  const began = now();
  try {
    await work();
    metrics.count('seloste_events_total', { kind, outcome: 'done' });
  } catch (error) {
    metrics.count('seloste_events_total', { kind, outcome: 'failed' });
    throw error;
  } finally {
    metrics.observe('seloste_event_seconds', { kind }, (now() - began) / 1000);
  }
}
