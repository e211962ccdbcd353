/** Runs points of the priors, or finds them in the journal: a search that is begun again repeats itself from there. */
import { UserError } from "../../core/errors.ts";
import { hashText } from "../../core/hash.ts";
import type { Dispatcher, Job } from "../ensemble/types.ts";
import { readYear } from "../scoring/targets.ts";
import { failed } from "../trial/types.ts";
import type { Outcome } from "../trial/types.ts";
import type { StopSignal } from "../types.ts";
import { seriesOf, trialOf } from "./study.ts";
import type { Study } from "./study.ts";

/** A point to run; stage and number name it within the study. */
export interface Ask {
  readonly stage: string;
  readonly run: number;
  readonly seed: number;
  readonly places: readonly number[];
}
/** A finished run as the journal keeps it. */
export interface Entry {
  readonly stage: string;
  readonly run: number;
  /** Hash of places and seed, so that a run is never taken for another. */
  readonly point: string;
  /** By target, on the scale of its rule; null where the history has no figure on that scale. Empty if it failed. */
  readonly values: readonly (number | null)[];
  readonly error?: string;
}
export interface Ran extends Ask {
  /** By target: how far above what was observed, in standard deviations, at most `FARTHEST`. Empty if it failed. */
  readonly off: readonly number[];
  readonly error?: string;
}

/** Keeps finished runs, in any order. */
export interface Journal {
  find(stage: string, run: number): Entry | undefined;
  append(entry: Entry): Promise<void>;
}
export interface RunProgress {
  readonly stage: string;
  readonly done: number;
  readonly total: number;
  readonly failed: number;
  /** Runs that the journal had. */
  readonly resumed: number;
}
export interface Workshop {
  /** Absent where the journal must hold every run. */
  readonly dispatcher?: Dispatcher;
  readonly journal: Journal;
  readonly signal?: StopSignal;
  readonly onProgress?: (progress: RunProgress) => void;
}

/** Thrown when the signal was raised before the runs were done; the journal holds those that were. */
export class Interrupted extends Error {}

/**
 * No year counts for more standard deviations than this: a figure so far off, or one that has no logarithm since
 * nothing was traded, tells no more about parameters than that the run is wrong there.
 */
export const FARTHEST = 10;
/** Significant digits of a figure in the journal. */
const DIGITS = 9;

/** Returns the runs in the order asked for. Throws `Interrupted`, or a UserError if the journal is of other points. */
export async function runAll(study: Study, asks: readonly Ask[], workshop: Workshop): Promise<Ran[]> {
  const { dispatcher, journal, signal, onProgress } = workshop;
  const entries = asks.map((ask) => checked(ask, journal.find(ask.stage, ask.run)));
  const missing = entries.flatMap((entry, index) => (entry === undefined ? [index] : []));
  const resumed = asks.length - missing.length;
  let done = resumed;
  let failures = entries.filter((entry) => entry?.error !== undefined).length;
  const tell = () =>
    onProgress?.({ stage: asks[0].stage, done, total: asks.length, failed: failures, resumed });
  if (missing.length > 0 && dispatcher === undefined) {
    const { stage, run } = asks[missing[0]];
    throw new UserError([
      { code: "incomplete", path: `${stage}/${run}`, message: `the journal lacks runs: ${missing.length}` },
    ]);
  }
  if (asks.length > 0) tell();
  if (missing.length > 0) {
    for await (const { index, outcomes } of dispatcher!.dispatch(jobsOf(study, asks, missing), signal)) {
      const entry = entryOf(study, asks[index], outcomes[0]);
      await journal.append(entry);
      entries[index] = entry;
      done += 1;
      if (entry.error !== undefined) failures += 1;
      tell();
    }
  }
  if (done < asks.length) throw new Interrupted();
  return asks.map((ask, a) => ranOf(study, ask, entries[a]!));
}

function* jobsOf(study: Study, asks: readonly Ask[], missing: readonly number[]): Generator<Job> {
  for (const index of missing) yield { index, trial: trialOf(study, asks[index].places, asks[index].seed) };
}

const pointOf = ({ seed, places }: Ask): string => hashText(JSON.stringify([seed, places])).slice(0, 16);

function checked(ask: Ask, entry: Entry | undefined): Entry | undefined {
  if (entry === undefined || entry.point === pointOf(ask)) return entry;
  throw new UserError([
    {
      code: "mismatch",
      path: `${ask.stage}/${ask.run}`,
      message: `the journal has this run at another point: ${entry.point}`,
      expected: pointOf(ask),
      hint: "it was kept by another version of the search; choose another folder with --out",
    },
  ]);
}

function entryOf(study: Study, ask: Ask, outcome: Outcome): Entry {
  const { stage, run } = ask;
  const head = { stage, run, point: pointOf(ask) };
  if (failed(outcome)) return { ...head, values: [], error: outcome.error };
  const series = seriesOf(study);
  const values = study.targets.map((target) => {
    const value = readYear(target, outcome.values[series.indexOf(target.series)]);
    return Number.isFinite(value) ? Number(value.toPrecision(DIGITS)) : null;
  });
  return { ...head, values };
}

function ranOf({ targets }: Study, ask: Ask, { values, error }: Entry): Ran {
  if (error !== undefined) return { ...ask, off: [], error };
  const off = targets.map(({ observed, rule }, t) => {
    const value = values[t];
    if (value === null) return -FARTHEST;
    const { observationSd: o, discrepancySd: d } = rule;
    return Math.max(-FARTHEST, Math.min(FARTHEST, (value - observed) / Math.sqrt(o * o + d * d)));
  });
  return { ...ask, off };
}
/** Errors by how often they ended a run, the month left out. */
export function reasonsOf(runs: readonly Ran[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { error } of runs) {
    if (error === undefined) continue;
    const reason = error.replace(/^(burn-in|\d{4}-\d{2}): /, "").replace(/:? -?\d+(\.\d+)?(e[+-]?\d+)?$/, "");
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}
