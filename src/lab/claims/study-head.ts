/** How studies of claims together are run at draws of the posterior, and what their records say of it. */
import { hashText } from "../../core/hash.ts";
import type { Draws } from "../ensemble/types.ts";
import { VERSION } from "../version.ts";

/** How a study is run. */
export interface StudySettings {
  /** In an order in which any first ones are fair. */
  readonly draws: Draws;
  readonly drawCount: number;
  readonly householdsPerAgent: number;
  readonly modelHash: string;
  /** Hash of the frozen posterior, and the command that runs the same again. */
  readonly posterior: string;
  readonly command: string;
}
/** What a study at draws of the posterior was made of. */
export interface StudyRecordHead {
  readonly program: { readonly name: string; readonly version: string };
  readonly model: string;
  readonly posterior: string;
  /** Hash of the register that was run. */
  readonly register: string;
  readonly draws: number;
  readonly householdsPerAgent: number;
  readonly command: string;
}
/** What the records of a study say of how they were made; `register` is what was run. */
export function studyHead(
  { modelHash, posterior, drawCount, householdsPerAgent, command }: StudySettings,
  register: unknown,
): StudyRecordHead {
  return {
    program: { name: "autarky", version: VERSION },
    model: modelHash,
    posterior,
    register: hashText(JSON.stringify(register)),
    draws: drawCount,
    householdsPerAgent,
    command,
  };
}
