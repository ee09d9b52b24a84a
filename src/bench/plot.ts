import type { PlainFigures, SelosteFigures } from './figures.ts';
import type { BenchReport } from './report.ts';

interface Line {
  readonly name: string;
  /** By number of companies, ascending. */
  readonly points: readonly { readonly companies: number; readonly value: number }[];
}

interface Panel {
  readonly title: string;
  readonly lines: readonly Line[];
  /** Left edge. */
  readonly left: number;
}

/** Middle tones, told apart on a light and on a dark page, and by people who do not see red and green as two. */
const COLOURS = ['#2f7de1', '#c4610a', '#9b59c8', '#2a9d6f', '#c2417c'] as const;
/** A shape for each line, so that colour is not all that tells them apart. */
const DASHES = ['', '7 4', '2 3', '9 3 2 3', '4 4'] as const;
const INK = '#7a7f87';
const WIDTH = 860;
const HEIGHT = 380;
const PLOT = { top: 48, width: 350, height: 220 } as const;

/** Draws the report: time of a question and memory over the number of companies, both scales logarithmic. */
export function reportSvg(report: BenchReport): string {
  const time = linesOf(report, { own: ({ ask }) => ask.p50, plain: ({ ask }) => ask.p50 });
  const memory = linesOf(report, { own: (one) => one.memory.heap, plain: (one) => one.memory.heap });
  const names = time.map(({ name }) => name);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title about" font-family="system-ui, sans-serif" font-size="12" fill="${INK}">`,
    '<title id="title">Time of a question and memory, by number of companies</title>',
    `<desc id="about">${described(report)}</desc>`,
    ...panel({ title: 'One question, median, in milliseconds', lines: time, left: 50 }),
    ...panel({ title: 'Memory, in MB', lines: memory, left: 480 }),
    ...names.flatMap((name, at) => legend(name, at)),
    '</svg>',
    '',
  ].join('\n');
}

function linesOf(
  { sizes }: BenchReport,
  value: { own: (figures: SelosteFigures) => number; plain: (figures: PlainFigures) => number },
): Line[] {
  const titles = [...new Set(sizes.flatMap(({ plain }) => plain.map(({ title }) => title)))];
  const own = {
    name: 'Seloste',
    points: sizes.map(({ companies, seloste }) => ({ companies, value: value.own(seloste) })),
  };
  const others = titles.map((title) => ({
    name: title,
    points: sizes.flatMap(({ companies, plain }) => {
      const figures = plain.find((one) => one.title === title)?.figures;
      return figures === undefined ? [] : [{ companies, value: value.plain(figures) }];
    }),
  }));
  return [own, ...others];
}

function panel({ title, lines, left }: Panel): string[] {
  const points = lines.flatMap((line) => line.points);
  const across = scale(
    points.map(({ companies }) => companies),
    { from: left, to: left + PLOT.width },
  );
  const up = scale(
    points.map(({ value }) => value),
    { from: PLOT.top + PLOT.height, to: PLOT.top },
  );
  const sizes = [...new Set(points.map(({ companies }) => companies))];
  return [
    `<text x="${left}" y="24" font-size="14" font-weight="600">${title}</text>`,
    ...up.ticks.map((tick) => {
      const y = up.place(tick);
      return `<path d="M${left} ${y}h${PLOT.width}" stroke="${INK}" stroke-opacity=".3"/><text x="${left - 6}" y="${y + 4}" text-anchor="end">${tick}</text>`;
    }),
    ...sizes.map(
      (size) =>
        `<text x="${across.place(size)}" y="${PLOT.top + PLOT.height + 20}" text-anchor="middle">${size.toLocaleString('en')}</text>`,
    ),
    `<text x="${left + PLOT.width / 2}" y="${PLOT.top + PLOT.height + 40}" text-anchor="middle">companies</text>`,
    ...lines.map((line, at) => drawn(line, { at, across: across.place, up: up.place })),
  ];
}

function drawn(
  { points }: Line,
  { at, across, up }: { at: number; across: (value: number) => number; up: (value: number) => number },
): string {
  const places = points.map(({ companies, value }) => ({ x: across(companies), y: up(value) }));
  const path = places.map(({ x, y }) => `${x} ${y}`).join('L');
  const dots = places.map(({ x, y }) => `<circle cx="${x}" cy="${y}" r="3.5"/>`).join('');
  const colour = COLOURS[at % COLOURS.length];
  const dash = DASHES[at % DASHES.length];
  const dashed = dash === '' ? '' : ` stroke-dasharray="${dash}"`;
  return `<g fill="${colour}"><path d="M${path}" fill="none" stroke="${colour}" stroke-width="2.5"${dashed}/>${dots}</g>`;
}

function legend(name: string, at: number): string[] {
  const x = 50 + (at % 2) * 430;
  const y = PLOT.top + PLOT.height + 70 + Math.floor(at / 2) * 22;
  const dash = DASHES[at % DASHES.length];
  return [
    `<path d="M${x} ${y - 4}h30" stroke="${COLOURS[at % COLOURS.length]}" stroke-width="2.5"${dash === '' ? '' : ` stroke-dasharray="${dash}"`}/>`,
    `<text x="${x + 38}" y="${y}">${name}</text>`,
  ];
}

/** A logarithmic scale that begins and ends at powers of ten round the values. */
function scale(
  values: readonly number[],
  { from, to }: { from: number; to: number },
): { place: (value: number) => number; ticks: readonly number[] } {
  const positive = values.filter((value) => value > 0);
  const low = Math.floor(Math.log10(Math.min(...positive, 1)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...positive, 1))));
  const place = (value: number): number =>
    Math.round(from + ((Math.log10(Math.max(value, 10 ** low)) - low) / (high - low)) * (to - from));
  const ticks = Array.from({ length: high - low + 1 }, (_, at) => Number((10 ** (low + at)).toPrecision(1)));
  return { place, ticks };
}

function described({ sizes }: BenchReport): string {
  return sizes
    .map(
      ({ companies, seloste }) =>
        `${companies} companies: ${seloste.ask.p50} ms, ${Math.round(seloste.memory.heap)} MB.`,
    )
    .join(' ');
}
