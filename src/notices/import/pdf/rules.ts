/** The lines that are drawn on a page, in points from its top left corner. */
export interface Rules {
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
}

/** A line at a place, from one end to the other: `at` is its y where it runs across, its x where it runs down. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What a page draws, as PDF.js lists it: a code for each step, and what belongs to it. */
interface Drawing {
  readonly fnArray: readonly unknown[];
  readonly argsArray: readonly unknown[];
}

/** The codes of the steps that matter here. */
export interface Codes {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly constructPath: number;
  /** A path that is only a border to what is drawn later. */
  readonly endPath: number;
  readonly fill: number;
  readonly eoFill: number;
}

/** A transformation, as PDF writes it. */
export type Matrix = readonly [number, number, number, number, number, number];

/** Finds the lines and the edges of boxes that a page draws: the borders of its tables. `view` turns into page points. */
export function findRules({ fnArray, argsArray }: Drawing, codes: Codes, view: Matrix): Rules {
  const across: Rule[] = [];
  const down: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix = view;
  for (const [at, code] of fnArray.entries()) {
    const step = argsArray[at];
    if (code === codes.save) saved.push(matrix);
    else if (code === codes.restore) matrix = saved.pop() ?? view;
    else if (code === codes.transform) matrix = times(matrix, numbersOf(step));
    else if (code === codes.constructPath && Array.isArray(step) && step[0] !== codes.endPath) {
      const isFilled = step[0] === codes.fill || step[0] === codes.eoFill;
      addEdges(boxOf(numbersOf(step[2]), matrix), isFilled, { across, down });
    }
    if (across.length + down.length > MAX_RULES) break;
  }
  return { across, down };
}

/** A page with more is a picture. */
const MAX_RULES = 4000;
/** Points: a line is not thicker, and the side of a cell not shorter. */
const MAX_THICKNESS = 3;
const MIN_ACROSS = 30;
const MIN_DOWN = 7;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A line is often a thin box that is filled; a large one is a background, without borders. */
function addEdges(
  { left, top, right, bottom }: Box,
  isFilled: boolean,
  { across, down }: { across: Rule[]; down: Rule[] },
): void {
  const width = right - left;
  const height = bottom - top;
  if (height <= MAX_THICKNESS && width >= MIN_ACROSS) across.push({ at: (top + bottom) / 2, from: left, to: right });
  else if (width <= MAX_THICKNESS && height >= MIN_DOWN) down.push({ at: (left + right) / 2, from: top, to: bottom });
  else if (!isFilled && width >= MIN_ACROSS && height >= MIN_DOWN) {
    across.push({ at: top, from: left, to: right }, { at: bottom, from: left, to: right });
    down.push({ at: left, from: top, to: bottom }, { at: right, from: top, to: bottom });
  }
}

function boxOf([x0 = 0, y0 = 0, x1 = 0, y1 = 0]: readonly number[], [a, b, c, d, e, f]: Matrix): Box {
  const xs = [a * x0 + c * y0 + e, a * x1 + c * y1 + e];
  const ys = [b * x0 + d * y0 + f, b * x1 + d * y1 + f];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

function times(m: Matrix, [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix {
  return [
    m[0] * a + m[2] * b,
    m[1] * a + m[3] * b,
    m[0] * c + m[2] * d,
    m[1] * c + m[3] * d,
    m[0] * e + m[2] * f + m[4],
    m[1] * e + m[3] * f + m[5],
  ];
}

function numbersOf(value: unknown): number[] {
  if (Array.isArray(value)) return value.map(Number);
  return value instanceof Float32Array ? [...value] : [];
}
