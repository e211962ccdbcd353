/** Fit to figures that the draws have seen. It says how close the model can come, and nothing about forecasting. */
import { horizons } from "./cases.ts";
import type { Target } from "../scoring/targets.ts";
import { groupOf, groups } from "./groups.ts";
import { levelForecast } from "./model.ts";
import type { Particles } from "./particles.ts";
import { naiveChanges, scoresOf } from "./score.ts";
import type { Forecasted, Scores } from "./score.ts";

export interface FitRow {
  readonly id: string;
  readonly title: string;
  readonly scores: Scores;
}
const FIT = "fit";
const [, , YEAR] = horizons;

/** Returns, by group, how near weighted draws are to every figure from January 2012 on, at the level. */
export function fitOf(record: readonly Target[], particles: Particles, weights: readonly number[]): FitRow[] {
  const scales = naiveChanges(record);
  const seen = record.flatMap((target): Forecasted[] => {
    if (target.from < 0) return [];
    const forecast = levelForecast({ target }, particles, weights);
    if (forecast === undefined) return [];
    return [
      {
        case: { target, origin: target.to, horizon: YEAR, last: undefined },
        forecasts: new Map([[FIT, forecast]]),
        missing: 0,
      },
    ];
  });
  return groups.flatMap(({ id, title }) => {
    const scores = scoresOf(
      seen.filter((one) => groupOf(one.case.target.series).id === id),
      FIT,
      scales,
    );
    return scores === undefined ? [] : [{ id, title, scores }];
  });
}
