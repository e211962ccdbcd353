/**
 * Rules out parameters whose outcomes lie too far from what was observed, counting all that could explain the distance.
 * What is left is not yet ruled out, rather than good. Source: Craig et al. 1997; Vernon, Goldstein and Bower 2010.
 */

/** One figure to be met, in the unit of its series; variances in that unit squared. */
export interface Target {
  readonly observed: number;
  readonly observationVariance: number;
  /** Variance of what the model, at its best, is off by. */
  readonly discrepancyVariance: number;
}

/** Pukelsheim 1994: any distribution with one peak has 95 % within three standard deviations. */
export const CUTOFF = 3;

/**
 * Returns |z − f| / √(observation + discrepancy + seed variance), f the outcome's mean over seeds and `seedVariance`
 * that mean's. Infinity for an outcome that is not a number: a run that failed. Throws if all variances are 0.
 */
export function implausibility(target: Target, outcome: number, seedVariance = 0): number {
  const variance = target.observationVariance + target.discrepancyVariance + seedVariance;
  if (!(variance > 0)) throw new Error(`a target needs a variance above 0: ${variance}`);
  return Number.isFinite(outcome) ? Math.abs(target.observed - outcome) / Math.sqrt(variance) : Infinity;
}

/** Returns the n-th largest implausibility over targets; n = 2 or 3 forgives one or two targets. Throws if too few. */
export function nthLargest(implausibilities: readonly number[], n = 1): number {
  if (!(n >= 1 && n <= implausibilities.length))
    throw new Error(
      `there are ${implausibilities.length} implausibilities, so none is the largest but: ${n - 1}`,
    );
  return implausibilities.toSorted((a, b) => b - a)[n - 1];
}

export interface Wave {
  /** Indices of the draws not ruled out. */
  readonly kept: readonly number[];
  /** Share of this wave's draws that is kept. */
  readonly keptShare: number;
  /** Share of the prior's space left after this wave: the product of the shares so far. */
  readonly spaceShare: number;
}

/**
 * Selects the draws whose n-th largest implausibility (`rows[draw][target]`) is at most a cutoff (3). `before` is the
 * share of the prior's space that the wave's draws were spread over: the wave before's `spaceShare`, or 1.
 * Throws if there are no draws.
 */
export function selectPlausible(
  rows: readonly (readonly number[])[],
  { n = 1, cutoff = CUTOFF, before = 1 } = {},
): Wave {
  if (rows.length === 0) throw new Error("a wave needs draws, found: 0");
  const kept = rows.flatMap((row, draw) => (nthLargest(row, n) <= cutoff ? [draw] : []));
  const keptShare = kept.length / rows.length;
  return { kept, keptShare, spaceShare: before * keptShare };
}
