/** Reads the frozen draws of the calibration, and refuses what does not fit its hash, or the model. */
import { UserError } from "../core/errors.ts";
import type { Issue } from "../core/errors.ts";
import { hashText } from "../core/hash.ts";

/** Where the frozen draws lie below data/; they are no part of the model and of its hash. */
export const posteriorFiles = {
  draws: "posterior/draws.csv",
  manifest: "posterior/manifest.json",
  journal: "posterior/journal.jsonl.gz",
} as const;

/** How the draws were made. */
export interface PosteriorManifest {
  readonly posterior: 1;
  readonly program: { readonly name: string; readonly version: string };
  /** Behavioural hash of the model that they were made with. */
  readonly model: string;
  readonly targets: { readonly count: number; readonly hash: string; readonly series?: readonly string[] };
  readonly draws: { readonly count: number; readonly parameters: number; readonly hash: string };
  readonly journal: { readonly runs: number; readonly hash: string };
  readonly options: Readonly<Record<string, number>>;
  readonly waves: readonly Readonly<Record<string, number | null>>[];
  readonly generations: readonly Readonly<Record<string, number>>[];
  readonly end: string;
  readonly command: string;
}
export interface Posterior {
  readonly hash: string;
  readonly ids: readonly string[];
  /** `draw × parameter`, in the parameters' units. */
  readonly draws: readonly Float64Array[];
}

const REMEDY = "draw from the priors with --prior, or calibrate again: autarky calibrate --freeze";
const wrong = (file: string, issue: Omit<Issue, "where">): UserError =>
  new UserError([{ where: { file: `data/${file}` }, ...issue }]);

/** Reads a manifest. Throws a UserError if it is not one. */
export function readPosteriorManifest(text: string): PosteriorManifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  const manifest = value as Partial<PosteriorManifest> | null | undefined;
  if (
    manifest?.posterior === 1 &&
    typeof manifest.model === "string" &&
    typeof manifest.draws?.hash === "string"
  )
    return manifest as PosteriorManifest;
  throw wrong(posteriorFiles.manifest, {
    code: "form",
    message: "is not a posterior's manifest",
    hint: REMEDY,
  });
}

/** Returns the draws. Throws a UserError if they are not those of the manifest, or of a model with another hash. */
export function loadPosterior(texts: { draws: string; manifest: string }, modelHash: string): Posterior {
  const manifest = readPosteriorManifest(texts.manifest);
  const text = texts.draws.replaceAll("\r\n", "\n");
  const hash = hashText(text);
  if (hash !== manifest.draws.hash)
    throw wrong(posteriorFiles.draws, {
      code: "hash",
      message: `the draws have the hash ${hash}`,
      expected: `${manifest.draws.hash}, as the manifest says`,
      hint: "they were changed; take both files from one place, or draw from the priors with --prior",
    });
  if (manifest.model !== modelHash)
    throw wrong(posteriorFiles.manifest, {
      code: "model",
      path: "model",
      message: `the draws were made with another model: ${manifest.model}`,
      expected: modelHash,
      hint: REMEDY,
    });
  const [header, ...rows] = text.trimEnd().split("\n");
  const [, , ...ids] = header.split(",");
  return { hash, ids, draws: rows.map((row) => Float64Array.from(row.split(",").slice(2), Number)) };
}
