/** Sets contradictions between claims head to head: each side's expectation along what it is thought to turn on. */
import { Interruption } from "../laboratory.ts";
import type { Laboratory, StudyHooks } from "../laboratory.ts";
import type { ArmWorld, Case } from "./cases.ts";
import { rungsOf } from "./contradiction.ts";
import type { Contradiction } from "./contradiction.ts";
import { contradictionRecord } from "./contradiction-record.ts";
import type { ContradictionRecord } from "./contradiction-record.ts";
import { runRounds } from "./rounds.ts";
import type { CaseRuns, Round } from "./rounds.ts";
import { studyHead } from "./study-head.ts";
import type { StudyRecordHead, StudySettings } from "./study-head.ts";

/** What is run, and with what. */
export interface ContradictionStudy extends StudySettings {
  readonly contradictions: readonly Contradiction[];
}
export interface ContradictionHooks extends StudyHooks {
  /** Told of each contradiction when its runs are done. */
  readonly onFound?: (record: ContradictionRecord) => void;
}
/** What was found. */
export interface ContradictionResult {
  readonly head: StudyRecordHead;
  readonly contradictions: readonly ContradictionRecord[];
  readonly interrupted: boolean;
}

/** Runs all contradictions. What is done stays with the laboratory when it is told to stop. */
export async function studyContradictions(
  study: ContradictionStudy,
  world: ArmWorld,
  laboratory: Laboratory,
  { onFound, ...hooks }: ContradictionHooks = {},
): Promise<ContradictionResult> {
  const climbs = study.contradictions.map((contradiction) => {
    const { drawn, rungs } = rungsOf(world, contradiction);
    const cases = [drawn, ...rungs];
    const round: Round = { stage: contradiction.id, cases, draws: study.drawCount, seeds: [1] };
    return { contradiction, drawn, rungs, round };
  });
  const parameters = { draws: study.draws, parameters: world.data.parameters };
  const records: ContradictionRecord[] = [];
  const done = new Map<Case, CaseRuns>();
  let interrupted = false;
  try {
    await runRounds(
      climbs.map(({ round }) => round),
      study,
      laboratory,
      hooks,
      (runs, of) => {
        done.set(runs.case, runs);
        if (!of.cases.every((one) => done.has(one))) return;
        const { contradiction, drawn, rungs } = climbs.find(({ round }) => round === of)!;
        const found = { drawn: done.get(drawn)!, rungs: rungs.map((rung) => done.get(rung)!) };
        const record = contradictionRecord(contradiction, found, parameters);
        records.push(record);
        onFound?.(record);
      },
    );
  } catch (error) {
    if (!(error instanceof Interruption)) throw error;
    interrupted = true;
  }
  return { head: studyHead(study, study.contradictions), contradictions: records, interrupted };
}
