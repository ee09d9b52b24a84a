/** Rows of a sparse matrix, row after row (CSR). */
export interface SparseRows {
  /** Where each row starts in `columns` and `values`; one more entry than rows. */
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
  readonly columnCount: number;
}

const MOST_ROUNDS = 40;
const TOLERANCE = 0.1;

/**
 * Trains one linear separator: weights `w` (the last one is the bias) such that `w·x` is positive for rows of the
 * class and negative for others. L2-regularised squared hinge loss by dual coordinate descent with shrinking (Hsieh et
 * al., "A dual coordinate descent method for large-scale linear SVM", ICML 2008); the class and the rest weigh alike
 * in sum. Deterministic: rows are visited in the order of a seeded shuffle.
 */
export function trainSeparator(rows: SparseRows, isPositive: Uint8Array, cost: number): Float64Array {
  const count = isPositive.length;
  const positives = isPositive.reduce((sum, one) => sum + one, 0);
  const slack = [(count - positives) / (cost * count), positives / (cost * count)];
  const w = new Float64Array(rows.columnCount + 1);
  const alpha = new Float64Array(count);
  const curvature = rowCurvatures(rows, isPositive, slack);
  const order = Int32Array.from({ length: count }, (_, index) => index);
  const random = seeded(positives * 7919 + 17);
  let active = count;
  let bound = Infinity;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    shuffle(order, active, random);
    let highest = -Infinity;
    let lowest = Infinity;
    for (let at = 0; at < active; at += 1) {
      const row = order[at] ?? 0;
      const positive = isPositive[row] ?? 0;
      const sign = positive === 1 ? 1 : -1;
      const old = alpha[row] ?? 0;
      const gradient = sign * dot(rows, row, w) - 1 + old * (slack[positive] ?? 0);
      if (old === 0 && gradient > bound) {
        // Far on the right side: shrink it away for the rest of this pass.
        active -= 1;
        order[at] = order[active] ?? 0;
        order[active] = row;
        at -= 1;
        continue;
      }
      const projected = old === 0 ? Math.min(gradient, 0) : gradient;
      highest = Math.max(highest, projected);
      lowest = Math.min(lowest, projected);
      if (Math.abs(projected) > 1e-12) {
        const next = Math.max(old - gradient / (curvature[row] ?? 1), 0);
        alpha[row] = next;
        addRow(rows, row, w, (next - old) * sign);
      }
    }
    if (highest - lowest <= TOLERANCE) {
      if (active === count) break;
      active = count;
      bound = Infinity;
    } else bound = highest > 0 ? highest : Infinity;
  }
  return w;
}

function rowCurvatures(rows: SparseRows, isPositive: Uint8Array, slack: readonly number[]): Float64Array {
  const curvature = new Float64Array(isPositive.length);
  for (let row = 0; row < isPositive.length; row += 1) {
    let sum = 1 + (slack[isPositive[row] ?? 0] ?? 0);
    const end = rows.starts[row + 1] ?? 0;
    for (let at = rows.starts[row] ?? 0; at < end; at += 1) sum += (rows.values[at] ?? 0) ** 2;
    curvature[row] = sum;
  }
  return curvature;
}

function dot(rows: SparseRows, row: number, w: Float64Array): number {
  let sum = w[rows.columnCount] ?? 0;
  const end = rows.starts[row + 1] ?? 0;
  for (let at = rows.starts[row] ?? 0; at < end; at += 1)
    sum += (w[rows.columns[at] ?? 0] ?? 0) * (rows.values[at] ?? 0);
  return sum;
}

function addRow(rows: SparseRows, row: number, w: Float64Array, factor: number): void {
  const end = rows.starts[row + 1] ?? 0;
  for (let at = rows.starts[row] ?? 0; at < end; at += 1) {
    const column = rows.columns[at] ?? 0;
    w[column] = (w[column] ?? 0) + factor * (rows.values[at] ?? 0);
  }
  w[rows.columnCount] = (w[rows.columnCount] ?? 0) + factor;
}

/** A small generator of equally spread numbers in [0, 1): mulberry32. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle(order: Int32Array, length: number, random: () => number): void {
  for (let at = length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const kept = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = kept;
  }
}
