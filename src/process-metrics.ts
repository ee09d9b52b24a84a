import { performance } from 'node:perf_hooks';
import type { Metrics } from './metrics.ts';

/** What the process tells of itself; `process` is one. */
type OwnProcess = Pick<NodeJS.Process, 'memoryUsage' | 'cpuUsage' | 'uptime'>;

/** Adds what the process uses to the metrics. `now` in milliseconds since 1970. */
export function readProcess(metrics: Metrics, own: OwnProcess, now: () => number): void {
  const startedAt = now() / 1000 - own.uptime();
  let before = performance.eventLoopUtilization();
  metrics.read('process_start_time_seconds', () => startedAt);
  metrics.read('process_resident_memory_bytes', () => own.memoryUsage.rss());
  metrics.read('nodejs_heap_size_used_bytes', () => own.memoryUsage().heapUsed);
  metrics.read('process_cpu_seconds_total', () => {
    const { user, system } = own.cpuUsage();
    return (user + system) / 1_000_000;
  });
  metrics.read('nodejs_eventloop_utilization', () => {
    const last = before;
    before = performance.eventLoopUtilization();
    return performance.eventLoopUtilization(before, last).utilization;
  });
}
