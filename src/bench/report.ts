import type { PlainFigures, SelosteFigures, Times } from './figures.ts';

/** All that was measured, by number of companies. */
export interface BenchReport {
  readonly machine: string;
  readonly sizes: readonly SizeFigures[];
}

export interface SizeFigures {
  readonly companies: number;
  readonly seloste: SelosteFigures;
  readonly plain: readonly PlainResult[];
}

/** A plain way with its figures, or why there are none. */
export interface PlainResult {
  readonly way: string;
  readonly title: string;
  readonly figures?: PlainFigures;
  readonly skipped?: string;
  /** How many times what Seloste needs; absent where there are no figures. */
  readonly ratios?: Ratios;
}

/** Above 1 the plain way needs more than Seloste. */
interface Ratios {
  readonly build: number;
  readonly heap: number;
  readonly p50: number;
  readonly p99: number;
}

/** Compares a plain way's figures with Seloste's, to two digits: no machine measures better. */
export function ratiosOf(plain: PlainFigures, seloste: SelosteFigures): Ratios {
  return {
    build: ratio(plain.build, seloste.build),
    heap: ratio(plain.memory.heap, seloste.memory.heap),
    p50: ratio(plain.ask.p50, seloste.ask.p50),
    p99: ratio(plain.ask.p99, seloste.ask.p99),
  };
}

/** Renders the report as two tables in Markdown. */
export function reportMarkdown({ machine, sizes }: BenchReport): string {
  return [
    ...table(
      ['companies', 'ready', 'heap', 'RSS', 'ask p50', 'p95', 'p99', 'first question p99', 'during a reload p99'],
      sizes.map(({ companies, seloste }) => [
        count(companies),
        seconds(seloste.ready),
        `${Math.round(seloste.memory.heap)} MB`,
        `${Math.round(seloste.memory.rss)} MB`,
        ...timesCells(seloste.ask),
        milliseconds(seloste.askFirst.p99),
        milliseconds(seloste.askInReload.p99),
      ]),
    ),
    '',
    ...table(
      ['companies', 'way', 'index made in', 'heap', 'question p50', 'p99'],
      sizes.flatMap(({ companies, seloste, plain }) => [
        [count(companies), 'Seloste', ...usedBy(seloste)],
        ...plain.map(({ title, figures, ratios, skipped }) => [
          count(companies),
          title,
          ...(figures === undefined || ratios === undefined
            ? [skipped ?? '', '', '', '']
            : usedBy(figures).map(
                (cell, at) => `${cell} (${[ratios.build, ratios.heap, ratios.p50, ratios.p99][at]} ×)`,
              )),
        ]),
      ]),
    ),
    '',
    `Measured on ${machine}. Seloste reads whose notice is meant out of the question; the other ways are told.`,
    '',
  ].join('\n');
}

function usedBy({ build, memory, ask }: PlainFigures): string[] {
  return [milliseconds(build), `${Math.round(memory.heap)} MB`, milliseconds(ask.p50), milliseconds(ask.p99)];
}

function timesCells({ p50, p95, p99 }: Times): string[] {
  return [p50, p95, p99].map(milliseconds);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? '--:' : '---'))), ...rows.map(line)];
}

function count(companies: number): string {
  return companies.toLocaleString('en');
}

function milliseconds(ms: number): string {
  return ms >= 10 ? `${Math.round(ms).toLocaleString('en')} ms` : `${Number(ms.toPrecision(2))} ms`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function ratio(plain: number, seloste: number): number {
  return seloste === 0 ? 0 : Number((plain / seloste).toPrecision(2));
}
