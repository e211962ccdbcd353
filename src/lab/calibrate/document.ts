/** Writes what a calibration found as a page of the documentation. */
import type { PosteriorManifest } from "../../data/index.ts";
import type { Calibration } from "./calibrate.ts";
import { CONSTRAINED, MISSED } from "./findings.ts";
import type { Findings, ParameterFinding } from "./findings.ts";
import {
  about,
  conflictRows,
  generationRows,
  missedTargets,
  movedRows,
  number,
  percent,
  reasons,
  seriesRows,
  targetRows,
  waveRows,
  yearRows,
} from "./rows.ts";
import type { FindingRows } from "./rows.ts";

/** Returns the page, in Markdown. */
export function calibrationPage(
  calibration: Calibration,
  findings: Findings,
  manifest: PosteriorManifest,
): string {
  return [
    ...opening(calibration, findings, manifest),
    ...waves(calibration),
    ...generations(calibration),
    ...identification(calibration, findings),
    ...fit(findings),
    ...years(findings),
  ].join("\n");
}

function table({ head, align, ids, rows }: FindingRows): string[] {
  const rule = align.split("").map((letter) => (letter === "r" ? "---:" : "---"));
  const cells = rows.map((row) => row.map((cell, c) => (c < ids ? `\`${cell}\`` : cell)));
  return [head, rule, ...cells].map((row) => `| ${row.join(" | ")} |`).concat("");
}

function opening(
  { matched, searched, retained }: Calibration,
  { distance, effectiveSize, narrowed, parameters }: Findings,
  manifest: PosteriorManifest,
): string[] {
  const count = (state: ParameterFinding["state"]) => parameters.filter((one) => one.state === state).length;
  const [first] = matched.logs;
  return [
    "# Calibration",
    "",
    "<!-- written by autarky calibrate --freeze -->",
    "",
    `Written by \`${manifest.command}\`; do not edit. Model \`${manifest.model}\`, ${manifest.targets.count} yearly figures of 2012–18 (hash \`${manifest.targets.hash}\`), draws \`${manifest.draws.hash}\`. \`autarky calibrate --verify\` computes the draws anew from the journal beside them, without running the model.`,
    "",
    `- ${retained.length} draws are retained out of ${number(manifest.journal.runs, 0)} runs: root mean square of implausibilities ${number(distance.least)} to ${number(distance.largest)} (median ${number(distance.median)}; prior draws ${number(first.distance.median)}). 1 would be a fit within the stated errors.`,
    `- The search ended because ${searched.end === "little was gained" ? "the last generation gained little" : "its generations were done"}. Effective size of its last population: ${number(effectiveSize, 0)} of ${searched.population.particles.length}. Retained draws are distinct and count alike; the smaller the effective size, the wider they are than the weighted population.`,
    `- Of ${parameters.length} uncertain parameters the data constrain ${count("constrained")} (standard deviation below ${CONSTRAINED} of the prior's), narrow ${count("narrowed")} (below ${number(narrowed)}, which chance hardly gives at this effective size), and leave ${count("at its prior")} where they were. No value of the last is a finding.`,
    `- ${first.failed} of ${first.runs} prior draws fail (${percent(first.failed / first.runs)}): ${reasons(first.reasons)}. A failed run is never retained, so the draws are also conditional on the model's running at all.`,
    "- **This is an in-sample fit, not skill**: every figure was seen. Seven years prove little.",
    "",
    about.distance,
    "",
  ];
}

function waves({ matched }: Calibration): string[] {
  return [
    "## Waves of history matching",
    "",
    about.waves,
    "",
    ...table(waveRows(matched.logs)),
    about.emulators,
    "",
  ];
}

function generations({ searched }: Calibration): string[] {
  return ["## Search in what remains", "", about.generations, "", ...table(generationRows(searched.logs))];
}

function identification({ identification: found }: Calibration, findings: Findings): string[] {
  const { parameters } = findings;
  const bounds = parameters.filter(({ bound }) => bound !== undefined);
  const rest = parameters.filter(({ state }) => state === "at its prior").map(({ id }) => `\`${id}\``);
  return [
    "## What the data can tell",
    "",
    `Jacobian of the emulators, ${found.targets} figures by ${found.parameters} parameters, in standard deviations of figures and priors: rank ${found.rank}, of which ${found.informed} directions are known better from the data than before (singular value above 1); information worth ${number(found.effective, 1)} parameters. Emulators leave small effects out, so these are lower bounds. Largest singular values: ${found.singularValues
      .slice(0, 12)
      .map((s) => number(s, 1))
      .join(", ")}.`,
    "",
    "### Parameters that the data constrain or narrow",
    "",
    "Standard deviation over the prior's, of the retained draws and as the emulators alone let expect; retained values in the register's unit, with their central 90 %. `moved`: the search moved it; the others were drawn from their priors, and only the choice among runs could narrow them.",
    "",
    ...table(movedRows(findings)),
    "### Parameters at a bound",
    "",
    bounds.length === 0
      ? "None has more than half of its draws in the outer tenth of its prior."
      : `${about.bounds} ${bounds.map(({ id, bound }) => `\`${id}\` (${bound})`).join(", ")}.`,
    "",
    `### Parameters at their prior (${rest.length})`,
    "",
    about.unmoved,
    "",
    rest.length === 0 ? "None." : `${rest.join(", ")}.`,
    "",
  ];
}

function fit(findings: Findings): string[] {
  const [missed, worst] = [missedTargets(findings), targetRows(findings)];
  return [
    "## Fit of the retained draws",
    "",
    ...table(seriesRows(findings)),
    about.series,
    "",
    missed.length === 0
      ? `Every figure is met within ${MISSED} standard deviations by some retained draw.`
      : `No retained draw meets within ${MISSED} standard deviations: ${missed.map((id) => `\`${id}\``).join(", ")}. Here the model itself is wrong, or the figure's stated error is too small.`,
    "",
    `The ${worst.rows.length} worst of ${findings.targets.length} figures, in standard deviations above what was observed, with the central 90 %:`,
    "",
    ...table(worst),
    "### Series at odds",
    "",
    about.conflicts,
    "",
    ...(findings.conflicts.length === 0 ? ["None.", ""] : table(conflictRows(findings))),
  ];
}

function years(findings: Findings): string[] {
  return [
    "## A year left out",
    "",
    "Root mean square of implausibilities in each year. *Prior, chosen without*: the best tenth of prior draws by all other years; nothing that chose them saw the year. *Chosen without*: as many of all runs as are retained, the best by all other years; the search that made the runs saw the year, so this column flatters.",
    "",
    ...table(yearRows(findings)),
  ];
}
