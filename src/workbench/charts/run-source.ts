/** Says what a picture of one whole history rests on. */
import type { RunResult } from "../../lab/types.ts";
import type { Language, Translate } from "../i18n/index.ts";
import { showWhole } from "./numbers.ts";

/** Letters of a hash that tell it apart. */
const HASH = 12;

/** Returns the sentence for the runs of a picture; they share seed and agents. */
export function runSource(runs: readonly RunResult[], t: Translate, language: Language): string {
  const [{ seed, householdsPerAgent }] = runs;
  return t("charts.source.run", {
    seed,
    agents: showWhole(householdsPerAgent, language),
    hashes: runs.map(({ stateHash }) => stateHash.slice(0, HASH)).join(", "),
  });
}
