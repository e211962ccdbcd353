/** Writes what a calibration found as a page of the documentation. */
import { formatNumber } from "../report/format.ts";
import type { PosteriorManifest } from "../../data/index.ts";
import type { Calibration } from "./calibrate.ts";
import { CONSTRAINED, MISSED } from "./findings.ts";
import type { Findings, ParameterFinding } from "./findings.ts";

const WORST_TARGETS = 25;
const CONFLICTS = 15;

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

const number = (value: number, digits = 2): string =>
  Number.isFinite(value) ? formatNumber(value, digits) : "–";
const percent = (share: number): string =>
  share > 0 && share < 0.01 ? `${number(100 * share, 2)} %` : `${number(100 * share, 0)} %`;
/** Four significant digits. */
const value = (x: number): string => String(Number(x.toPrecision(4)));

function table(head: readonly string[], align: string, rows: readonly (readonly string[])[]): string[] {
  const rule = align.split("").map((letter) => (letter === "r" ? "---:" : "---"));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).concat("");
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
    `Distance of a figure: |model − observed| over √(observation² + discrepancy² + luck²), luck being the variance between seeds, at most 10. A year in which the model trades nothing where something was traded counts as 10.`,
    "",
  ];
}
const reasons = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([reason, count]) => `${count} × ${reason}`)
    .join("; ") || "none";

function waves({ matched }: Calibration): string[] {
  return [
    "## Waves of history matching",
    "",
    "Each wave runs points that the emulators of all waves before do not rule out. Where too few are left, more figures may lie beyond the cutoff (those that hardly any point meets say nothing about parameters), then the least implausible points are taken: the columns say when. Kept strictly: one figure forgiven, cutoff 3.",
    "",
    ...table(
      [
        "Wave",
        "Runs",
        "Failed",
        "Candidates",
        "Kept strictly",
        "Kept",
        "Forgiven",
        "Cutoff",
        "Median distance",
        "Least",
        "Median R² of emulators",
      ],
      "rrrrrrrrrrr",
      matched.logs.map(({ wave, runs, failed, search, distance, emulators }) => [
        String(wave),
        String(runs),
        String(failed),
        search === undefined ? "–" : number(search.candidates, 0),
        search === undefined ? "–" : percent(search.keptStrictly / search.candidates),
        search === undefined ? "100 %" : percent(search.keptShare),
        search === undefined ? "–" : String(search.forgiven),
        search === undefined ? "–" : number(search.cutoff),
        number(distance.median),
        number(distance.least),
        number(middle(emulators.map(({ r2 }) => r2))),
      ]),
    ),
    "R² is cross-validated, with the choice of terms inside each fold.",
    "",
  ];
}
const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

function generations({ searched }: Calibration): string[] {
  return [
    "## Search in what remains",
    "",
    "Adaptive population Monte Carlo (Lenormand, Jabot and Deffuant 2013): each generation keeps the best of old and new runs. Generation 0 is the last wave.",
    "",
    ...table(
      [
        "Generation",
        "New runs",
        "Failed",
        "Kept",
        "Gain",
        "Let through by emulators",
        "Tolerance",
        "Median",
        "Effective size",
      ],
      "rrrrrrrrr",
      searched.logs.map((log) => [
        String(log.generation),
        String(log.runs),
        String(log.failed),
        String(log.kept),
        log.generation === 0 ? "–" : percent(log.gain),
        log.generation === 0 ? "–" : percent(log.admitted),
        number(log.tolerance),
        number(log.median),
        number(log.effectiveSize, 0),
      ]),
    ),
  ];
}

function identification({ identification: found }: Calibration, { parameters }: Findings): string[] {
  const moved = parameters
    .filter(({ state }) => state !== "at its prior")
    .toSorted((a, b) => a.ratio - b.ratio);
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
    ...table(
      ["Parameter", "Unit", "", "Ratio", "Expected", "Median", "5 %", "95 %", "At a bound"],
      "lllrrrrrl",
      moved.map(({ id, unit, active, ratio, expectedRatio, values: [low, mid, high], bound }) => [
        `\`${id}\``,
        unit,
        active ? "moved" : "",
        number(ratio),
        number(expectedRatio),
        value(mid),
        value(low),
        value(high),
        bound ?? "",
      ]),
    ),
    "### Parameters at a bound",
    "",
    bounds.length === 0
      ? "None has more than half of its draws in the outer tenth of its prior."
      : `More than half of the draws in the outer tenth of the prior: the range is too narrow, or the parameter makes up for something that the model lacks. ${bounds.map(({ id, bound }) => `\`${id}\` (${bound})`).join(", ")}.`,
    "",
    `### Parameters at their prior (${rest.length})`,
    "",
    "The data do not constrain these; results that rest on them are assumed, not found.",
    "",
    rest.length === 0 ? "None." : `${rest.join(", ")}.`,
    "",
  ];
}

function fit({ targets, series, conflicts }: Findings): string[] {
  const off = (target: (typeof targets)[number]) => Math.abs(target.retained[1]);
  const worst = targets.toSorted((a, b) => off(b) - off(a)).slice(0, WORST_TARGETS);
  const band = ([low, mid, high]: readonly [number, number, number]) =>
    `${number(mid, 1)} (${number(low, 1)} to ${number(high, 1)})`;
  const missed = targets.filter((target) => target.missed === 1);
  return [
    "## Fit of the retained draws",
    "",
    ...table(
      ["Series", "Prior draws", "Retained"],
      "lrr",
      series
        .toSorted((a, b) => b.retained - a.retained)
        .map((one) => [`\`${one.series}\``, number(one.prior), number(one.retained)]),
    ),
    "Root mean square of implausibilities over years and draws.",
    "",
    missed.length === 0
      ? `Every figure is met within ${MISSED} standard deviations by some retained draw.`
      : `No retained draw meets within ${MISSED} standard deviations: ${missed.map(({ id }) => `\`${id}\``).join(", ")}. Here the model itself is wrong, or the figure's stated error is too small.`,
    "",
    `The ${worst.length} worst of ${targets.length} figures, in standard deviations above what was observed, with the central 90 %:`,
    "",
    ...table(
      ["Figure", "Prior draws", "Retained", "Missed by", "R² of emulator"],
      "lrrrr",
      worst.map((target) => [
        `\`${target.id}\``,
        band(target.prior),
        band(target.retained),
        percent(target.missed),
        number(target.r2),
      ]),
    ),
    "### Series at odds",
    "",
    "Pairs that are both ill met, and of which one gets worse where the other gets better (correlation of their distances over the runs of the last wave and of the search):",
    "",
    ...(conflicts.length === 0
      ? ["None.", ""]
      : table(
          ["Series", "Series", "Correlation"],
          "llr",
          conflicts
            .slice(0, CONFLICTS)
            .map(({ a, b, correlation }) => [`\`${a}\``, `\`${b}\``, number(correlation)]),
        )),
  ];
}

function years({ years: all }: Findings): string[] {
  return [
    "## A year left out",
    "",
    "Root mean square of implausibilities in each year. *Prior, chosen without*: the best tenth of prior draws by all other years; nothing that chose them saw the year. *Chosen without*: as many of all runs as are retained, the best by all other years; the search that made the runs saw the year, so this column flatters.",
    "",
    ...table(
      ["Year", "Prior draws", "Prior, chosen without", "Chosen without", "Retained"],
      "rrrrr",
      all.map((one) => [
        String(one.year),
        number(one.prior),
        number(one.priorWithout),
        number(one.without),
        number(one.retained),
      ]),
    ),
  ];
}
