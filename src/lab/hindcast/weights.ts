/**
 * Reweights draws by what came before an origin. A draw's log likelihood is −½ Σ I², I its implausibility by yearly
 * target of the calibrated series: with normal errors and variances of observation and discrepancy that no draw changes,
 * nothing else tells draws apart. Dozens of targets and a few hundred draws would leave a handful; so the likelihood is
 * tempered, weight = e^(β log likelihood), with the largest β ≤ 1 that leaves the effective number of draws at
 * `LEAST_EFFECTIVE`, or at half of the draws where there are fewer than twice as many.
 */
import { implausibility } from "../methods/implausibility.ts";
import { effectiveSize, normalised } from "../methods/particles.ts";
import { byYear, readYear } from "../scoring/targets.ts";
import type { Target } from "../scoring/targets.ts";
import type { Particles } from "./particles.ts";

/** Effective number of draws, (Σ w)² / Σ w², that reweighting leaves at least. */
export const LEAST_EFFECTIVE = 32;
/** No figure counts as more than this many standard deviations off, nor does one that a draw has no value for. */
const WORST = 10;
const HALVINGS = 60;

export interface Weighing {
  /** By draw; they sum to 1. */
  readonly weights: readonly number[];
  /** β: 1 is the likelihood as it is, 0 the prior. */
  readonly temper: number;
  readonly effective: number;
  /** Yearly targets that were used. */
  readonly targets: number;
  /** The likelihood's own effective number, before it was tempered. */
  readonly untempered: number;
}

/** Weighs the draws by the known targets from January 2012 on. Without any, all weigh the same. */
export function weigh(particles: Particles, known: readonly Target[]): Weighing {
  const years = byYear(known.filter(({ rule, from }) => rule.calibrated && from >= 0));
  const logs = particles.map((history) => {
    let total = 0;
    for (const year of years) {
      const values = history(year.series);
      if (values === undefined) continue;
      const { observationSd, discrepancySd } = year.rule;
      const off = implausibility(
        {
          observed: year.observed,
          observationVariance: observationSd * observationSd,
          discrepancyVariance: discrepancySd * discrepancySd,
        },
        readYear(year, values),
      );
      const counted = Math.min(off, WORST);
      total -= (counted * counted) / 2;
    }
    return total;
  });
  return { ...tempered(logs), targets: years.length };
}

/** Returns weights e^(β log) with the largest β in [0, 1] that keeps enough draws. */
export function tempered(logs: readonly number[]): Omit<Weighing, "targets"> {
  const least = Math.min(LEAST_EFFECTIVE, logs.length / 2);
  const at = (beta: number) => normalised(logs.map((value) => beta * value));
  const untempered = effectiveSize(at(1));
  let low = untempered >= least ? 1 : 0;
  let high = 1;
  for (let i = 0; i < HALVINGS && low < high; i++) {
    const middle = (low + high) / 2;
    if (effectiveSize(at(middle)) >= least) low = middle;
    else high = middle;
  }
  const weights = at(low);
  return { weights, temper: low, effective: effectiveSize(weights), untempered };
}
