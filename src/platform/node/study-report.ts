/** Writes a study's page to a file, whole or not at all. */
import { basename, dirname } from "node:path";
import { UserError } from "../../core/errors.ts";
import { loadObserved } from "../../data/index.ts";
import type { CompareResult, EnsembleResult } from "../../lab/ensemble/ensemble.ts";
import type { HindcastResult } from "../../lab/hindcast/result.ts";
import { compareStudy, ensembleStudy } from "../../lab/report/study-bands.ts";
import { calibrateStudy } from "../../lab/report/study-calibrate.ts";
import { divergeStudy } from "../../lab/report/study-diverge.ts";
import { gateStudy } from "../../lab/report/study-gate.ts";
import { hindcastStudy } from "../../lab/report/study-hindcast.ts";
import { discoveryStudy, sensitivityStudy } from "../../lab/report/study-sensitivity.ts";
import { explainStudy } from "../../lab/report/study-explain.ts";
import { buildStudy } from "../../lab/report/study.ts";
import type { Study } from "../../lab/report/study.ts";
import type {
  CalibrateResult,
  DiscoveryResult,
  DivergeResult,
  ExplainResult,
  GateResult,
  SensitivityResult,
} from "../../lab/studies.ts";
import type { WorldData } from "../../model/data.ts";
import { asInput, readDataTexts } from "./data-texts.ts";
import { readClient } from "./report-file.ts";
import { stage } from "./staging.ts";

export type Studied =
  | { readonly kind: "ensemble"; readonly result: EnsembleResult }
  | { readonly kind: "compare"; readonly result: CompareResult }
  | { readonly kind: "sensitivity"; readonly result: SensitivityResult }
  | { readonly kind: "discovery"; readonly result: DiscoveryResult }
  | { readonly kind: "explain"; readonly result: ExplainResult }
  | { readonly kind: "diverge"; readonly result: DivergeResult }
  | { readonly kind: "gate"; readonly result: GateResult }
  | { readonly kind: "hindcast"; readonly result: HindcastResult }
  | { readonly kind: "calibrate"; readonly result: CalibrateResult };

/** Checks before long work that a page can be written to `file`. */
export function checkReportFile(file: string): void {
  if (!/\.html?$/i.test(file))
    throw new UserError([
      {
        code: "form",
        path: "--report",
        message: `not the name of a page: "${file}"`,
        expected: "a file that ends in .html, such as study.html",
      },
    ]);
  readClient();
}

/** Writes the page; `command` is what repeats the study. */
export async function writeStudyReport(
  file: string,
  studied: Studied,
  data: WorldData,
  command: string,
): Promise<void> {
  const observed = asInput(() => loadObserved(readDataTexts()));
  const page = buildStudy(studyOf(studied), observed, readClient());
  await stage(dirname(file), (staging) => {
    staging.writeText(basename(file), page);
    return Promise.resolve();
  });

  function studyOf(given: Studied): Study {
    switch (given.kind) {
      case "ensemble":
        return ensembleStudy(given.result, observed, command);
      case "compare":
        return compareStudy(given.result, command);
      case "sensitivity":
        return sensitivityStudy(given.result, data.parameters, command);
      case "discovery":
        return discoveryStudy(given.result, command);
      case "explain":
        return explainStudy(given.result, command);
      case "diverge":
        return divergeStudy(given.result, observed, command);
      case "gate":
        return gateStudy(given.result, command);
      case "hindcast":
        return hindcastStudy(given.result, observed, command);
      case "calibrate":
        return calibrateStudy(given.result, observed, command);
    }
  }
}
