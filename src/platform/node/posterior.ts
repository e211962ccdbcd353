/** The frozen posterior on disk: read for ensembles, written by the calibration, computed anew from its journal. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { UserError } from "../../core/errors.ts";
import { hashText } from "../../core/hash.ts";
import { loadPosterior, posteriorFiles, readPosteriorManifest } from "../../data/index.ts";
import type { Posterior, PosteriorManifest } from "../../data/index.ts";
import { calibrate } from "../../lab/calibrate/calibrate.ts";
import type { Calibration } from "../../lab/calibrate/calibrate.ts";
import { calibrationPage } from "../../lab/calibrate/document.ts";
import type { Findings } from "../../lab/calibrate/findings.ts";
import { drawsText, journalText, manifestOf, readJournalText } from "../../lab/calibrate/posterior.ts";
import type { Entry, Journal, RunProgress } from "../../lab/calibrate/runs.ts";
import type { Study } from "../../lab/calibrate/study.ts";
import { diskError } from "./disk-error.ts";
import { packageFile } from "./package-root.ts";
import { stage } from "./staging.ts";

/** Draws that a frozen posterior has at least. */
export const LEAST_FROZEN = 200;
const PAGE = "calibration.md";

const pathOf = (file: keyof typeof posteriorFiles, data: string): string => join(data, posteriorFiles[file]);
function read(file: keyof typeof posteriorFiles, data: string): Buffer | undefined {
  const path = pathOf(file, data);
  if (!existsSync(path)) return undefined;
  try {
    return readFileSync(path);
  } catch (error) {
    throw diskError(error, `data/${posteriorFiles[file]}`);
  }
}

/** Returns the frozen draws, or undefined if there are none. Throws a UserError if they do not fit hash or model. */
export function readPosterior(modelHash: string, data = packageFile("data")): Posterior | undefined {
  const [draws, manifest] = [read("draws", data), read("manifest", data)];
  if (draws === undefined && manifest === undefined) return undefined;
  if (draws === undefined || manifest === undefined)
    throw new UserError([
      {
        code: "missing-file",
        where: { file: `data/${posteriorFiles[draws === undefined ? "draws" : "manifest"]}` },
        message: "missing file",
        hint: "draw from the priors with --prior, or calibrate again: autarky calibrate --freeze",
      },
    ]);
  return loadPosterior({ draws: draws.toString("utf8"), manifest: manifest.toString("utf8") }, modelHash);
}

export interface Freezing {
  readonly study: Study;
  readonly calibration: Calibration;
  readonly findings: Findings;
  readonly entries: readonly Entry[];
  readonly command: string;
  readonly series?: readonly string[];
}

/** Writes draws, manifest, journal and page; each appears whole or not at all. */
export async function freezePosterior(
  { study, calibration, findings, entries, ...rest }: Freezing,
  { data, docs } = { data: packageFile("data"), docs: packageFile("docs") },
): Promise<PosteriorManifest> {
  if (calibration.retained.length < LEAST_FROZEN)
    throw new UserError([
      {
        code: "range",
        path: "freeze",
        message: `too few draws to freeze: ${calibration.retained.length}`,
        expected: `${LEAST_FROZEN} or more`,
        hint: "retain more with --particles, of more runs",
      },
    ]);
  const draws = drawsText(study, calibration);
  const manifest = manifestOf(study, calibration, entries, { draws, ...rest });
  const folder = dirname(pathOf("draws", data));
  await stage(folder, async (staging) => {
    staging.writeBytes(name("journal"), gzipSync(journalText(entries), { level: 9 }));
    staging.writeText(name("draws"), draws);
    staging.writeText(name("manifest"), `${JSON.stringify(manifest, null, 2)}\n`);
    await Promise.resolve();
  });
  await stage(docs, async (staging) => {
    staging.writeText(PAGE, calibrationPage(calibration, findings, manifest));
    await Promise.resolve();
  });
  return manifest;
}
const name = (file: keyof typeof posteriorFiles): string => posteriorFiles[file].replace(/^posterior\//, "");

export interface Verified {
  readonly ok: boolean;
  readonly runs: number;
  /** Hash of the draws by the manifest, and as computed from the journal. */
  readonly expected: string;
  readonly found: string;
}

/** Computes the frozen draws anew from their journal, without the model, and compares hashes. */
export async function verifyPosterior(
  studyFor: (manifest: PosteriorManifest) => Study,
  onProgress?: (progress: RunProgress) => void,
  data = packageFile("data"),
): Promise<Verified> {
  const [manifestBytes, journalBytes] = [read("manifest", data), read("journal", data)];
  if (manifestBytes === undefined || journalBytes === undefined)
    throw new UserError([
      {
        code: "missing-file",
        where: { file: `data/${posteriorFiles[manifestBytes === undefined ? "manifest" : "journal"]}` },
        message: "missing file",
        hint: "make it with autarky calibrate --freeze",
      },
    ]);
  const manifest = readPosteriorManifest(manifestBytes.toString("utf8"));
  const damaged = (message: string): UserError =>
    new UserError([{ code: "hash", where: { file: `data/${posteriorFiles.journal}` }, message }]);
  let text: string;
  let entries: Entry[];
  try {
    text = gunzipSync(journalBytes).toString("utf8");
    entries = readJournalText(text);
  } catch {
    throw damaged("is not a journal");
  }
  if (hashText(text) !== manifest.journal.hash)
    throw damaged(`the journal has the hash ${hashText(text)}, the manifest says ${manifest.journal.hash}`);
  const study = studyFor(manifest);
  const calibration = await calibrate(study, {
    journal: readOnly(entries),
    ...(onProgress === undefined ? {} : { onProgress }),
  });
  const found = hashText(drawsText(study, calibration!));
  return { ok: found === manifest.draws.hash, runs: entries.length, expected: manifest.draws.hash, found };
}

function readOnly(entries: readonly Entry[]): Journal {
  const byName = new Map(entries.map((entry) => [`${entry.stage}/${entry.run}`, entry]));
  return {
    find: (stageName, run) => byName.get(`${stageName}/${run}`),
    append: () => Promise.reject(new Error("a frozen journal takes no runs")),
  };
}
