/**
 * Sets the model's forecasts of the window beside those of rivals: every figure from rolling origins, by draws of the
 * prior that are reweighted at each origin with what came before it. All forecasts know the calendars (sanctions,
 * borders, weather, world prices) as they came about, and figures up to the origin by the period that they are of, not by
 * the day on which they were printed.
 */
import { formatMonth } from "../../core/clock.ts";
import type { WorldData } from "../../model/data.ts";
import type { Target } from "../scoring/targets.ts";
import { judgeAims } from "./aims.ts";
import type { Aim } from "./aims.ts";
import { casesOf, horizons, lastBefore } from "./cases.ts";
import type { Case, Horizon } from "./cases.ts";
import type { Forecast } from "./forecast.ts";
import { groupOf, groups } from "./groups.ts";
import { changeForecast, levelForecast, missingWeight } from "./model.ts";
import type { Particles } from "./particles.ts";
import { isAnnual, pastOf } from "./record.ts";
import { ownPast, withCalendars } from "./rivals/index.ts";
import { randomWalk } from "./rivals/random-walk.ts";
import type { Rival } from "./rivals/index.ts";
import { naiveChanges, rivalScores, scoresOf } from "./score.ts";
import type { Forecasted, RivalScores, Scores } from "./score.ts";
import { weigh } from "./weights.ts";

export const MODEL = "model";
export const LEVEL = "model-level";
/** What a forecast must beat to be worth anything: the random walk. */
const NAIVE = "naive baseline";

export interface NamedScores extends RivalScores {
  readonly title: string;
}
/** Scores of one group or series at one horizon. */
export interface ScoreRow {
  readonly id: string;
  readonly title: string;
  readonly horizon: Horizon;
  readonly model: Scores;
  /** The model's level instead of its change, on the cases that it forecasts. */
  readonly level?: Scores;
  readonly rivals: readonly NamedScores[];
  /** Beside the naive baseline (left-out years: the calendar regression) on the same cases. */
  readonly verdict: string;
  /** Mean weight of draws that have no value for a figure, such as the logarithm of a flow that has ended. */
  readonly missing: number;
}
export interface OriginRow {
  readonly origin: string;
  readonly targets: number;
  readonly temper: number;
  readonly effective: number;
  readonly untempered: number;
}
export interface SkillTables {
  readonly groups: readonly ScoreRow[];
  readonly series: readonly ScoreRow[];
  /** All groups but the model's inputs, by horizon. */
  readonly pooled: readonly { readonly horizon: Horizon; readonly model: Scores }[];
  readonly origins: readonly OriginRow[];
}
export interface Skill extends SkillTables {
  /** Left-out years of growth, exports and imports: every other year is known, to the model and to the rival. */
  readonly leaveOneOut: readonly ScoreRow[];
  readonly aims: readonly Aim[];
  readonly cases: readonly CaseRow[];
}
/** One case, on its rule's scale. */
export interface CaseRow {
  readonly id: string;
  readonly series: string;
  readonly origin: string;
  readonly horizon: Horizon;
  readonly observed: number;
  readonly forecasts: Readonly<
    Record<
      string,
      { readonly median: number; readonly low90: number; readonly high90: number; readonly crps: number }
    >
  >;
}

/** Forecasts and scores the figures that `wanted` chooses; the rest of the record is known as its time comes. */
export function scoreRecord(
  data: WorldData,
  record: readonly Target[],
  particles: Particles,
  wanted?: (target: Target) => boolean,
): SkillTables & { readonly forecasted: readonly Forecasted[] } {
  const rivals = [...ownPast, ...withCalendars(data, record)];
  const origins: OriginRow[] = [];
  const forecasted: Forecasted[] = [];
  const cases = casesOf(record, wanted);
  for (const origin of new Set(cases.map((one) => one.origin))) {
    const past = pastOf(record, origin);
    const weighing = weigh(
      particles,
      record.filter(({ to }) => to <= origin),
    );
    const { weights, ...row } = weighing;
    origins.push({ origin: formatMonth(origin), ...row });
    for (const one of cases)
      if (one.origin === origin) forecasted.push(forecastAll(one, particles, weights, rivals, past));
  }
  return { ...tablesOf(forecasted, record, rivals, randomWalk), origins, forecasted };
}

/** Scores the window: rolling origins, left-out years, and what was aimed at. */
export function skillOf(data: WorldData, record: readonly Target[], particles: Particles): Skill {
  const { forecasted, ...tables } = scoreRecord(data, record, particles);
  const leaveOneOut = leftOut(data, record, particles);
  return {
    ...tables,
    leaveOneOut,
    aims: judgeAims(tables, leaveOneOut),
    cases: forecasted.map(caseRow),
  };
}

/** Series for which a year is left out in turn, since the calendar regression needs the years after. */
const LEFT_OUT = ["gdp.growth", "trade.exports.usd", "trade.imports.usd"];
const FIRST_LEFT_OUT = 23;

function leftOut(data: WorldData, record: readonly Target[], particles: Particles): readonly ScoreRow[] {
  // The calendar regression comes first.
  const rivals = withCalendars(data, record);
  const forecasted = record.flatMap((target): Forecasted[] => {
    if (!LEFT_OUT.includes(target.series) || !isAnnual(target) || target.to < FIRST_LEFT_OUT) return [];
    const [first, origin] = [target.from, target.to - 12];
    const known = (other: Target) => other.to < first || other.from > target.to;
    const one: Case = { target, origin, horizon: 12, last: lastBefore(record, target, origin) };
    const { weights } = weigh(particles, record.filter(known));
    const past = pastOf(record, origin, known);
    return [forecastAll(one, particles, weights, rivals, past)];
  });
  return tablesOf(forecasted, record, rivals, rivals[0]).series;
}

function forecastAll(
  one: Case,
  particles: Particles,
  weights: readonly number[],
  rivals: readonly Rival[],
  past: ReturnType<typeof pastOf>,
): Forecasted {
  const all: [string, Forecast | undefined][] = [
    [MODEL, changeForecast(one, particles, weights)],
    [LEVEL, levelForecast(one, particles, weights)],
    ...rivals.map((rival): [string, Forecast | undefined] => [rival.id, rival.forecast(one, past)]),
  ];
  return {
    case: one,
    forecasts: new Map(all.filter((entry): entry is [string, Forecast] => entry[1] !== undefined)),
    missing: missingWeight(one, particles, weights),
  };
}

function tablesOf(
  forecasted: readonly Forecasted[],
  record: readonly Target[],
  rivals: readonly Rival[],
  baseline: Rival,
): Omit<SkillTables, "origins"> {
  const scales = naiveChanges(record);
  const rowsOf = (id: string, title: string, members: readonly Forecasted[]): ScoreRow[] =>
    horizons.flatMap((horizon) => {
      const cases = members.filter((one) => one.case.horizon === horizon);
      const model = scoresOf(cases, MODEL, scales);
      if (model === undefined) return [];
      const level = scoresOf(cases, LEVEL, scales);
      const beside = rivals.flatMap(({ id: of, title: name }): NamedScores[] => {
        const scores = rivalScores(cases, of, MODEL, scales);
        return scores === undefined ? [] : [{ ...scores, title: name }];
      });
      return [
        {
          id,
          title,
          horizon,
          model,
          ...(level === undefined ? {} : { level }),
          rivals: beside,
          missing: cases.reduce((sum, { missing }) => sum + missing, 0) / cases.length,
          verdict: verdictOf(beside, baseline, baseline === randomWalk ? NAIVE : baseline.title),
        },
      ];
    });
  const ids = [...new Set(forecasted.map((one) => one.case.target.series))].sort();
  const inGroup = (id: string) => forecasted.filter((one) => groupOf(one.case.target.series).id === id);
  const pool = forecasted.filter((one) => groupOf(one.case.target.series).given !== true);
  return {
    groups: groups.flatMap(({ id, title }) => rowsOf(id, title, inGroup(id))),
    series: ids.flatMap((id) =>
      rowsOf(
        id,
        id,
        forecasted.filter((one) => one.case.target.series === id),
      ),
    ),
    pooled: horizons.flatMap((horizon) => {
      const model = scoresOf(
        pool.filter((one) => one.case.horizon === horizon),
        MODEL,
        scales,
      );
      return model === undefined ? [] : [{ horizon, model }];
    }),
  };
}

/** Says in words how the model did beside a baseline, by the error of its medians and by CRPS. */
function verdictOf(rivals: readonly RivalScores[], baseline: Rival, name: string): string {
  const found = rivals.find(({ rival }) => rival === baseline.id);
  if (found === undefined) return `nothing of the ${name} to compare with`;
  const worseBy = [
    ...(found.model.error > found.error ? ["error"] : []),
    ...(found.model.crps > found.crps ? ["CRPS"] : []),
  ];
  if (worseBy.length === 0) return `no worse than the ${name}`;
  return `worse than the ${name}${worseBy.length === 2 ? "" : ` by ${worseBy[0]}`}`;
}

function caseRow({ case: { target, origin, horizon }, forecasts }: Forecasted): CaseRow {
  return {
    id: target.id,
    series: target.series,
    origin: formatMonth(origin),
    horizon,
    observed: target.observed,
    forecasts: Object.fromEntries(
      [...forecasts].map(([id, forecast]) => {
        const { low, high } = forecast.interval(0.9);
        return [
          id,
          { median: forecast.median, low90: low, high90: high, crps: forecast.crps(target.observed) },
        ];
      }),
    ),
  };
}
