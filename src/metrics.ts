import { COUNTERS, GAUGES, HISTOGRAMS } from './metric-list.ts';

type Counters = typeof COUNTERS;
type Histograms = typeof HISTOGRAMS;
type GaugeName = keyof typeof GAUGES;

/** The labels of a measure; each may only hold one of its listed values. */
type LabelsOf<Definition extends { readonly labels: Readonly<Record<string, readonly string[]>> }> = {
  readonly [Label in keyof Definition['labels']]: Definition['labels'][Label][number];
};

/** Takes what happens, as numbers. Handed down like the log; never fails. */
export interface Metrics {
  count<Name extends keyof Counters>(name: Name, labels: LabelsOf<Counters[Name]>, by?: number): void;
  /** Takes one value of a distribution, in the unit that the name ends in. */
  observe<Name extends keyof Histograms>(name: Name, labels: LabelsOf<Histograms[Name]>, value: number): void;
  /** Names what tells a value whenever the metrics are read. Where it fails, the value is left out. */
  read(name: GaugeName, tell: () => number | Promise<number>): void;
  /** Prints everything in Prometheus's text format, version 0.0.4. */
  print(): Promise<string>;
}

/** The media type of what `print` gives. */
export const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

/**
 * Makes an empty set of metrics. The format is four rules, so that no library is needed for it: prom-client would
 * bring three more packages and 12 MB of memory.
 */
export function createMetrics(): Metrics {
  const counts = new Map<string, Map<string, number>>();
  const distributions = new Map<string, Map<string, Distribution>>();
  const readings = new Map<GaugeName, () => number | Promise<number>>();
  return {
    count(name, labels, by = 1) {
      const series = ofName(counts, name);
      const key = labelText(labels);
      series.set(key, (series.get(key) ?? 0) + by);
    },
    observe(name, labels, value) {
      const series = ofName(distributions, name);
      const key = labelText(labels);
      const known = series.get(key) ?? { atMost: HISTOGRAMS[name].buckets.map(() => 0), sum: 0, count: 0 };
      series.set(key, withValue(known, HISTOGRAMS[name].buckets, Math.max(0, value)));
    },
    read: (name, tell) => void readings.set(name, tell),
    async print() {
      const gauges = await Promise.all([...readings].map(([name, tell]) => gaugeLines(name, tell)));
      return [...counterLines(counts), ...histogramLines(distributions), ...gauges.flat(), ''].join('\n');
    },
  };
}

interface Distribution {
  /** For each bucket, how many values are at most its bound. */
  readonly atMost: readonly number[];
  readonly sum: number;
  readonly count: number;
}

function withValue({ atMost, sum, count }: Distribution, buckets: readonly number[], value: number): Distribution {
  return {
    atMost: atMost.map((number, index) => (value <= (buckets[index] ?? 0) ? number + 1 : number)),
    sum: sum + value,
    count: count + 1,
  };
}

function ofName<Value>(all: Map<string, Map<string, Value>>, name: string): Map<string, Value> {
  const known = all.get(name);
  if (known !== undefined) return known;
  const series = new Map<string, Value>();
  all.set(name, series);
  return series;
}

/** Values come from closed lists of plain words, so that nothing needs escaping. */
function labelText(labels: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(labels).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return pairs.map(([label, value]) => `${label}="${String(value)}"`).join(',');
}

function counterLines(counts: ReadonlyMap<string, ReadonlyMap<string, number>>): string[] {
  return Object.entries(COUNTERS).flatMap(([name, { help }]) => {
    const series = [...(counts.get(name) ?? [])].toSorted(([a], [b]) => (a < b ? -1 : 1));
    return [...headLines(name, help, 'counter'), ...series.map(([labels, value]) => `${name}{${labels}} ${value}`)];
  });
}

function histogramLines(distributions: ReadonlyMap<string, ReadonlyMap<string, Distribution>>): string[] {
  return Object.entries(HISTOGRAMS).flatMap(([name, { help, buckets }]) => {
    const series = [...(distributions.get(name) ?? [])].flatMap(([labels, { atMost, sum, count }]) => [
      ...buckets.map((bound, index) => `${name}_bucket{${labels},le="${bound}"} ${atMost[index]}`),
      `${name}_bucket{${labels},le="+Inf"} ${count}`,
      `${name}_sum{${labels}} ${sum}`,
      `${name}_count{${labels}} ${count}`,
    ]);
    return [...headLines(name, help, 'histogram'), ...series];
  });
}

async function gaugeLines(name: GaugeName, tell: () => number | Promise<number>): Promise<string[]> {
  try {
    const type = name.endsWith('_total') ? 'counter' : 'gauge';
    return [...headLines(name, GAUGES[name], type), `${name} ${await tell()}`];
  } catch {
    return [];
  }
}

function headLines(name: string, help: string, type: 'counter' | 'gauge' | 'histogram'): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
}
