/** Something that is so or not, with its signs. */
export interface Example<T> {
  readonly signs: T;
  readonly isSo: boolean;
}

/** What each sign adds to the log odds, in the order of the names. */
export interface Learned<T> {
  readonly weights: readonly { readonly name: keyof T; readonly weight: number }[];
  readonly bias: number;
}

const MOST_ROUNDS = 50;
const ENOUGH = 1e-6;
/** Keeps weights small that hardly matter. */
const RIDGE = 1;

/** Learns by logistic regression (Newton's method, a ridge of 1) what each sign adds to the log odds. */
export function learnWeighing<T extends { readonly [K in keyof T]: number | boolean }>(
  examples: readonly Example<T>[],
  names: readonly (keyof T)[],
): Learned<T> {
  const rows = examples.map(({ signs, isSo }) => ({ x: [...names.map((name) => Number(signs[name])), 1], isSo }));
  const weights: number[] = Array.from({ length: names.length + 1 }, () => 0);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const steps = solve(newtonSystem(rows, weights));
    steps.forEach((step, at) => (weights[at] = (weights[at] ?? 0) - step));
    if (Math.max(...steps.map(Math.abs)) < ENOUGH) break;
  }
  return { weights: names.map((name, at) => ({ name, weight: weights[at] ?? 0 })), bias: weights.at(-1) ?? 0 };
}

/** The Hessian of the loss with the gradient as its last column. */
function newtonSystem(
  rows: readonly { x: readonly number[]; isSo: boolean }[],
  weights: readonly number[],
): number[][] {
  const size = weights.length;
  const isBias = (at: number): boolean => at === size - 1;
  const system = weights.map((weight, at) => {
    const row = Array.from({ length: size + 1 }, () => 0);
    row[at] = isBias(at) ? 0 : RIDGE;
    row[size] = isBias(at) ? 0 : RIDGE * weight;
    return row;
  });
  for (const { x, isSo } of rows) {
    const odds = x.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
    const likely = 1 / (1 + Math.exp(-odds));
    system.forEach((row, one) => {
      const value = x[one] ?? 0;
      row[size] = (row[size] ?? 0) + (likely - (isSo ? 1 : 0)) * value;
      x.forEach((other, at) => (row[at] = (row[at] ?? 0) + likely * (1 - likely) * value * other));
    });
  }
  return system;
}

/** Solves linear equations, each a row that ends with what it comes to, by elimination with pivots. */
function solve(rows: number[][]): number[] {
  for (let at = 0; at < rows.length; at += 1) {
    const pivot = rows.slice(at).reduce((best, row) => (Math.abs(row[at] ?? 0) > Math.abs(best[at] ?? 0) ? row : best));
    rows.splice(rows.indexOf(pivot), 1);
    rows.splice(at, 0, pivot);
    for (const row of rows) {
      if (row === pivot) continue;
      const factor = (row[at] ?? 0) / (pivot[at] ?? 1);
      row.forEach((value, column) => (row[column] = value - factor * (pivot[column] ?? 0)));
    }
  }
  return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] ?? 1));
}
