/** The hindcast as one document. */
import type { Observation, ScoringRule } from "../../data/index.ts";
import type { WorldData } from "../../model/data.ts";
import type { FailedRun } from "../ensemble/ensemble.ts";
import type { Plan } from "../ensemble/plan.ts";
import type { Table } from "../ensemble/types.ts";
import { VERSION } from "../version.ts";
import { FIRST_MONTH_ORIGIN, FIRST_YEAR_ORIGIN } from "./cases.ts";
import { fitOf } from "./in-sample.ts";
import type { FitRow } from "./in-sample.ts";
import { scoreRecord, skillOf } from "./hindcast.ts";
import type { Skill, SkillTables } from "./hindcast.ts";
import { withFurther, withRules } from "./further.ts";
import { particlesOf } from "./particles.ts";
import { lineOf, recordOf } from "./record.ts";
import { LEAST_EFFECTIVE, weigh } from "./weights.ts";
import { formatMonth, parseMonth } from "../../core/clock.ts";

/** Runs of an ensemble, done. */
export interface Runs {
  readonly plan: Plan;
  readonly table: Table;
  readonly interrupted: boolean;
}
/** What the hindcast is made of. */
export interface Evidence {
  readonly data: WorldData;
  readonly observed: readonly Observation[];
  readonly rules: readonly ScoringRule[];
  readonly prior: Runs;
  /** The frozen posterior, which has seen the window. */
  readonly posterior?: Runs;
  readonly further?: { readonly file: string; readonly rows: readonly Observation[] };
}
export interface InSample {
  readonly draws: string;
  readonly effective: number;
  readonly groups: readonly FitRow[];
}
export interface HindcastResult extends Skill {
  readonly model: { readonly version: string; readonly hash: string };
  readonly scenario: { readonly name: string; readonly hash: string };
  readonly draws: number;
  readonly seeds: readonly number[];
  readonly householdsPerAgent: number;
  readonly runs: number;
  readonly planned: number;
  readonly failed: readonly FailedRun[];
  readonly interrupted: boolean;
  /** First origins of yearly and of monthly figures. */
  readonly firstOrigins: { readonly year: string; readonly month: string };
  readonly leastEffective: number;
  readonly notes: readonly string[];
  /** Fits to figures that the draws have seen: no forecasts. */
  readonly inSample: readonly InSample[];
  readonly further?: { readonly file: string; readonly figures: number } & SkillTables;
}

/** What every reader of the scores must know. */
export const notes: readonly string[] = [
  "All forecasts, the rivals' too, know the calendars as they came about: sanctions, borders, weather, world prices. Figures count as known from the end of their period, not from the day on which they were printed.",
  "Yearly figures are forecast from the December before (origins 2013 to 2017), monthly ones from 1, 3 and 12 months before (origins from December 2012).",
  "Of levels, scored as logarithms, the model's change since the last known figure is scored, as the rivals start from that figure; the model's own level stands beside it. Growth rates and shares are taken as they are. This was settled before any score was seen.",
  `Draws come from the register's priors and are reweighted at each origin by the calibrated yearly figures before it, with a likelihood tempered so that at least ${LEAST_EFFECTIVE} draws' worth is left.`,
  "The register's values and ranges were set by people who knew the figures of 2012 to 2018, so that even the prior is no clean slate: skill inside the window is an upper bound.",
  "Seven yearly points a series prove nothing by themselves. Neighbouring origins and related series are not independent, so that binomial intervals are too narrow.",
  "Rivals fitted to a handful of figures have bands that are too narrow; they are as textbooks give them. Monthly figures serve from 2012 on, since those of 2010 and 2011 are of the inflation after the currency reform, and the calendar regression is fitted to years from 2012 on. Both were settled after a first look at eight coarse draws, and both favour the rivals; so was that a verdict asks for error and CRPS.",
];

const nothing: Skill = {
  groups: [],
  series: [],
  pooled: [],
  origins: [],
  leaveOneOut: [],
  aims: [],
  cases: [],
};

/** Scores the window, and beside it the user's figures; every document of the same runs is the same. */
export function hindcast({ data, observed, rules, prior, posterior, further }: Evidence): HindcastResult {
  const { plan, table, interrupted } = prior;
  const record = recordOf(observed, rules);
  const particles = particlesOf(table, plan.to + 1);
  const head = {
    model: { version: VERSION, hash: plan.modelHash },
    scenario: { name: plan.arms[0].name, hash: plan.arms[0].hash },
    draws: plan.drawCount,
    seeds: plan.seeds,
    householdsPerAgent: plan.householdsPerAgent,
    runs: table.runs.length,
    planned: plan.drawCount * plan.seeds.length,
    failed: table.runs.flatMap(({ draw, seed, arm, error }) =>
      error === undefined ? [] : [{ draw, seed, scenario: plan.arms[arm].name, error }],
    ),
    interrupted,
    firstOrigins: { year: formatMonth(FIRST_YEAR_ORIGIN), month: formatMonth(FIRST_MONTH_ORIGIN) },
    leastEffective: LEAST_EFFECTIVE,
    notes,
  };
  // Interrupted before the first chunk was done, or nothing but failures: the head tells.
  if (particles.length === 0) return { ...head, ...nothing, inSample: [] };
  const weighing = weigh(particles, record);
  return {
    ...head,
    ...skillOf(data, record, particles),
    inSample: [
      {
        draws: "prior, reweighted by the whole window",
        effective: weighing.effective,
        groups: fitOf(record, particles, weighing.weights),
      },
      ...(posterior === undefined ? [] : [posteriorFit(record, posterior)]),
    ],
    ...(further === undefined ? {} : { further: furtherSkill({ data, observed, rules, prior, further }) }),
  };
}

function posteriorFit(record: ReturnType<typeof recordOf>, { plan, table }: Runs): InSample {
  const particles = particlesOf(table, plan.to + 1);
  return {
    draws: `posterior ${plan.draws.hash.slice(0, 8)}`,
    effective: particles.length,
    groups: fitOf(
      record,
      particles,
      particles.map(() => 1 / particles.length),
    ),
  };
}

function furtherSkill({
  data,
  observed,
  rules,
  prior: { plan, table },
  further: { file, rows },
}: Evidence & { readonly further: NonNullable<Evidence["further"]> }) {
  const record = recordOf(withFurther(observed, rows), withRules(rules, rows));
  const own = new Set(
    recordOf(rows, withRules(rules, rows)).map((target) => `${lineOf(target)} ${target.to}`),
  );
  const { forecasted: _, ...tables } = scoreRecord(data, record, particlesOf(table, plan.to + 1), (target) =>
    own.has(`${lineOf(target)} ${target.to}`),
  );
  return { file, figures: own.size, ...tables };
}

/** The last month that the runs must reach: December 2018, or the end of the year of the last further figure. */
export function lastMonth(further: readonly Observation[] = []): number {
  const last = further.reduce((most, { month }) => Math.max(most, month), parseMonth("2018-12"));
  return Math.ceil((last + 1) / 12) * 12 - 1;
}
/** Series that a hindcast reads. */
export function seriesOf(
  observed: readonly Observation[],
  rules: readonly ScoringRule[],
  further: readonly Observation[] = [],
): string[] {
  const record = recordOf(withFurther(observed, further), withRules(rules, further));
  return [...new Set(record.map(({ series }) => series))].sort();
}
