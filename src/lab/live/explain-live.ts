/** Explains a difference while somebody waits: first what each player does alone, then, where asked for, its share. */
import { formatMonth, parseMonth } from "../../core/clock.ts";
import { mean, standardDeviation } from "../../core/stats.ts";
import type { WorldData } from "../../model/data.ts";
import { mechanisms } from "../../model/schedule.ts";
import type { FailedRun } from "../ensemble/ensemble.ts";
import type { Plan } from "../ensemble/plan.ts";
import type { Draws } from "../ensemble/types.ts";
import { differences } from "../explain/differences.ts";
import { explainDifference } from "../explain/explain.ts";
import type { Difference, Explanation } from "../explain/explain.ts";
import { playersOf } from "../explain/players.ts";
import type { Player } from "../explain/players.ts";
import { labelOf } from "../metric.ts";
import type { MetricLabel } from "../metric.ts";
import { modelHash } from "../probes.ts";
import { resolveScenario } from "../scenario/resolve.ts";
import type { Scenario } from "../scenario/types.ts";
import { burnInOf, departure } from "../trial/departure.ts";
import { mostRuns } from "./explain-size.ts";
import type { ExplainSize } from "./explain-size.ts";
import { loneLaboratory } from "./lone-laboratory.ts";

export interface ExplainRequest {
  /** What is explained is the scenario less the control; both composed. */
  readonly control: Scenario;
  readonly scenario: Scenario;
  readonly series: string;
  /** Last month; the series is read over the twelve that end with it. */
  readonly to: string;
  /** A theme whose mechanisms are told apart; the themes themselves where none is given. */
  readonly within?: string;
  readonly size: ExplainSize;
  readonly householdsPerAgent: number;
}
/** A player stopped alone in both scenarios. */
export interface AloneEffect {
  readonly name: string;
  readonly mechanisms: readonly string[];
  /** By how much the difference falls when it stops, the mean over draws: what it carries alone. NaN where its runs failed. */
  readonly carries: number;
  /** Standard error over the draws; NaN with one. */
  readonly error: number;
}
/** What is known before shares are. */
export interface FirstLook {
  readonly difference: number;
  /** What carries most first. */
  readonly alone: readonly AloneEffect[];
}
export interface ExplainAnswer {
  readonly metric: MetricLabel;
  /** Month from which mechanisms are stopped: the first in which the two may differ; null where they never do. */
  readonly from: string | null;
  readonly first: FirstLook | null;
  readonly shares: Explanation | null;
  readonly runs: number;
  readonly failed: readonly FailedRun[];
}
export interface ExplainProgress {
  /** Of all the work, from 0 to 1. */
  readonly share: number;
  /** Runs that all of it takes at most. */
  readonly most: number;
  /** Told once, as soon as it is known. */
  readonly first?: FirstLook;
}

/** What studies on a page stand on. */
export interface StudyWorld {
  readonly data: WorldData;
  /** In the order in which they are taken. */
  readonly draws: Draws;
}

/** Explains. Throws where no draw is left in which all runs succeeded. */
export async function explainLive(
  { data, draws }: StudyWorld,
  request: ExplainRequest,
  tell: (progress: ExplainProgress) => void = () => {},
): Promise<ExplainAnswer> {
  const { control, scenario, series, within, size, householdsPerAgent } = request;
  const to = parseMonth(request.to);
  const metric = { series };
  const arms = [control, scenario].map((one) => resolveScenario(data, { scenario: one }));
  const from = partingOf(data, arms);
  const failed: FailedRun[] = [];
  if (from > to) return { metric: labelOf(metric), from: null, first: null, shares: null, runs: 0, failed };
  const plan: Plan = {
    arms,
    draws,
    drawCount: Math.min(size.draws, draws.most),
    seeds: [1],
    householdsPerAgent,
    to,
    series: [series],
    modelHash: modelHash(data),
  };
  const players = playersOf(mechanisms, within === undefined ? {} : { within });
  const most = mostRuns(players.length, size);
  let runs = 0;
  let first: FirstLook | null = null;
  const onProgress = ({ done }: { readonly done: number }) => tell({ share: (runs + done) / most, most });
  const between = differences(plan, metric, from, loneLaboratory(data), { onProgress }, failed);
  const difference: Difference = async (lists) => {
    const found = await between(lists);
    runs += lists.length * 2 * plan.drawCount;
    if (first === null) {
      first = firstLook(players, found);
      tell({ share: runs / most, most, first });
    }
    return found;
  };
  const { top, pairs } = size;
  const shares = pairs > 0 ? await explainDifference({ players, top, pairs }, difference) : null;
  if (shares === null) await difference([[], ...players.map((player) => player.mechanisms)]);
  return { metric: labelOf(metric), from: formatMonth(from), first, shares, runs, failed };
}

function partingOf(data: WorldData, [a, b]: Plan["arms"]): number {
  return burnInOf(a.options) === burnInOf(b.options) ? departure(data, a.options, b.options) : 0;
}

/** Reads the first look off the differences with nobody stopped, then with each player alone, in each world. */
export function firstLook(
  players: readonly Player[],
  [whole, ...stopped]: readonly Float64Array[],
): FirstLook {
  const known = (values: Iterable<number>) => [...values].filter((value) => Number.isFinite(value));
  const alone = players.map(({ name, mechanisms: ids }, p): AloneEffect => {
    const carried = known(whole.map((value, world) => value - stopped[p][world]));
    const error = carried.length < 2 ? Number.NaN : standardDeviation(carried) / Math.sqrt(carried.length);
    return {
      name,
      mechanisms: ids,
      carries: carried.length === 0 ? Number.NaN : mean(carried),
      error,
    };
  });
  const size = ({ carries }: AloneEffect) => (Number.isNaN(carries) ? -1 : Math.abs(carries));
  return { difference: mean(known(whole)), alone: alone.toSorted((a, b) => size(b) - size(a)) };
}
