/**
 * Stands in for the model: a sparse regression of one figure on places in the priors, linear, and quadratic in the few
 * strongest. How many terms it takes, and how far it errs, is found by cross-validation with the choice of terms inside
 * each fold: left-out errors after a choice among hundreds of columns would look far too small.
 * Sources: Craig et al. 1997 (regression emulators); Fan and Lv 2008 (screening); Hastie et al. 2009, section 7.10.2.
 */
import { dot, forwardPath } from "./forward.ts";

/** A place less ½, or the product of two of them (a square less its mean, 1/12). */
export interface Term {
  readonly a: number;
  /** −1 for a linear term. */
  readonly b: number;
  /** What is taken off, so that the term's mean over the fitted rows is 0. */
  readonly mean: number;
  readonly weight: number;
}
export interface Emulator {
  readonly base: number;
  readonly terms: readonly Term[];
  /** Mean squared error at rows that the fit has not seen, the luck of seeds included. */
  readonly variance: number;
  /** 1 − that over the figure's variance; below 0 it tells nothing. */
  readonly r2: number;
}

const FOLDS = 8;
const MOST_TERMS = 30;
const ROWS_A_TERM = 10;
const SCREENED = 60;
const SQUARED = 6;

/**
 * Fits y at `columns[parameter][row]`. Errors are measured on the rows marked `fresh`, which lie where the emulator is
 * to be used; all rows are fitted. A handful of rows gives the mean alone.
 */
export function fitEmulator(
  columns: readonly Float64Array[],
  y: Float64Array,
  fresh: readonly boolean[],
): Emulator {
  const n = y.length;
  const all = Array.from({ length: n }, (_, row) => row);
  const most = Math.min(MOST_TERMS, Math.floor(n / ROWS_A_TERM));
  const errors = new Float64Array(most + 1);
  let tested = 0;
  let spread = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const inside = all.filter((row) => row % FOLDS !== fold);
    const outside = all.filter((row) => row % FOLDS === fold && fresh[row]);
    if (inside.length === 0 || outside.length === 0) continue;
    const fits = fitRows(columns, y, inside, most);
    const { base, terms } = fits(most);
    const values = terms.map((term) => Float64Array.from(outside, (row) => termAt(term, columns, row)));
    for (let k = 0; k <= most; k++) {
      const weights = fits(k).terms.map(({ weight }) => weight);
      outside.forEach((row, i) => {
        let error = y[row] - base;
        for (let c = 0; c < weights.length; c++) error -= weights[c] * values[c][i];
        errors[k] += error * error;
        if (k === 0) spread += error * error;
      });
    }
    tested += outside.length;
  }
  if (tested === 0) return { base: n === 0 ? 0 : mean(y), terms: [], variance: Infinity, r2: 0 };
  let best = 0;
  for (let k = 1; k <= most; k++) if (errors[k] < errors[best]) best = k;
  const { base, terms } = fitRows(columns, y, all, most)(best);
  return { base, terms, variance: errors[best] / tested, r2: spread > 0 ? 1 - errors[best] / spread : 0 };
}

export function emulate({ base, terms }: Emulator, places: ArrayLike<number>): number {
  let total = base;
  for (const { a, b, mean: middle, weight } of terms) {
    const x = places[a] - 0.5;
    total += weight * ((b < 0 ? x : x * (places[b] - 0.5)) - middle);
  }
  return total;
}

type Shape = Pick<Term, "a" | "b" | "mean">;
function termAt({ a, b, mean: middle }: Shape, columns: readonly Float64Array[], row: number): number {
  const x = columns[a][row] - 0.5;
  return (b < 0 ? x : x * (columns[b][row] - 0.5)) - middle;
}

/** Returns, for each number of terms, the fit to some rows. */
function fitRows(
  columns: readonly Float64Array[],
  y: Float64Array,
  rows: readonly number[],
  most: number,
): (k: number) => { base: number; terms: Term[] } {
  const base = rows.reduce((sum, row) => sum + y[row], 0) / rows.length;
  const centred = Float64Array.from(rows, (row) => y[row] - base);
  const gain = columns.map((column) => {
    let sum = 0;
    let shared = 0;
    let squares = 0;
    for (let i = 0; i < rows.length; i++) {
      const x = column[rows[i]] - 0.5;
      sum += x;
      shared += x * centred[i];
      squares += x * x;
    }
    const size = squares - (sum * sum) / rows.length;
    return size > 0 ? (shared * shared) / size : 0;
  });
  const strongest = gain
    .map((value, parameter) => ({ value, parameter }))
    .toSorted((p, q) => q.value - p.value || p.parameter - q.parameter)
    .slice(0, SCREENED)
    .map(({ parameter }) => parameter);
  const shapes = [
    ...strongest.map((a) => ({ a, b: -1, mean: 0 })),
    ...strongest
      .slice(0, SQUARED)
      .flatMap((a, i) => strongest.slice(i, SQUARED).map((b) => ({ a, b, mean: 0 }))),
  ];
  const pool = shapes.map((shape) => {
    const column = Float64Array.from(rows, (row) => termAt({ ...shape, mean: 0 }, columns, row));
    shape.mean = mean(column);
    return column.map((x) => x - shape.mean);
  });
  const path = dot(centred, centred) > 0 ? forwardPath(pool, centred, most) : undefined;
  return (k) => {
    const size = Math.min(k, path?.order.length ?? 0);
    const weights = path?.coefficients(size) ?? new Float64Array(0);
    const terms = Array.from(weights, (weight, i) => ({ ...shapes[path!.order[i]], weight }));
    return { base, terms };
  };
}

function mean(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total / values.length;
}
