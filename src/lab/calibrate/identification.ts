/**
 * Which parameters the observed years can tell apart: the emulators' Jacobian, rows in standard deviations of a target
 * and columns in those of a prior. A direction with a singular value above 1 is known better from the data than before;
 * all others stay near their prior whatever is done. Emulators leave small effects out, so the ranks are lower bounds.
 */
import { cholesky, solveLower } from "../methods/linear.ts";
import { eigenvalues } from "../methods/eigenvalues.ts";
import type { Emulator } from "./emulator.ts";

export interface Identification {
  /** Parameters with a range, and targets. */
  readonly parameters: number;
  readonly targets: number;
  /** Singular values above a thousandth of the largest, and those above 1. */
  readonly rank: number;
  readonly informed: number;
  /** Σ s² / (1 + s²): parameters' worth of information. */
  readonly effective: number;
  readonly singularValues: readonly number[];
  /** By parameter: √ of the sum of squares of its column, in standard deviations of targets. */
  readonly strength: readonly number[];
  /** By parameter: standard deviation that a linear model with this Jacobian would leave, over the prior's. */
  readonly expectedRatio: readonly number[];
}

/** Standard deviation of a uniform place. */
export const PLACE_SD = Math.sqrt(1 / 12);
const NEGLIGIBLE = 1e-3;

/** `luck` is the variance between seeds by target, in units of the target's own; the slope is taken mid-prior. */
export function identify(
  emulators: readonly Emulator[],
  luck: readonly number[],
  parameters: number,
): Identification {
  const jacobian = emulators.map(({ terms }, t) => {
    const row = new Float64Array(parameters);
    for (const { a, b, weight } of terms) if (b < 0) row[a] += (weight * PLACE_SD) / Math.sqrt(1 + luck[t]);
    return row;
  });
  const n = jacobian.length;
  const outer = new Float64Array(n * n);
  jacobian.forEach((a, i) => jacobian.forEach((b, k) => (outer[i * n + k] = dot(a, b))));
  const squares = eigenvalues(outer, n).map((value) => Math.max(0, value));
  const singularValues = squares.map(Math.sqrt);
  const inner = outer.map((value, at) => value + (at % (n + 1) === 0 ? 1 : 0));
  const lower = cholesky(inner, n);
  const columns = Array.from({ length: parameters }, (_, j) => jacobian.map((row) => row[j]));
  return {
    parameters,
    targets: n,
    rank: singularValues.filter((s) => s > NEGLIGIBLE * singularValues[0]).length,
    informed: singularValues.filter((s) => s > 1).length,
    effective: squares.reduce((sum, s) => sum + s / (1 + s), 0),
    singularValues,
    strength: columns.map((column) => Math.sqrt(dot(column, column))),
    // Woodbury: diag((I + JᵀJ)⁻¹) = 1 − |L⁻¹ Jⱼ|², L Lᵀ = I + J Jᵀ.
    expectedRatio: columns.map((column) => {
      const w = solveLower(lower, column);
      return Math.sqrt(Math.max(0, 1 - dot(w, w)));
    }),
  };
}

/** Numbers of the strongest parameters, at most `most`, in their own order; those without any effect are left out. */
export function strongest({ strength }: Identification, most: number): number[] {
  return strength
    .map((value, parameter) => ({ value, parameter }))
    .filter(({ value }) => value > 0)
    .toSorted((a, b) => b.value - a.value || a.parameter - b.parameter)
    .slice(0, most)
    .map(({ parameter }) => parameter)
    .toSorted((a, b) => a - b);
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += a[i] * b[i];
  return total;
}
