/** Solves small linear systems. Matrices are row-major `Float64Array`s of n × n. */

/**
 * Returns the lower triangle L, zeros above, with L Lᵀ = the symmetric matrix. Throws if it is not positive definite to
 * within rounding. Source: Golub and Van Loan, Matrix Computations, algorithm 4.2.1.
 */
export function cholesky(matrix: Float64Array, n: number): Float64Array {
  const lower = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let left = matrix[i * n + j];
      for (let k = 0; k < j; k++) left -= lower[i * n + k] * lower[j * n + k];
      if (i !== j) lower[i * n + j] = left / lower[j * n + j];
      else if (left > 1e-14 * matrix[i * n + i]) lower[i * n + i] = Math.sqrt(left);
      else throw new Error(`the matrix is not positive definite: its pivot ${i} is ${left}`);
    }
  return lower;
}

/** Returns x with L x = b, L the lower triangle. */
export function solveLower(lower: Float64Array, b: ArrayLike<number>): Float64Array {
  const n = b.length;
  const x = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let left = b[i];
    for (let k = 0; k < i; k++) left -= lower[i * n + k] * x[k];
    x[i] = left / lower[i * n + i];
  }
  return x;
}

/** Returns L x, L the lower triangle. */
export function timesLower(lower: Float64Array, x: ArrayLike<number>): Float64Array {
  const n = x.length;
  const product = new Float64Array(n);
  for (let i = 0; i < n; i++) for (let k = 0; k <= i; k++) product[i] += lower[i * n + k] * x[k];
  return product;
}
