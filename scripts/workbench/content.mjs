// Writes what the workbench shows and a run does not change, from the built program: dist/workbench-content/content/.
// The form of each file is in src/workbench/content/types.ts.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { modelFiles } from "../../dist/data/index.js";
import { documents } from "../../dist/lab/scenario/keys.js";
import { claimsRegister, committedVerdicts } from "../../dist/platform/node/claims.js";
import { committedStudies } from "../../dist/platform/node/claim-studies.js";
import { readDataTexts } from "../../dist/platform/node/data-texts.js";
import { loadGeography } from "../../dist/platform/node/geography.js";
import { packageFile, world } from "../../dist/platform/node/index.js";
import { catalogue } from "./catalogue.mjs";
import { drawsOf } from "./draws.mjs";
import { mechanismsOf, observedOf } from "./understanding.mjs";

/** The folder that the page's build takes as it is. */
export const CONTENT_FOLDER = packageFile("dist", "workbench-content");

/** Returns the files by their names below content/. */
export function makeContent() {
  const { data, observed: rows } = world();
  const observed = observedOf(rows);
  const draws = drawsOf(data);
  const verdicts = committedVerdicts();
  const { contradictions = null, frontier = null } = committedStudies();
  const files = {
    "catalogue.json": text(catalogue({ data, observed, posteriorHash: draws.table.hash })),
    "observed.json": text(observed),
    "mechanisms.json": text(mechanismsOf(data)),
    "claims.json": text({
      arguments: claimsRegister({ data }).arguments,
      head: verdicts?.head ?? null,
      contradictions: rounded(contradictions),
      frontier: rounded(frontier),
    }),
    "geography.json": text(loadGeography(data.units)),
    "draws.json": text(draws.table),
    [draws.file]: draws.bytes,
    "texts.json": text(modelTexts()),
  };
  for (const document of documents) {
    const record = verdicts?.documents.find((one) => one.document === document) ?? null;
    files[`verdicts-${document}.json`] = text(rounded(record));
  }
  return files;
}
const text = (value) => JSON.stringify(value);

/** Workers build the model, and read nothing of what was observed. */
function modelTexts() {
  const texts = readDataTexts();
  return Object.fromEntries(modelFiles.map((file) => [file, texts[file]]));
}

/** What is only shown keeps six digits. */
const rounded = (value) =>
  JSON.parse(JSON.stringify(value, (_, one) => (typeof one === "number" ? Number(one.toPrecision(6)) : one)));

/** Writes the content afresh. */
export function writeContent(folder = CONTENT_FOLDER) {
  const files = makeContent();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "content"), { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, "content", name), content);
}

if (argv[1] === fileURLToPath(import.meta.url)) writeContent();
