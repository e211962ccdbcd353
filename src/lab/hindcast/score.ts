/** Scores of forecasts, and of a rival beside the model on the cases that both forecast. */
import type { CountedShare } from "../methods/binomial-interval.ts";
import { coverage } from "../methods/coverage.ts";
import type { Coverage } from "../methods/coverage.ts";
import { signHits } from "../methods/sign-hits.ts";
import type { Case } from "./cases.ts";
import type { Forecast, Level } from "./forecast.ts";
import { lineOf } from "./record.ts";
import type { Target } from "../scoring/targets.ts";

/** A case with what each forecaster said; one that said nothing is left out. */
export interface Forecasted {
  readonly case: Case;
  readonly forecasts: ReadonlyMap<string, Forecast>;
  /** Weight of the model's draws that have no value for the figure and are left out. */
  readonly missing: number;
}
export interface Scores {
  readonly forecasts: number;
  /** Mean absolute error of the median, in units of the rule's scale: points, shares, log points. */
  readonly error: number;
  /** Mean of absolute errors, each over the mean change between successive figures of its line. */
  readonly mase: number;
  readonly crps: number;
  readonly cover50: Coverage;
  readonly cover90: Coverage;
  /** Directions that were right: of growth, or of the level since the last known figure. */
  readonly signs: CountedShare;
}
export interface RivalScores extends Scores {
  readonly rival: string;
  /** The model on the same cases. */
  readonly model: Scores;
}

/** Mean absolute change between successive figures by line; what MASE divides by, the same for all forecasters. */
export function naiveChanges(record: readonly Target[]): ReadonlyMap<string, number> {
  const lines = new Map<string, number[]>();
  for (const target of record)
    lines.set(lineOf(target), [...(lines.get(lineOf(target)) ?? []), target.observed]);
  const scales = new Map<string, number>();
  for (const [line, values] of lines) {
    if (values.length < 2) continue;
    let sum = 0;
    for (let t = 1; t < values.length; t++) sum += Math.abs(values[t] - values[t - 1]);
    if (sum > 0) scales.set(line, sum / (values.length - 1));
  }
  return scales;
}

/** Scores one forecaster on the cases that it forecast; undefined without any. */
export function scoresOf(
  cases: readonly Forecasted[],
  forecaster: string,
  scales: ReadonlyMap<string, number>,
): Scores | undefined {
  const own = cases.flatMap((one) => {
    const forecast = one.forecasts.get(forecaster);
    return forecast === undefined ? [] : [{ ...one.case, forecast }];
  });
  if (own.length === 0) return undefined;
  const actual = own.map(({ target }) => target.observed);
  const errors = own.map(({ target, forecast }) => Math.abs(target.observed - forecast.median));
  const scaled = own.flatMap(({ target }, i) => {
    const scale = scales.get(lineOf(target));
    return scale === undefined ? [] : [errors[i] / scale];
  });
  const cover = (level: Level) =>
    coverage(
      own.map(({ forecast }) => forecast.interval(level)),
      actual,
    );
  const moves = own.filter(({ target, last }) => target.rule.transform === "none" || last !== undefined);
  const start = ({ target, last }: Case) => (target.rule.transform === "none" ? 0 : last!.observed);
  return {
    forecasts: own.length,
    error: mean(errors),
    mase: mean(scaled),
    crps: mean(own.map(({ target, forecast }) => forecast.crps(target.observed))),
    cover50: cover(0.5),
    cover90: cover(0.9),
    signs: signHits(
      moves.map((one) => one.target.observed - start(one)),
      moves.map((one) => one.forecast.median - start(one)),
    ),
  };
}

/** Scores a rival, and the model on the same cases; undefined where there is no such case. */
export function rivalScores(
  cases: readonly Forecasted[],
  rival: string,
  model: string,
  scales: ReadonlyMap<string, number>,
): RivalScores | undefined {
  const both = cases.filter(({ forecasts }) => forecasts.has(rival) && forecasts.has(model));
  const scores = scoresOf(both, rival, scales);
  const own = scoresOf(both, model, scales);
  return scores === undefined || own === undefined ? undefined : { rival, ...scores, model: own };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
