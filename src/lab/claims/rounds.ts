/** Runs cases round by round, slice by slice, and counts on over all of them. */
import type { EnsembleHooks } from "../ensemble/run-ensemble.ts";
import { Interruption, hooksOf } from "../laboratory.ts";
import type { Laboratory, StudyHooks } from "../laboratory.ts";
import type { Case } from "./cases.ts";
import { effectsOf, pathsOf } from "./effects.ts";
import type { Effects, Paths } from "./effects.ts";
import { planOfSlice, slicesOf } from "./slices.ts";
import type { Sizing, Slice } from "./slices.ts";

/** Cases of one kind of run, with the draws and seeds that they meet. */
export interface Round {
  readonly stage: string;
  readonly cases: readonly Case[];
  readonly draws: number;
  readonly seeds: readonly number[];
  /** Which of the cases are run after all, by what was found in the rounds before. */
  readonly only?: (one: Case, found: Found) => boolean;
}
/** What was found so far. */
export type Found = ReadonlyMap<Case, CaseRuns>;
/** What the runs of a case gave. */
export interface CaseRuns {
  readonly case: Case;
  readonly effects: Effects;
  readonly paths: Paths | undefined;
}

/** Runs the rounds; cases keep their order. Throws an `Interruption` where it is told to stop. */
export async function runRounds(
  rounds: readonly Round[],
  sizing: Pick<Sizing, "draws" | "householdsPerAgent" | "modelHash">,
  laboratory: Laboratory,
  hooks: StudyHooks,
  onCase?: (found: CaseRuns, round: Round) => void,
): Promise<Map<Case, CaseRuns>> {
  const count = counter(rounds, hooks);
  const found = new Map<Case, CaseRuns>();
  for (const round of rounds.filter(({ cases }) => cases.length > 0)) {
    const { stage, draws, seeds, only } = round;
    const cases = only === undefined ? round.cases : round.cases.filter((one) => only(one, found));
    count.drop(runsIn(round) - runsIn({ ...round, cases }));
    if (cases.length === 0) continue;
    hooks.onStage?.(stage);
    for (const slice of slicesOf(cases)) {
      const plan = planOfSlice(slice, { ...sizing, drawCount: draws, seeds });
      const name = `${stage.replaceAll(" ", "-")}-${slice.name}`;
      const { table, interrupted } = await laboratory.run(name, plan, count.hooks);
      if (interrupted) throw new Interruption();
      for (const one of slice.cases) {
        const runs = { case: one, effects: effectsOf(one, plan, table), paths: pathsOf(one, plan, table) };
        found.set(one, runs);
        onCase?.(runs, round);
      }
      count.done(slice, draws * seeds.length);
    }
  }
  return found;
}

/** Runs of all slices of a round. */
const runsIn = ({ cases, draws, seeds }: Round): number =>
  slicesOf(cases).reduce((sum, { arms }) => sum + arms.length * draws * seeds.length, 0);

interface Counter {
  /** Hooks of a slice's ensemble that count on from what is done. */
  readonly hooks: EnsembleHooks;
  /** Told of runs that turn out not to be needed. */
  drop(runs: number): void;
  done(slice: Slice, worlds: number): void;
}
/** Counts the runs of all rounds as one. */
function counter(rounds: readonly Round[], hooks: StudyHooks): Counter {
  let total = rounds.reduce((sum, round) => sum + runsIn(round), 0);
  const before = { done: 0, failed: 0, resumed: 0 };
  let last = { failed: 0, resumed: 0 };
  const inner = hooksOf(hooks);
  return {
    hooks: {
      ...inner,
      onProgress(progress) {
        last = progress;
        inner.onProgress?.({
          phase: "runs",
          done: before.done + progress.done,
          total,
          failed: before.failed + progress.failed,
          resumed: before.resumed + progress.resumed,
        });
      },
    },
    drop(runs) {
      total -= runs;
    },
    done({ arms }, worlds) {
      before.done += arms.length * worlds;
      before.failed += last.failed;
      before.resumed += last.resumed;
    },
  };
}
