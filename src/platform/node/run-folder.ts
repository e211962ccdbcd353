/** The folder of a run: manifest.json, series.parquet, matrices.parquet, counties.parquet, report.html. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../core/errors.ts";
import type { Observation } from "../../data/index.ts";
import { buildManifest, parseManifest } from "../../lab/manifest.ts";
import type { Manifest } from "../../lab/manifest.ts";
import type { RunOptions, RunResult } from "../../lab/types.ts";
import type { Unit } from "../../model/data.ts";
import { diskError, onDisk } from "./disk-error.ts";
import { locateKey, parseJson } from "./json-place.ts";
import { describeMachine } from "./machine.ts";
import { packageVersion } from "./package-root.ts";
import { composeReport } from "./report-file.ts";
import { stage } from "./staging.ts";

export interface RunRecord {
  readonly result: RunResult;
  readonly options: RunOptions;
  /** When the run began, by the machine's clock (ISO 8601). */
  readonly started: string;
  readonly observed: readonly Observation[];
  readonly units: readonly Unit[];
}

/** DuckDB takes a while to load, and most commands do without. */
const loadParquet = () => import("./parquet.ts");

const MANIFEST = "manifest.json";
const REPORT = "report.html";

/** Writes a run into `folder`, the manifest last. Files appear whole or not at all; disk trouble is exit status 3. */
export async function writeRun(
  folder: string,
  { result, options, started, observed, units }: RunRecord,
): Promise<Manifest> {
  let manifest!: Manifest;
  await stage(folder, async (staging) => {
    const machine = describeMachine();
    const describe = () =>
      buildManifest(result, { version: packageVersion(), options, machine, started, files: staging.files() });
    const { writeRunTables } = await loadParquet();
    await writeRunTables(result, staging);
    staging.writeText(REPORT, composeReport(result, describe(), observed, units));
    manifest = describe();
    staging.writeText(MANIFEST, JSON.stringify(manifest, null, 2) + "\n");
  });
  return manifest;
}

/** Reads a manifest: a file, or the folder that holds one. Every mistake is reported with line and column. */
export function readManifest(path: string): Manifest {
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, MANIFEST) : path;
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw asMissing(diskError(error, file));
  }
  return parseManifest(parseJson(text, file), file, (keys) => locateKey(text, keys));
}

/** A file that is not there was named wrongly: that is input, not the disk. */
function asMissing(error: unknown): unknown {
  return error instanceof UserError && error.issues[0].code === "not-found"
    ? new UserError(error.issues, 2)
    : error;
}

/** Reads a run back from its folder. */
export async function readRun(folder: string): Promise<{ result: RunResult; manifest: Manifest }> {
  const manifest = readManifest(folder);
  for (const name of ["series.parquet", "matrices.parquet", "counties.parquet"])
    if (!existsSync(join(folder, name)))
      throw new UserError([
        {
          code: "not-found",
          where: { file: join(folder, name) },
          message: "no such file",
          hint: "run it again with autarky rerun and --out",
        },
      ]);
  const { readRunTables } = await loadParquet();
  const stored = await onDisk(folder, () => readRunTables((name) => join(folder, name)));
  const { model, scenario, seed, householdsPerAgent, threads, accounts, clippedPostings, stateHash } =
    manifest;
  const { seconds, agents, interrupted, continuation } = manifest;
  return {
    manifest,
    result: {
      ...stored,
      model,
      scenario,
      seed,
      householdsPerAgent,
      threads,
      accounts,
      clippedPostings,
      stateHash,
      seconds,
      agents,
      interrupted,
      continuation,
    },
  };
}

/** Writes a folder's report anew, from its own tables. Returns the report's path. */
export async function rewriteReport(
  folder: string,
  observed: readonly Observation[],
  units: readonly Unit[],
): Promise<string> {
  const { result, manifest } = await readRun(folder);
  await stage(folder, async (staging) =>
    staging.writeText(REPORT, composeReport(result, manifest, observed, units)),
  );
  return join(folder, REPORT);
}
