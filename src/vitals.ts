import type { IncomingMessage, ServerResponse } from 'node:http';
import { createMetrics, METRICS_TYPE, type Metrics } from './metrics.ts';
import { mayReadMetrics } from './metrics-access.ts';
import { createReadiness, type Obstacle, type Readiness } from './readiness.ts';

/** What the app tells of its health, in every mode that has a port. */
export interface Vitals {
  readonly readiness: Readiness;
  readonly metrics: Metrics;
  /** Lets others than this machine read the metrics. */
  readonly metricsToken?: string;
  /** Notes trouble that does not keep the app from answering, in a few fixed words; told for a minute. */
  note(trouble: Trouble): void;
  /** What was noted within the last minute. */
  remarks(): readonly Trouble[];
}

type Trouble = 'database away';

const TROUBLE_LASTS_MS = 60_000;

/** Makes the vitals of an app with what stands in its way at first. */
export function createVitals({
  obstacles = [],
  metricsToken,
  now = () => performance.now(),
}: { obstacles?: readonly Obstacle[]; metricsToken?: string | undefined; now?: () => number } = {}): Vitals {
  const noted = new Map<Trouble, number>();
  const readiness = createReadiness(obstacles);
  const metrics = createMetrics();
  metrics.read('seloste_ready', () => (readiness.obstacle() === undefined ? 1 : 0));
  return {
    readiness,
    metrics,
    ...(metricsToken !== undefined && { metricsToken }),
    note: (trouble) => void noted.set(trouble, now()),
    remarks: () => [...noted].flatMap(([trouble, at]) => (now() - at < TROUBLE_LASTS_MS ? [trouble] : [])),
  };
}

export const VITALS_PATHS = ['/healthz', '/readyz', '/metrics'];

const PLAIN_TEXT = 'text/plain; charset=utf-8';

/**
 * Answers `GET /healthz` (the process lives), `/readyz` (it can answer questions; 503 and a word where not) and
 * `/metrics` (for whoever may read them; for others there is no such page). Returns false where it was none of these.
 */
export function answerVitals(request: IncomingMessage, response: ServerResponse, vitals: Vitals): boolean {
  const path = (request.url ?? '').split('?', 1)[0] ?? '';
  if (!VITALS_PATHS.includes(path) || !['GET', 'HEAD'].includes(request.method ?? '')) return false;
  response.setHeader('Cache-Control', 'no-store').setHeader('X-Content-Type-Options', 'nosniff');
  const end = (status: number, body: string, type = PLAIN_TEXT) =>
    void response.writeHead(status, { 'Content-Type': type }).end(body);
  const { readiness, metrics, metricsToken } = vitals;
  const obstacle = readiness.obstacle();
  if (path === '/healthz') end(200, ['ok', ...vitals.remarks(), ''].join('\n'));
  else if (path === '/readyz') end(obstacle === undefined ? 200 : 503, `${obstacle ?? 'ready'}\n`);
  else if (mayReadMetrics(request, metricsToken)) void metrics.print().then((text) => end(200, text, METRICS_TYPE));
  else end(404, '');
  return true;
}
