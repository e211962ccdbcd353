/** The frozen form of a calibration: draws as a table, a manifest, and the journal that they can be computed from. */
import { hashText } from "../../core/hash.ts";
import type { PosteriorManifest } from "../../data/index.ts";
import { VERSION } from "../version.ts";
import type { Calibration } from "./calibrate.ts";
import type { Entry } from "./runs.ts";
import { targetsHash, valuesAt } from "./study.ts";
import type { Study } from "./study.ts";

/** Draws, one a row: number, the run that it was, and the parameters in full precision. */
export function drawsText(study: Study, { retained }: Pick<Calibration, "retained">): string {
  const lines = [["draw", "run", ...study.parameters.map(({ id }) => id)].join(",")];
  retained.forEach(({ run: { stage, run, places } }, draw) => {
    lines.push([draw, `${stage}/${run}`, ...Object.values(valuesAt(study, places))].join(","));
  });
  return `${lines.join("\n")}\n`;
}

/** The journal in the order of stages and runs, one JSON document a line. */
export function journalText(entries: readonly Entry[]): string {
  const key = (stage: string): [string, number] => {
    const at = stage.lastIndexOf("-");
    // Waves come before generations.
    return [stage.slice(0, at) === "wave" ? "a" : "b", Number(stage.slice(at + 1))];
  };
  const sorted = entries.toSorted((p, q) => {
    const [[a, m], [b, n]] = [key(p.stage), key(q.stage)];
    return a === b ? m - n || p.run - q.run : a < b ? -1 : 1;
  });
  return sorted.map((entry) => `${JSON.stringify(entry)}\n`).join("");
}

/** Reads a journal back. Throws if a line is not JSON. */
export const readJournalText = (text: string): Entry[] =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Entry);

export function manifestOf(
  study: Study,
  { matched, searched, retained }: Calibration,
  entries: readonly Entry[],
  {
    draws,
    command,
    series,
  }: { readonly draws: string; readonly command: string; readonly series?: readonly string[] },
): PosteriorManifest {
  return {
    posterior: 1,
    program: { name: "autarky", version: VERSION },
    model: study.modelHash,
    targets: {
      count: study.targets.length,
      hash: targetsHash(study),
      ...(series === undefined ? {} : { series }),
    },
    draws: { count: retained.length, parameters: study.parameters.length, hash: hashText(draws) },
    journal: { runs: entries.length, hash: hashText(journalText(entries)) },
    options: { ...study.options },
    waves: matched.logs.map(({ wave, runs, failed, search }) => ({
      wave,
      runs,
      failed,
      keptShare: search?.keptShare ?? 1,
      forgiven: search?.forgiven ?? 0,
      cutoff: search?.cutoff ?? null,
    })),
    generations: searched.logs.map(({ generation, runs, failed, tolerance, effectiveSize }) => ({
      generation,
      runs,
      failed,
      tolerance,
      effectiveSize,
    })),
    end: searched.end,
    command,
  };
}
