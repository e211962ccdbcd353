/** Puts a report together from a run, the observed series, the outlines and the built page program. */
import { existsSync, readFileSync } from "node:fs";
import { UserError } from "../../core/errors.ts";
import type { Observation } from "../../data/index.ts";
import type { Manifest } from "../../lab/manifest.ts";
import { buildReport } from "../../lab/report/index.ts";
import type { RunResult } from "../../lab/types.ts";
import type { Unit } from "../../model/data.ts";
import { loadGeography } from "./geography.ts";
import { packageFile } from "./package-root.ts";

/** Returns the page's program. Throws a UserError where the package was not built. */
export function readClient(): string {
  const path = packageFile("dist", "report-client", "report-client.js");
  if (existsSync(path)) return readFileSync(path, "utf8");
  throw new UserError(
    [
      {
        code: "not-built",
        where: { file: path },
        message: "the report's program is not built",
        hint: "run npm run build",
      },
    ],
    3,
  );
}

export function composeReport(
  result: RunResult,
  manifest: Manifest,
  observed: readonly Observation[],
  units: readonly Unit[],
): string {
  return buildReport({ result, manifest, observed, geography: loadGeography(units), client: readClient() });
}
