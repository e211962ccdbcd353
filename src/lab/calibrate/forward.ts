/**
 * Forward selection: adds, one by one, the column that explains most of what is left, by modified Gram–Schmidt.
 * Source: Hastie, Tibshirani and Friedman 2009, section 3.3.2.
 */

export interface Path {
  /** Columns in the order in which they were added. */
  readonly order: readonly number[];
  /** Returns the coefficients of the first k columns of `order`. */
  coefficients(k: number): Float64Array;
}

/** Columns that add less than this part of their own square are taken for combinations of those before. */
const LEAST_LEFT = 1e-6;

/** Adds up to `most` of the `columns` to explain y; both must have mean 0. */
export function forwardPath(columns: readonly Float64Array[], y: Float64Array, most: number): Path {
  const left = columns.map((column) => column.slice());
  const squares = columns.map((column) => dot(column, column));
  // What is left of each column, squared, and its product with what is left of y: kept up by each step's share.
  const sizes = squares.slice();
  const products = columns.map((column) => dot(column, y));
  const shares: number[][] = columns.map(() => []);
  const order: number[] = [];
  const triangle: number[][] = [];
  const along: number[] = [];
  const free = new Set(columns.keys());
  while (order.length < most) {
    let best = -1;
    let gain = 0;
    for (const c of free) {
      if (!(sizes[c] > LEAST_LEFT * squares[c])) continue;
      const explained = (products[c] * products[c]) / sizes[c];
      if (explained > gain) {
        best = c;
        gain = explained;
      }
    }
    if (best < 0) break;
    free.delete(best);
    const length = Math.sqrt(dot(left[best], left[best]));
    const unit = left[best].map((x) => x / length);
    const step = products[best] / length;
    order.push(best);
    triangle.push([...shares[best], length]);
    along.push(step);
    for (const c of free) {
      const share = dot(unit, left[c]);
      shares[c].push(share);
      sizes[c] -= share * share;
      products[c] -= share * step;
      subtract(left[c], share, unit);
    }
  }
  return {
    order,
    coefficients(k) {
      const b = Float64Array.from(along.slice(0, k));
      for (let j = k - 1; j >= 0; j--) {
        b[j] /= triangle[j][j];
        for (let i = 0; i < j; i++) b[i] -= triangle[j][i] * b[j];
      }
      return b;
    },
  };
}

export function dot(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += a[i] * b[i];
  return total;
}

function subtract(from: Float64Array, times: number, what: Float64Array): void {
  for (let i = 0; i < from.length; i++) from[i] -= times * what[i];
}
