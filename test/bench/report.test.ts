import { describe, expect, it } from 'vitest';
import type { SelosteFigures } from '../../src/bench/figures.ts';
import { summarized } from '../../src/bench/measure.ts';
import { reportSvg } from '../../src/bench/plot.ts';
import { type BenchReport, ratiosOf, reportMarkdown } from '../../src/bench/report.ts';

const plain = { build: 500, memory: { heap: 200, rss: 300 }, ask: summarized([1, 2, 3]) };

function figures(p50: number): SelosteFigures {
  const times = summarized([p50, p50, 2 * p50]);
  return {
    build: 100,
    memory: { heap: 50, rss: 120 },
    ask: times,
    ready: 3_210,
    mostRss: 130,
    askFirst: times,
    findCompany: times,
    askInReload: times,
    reload: 400,
    askAll: 9,
    rightCompany: 1,
  };
}

const report: BenchReport = {
  machine: 'a machine',
  sizes: [5, 10_000].map((companies, at) => ({
    companies,
    seloste: figures(0.25 * (at + 1)),
    plain: [
      { way: 'a', title: 'Way A', figures: plain, ratios: ratiosOf(plain, figures(0.25 * (at + 1))) },
      { way: 'b', title: 'Way B', skipped: 'would take 4 GB' },
    ],
  })),
};

describe('summarized', () => {
  it('tells the least that so many in a hundred do not exceed', () => {
    const times = Array.from({ length: 100 }, (_, at) => 100 - at);
    expect(summarized(times)).toEqual({ p50: 50, p95: 95, p99: 99, most: 100, count: 100 });
    expect(summarized([7])).toEqual({ p50: 7, p95: 7, p99: 7, most: 7, count: 1 });
  });
});

describe('reportMarkdown', () => {
  const lines = reportMarkdown(report).split('\n');

  it('has a row for each number of companies', () => {
    expect(lines).toContain('| 10,000 | 3.2 s | 50 MB | 120 MB | 0.5 ms | 1 ms | 1 ms | 1 ms | 1 ms |');
  });

  it('tells how many times what Seloste needs, and why a way was not measured', () => {
    expect(lines).toContain('| 10,000 | Way A | 500 ms (5 ×) | 200 MB (4 ×) | 2 ms (4 ×) | 3 ms (3 ×) |');
    expect(lines).toContain('| 10,000 | Way B | would take 4 GB |  |  |  |');
  });

  it('is made of rows as long as their heads', () => {
    const rows = lines.filter((line) => line.startsWith('|')).map((line) => line.split('|').length);
    expect(new Set(rows)).toEqual(new Set([11, 8]));
  });
});

describe('reportSvg', () => {
  const svg = reportSvg(report);

  it('draws a line for each way that was measured, and names it', () => {
    expect(svg.match(/<circle/gu)).toHaveLength(8);
    for (const name of ['Seloste', 'Way A', '10,000']) expect(svg).toContain(`>${name}</text>`);
  });

  it('places everything within the picture', () => {
    const numbers = [...svg.matchAll(/c[xy]="([^"]+)"/gu)].map(([, number]) => Number(number));
    expect(numbers.filter((number) => !(number >= 0 && number <= 860))).toEqual([]);
  });
});
