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
  /** Null where they were not asked for, or could not be worked out. */
  readonly shares: Explanation | null;
  /** Why there are no shares though they were asked for; empty otherwise. */
  readonly problem: string;
  /** Players that cannot be stopped in these histories, since runs then fail: they act in every run of the shares. */
  readonly unstoppable: readonly string[];
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

/** Explains. Where shares cannot be worked out what each carries alone is the answer. */
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
  const nothing = { first: null, shares: null, problem: "", unstoppable: [], runs: 0, failed };
  if (from > to) return { metric: labelOf(metric), from: null, ...nothing };
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
  const onProgress = ({ done }: { readonly done: number }) => tell({ share: (runs + done) / most, most });
  const between = differences(plan, metric, from, loneLaboratory(data), { onProgress }, failed);
  const difference = remembering(async (lists) => {
    const found = await between(lists);
    runs += lists.length * 2 * plan.drawCount;
    return found;
  });
  const alone = await difference([[], ...players.map((player) => player.mechanisms)]);
  const first = firstLook(players, alone);
  tell({ share: runs / most, most, first });
  // A player without whose mechanisms runs fail would take every draw with it.
  const stoppable = players.filter((_, p) => alone[p + 1].every((value) => Number.isFinite(value)));
  const unstoppable = players.filter((player) => !stoppable.includes(player)).map(({ name }) => name);
  let shares: Explanation | null = null;
  let problem = "";
  if (size.pairs > 0)
    try {
      shares = await explainDifference({ players: stoppable, top: size.top, pairs: size.pairs }, difference);
    } catch (error) {
      problem = error instanceof Error ? error.message : String(error);
    }
  return {
    metric: labelOf(metric),
    from: formatMonth(from),
    first,
    shares,
    problem,
    unstoppable,
    runs,
    failed,
  };
}

/** Runs each list of stopped mechanisms once. */
function remembering(difference: Difference): Difference {
  const known = new Map<string, Float64Array>();
  const keyOf = (list: readonly string[]) => [...list].sort().join(" ");
  return async (lists) => {
    const fresh = new Map(lists.map((list) => [keyOf(list), list] as const));
    for (const key of known.keys()) fresh.delete(key);
    const found = fresh.size === 0 ? [] : await difference([...fresh.values()]);
    [...fresh.keys()].forEach((key, i) => known.set(key, found[i]));
    return lists.map((list) => known.get(keyOf(list))!);
  };
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
