/** A place that runs plans one after the other, on the same threads, and keeps what they gave. */
import type { Plan } from "./ensemble/plan.ts";
import type { EnsembleHooks } from "./ensemble/run-ensemble.ts";
import type { Table } from "./ensemble/types.ts";

export interface Laboratory {
  /** Runs what is missing of a plan and returns its table; `name` tells plans of one study apart for people. */
  run(name: string, plan: Plan, hooks: EnsembleHooks): Promise<{ table: Table; interrupted: boolean }>;
}
/** What a study tells while it runs. */
export interface StudyHooks extends EnsembleHooks {
  /** Told when a stage begins, before its progress. */
  readonly onStage?: (name: string) => void;
}
/** Carries the word up that a study was told to stop. */
export class Interruption extends Error {}

/** The hooks that an ensemble wants, of a study's. */
export function hooksOf({ signal, onProgress, onDamage }: StudyHooks): EnsembleHooks {
  return {
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined ? {} : { onProgress }),
    ...(onDamage === undefined ? {} : { onDamage }),
  };
}
