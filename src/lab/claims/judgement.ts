/** Judges claims: runs the study and puts its records together. */
import { hashText } from "../../core/hash.ts";
import type { Laboratory } from "../laboratory.ts";
import { VERSION } from "../version.ts";
import { recordOf } from "./assemble.ts";
import type { ArmWorld } from "./cases.ts";
import type { CaseRecord, DocumentRecord, Judgement, JudgementHead } from "./record.ts";
import { verdictWords } from "./record.ts";
import { studyClaims } from "./study.ts";
import type { ClaimHooks, ClaimStudy } from "./study.ts";
import { isClaim } from "./types.ts";
import type { Argument } from "./types.ts";

export interface JudgeOptions extends Omit<ClaimStudy, "claims"> {
  readonly arguments: readonly Argument[];
  /** Hash of the frozen posterior, and the command that runs the same again. */
  readonly posterior: string;
  readonly command: string;
}
export interface JudgeHooks extends Omit<ClaimHooks, "onCase"> {
  /** Told of each case when the runs that give its verdict are done; what else is tried is still missing. */
  readonly onCase?: (record: CaseRecord) => void;
}

/** Runs all claims of the arguments. What is done stays with the laboratory when it is told to stop. */
export async function judgeClaims(
  options: JudgeOptions,
  world: ArmWorld,
  laboratory: Laboratory,
  { onCase, ...hooks }: JudgeHooks = {},
): Promise<Judgement> {
  const claims = options.arguments.flatMap(({ entries }) => entries.filter(isClaim));
  const { others } = options.sizes;
  const drawn = { draws: options.draws, others, parameters: world.data.parameters };
  const { cases, interrupted } = await studyClaims({ ...options, claims }, world, laboratory, {
    ...hooks,
    onCase: (runs) => onCase?.(recordOf({ ...runs, variants: [], doses: [] }, drawn)),
  });
  const records = withLater(cases.map((one) => recordOf(one, drawn)));
  const documents = options.arguments.map(({ document, title }): DocumentRecord => ({
    document,
    title,
    cases: records.filter((record) => record.document === document),
  }));
  return { head: headOf(options, records, interrupted), documents, interrupted };
}

/** What a claim's first occasion showed to be assumed is assumed on the later one, where it is not tried again. */
function withLater(records: readonly CaseRecord[]): CaseRecord[] {
  const key = ({ document, claim }: CaseRecord) => `${document} ${claim}`;
  const assumed = new Set(records.filter((one) => one.assumed).map(key));
  return records.map((one) =>
    one.occasion === "today" && one.verdict !== "undetermined" && assumed.has(key(one))
      ? { ...one, assumed: true }
      : one,
  );
}

function headOf(
  { arguments: all, posterior, sizes, householdsPerAgent, modelHash, command }: JudgeOptions,
  records: readonly CaseRecord[],
  interrupted: boolean,
): JudgementHead {
  const counts: Record<string, number> = {};
  for (const record of records.filter(({ occasion }) => occasion === "epoch")) {
    const words = verdictWords({ ...record, fragile: false });
    counts[words] = (counts[words] ?? 0) + 1;
  }
  return {
    verdicts: 1,
    program: { name: "autarky", version: VERSION },
    model: modelHash,
    posterior,
    claims: hashText(JSON.stringify(all)),
    sizes,
    householdsPerAgent,
    counts,
    tried: {
      second: records.filter(({ second }) => second !== undefined).length,
      variants: records.filter((one) => one.variants.length > 0).length,
      doses: records.filter((one) => one.doses.length > 0).length,
    },
    whole: !interrupted,
    expectedFalseSupports: records
      .filter(({ verdict, assumed, occasion }) => verdict === "supported" && !assumed && occasion === "epoch")
      .reduce((sum, { doubt = 0 }) => sum + doubt, 0),
    command,
  };
}
