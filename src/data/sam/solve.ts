/**
 * Solves J·s = r for a symmetric positive semidefinite J by Cholesky's decomposition.
 *
 * J is scaled to a unit diagonal and `ridge` is added to that diagonal, so that redundant equations (the last
 * account's balance follows from the others') leave s small instead of undefined. Overwrites `matrix`, which holds
 * the lower triangle by rows, size × size.
 */
export function solveSymmetric(matrix: Float64Array, right: Float64Array, ridge: number): Float64Array {
  const size = right.length;
  const scale = new Float64Array(size);
  for (let i = 0; i < size; i++) scale[i] = 1 / Math.sqrt(matrix[i * size + i] || 1);
  for (let i = 0; i < size; i++) for (let j = 0; j <= i; j++) matrix[i * size + j] *= scale[i] * scale[j];
  for (let i = 0; i < size; i++) matrix[i * size + i] += ridge;

  decompose(matrix, size, ridge);
  const solution = right.map((value, i) => value * scale[i]);
  substitute(matrix, solution);
  return solution.map((value, i) => value * scale[i]);
}

/** Replaces the lower triangle by L with L·Lᵀ = the matrix; a pivot that rounding took below `floor` becomes it. */
function decompose(matrix: Float64Array, size: number, floor: number): void {
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j];
      for (let k = 0; k < j; k++) sum -= matrix[i * size + k] * matrix[j * size + k];
      if (i === j) matrix[i * size + i] = Math.sqrt(Math.max(sum, floor));
      else matrix[i * size + j] = sum / matrix[j * size + j];
    }
}

/** Solves L·Lᵀ·x = b in place. */
function substitute(lower: Float64Array, x: Float64Array): void {
  const size = x.length;
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) x[i] -= lower[i * size + k] * x[k];
    x[i] /= lower[i * size + i];
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i] -= lower[k * size + i] * x[k];
    x[i] /= lower[i * size + i];
  }
}
