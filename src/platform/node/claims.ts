/** Claims under Node: the register's files, a reader's own, their runs, and the verdicts that are committed. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { UserError, hintFor } from "../../core/errors.ts";
import type { Issue } from "../../core/errors.ts";
import { judgeClaims } from "../../lab/claims/judgement.ts";
import { parseArgument } from "../../lab/claims/parse.ts";
import type { ClaimWorld } from "../../lab/claims/parse.ts";
import { fullSizes } from "../../lab/claims/record.ts";
import type { CaseRecord, DocumentRecord, Judgement, JudgementHead, Sizes } from "../../lab/claims/record.ts";
import { claimsSchema } from "../../lab/claims/schema.ts";
import { spread } from "../../lab/claims/slices.ts";
export { claimTemplate } from "../../lab/claims/template.ts";
import type { Argument } from "../../lab/claims/types.ts";
import type { Host } from "../../lab/host.ts";
import type { Schema } from "../../lab/scenario/schema-parts.ts";
import type { StudyHooks } from "../../lab/laboratory.ts";
import { modelHash } from "../../lab/probes.ts";
import { documents } from "../../lab/scenario/keys.ts";
import { FILE } from "../../lab/scenario/keys.ts";
import { mechanisms } from "../../model/schedule.ts";
import { diskError } from "./disk-error.ts";
import { localDraws, whole } from "./ensemble.ts";
import { packageFile } from "./package-root.ts";
import { library, scenarioNames } from "./scenario-files.ts";
import { stage } from "./staging.ts";
import { inLaboratory } from "./studies.ts";

export interface ClaimsOptions extends StudyHooks {
  /** Ids of the register, and files of a reader's own; all of the register by default. */
  readonly ids?: readonly string[];
  /** A few pairs a claim: a direction, and no verdict. */
  readonly fast?: boolean;
  readonly draws?: number;
  readonly others?: number;
  readonly seeds?: number;
  readonly householdsPerAgent?: number;
  readonly workers?: number;
  /** Starts no run: judges by those that `out` keeps, up to the first that is missing. */
  readonly stored?: boolean;
  /** A folder that keeps every chunk and can be resumed, `auto` for one of its own below `runs`; in memory without it. */
  readonly out?: string;
  readonly onFolder?: (folder: string) => void;
  /** Told of each case when the runs that give its verdict are done. */
  readonly onCase?: (record: CaseRecord) => void;
}
export const claimsDefaults = { ...fullSizes, householdsPerAgent: 4000 } as const;
/** What `fast` runs: worlds a claim, and nothing else. */
export const fastDefaults = { draws: 3, others: 0, seeds: 1, householdsPerAgent: 16000 } as const;

/** The register: the arguments of the five documents. Throws a UserError with everything that is wrong with it. */
export function claimsRegister(host: Pick<Host, "data">): { readonly arguments: readonly Argument[] } {
  return readFiles(
    host,
    documents.map((document) => packageFile("claims", `${document}.yaml`)),
  );
}

/** Returns the claims of these ids and files, by document. Throws a UserError for what there is not. */
export function readClaims(
  host: Pick<Host, "data">,
  ids: readonly string[],
): { readonly arguments: readonly Argument[] } {
  const files = ids.filter((id) => FILE.test(id));
  const wanted = ids.filter((id) => !FILE.test(id));
  const own = readFiles(host, files).arguments;
  if (wanted.length === 0 && files.length > 0) return { arguments: own };
  const register = claimsRegister(host).arguments;
  if (wanted.length === 0) return { arguments: register };
  const known = register.flatMap(({ entries }) => entries.map(({ id }) => id));
  const issues = wanted.flatMap((id): Issue[] =>
    known.includes(id)
      ? []
      : [
          {
            code: "unknown-claim",
            path: "claim",
            message: `unknown claim: "${id}"`,
            expected: "an id that autarky claims list shows, or a file such as my-claim.yaml",
            ...hintFor(id, known),
          },
        ],
  );
  if (issues.length > 0) throw new UserError(issues);
  const chosen = register
    .map((argument) => ({ ...argument, entries: argument.entries.filter(({ id }) => wanted.includes(id)) }))
    .filter(({ entries }) => entries.length > 0);
  return { arguments: [...chosen, ...own] };
}

function readFiles(
  { data }: Pick<Host, "data">,
  files: readonly string[],
): { readonly arguments: readonly Argument[] } {
  const world = claimWorld(data);
  const read = files.map((file) => {
    let text: string;
    try {
      text = readFileSync(file, "utf8");
    } catch (error) {
      throw diskError(error, file);
    }
    return parseArgument(text, world, file);
  });
  const issues = read.flatMap((one) => one.issues);
  if (issues.length > 0) throw new UserError(issues);
  return { arguments: read.map(({ argument }) => argument!) };
}

function claimWorld(data: Host["data"]): ClaimWorld {
  return { data, mechanisms, library, paragraphs: paragraphs(), contradictions: contradictionIds };
}
export const schemaOfClaims = ({ data }: Pick<Host, "data">): Schema =>
  claimsSchema(claimWorld(data), scenarioNames());
const contradictionIds = Array.from({ length: 11 }, (_, i) => `C${i + 1}`);

/** Paragraphs of each document, as the table of coverage counts them. */
function paragraphs(): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const line of readFileSync(packageFile("data", "coverage.csv"), "utf8").split("\n").slice(1)) {
    const [document, number] = line.split(",");
    if (number !== undefined) counts[document] = Math.max(counts[document] ?? 0, Number(number));
  }
  return counts;
}

/** Runs claims and judges them. Throws a UserError with every mistake in the options and the claims. */
export async function runClaims(host: Host, options: ClaimsOptions): Promise<Judgement> {
  const usual = options.fast === true ? fastDefaults : claimsDefaults;
  const { draws: count, others, seeds, householdsPerAgent } = { ...usual, ...defined(options) };
  const draws = spread(localDraws(host, "posterior"));
  const issues = [
    ...whole("draws", count, 1, draws.most),
    ...whole("others", others, 0, draws.most),
    ...whole("seeds", seeds, 1, 100),
    ...whole("householdsPerAgent", householdsPerAgent, 1, 1_000_000),
  ];
  if (issues.length > 0) throw new UserError(issues);
  const sizes: Sizes = { draws: count, others: Math.min(others, count), seeds };
  const { arguments: chosen } = readClaims(host, options.ids ?? []);
  const ids = options.ids ?? [];
  const command = ["autarky claims run", ...ids, `--draws ${count} --others ${others} --seeds ${seeds}`]
    .concat(
      householdsPerAgent === claimsDefaults.householdsPerAgent
        ? []
        : [`--households-per-agent ${householdsPerAgent}`],
    )
    .join(" ");
  const study = {
    arguments: chosen,
    draws,
    sizes,
    householdsPerAgent,
    modelHash: modelHash(host.data),
    posterior: localDraws(host, "posterior").hash,
    command,
  };
  return await inLaboratory({ ...options, metric: "" }, join("runs", "claims"), (laboratory) =>
    judgeClaims(study, { data: host.data, mechanisms, library }, laboratory, {
      ...options,
      ...(options.stored === true ? { signal: AbortSignal.abort() } : {}),
    }),
  );
}
function defined({
  draws,
  others,
  seeds,
  householdsPerAgent,
}: ClaimsOptions): Partial<typeof claimsDefaults> {
  const given = { draws, others, seeds, householdsPerAgent };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** Where verdicts are committed. */
export const FOLDER = ["data", "verdicts"] as const;
const HEAD = "manifest.json";

/** The verdicts that are committed, if there are any. */
export function committedVerdicts(folder = packageFile(...FOLDER)): Judgement | undefined {
  if (!existsSync(join(folder, HEAD))) return undefined;
  const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), "utf8"));
  const files = readdirSync(folder)
    .filter((file) => /^\d{3}\.json$/.test(file))
    .sort();
  const head = read(HEAD) as JudgementHead;
  return {
    head,
    documents: files.map((file) => read(file) as DocumentRecord),
    interrupted: !head.whole,
  };
}

/** Writes verdicts to a folder, by default the one that is committed; each file appears whole or not at all. */
export async function freezeVerdicts(
  { head, documents: judged }: Judgement,
  folder = packageFile(...FOLDER),
): Promise<string> {
  await stage(folder, (staging) => {
    for (const one of judged) staging.writeText(`${one.document}.json`, `${JSON.stringify(one, null, 1)}\n`);
    staging.writeText(HEAD, `${JSON.stringify(head, null, 2)}\n`);
    return Promise.resolve();
  });
  return folder;
}

/** How a judgement compares with what is committed, world by world. */
export interface Agreement {
  /** Cases that gave the same to the last bit, and the ids of those that did not. */
  readonly same: number;
  readonly different: readonly string[];
}
/** Compares worlds that both have; undefined where nothing was committed of the same model, posterior and arms. */
export function agreement(judgement: Judgement, committed = committedVerdicts()): Agreement | undefined {
  const alike = (["model", "posterior", "householdsPerAgent"] as const).every(
    (key) => committed?.head[key] === judgement.head[key],
  );
  if (committed === undefined || !alike) return undefined;
  const before = new Map(committed.documents.flatMap(({ cases }) => cases).map((one) => [one.id, one]));
  const both = judgement.documents
    .flatMap(({ cases }) => cases)
    .flatMap((one) => {
      const other = before.get(one.id);
      return other === undefined || JSON.stringify(other.arms) !== JSON.stringify(one.arms)
        ? []
        : [{ id: one.id, same: isSame(one, other) }];
    });
  if (both.length === 0) return undefined;
  return {
    same: both.filter(({ same }) => same).length,
    different: both.filter(({ same }) => !same).map(({ id }) => id),
  };
}
function isSame(a: CaseRecord, b: CaseRecord): boolean {
  const place = new Map(b.draws.map((draw, i) => [draw, i]));
  return a.draws.every((draw, i) => {
    const at = place.get(draw);
    return at === undefined || a.values.every((values, t) => values[i] === b.values[t]?.[at]);
  });
}
