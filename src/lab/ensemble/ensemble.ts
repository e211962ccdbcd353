/** Runs an ensemble of scenarios and gives bands: of each scenario, and of the paired differences to the first. */
import { formatMonth } from "../../core/clock.ts";
import { mean, quantiles } from "../../core/stats.ts";
import { seriesDefinitions } from "../../model/observers/index.ts";
import { varianceParts } from "../methods/variance-parts.ts";
import { VERSION } from "../version.ts";
import { trialCount } from "./plan.ts";
import type { Plan } from "./plan.ts";
import { runEnsemble } from "./run-ensemble.ts";
import type { EnsembleHooks } from "./run-ensemble.ts";
import { bandsOf, bandsOver, pairedOf } from "./summary.ts";
import type { Bands, Mode } from "./summary.ts";
import type { ChunkStore, Damage, Dispatcher, Draws, Table } from "./types.ts";

export interface SeriesBands extends Bands {
  readonly title: string;
  readonly unit: string;
}
/** A run that failed, by name. */
export interface FailedRun {
  readonly draw: number;
  readonly seed: number;
  readonly scenario: string;
  readonly error: string;
}
interface Head {
  readonly model: { readonly version: string; readonly hash: string };
  readonly scenarios: readonly { readonly name: string; readonly hash: string }[];
  readonly draws: { readonly kind: Draws["kind"]; readonly count: number; readonly hash: string };
  readonly seeds: readonly number[];
  readonly householdsPerAgent: number;
  /** Runs that are done, failed ones included, and those that were asked for. */
  readonly runs: number;
  readonly planned: number;
  readonly failed: readonly FailedRun[];
  readonly damaged: readonly Damage[];
  readonly interrupted: boolean;
  readonly months: readonly string[];
}
export interface EnsembleResult extends Head {
  /** Bands by series over draws and seeds, of the first scenario. */
  readonly series: Readonly<Record<string, SeriesBands>>;
}
export interface Contrast {
  readonly title: string;
  readonly unit: string;
  readonly difference: Bands;
  /** In per cent of the control; left out where the control may pass through zero. */
  readonly percent?: Bands;
  /** The mean over the last twelve months (the last value of annual series). */
  readonly end: {
    readonly median: number;
    readonly intervals: Readonly<Record<"50" | "80" | "95", readonly [number, number]>>;
    /** Share of pairs in which the difference is above zero. */
    readonly positiveShare: number;
    /** Standard deviation between draws, and between seeds within a draw. */
    readonly drawSd: number;
    readonly seedSd: number;
    readonly pairs: number;
  };
}
export interface Comparison {
  readonly scenario: string;
  readonly control: string;
  readonly series: Readonly<Record<string, Contrast>>;
}
export interface CompareResult extends Head {
  readonly levels: readonly {
    readonly scenario: string;
    readonly series: Readonly<Record<string, SeriesBands>>;
  }[];
  readonly comparisons: readonly Comparison[];
}

/** What a plan runs on. */
export interface Machinery {
  readonly dispatcher: Dispatcher;
  readonly store: ChunkStore;
}

/** Runs what is missing of the plan and returns the bands of its first scenario from month `from` on. */
export async function ensemble(
  plan: Plan,
  from: number,
  { dispatcher, store }: Machinery,
  hooks: EnsembleHooks = {},
): Promise<EnsembleResult> {
  const end = await runEnsemble(plan, dispatcher, store, hooks);
  const table = await store.read(plan.series);
  return { ...headOf(plan, from, table, end), series: levelsOf(plan, from, table, 0) };
}

/** Runs what is missing of the plan and returns every scenario's bands, and its difference to the first. */
export async function compare(
  plan: Plan,
  from: number,
  { dispatcher, store }: Machinery,
  hooks: EnsembleHooks = {},
): Promise<CompareResult> {
  const end = await runEnsemble(plan, dispatcher, store, hooks);
  const table = await store.read(plan.series);
  return {
    ...headOf(plan, from, table, end),
    levels: plan.arms.map(({ name }, arm) => ({ scenario: name, series: levelsOf(plan, from, table, arm) })),
    comparisons: plan.arms.slice(1).map(({ name }, a) => ({
      scenario: name,
      control: plan.arms[0].name,
      series: Object.fromEntries(plan.series.map((id) => [id, contrastOf(plan, from, table, a + 1, id)])),
    })),
  };
}

function headOf(
  plan: Plan,
  from: number,
  { runs }: Table,
  { damaged, interrupted }: { damaged: readonly Damage[]; interrupted: boolean },
): Head {
  const { arms, draws, drawCount, seeds, householdsPerAgent, to, modelHash } = plan;
  return {
    model: { version: VERSION, hash: modelHash },
    scenarios: arms.map(({ name, hash }) => ({ name, hash })),
    draws: { kind: draws.kind, count: drawCount, hash: draws.hash },
    seeds,
    householdsPerAgent,
    runs: runs.length,
    planned: trialCount(plan) * arms.length,
    failed: runs.flatMap(({ draw, seed, arm, error }) =>
      error === undefined ? [] : [{ draw, seed, scenario: arms[arm].name, error }],
    ),
    damaged,
    interrupted,
    months: Array.from({ length: to + 1 - from }, (_, m) => formatMonth(from + m)),
  };
}

const definitions = new Map(seriesDefinitions.map((definition) => [definition.id, definition]));
const labelOf = (id: string) => {
  const { title, unit } = definitions.get(id)!;
  return { title, unit };
};
const since = (bands: Bands, from: number): Bands =>
  Object.fromEntries(
    Object.entries(bands).map(([name, values]) => [name, values.slice(from)]),
  ) as unknown as Bands;

function levelsOf(plan: Plan, from: number, table: Table, arm: number): Record<string, SeriesBands> {
  const months = plan.to + 1;
  return Object.fromEntries(
    plan.series.map((id) => [id, { ...labelOf(id), ...since(bandsOf(table, id, arm, months), from) }]),
  );
}

function contrastOf(plan: Plan, from: number, table: Table, arm: number, id: string): Contrast {
  const months = plan.to + 1;
  const paired = (mode: Mode) => pairedOf(table, id, [0, arm], months, mode);
  const { pairs, values } = paired("difference");
  const column = table.values[id];
  const positive = column.every((value) => Number.isNaN(value) || value > 0);
  return {
    ...labelOf(id),
    difference: since(bandsOver(values, months), from),
    ...(positive ? { percent: since(bandsOver(paired("percent").values, months), from) } : {}),
    end: endOf(pairs, values),
  };
}

function endOf(pairs: readonly { draw: number }[], values: readonly Float64Array[]): Contrast["end"] {
  const ends = values.map((row) => mean(row.slice(-12).filter((value) => Number.isFinite(value))));
  if (ends.length === 0)
    return {
      median: Number.NaN,
      intervals: { 50: [Number.NaN, Number.NaN], 80: [Number.NaN, Number.NaN], 95: [Number.NaN, Number.NaN] },
      positiveShare: Number.NaN,
      drawSd: Number.NaN,
      seedSd: Number.NaN,
      pairs: 0,
    };
  const [a95, a80, a50, median, b50, b80, b95] = quantiles(ends, [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975]);
  const { draw, seed } = partsOf(pairs, ends);
  return {
    median,
    intervals: { 50: [a50, b50], 80: [a80, b80], 95: [a95, b95] },
    positiveShare: ends.filter((end) => end > 0).length / ends.length,
    drawSd: Math.sqrt(draw),
    seedSd: Math.sqrt(seed),
    pairs: ends.length,
  };
}

/** Variances between draws, and between seeds within a draw; NaN where there are too few of them to tell. */
function partsOf(
  pairs: readonly { draw: number }[],
  ends: readonly number[],
): { draw: number; seed: number } {
  const groups = new Map<number, number[]>();
  pairs.forEach(({ draw }, p) => groups.set(draw, [...(groups.get(draw) ?? []), ends[p]]));
  if (groups.size < 2 || ends.length === groups.size) return { draw: Number.NaN, seed: Number.NaN };
  return varianceParts([...groups.values()]);
}
