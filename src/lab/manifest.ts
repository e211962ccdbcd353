/** Describes a finished run so that it can be run again and compared: what went in, what ran it, what came out. */
import { z } from "zod";
import { UserError } from "../core/errors.ts";
import type { Issue } from "../core/errors.ts";
import type { Scenario } from "./scenario/types.ts";
import type { RunOptions, RunResult } from "./types.ts";

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "not a month such as 2017-09");
const whole = z.number().int().nonnegative();
const versioned = z.strictObject({ version: z.string(), hash: z.string() });

const schema = z.strictObject({
  /** Version of this form. */
  manifest: z.literal(1),
  program: z.strictObject({ name: z.literal("autarky"), version: z.string() }),
  model: versioned,
  scenario: z.strictObject({ name: z.string(), hash: z.string() }),
  /** The scenario itself, with all that it takes from others; without it the scenario is the baseline. */
  definition: z.looseObject({ name: z.string() }).optional(),
  seed: whole,
  /** Months asked for, and the last one that was done; null if the run stopped before its first. */
  from: month,
  to: month,
  last: month.nullable(),
  interrupted: z.boolean(),
  householdsPerAgent: z.number().int().positive(),
  threads: z.number().int().positive(),
  set: z.record(z.string(), z.number()),
  without: z.array(z.string()),
  stateHash: z.string(),
  accounts: z.strictObject({
    instrumentRowResidual: z.number(),
    sectorColumnResidual: z.number(),
    foreignExchangeResidual: z.number(),
    goodsResidual: z.number(),
  }),
  clippedPostings: whole,
  agents: whole,
  continuation: z.array(z.string()),
  machine: z.strictObject({
    platform: z.string(),
    architecture: z.string(),
    processor: z.string(),
    cores: whole,
    memoryBytes: whole,
    node: z.string(),
  }),
  /** Wall time: when it began, by the machine's clock, and how long it took. */
  started: z.string(),
  seconds: z.number(),
  /** The command that runs it again. */
  command: z.string(),
  files: z.array(z.strictObject({ name: z.string(), bytes: whole })),
});

export type Manifest = z.infer<typeof schema>;
export type Machine = Manifest["machine"];

/** What a manifest says beyond the run's result. */
export interface ManifestContext {
  readonly version: string;
  readonly options: RunOptions;
  readonly machine: Machine;
  readonly started: string;
  readonly files: Manifest["files"];
}

/** Returns the manifest of a run. */
export function buildManifest(result: RunResult, context: ManifestContext): Manifest {
  const { options } = context;
  const first = result.months[0];
  const last = result.months.at(-1) ?? null;
  return {
    manifest: 1,
    program: { name: "autarky", version: context.version },
    model: { ...result.model },
    scenario: { ...result.scenario },
    ...(typeof options.scenario === "object" ? { definition: { ...options.scenario } } : {}),
    seed: result.seed,
    from: options.from ?? first ?? "2012-01",
    to: options.to ?? (result.interrupted ? "2018-12" : (last ?? "2018-12")),
    last,
    interrupted: result.interrupted,
    householdsPerAgent: result.householdsPerAgent,
    threads: result.threads,
    set: { ...options.set },
    without: [...(options.without ?? [])],
    stateHash: result.stateHash,
    accounts: { ...result.accounts },
    clippedPostings: result.clippedPostings,
    agents: result.agents,
    continuation: [...result.continuation],
    machine: context.machine,
    started: context.started,
    seconds: result.seconds,
    command: commandOf(result, options),
    files: [...context.files],
  };
}

/**
 * Returns the command line that repeats a run; an interrupted one up to the month it reached. A scenario of its own is
 * repeated from the manifest, which holds it.
 */
export function commandOf(result: RunResult, options: RunOptions): string {
  if (typeof options.scenario === "object") return "autarky rerun manifest.json";
  const from = options.from ?? result.months[0];
  const last = result.months.at(-1);
  const to = result.interrupted && last !== undefined ? last : (options.to ?? last);
  const words = ["autarky", "run", result.scenario.name];
  if (from !== undefined) words.push("--from", from);
  if (to !== undefined) words.push("--to", to);
  words.push("--seed", String(result.seed), "--households-per-agent", String(result.householdsPerAgent));
  for (const [id, value] of Object.entries(options.set ?? {})) words.push("--set", `${id}=${value}`);
  for (const id of options.without ?? []) words.push("--without", id);
  return words.join(" ");
}

/**
 * Checks a manifest that was read from `file`. Throws a UserError that lists every mistake by the path of its key;
 * `locate` may tell the line and column of a path.
 */
export function parseManifest(
  value: unknown,
  file: string,
  locate: (path: readonly PropertyKey[]) => { line?: number; column?: number } = () => ({}),
): Manifest {
  const outcome = schema.safeParse(value);
  if (outcome.success) return outcome.data;
  throw new UserError(
    outcome.error.issues.flatMap((issue): Issue[] => {
      const paths =
        issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
      return paths.map((path) => ({
        code: issue.code === "unrecognized_keys" ? "unknown-key" : "manifest",
        path: path.join("."),
        where: { file, ...locate(path) },
        message: `${path.join(".") || "manifest"}: ${describe(issue)}`,
      }));
    }),
  );
}

function describe(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys") return "unknown key";
  return issue.message.replace(/^Invalid input: /, "").replace(/^./, (letter) => letter.toLowerCase());
}

/** Returns the options that repeat a run. One that was interrupted is repeated up to its last month, for the same hash. */
export function manifestToOptions(manifest: Manifest): RunOptions {
  return {
    scenario: (manifest.definition as Scenario | undefined) ?? manifest.scenario.name,
    from: manifest.from,
    to: manifest.interrupted && manifest.last !== null ? manifest.last : manifest.to,
    seed: manifest.seed,
    householdsPerAgent: manifest.householdsPerAgent,
    threads: manifest.threads,
    set: manifest.set,
    without: manifest.without,
  };
}
