/** Eigenvalues of small symmetric matrices. */

const SWEEPS = 60;
const SMALL = 1e-24;

/**
 * Returns the eigenvalues of a symmetric matrix (row-major, n × n), the largest first, by Jacobi's rotations.
 * Source: Golub and Van Loan, Matrix Computations, section 8.5.
 */
export function eigenvalues(matrix: Float64Array, n: number): number[] {
  const m = matrix.slice();
  const total = m.reduce((sum, x) => sum + x * x, 0);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let outside = 0;
    for (let p = 0; p < n; p++) for (let q = 0; q < p; q++) outside += 2 * m[p * n + q] * m[p * n + q];
    if (outside <= SMALL * total) break;
    for (let p = 1; p < n; p++) for (let q = 0; q < p; q++) rotate(m, n, p, q);
  }
  return Array.from({ length: n }, (_, i) => m[i * n + i]).sort((a, b) => b - a);
}

/** Turns rows and columns p and q such that their common entry is 0. */
function rotate(m: Float64Array, n: number, p: number, q: number): void {
  const off = m[p * n + q];
  if (off === 0) return;
  const half = (m[q * n + q] - m[p * n + p]) / (2 * off);
  const t = (half >= 0 ? 1 : -1) / (Math.abs(half) + Math.sqrt(half * half + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < n; k++) {
    const [a, b] = [m[k * n + p], m[k * n + q]];
    m[k * n + p] = c * a - s * b;
    m[k * n + q] = s * a + c * b;
  }
  for (let k = 0; k < n; k++) {
    const [a, b] = [m[p * n + k], m[q * n + k]];
    m[p * n + k] = c * a - s * b;
    m[q * n + k] = s * a + c * b;
  }
}
