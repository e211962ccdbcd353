/** Runs what is missing of an ensemble, chunk by chunk. */
import { failed } from "../trial/types.ts";
import type { StopSignal } from "../types.ts";
import { spansOf, trialAt } from "./plan.ts";
import type { Plan } from "./plan.ts";
import type { ChunkStore, Damage, Dispatcher, EnsembleProgress, Finished, Job, Run, Span } from "./types.ts";

export interface EnsembleHooks {
  readonly signal?: StopSignal;
  readonly onProgress?: (progress: EnsembleProgress) => void;
  /** Told of each damaged chunk before it is run again. */
  readonly onDamage?: (damage: Damage) => void;
}
export interface EnsembleEnd {
  readonly interrupted: boolean;
  readonly damaged: readonly Damage[];
}

/** Runs the chunks that `store` does not hold. An abort keeps every chunk that was done. */
export async function runEnsemble(
  plan: Plan,
  dispatcher: Dispatcher,
  store: ChunkStore,
  { signal, onProgress, onDamage }: EnsembleHooks = {},
): Promise<EnsembleEnd> {
  const spans = spansOf(plan);
  const { done: standing, damaged } = await store.survey(spans);
  for (const damage of damaged) onDamage?.(damage);
  const missing = spans.filter(({ index }) => !standing.has(index));
  const arms = plan.arms.length;
  const runsIn = (list: readonly Span[]) => list.reduce((sum, { from, to }) => sum + (to - from) * arms, 0);
  const total = runsIn(spans);
  const resumed = total - runsIn(missing);
  let done = resumed;
  let failures = 0;
  const tell = () => onProgress?.({ phase: "runs", done, total, failed: failures, resumed });
  tell();
  const waiting = new Map<number, Finished>();
  let next = 0;
  const publishReady = async () => {
    for (; next < missing.length; next++) {
      const span = missing[next];
      const trials = indices(span);
      if (!trials.every((t) => waiting.has(t))) return;
      await store.publish({ ...span, runs: trials.flatMap((t) => runsOf(plan, waiting.get(t)!)) });
      for (const t of trials) waiting.delete(t);
    }
  };
  for await (const finished of dispatcher.dispatch(jobsOf(plan, missing), signal)) {
    waiting.set(finished.index, finished);
    done += arms;
    failures += finished.outcomes.filter(failed).length;
    tell();
    await publishReady();
  }
  return { interrupted: next < missing.length, damaged };
}

const indices = ({ from, to }: Span): number[] => Array.from({ length: to - from }, (_, i) => from + i);

function* jobsOf(plan: Plan, spans: readonly Span[]): Generator<Job> {
  for (const span of spans) for (const index of indices(span)) yield { index, trial: trialAt(plan, index) };
}

function runsOf({ seeds }: Plan, { index, outcomes }: Finished): Run[] {
  const draw = Math.floor(index / seeds.length);
  const seed = seeds[index % seeds.length];
  return outcomes.map((outcome, arm) => ({ draw, seed, arm, outcome }));
}
