/**
 * The model's forecasts. Growth rates and shares are taken as the model gives them. Of levels (scored as logarithms) the
 * model's *change* is scored: yₗ + (mₜ − mₗ), with yₗ the last figure before the origin and m a draw's own reading of
 * both figures; rivals start from that figure too. Errors about a draw are normal: observation sd s and discrepancy sd d
 * of the series' rule. A level errs by s² + d². A change errs by 2 s² + 2 d² (1 − e^(−τ / 24)), τ the months between the
 * two figures: what a model is off by mostly stays for a month, and is as good as new after some years (assumed).
 * Levels without a last figure within the model's months are taken as the model gives them.
 */
import { expm1 } from "../../core/math.ts";
import { readTarget } from "../scoring/targets.ts";
import type { Case } from "./cases.ts";
import { mixedForecast } from "./forecast.ts";
import type { Forecast } from "./forecast.ts";
import type { Particles } from "./particles.ts";

/** Months over which the discrepancy's memory falls to 1 / e; assumed. */
const MEMORY = 24;

/** Returns the forecast that is scored, or undefined where no weighted draw has a value. */
export function changeForecast(
  one: Case,
  particles: Particles,
  weights: readonly number[],
): Forecast | undefined {
  const { target, last } = one;
  if (target.rule.transform !== "log" || last === undefined || last.from < 0)
    return levelForecast(one, particles, weights);
  const { observationSd: s, discrepancySd: d } = target.rule;
  const variance = 2 * s * s - 2 * d * d * expm1(-(target.to - last.to) / MEMORY);
  return mixed(
    particles,
    weights,
    Math.sqrt(variance),
    (values) => last.observed + readTarget(target, values) - readTarget(last, values),
    target.series,
  );
}

/** Returns the forecast of the level as the model gives it. */
export function levelForecast(
  { target }: Pick<Case, "target">,
  particles: Particles,
  weights: readonly number[],
): Forecast | undefined {
  const { observationSd: s, discrepancySd: d } = target.rule;
  return mixed(
    particles,
    weights,
    Math.sqrt(s * s + d * d),
    (values) => readTarget(target, values),
    target.series,
  );
}

/** Returns how much of the weight is of draws without a value for the figure: a flow that has ended has no logarithm. */
export function missingWeight(
  { target }: Pick<Case, "target">,
  particles: Particles,
  weights: readonly number[],
): number {
  let missing = 0;
  particles.forEach((history, p) => {
    const values = history(target.series);
    if (values === undefined || !Number.isFinite(readTarget(target, values))) missing += weights[p];
  });
  return missing;
}

/** Draws without a finite value are left out, and the others weigh more. */
function mixed(
  particles: Particles,
  weights: readonly number[],
  sd: number,
  read: (values: ArrayLike<number>) => number,
  series: string,
): Forecast | undefined {
  const draws: number[] = [];
  const shares: number[] = [];
  particles.forEach((history, p) => {
    const values = history(series);
    const value = values === undefined ? Number.NaN : read(values);
    if (!(weights[p] > 0) || !Number.isFinite(value)) return;
    draws.push(value);
    shares.push(weights[p]);
  });
  return draws.length === 0 ? undefined : mixedForecast(draws, shares, sd);
}
