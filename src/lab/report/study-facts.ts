/** What a study was made of, for the foot of its page. */
import type { StudyHead } from "../studies.ts";
import { VERSION } from "../version.ts";
import type { StudyFacts } from "./study.ts";

export function studyFacts(head: StudyHead, runs: string, command: string): StudyFacts {
  return {
    version: VERSION,
    model: head.model,
    scenarios: head.scenarios,
    draws: head.draws,
    seeds: head.seeds,
    householdsPerAgent: head.householdsPerAgent,
    months: `2012-01 to ${head.to}`,
    runs,
    command,
  };
}
