/** What an ensemble is, and the seams behind which a machine runs its trials and keeps its chunks. */
import type { Outcome, Trial } from "../trial/types.ts";
import type { StopSignal } from "../types.ts";

/** Where parameters come from: the register's values, its priors, or the frozen posterior. */
export type DrawKind = "register" | "prior" | "posterior";
/** Draws of parameters, by number from 0; draw d is the same however many are asked for. */
export interface Draws {
  /** A design is laid out by a study of its own. */
  readonly kind: DrawKind | "design";
  /** Hash of the posterior or the design; empty for the others, which the model's hash covers. */
  readonly hash: string;
  readonly most: number;
  at(draw: number): Readonly<Record<string, number>>;
}

/** One run of an ensemble. */
export interface Run {
  readonly draw: number;
  readonly seed: number;
  readonly arm: number;
  readonly outcome: Outcome;
}
/** Trials `from` to `to` (excluded) of an ensemble, done. Trial t is draw ⌊t / seeds⌋ with seed t mod seeds. */
export interface Chunk {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly runs: readonly Run[];
}

/** A piece of work and its place in the order. */
export interface Job {
  readonly index: number;
  readonly trial: Trial;
}
export interface Finished {
  readonly index: number;
  readonly outcomes: readonly Outcome[];
}
/** Runs trials somewhere: on threads of this machine, in a browser's workers, on a cluster. */
export interface Dispatcher {
  /** How many trials run at a time. */
  readonly workers: number;
  /**
   * Runs the jobs and gives each when it is done, in any order. After an abort no more are handed out, and those under
   * way are given up. A worker that dies costs its job one more try, then an error.
   */
  dispatch(jobs: Iterable<Job>, signal?: StopSignal): AsyncIterable<Finished>;
}

/** A chunk that was there and is not what its receipt says. */
export interface Damage {
  readonly chunk: number;
  readonly reason: string;
  /** Where it lies now; undefined where nothing was left to keep. */
  readonly aside?: string;
}
/** What a store holds. */
export interface Survey {
  readonly done: ReadonlySet<number>;
  readonly damaged: readonly Damage[];
}
/** Keeps chunks; each is published whole, once. */
export interface ChunkStore {
  /** Checks every chunk against its receipt and sets damaged ones aside. */
  survey(spans: readonly Span[]): Promise<Survey>;
  publish(chunk: Chunk): Promise<void>;
  /** Reads some series of all chunks that stand, runs in the order of trials and arms. */
  read(series: readonly string[]): Promise<Table>;
}
/** The trials of a chunk: `from` to `to`, the last one excluded. */
export interface Span {
  readonly index: number;
  readonly from: number;
  readonly to: number;
}
export interface RunLabel {
  readonly draw: number;
  readonly seed: number;
  readonly arm: number;
  /** Why it failed, if it did; its values are then NaN. */
  readonly error?: string;
}
/** Series of runs. */
export interface Table {
  readonly runs: readonly RunLabel[];
  /** By series: `run × month`, NaN where there is no value. */
  readonly values: Readonly<Record<string, Float64Array>>;
}

export interface EnsembleProgress {
  readonly phase: "runs";
  /** Runs done, those of earlier sessions included. */
  readonly done: number;
  readonly total: number;
  readonly failed: number;
  /** Runs that were there when this session began. */
  readonly resumed: number;
}
