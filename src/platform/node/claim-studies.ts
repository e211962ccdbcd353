/** Studies of claims together under Node: contradictions head to head and the policy frontier, and their committed records. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UserError, hintFor } from "../../core/errors.ts";
import type { Issue } from "../../core/errors.ts";
import type { Contradiction } from "../../lab/claims/contradiction.ts";
import type { ContradictionRecord } from "../../lab/claims/contradiction-record.ts";
import { studyContradictions } from "../../lab/claims/contradictions.ts";
import type { ContradictionResult } from "../../lab/claims/contradictions.ts";
import { studyFrontier } from "../../lab/claims/frontier.ts";
import type { FrontierResult } from "../../lab/claims/frontier.ts";
import type { Scaled } from "../../lab/claims/frontier-record.ts";
import { parseContradictions } from "../../lab/claims/parse-contradictions.ts";
import { parsePolicies } from "../../lab/claims/parse-policies.ts";
import type { Policies } from "../../lab/claims/policies.ts";
import { spread } from "../../lab/claims/slices.ts";
import type { StudySettings } from "../../lab/claims/study-head.ts";
import type { Host } from "../../lab/host.ts";
import type { StudyHooks } from "../../lab/laboratory.ts";
import { modelHash } from "../../lab/probes.ts";
import { mechanisms } from "../../model/schedule.ts";
import { FOLDER, claimsRegister } from "./claims.ts";
import { localDraws, whole } from "./ensemble.ts";
import { packageFile } from "./package-root.ts";
import { library } from "./scenario-files.ts";
import { stage } from "./staging.ts";
import { inLaboratory } from "./studies.ts";
import { readText } from "./text-files.ts";

export interface ClaimStudyOptions extends StudyHooks {
  readonly draws?: number;
  readonly householdsPerAgent?: number;
  readonly workers?: number;
  /** A folder that keeps every chunk and can be resumed, `auto` for that of the claims; in memory without it. */
  readonly out?: string;
  readonly onFolder?: (folder: string) => void;
}
export interface ContradictionOptions extends ClaimStudyOptions {
  /** All by default. */
  readonly ids?: readonly string[];
  /** Told of each contradiction when its runs are done. */
  readonly onFound?: (record: ContradictionRecord) => void;
}
export interface FrontierOptions extends ClaimStudyOptions {
  /** Told of each policy when it is scaled. */
  readonly onScaled?: (scaled: Scaled) => void;
}
export const contradictionDefaults = { draws: 24, householdsPerAgent: 4000 } as const;
export const frontierDefaults = { draws: 64, householdsPerAgent: 4000 } as const;

/** The contradictions of these ids, all without any. Throws a UserError with everything that is wrong. */
export function readContradictions(
  host: Pick<Host, "data">,
  ids: readonly string[] = [],
): readonly Contradiction[] {
  const file = packageFile("claims", "contradictions.yaml");
  const claims = claimsRegister(host).arguments.flatMap(({ entries }) => entries.map(({ id }) => id));
  const world = { data: host.data, mechanisms, library, claims };
  const { contradictions = [], issues } = parseContradictions(readText(file), world, file);
  const known = contradictions.map(({ id }) => id);
  const unknown = ids
    .filter((id) => !known.includes(id))
    .map((id): Issue => ({
      code: "unknown-contradiction",
      path: "contradiction",
      message: `unknown contradiction: "${id}"`,
      expected: `one of ${known.join(", ")}`,
      ...hintFor(id, known),
    }));
  if (issues.length > 0 || unknown.length > 0) throw new UserError(issues.length > 0 ? issues : unknown);
  return ids.length === 0 ? contradictions : contradictions.filter(({ id }) => ids.includes(id));
}

/** The policies of the register. Throws a UserError with everything that is wrong with them. */
export function readPolicies({ data }: Pick<Host, "data">): Policies {
  const file = packageFile("claims", "policies.yaml");
  const { policies, issues } = parsePolicies(readText(file), { data, mechanisms }, file);
  if (policies === undefined) throw new UserError(issues);
  return policies;
}

/** Sets contradictions head to head. Resumable, as ensembles are. */
export async function runContradictions(
  host: Host,
  options: ContradictionOptions,
): Promise<ContradictionResult> {
  const { ids = [] } = options;
  const settings = settingsOf(host, options, contradictionDefaults, ["contradictions", ...ids]);
  const contradictions = readContradictions(host, ids);
  return await inLaboratory({ ...options, metric: "" }, CLAIM_RUNS, (laboratory) =>
    studyContradictions(
      { ...settings, contradictions },
      { data: host.data, mechanisms, library },
      laboratory,
      options,
    ),
  );
}

/** Scales the policies to equal cost and compares them. Resumable, as ensembles are. */
export async function runFrontier(host: Host, options: FrontierOptions): Promise<FrontierResult> {
  const settings = settingsOf(host, options, frontierDefaults, ["frontier"]);
  const policies = readPolicies(host);
  return await inLaboratory({ ...options, metric: "" }, CLAIM_RUNS, (laboratory) =>
    studyFrontier({ ...settings, policies }, { data: host.data, mechanisms, library }, laboratory, options),
  );
}
const CLAIM_RUNS = join("runs", "claims");

/** Checks options, and says which command does the same again. */
function settingsOf(
  host: Host,
  options: ClaimStudyOptions,
  usual: { readonly draws: number; readonly householdsPerAgent: number },
  words: readonly string[],
): StudySettings {
  const { draws: drawCount = usual.draws, householdsPerAgent = usual.householdsPerAgent } = options;
  const posterior = localDraws(host, "posterior");
  const issues = [
    ...whole("draws", drawCount, 1, posterior.most),
    ...whole("householdsPerAgent", householdsPerAgent, 1, 1_000_000),
    ...(options.workers === undefined ? [] : whole("workers", options.workers, 1, 256)),
  ];
  if (issues.length > 0) throw new UserError(issues);
  return {
    draws: spread(posterior),
    drawCount,
    householdsPerAgent,
    modelHash: modelHash(host.data),
    posterior: posterior.hash,
    command: [
      "autarky claims",
      ...words,
      `--draws ${drawCount}`,
      ...(householdsPerAgent === usual.householdsPerAgent
        ? []
        : [`--households-per-agent ${householdsPerAgent}`]),
    ].join(" "),
  };
}

const files = { contradictions: "contradictions.json", frontier: "frontier.json" } as const;
interface Results {
  readonly contradictions: ContradictionResult;
  readonly frontier: FrontierResult;
}
/** Records that are committed, as far as there are any. */
export function committedStudies(folder = packageFile(...FOLDER)): Partial<Results> {
  const read = (name: keyof Results) => {
    const file = join(folder, files[name]);
    return existsSync(file) ? { [name]: JSON.parse(readFileSync(file, "utf8")) as unknown } : {};
  };
  return { ...read("contradictions"), ...read("frontier") };
}

/** Writes records to a folder, by default the one that is committed; the file appears whole or not at all. */
export async function freezeStudy<N extends keyof Results>(
  name: N,
  result: Results[N],
  folder = packageFile(...FOLDER),
): Promise<string> {
  await stage(folder, (staging) => {
    staging.writeText(files[name], `${JSON.stringify(result, null, 1)}\n`);
    return Promise.resolve();
  });
  return join(folder, files[name]);
}
