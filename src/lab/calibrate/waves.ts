/**
 * History matching in waves: runs spread over what is left of the priors, emulators of them, and less left.
 * Source: Craig et al. 1997; Vernon, Goldstein and Bower 2010.
 */
import { quantile } from "../../core/stats.ts";
import { fitEmulator } from "./emulator.ts";
import type { Emulator } from "./emulator.ts";
import { reasonsOf, runAll } from "./runs.ts";
import type { Ask, Ran, Workshop } from "./runs.ts";
import { firstDraw, search } from "./space.ts";
import type { SearchLog, Space } from "./space.ts";
import type { Study } from "./study.ts";

export interface WaveLog {
  readonly wave: number;
  readonly runs: number;
  readonly failed: number;
  /** Why runs failed, by how often. */
  readonly reasons: Readonly<Record<string, number>>;
  /** Of the runs that did not fail: root mean square of implausibilities over targets. */
  readonly distance: { readonly least: number; readonly median: number };
  /** By target: part of the variance over new points that the emulator explains. */
  readonly emulators: readonly { readonly id: string; readonly r2: number }[];
  /** How this wave's points were found; the first wave's are drawn from the priors. */
  readonly search?: SearchLog;
}
export interface Matched {
  readonly logs: readonly WaveLog[];
  /** Runs by wave, those of other seeds included. */
  readonly waves: readonly (readonly Ran[])[];
  /** Emulators of the last wave, by target. */
  readonly emulators: readonly Emulator[];
  /** Where the last wave's points were drawn from; undefined if that was the priors. */
  readonly space: Space | undefined;
  /** Part of the priors that this is. */
  readonly share: number;
  /** By target: variance between seeds of one point, in units of the target's own. */
  readonly luck: readonly number[];
}

/** Draws of the first wave that meet all seeds (of a small wave a quarter), and the seeds that others are dealt. */
const REPEATED = 16;
export const SEEDS = 4;

/** Returns √(mean of squared implausibilities over some targets, all by default); infinite for a run that failed. */
export function distanceOf(
  { off, error }: Pick<Ran, "off" | "error">,
  luck: readonly number[],
  only?: readonly number[],
): number {
  if (error !== undefined) return Infinity;
  const which = only ?? off.map((_, t) => t);
  return Math.sqrt(which.reduce((sum, t) => sum + (off[t] * off[t]) / (1 + luck[t]), 0) / which.length);
}

/** Runs the waves; `onWave` is told of each when its emulators are made. */
export async function matchHistory(
  study: Study,
  workshop: Workshop,
  onWave: (log: WaveLog) => Promise<void>,
): Promise<Matched> {
  const { waves: count, runs: wanted } = study.options;
  const logs: WaveLog[] = [];
  const waves: Ran[][] = [];
  const fitted: Emulator[][] = [];
  let luck: readonly number[] = [];
  let found: ReturnType<typeof search> | undefined;
  for (let wave = 1; wave <= count; wave++) {
    if (wave > 1) found = search(study, wave, [...fitted], wanted);
    const asks = found === undefined ? firstAsks(study) : asksOf(wave, found.chosen);
    waves.push(await runAll(study, asks, workshop));
    if (wave === 1) luck = luckOf(study, waves[0]);
    const emulators = fitAll(study, waves);
    fitted.push(emulators);
    const log = logOf(study, wave, waves.at(-1)!, luck, emulators, found?.log);
    logs.push(log);
    await onWave(log);
  }
  const share = found?.log.keptShare ?? 1;
  return { logs, waves, emulators: fitted.at(-1)!, space: found?.space, share, luck };
}

/** Draws of the priors, each with one seed; the first also with the others, to tell luck from parameters. */
function firstAsks(study: Study): Ask[] {
  const { runs } = study.options;
  const ask = (run: number, draw: number, turn: number): Ask => ({
    stage: "wave-1",
    run,
    seed: 1 + ((draw + turn) % SEEDS),
    places: firstDraw(study, draw),
  });
  const repeated = Math.min(REPEATED, Math.ceil(runs / SEEDS));
  return [
    ...Array.from({ length: runs }, (_, draw) => ask(draw, draw, 0)),
    ...Array.from({ length: repeated * (SEEDS - 1) }, (_, i) =>
      ask(runs + i, i % repeated, 1 + Math.floor(i / repeated)),
    ),
  ];
}
const asksOf = (wave: number, chosen: readonly number[][]): Ask[] =>
  chosen.map((places, run) => ({ stage: `wave-${wave}`, run, seed: 1 + (run % SEEDS), places }));

/** Successful runs by point, in the order of their first runs. */
function byPoint(runs: readonly Ran[]): Ran[][] {
  const points = new Map<string, Ran[]>();
  for (const run of runs) {
    if (run.error !== undefined) continue;
    const key = run.places.join();
    points.set(key, [...(points.get(key) ?? []), run]);
  }
  return [...points.values()];
}

/** Variances between seeds within a point, pooled over points. */
function luckOf({ targets }: Study, runs: readonly Ran[]): number[] {
  const repeated = byPoint(runs).filter(({ length }) => length > 1);
  const free = repeated.reduce((sum, { length }) => sum + length - 1, 0);
  return targets.map((_, t) => {
    let squares = 0;
    for (const group of repeated) {
      const middle = meanOf(group, t);
      for (const { off } of group) squares += (off[t] - middle) * (off[t] - middle);
    }
    return free > 0 ? squares / free : 0;
  });
}
const meanOf = (group: readonly Ran[], t: number): number =>
  group.reduce((sum, { off }) => sum + off[t], 0) / group.length;

/** Emulates every target on the runs of all waves; errors are measured on the last one's. */
function fitAll({ parameters, targets }: Study, waves: readonly (readonly Ran[])[]): Emulator[] {
  const points = waves.flatMap((runs, w) =>
    byPoint(runs).map((group) => ({ group, fresh: w === waves.length - 1 })),
  );
  const columns = parameters.map((_, j) => Float64Array.from(points, ({ group }) => group[0].places[j]));
  const fresh = points.map((point) => point.fresh);
  return targets.map((_, t) =>
    fitEmulator(
      columns,
      Float64Array.from(points, ({ group }) => meanOf(group, t)),
      fresh,
    ),
  );
}

function logOf(
  { targets }: Study,
  wave: number,
  runs: readonly Ran[],
  luck: readonly number[],
  emulators: readonly Emulator[],
  found: SearchLog | undefined,
): WaveLog {
  const distances = runs.map((run) => distanceOf(run, luck)).filter(Number.isFinite);
  const none = distances.length === 0;
  return {
    wave,
    runs: runs.length,
    failed: runs.length - distances.length,
    reasons: reasonsOf(runs),
    distance: {
      least: none ? Infinity : quantile(distances, 0),
      median: none ? Infinity : quantile(distances, 0.5),
    },
    emulators: targets.map(({ id }, t) => ({ id, r2: emulators[t].r2 })),
    ...(found === undefined ? {} : { search: found }),
  };
}
