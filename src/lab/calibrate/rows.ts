/** What a calibration found, as rows: the page of the documentation and the page of a study show the same ones. */
import { formatNumber } from "../report/format.ts";
import type { Findings, ParameterFinding } from "./findings.ts";
import type { GenerationLog } from "./remaining.ts";
import type { WaveLog } from "./waves.ts";

const WORST_TARGETS = 25;
const CONFLICTS = 15;

export interface FindingRows {
  readonly head: readonly string[];
  /** A letter a column: l or r. */
  readonly align: string;
  /** Leading columns that hold ids. */
  readonly ids: number;
  readonly rows: readonly (readonly string[])[];
}

export const number = (value: number, digits = 2): string =>
  Number.isFinite(value) ? formatNumber(value, digits) : "–";
export const percent = (share: number): string =>
  share > 0 && share < 0.01 ? `${number(100 * share, 2)} %` : `${number(100 * share, 0)} %`;
export const reasons = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([reason, count]) => `${count} × ${reason}`)
    .join("; ") || "none";
/** Four significant digits. */
function value(x: number): string {
  const rounded = Number(x.toPrecision(4));
  return Math.abs(rounded) >= 1000 ? formatNumber(rounded) : String(rounded);
}
const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** What a reader of each table must know. */
export const about = {
  waves:
    "Each wave runs points that the emulators of all waves before do not rule out. Where too few are left, more figures may lie beyond the cutoff (those that hardly any point meets say nothing about parameters), then the least implausible points are taken: the columns say when. Kept strictly: one figure forgiven, cutoff 3.",
  emulators: "R² is cross-validated, with the choice of terms inside each fold.",
  generations:
    "Adaptive population Monte Carlo (Lenormand, Jabot and Deffuant 2013): each generation keeps the best of old and new runs. Generation 0 is the last wave.",
  series: "Root mean square of implausibilities over years and draws.",
  conflicts:
    "Pairs that are both ill met, and of which one gets worse where the other gets better (correlation of their distances over the runs of the last wave and of the search):",
  distance:
    "Distance of a figure: |model − observed| over √(observation² + discrepancy² + luck²), luck being the variance between seeds, at most 10. A year in which the model trades nothing where something was traded counts as 10.",
  bounds:
    "More than half of the draws in the outer tenth of the prior: the range is too narrow, or the parameter makes up for something that the model lacks.",
  unmoved: "The data do not constrain these; results that rest on them are assumed, not found.",
} as const;

export function waveRows(logs: readonly WaveLog[]): FindingRows {
  return {
    head: [
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
    align: "rrrrrrrrrrr",
    ids: 0,
    rows: logs.map(({ wave, runs, failed, search, distance, emulators }) => [
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
  };
}

export function generationRows(logs: readonly GenerationLog[]): FindingRows {
  return {
    head: [
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
    align: "rrrrrrrrr",
    ids: 0,
    rows: logs.map((log) => [
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
  };
}

/** Parameters that the data constrain or narrow, the narrowest first. */
export const movedParameters = ({ parameters }: Findings): ParameterFinding[] =>
  parameters.filter(({ state }) => state !== "at its prior").toSorted((a, b) => a.ratio - b.ratio);

export function movedRows(findings: Findings): FindingRows {
  return {
    head: ["Parameter", "Unit", "", "Ratio", "Expected", "Median", "5 %", "95 %", "At a bound"],
    align: "lllrrrrrl",
    ids: 1,
    rows: movedParameters(findings).map(
      ({ id, unit, active, ratio, expectedRatio, values: [low, mid, high], bound }) => [
        id,
        unit,
        active ? "moved" : "",
        number(ratio),
        number(expectedRatio),
        value(mid),
        value(low),
        value(high),
        bound ?? "",
      ],
    ),
  };
}

/** Series, the worst met first. */
export const worstSeries = ({ series }: Findings) => series.toSorted((a, b) => b.retained - a.retained);

export function seriesRows(findings: Findings): FindingRows {
  return {
    head: ["Series", "Prior draws", "Retained"],
    align: "lrr",
    ids: 1,
    rows: worstSeries(findings).map((one) => [one.series, number(one.prior), number(one.retained)]),
  };
}

/** The worst figures, in standard deviations above what was observed. */
export function targetRows({ targets }: Findings): FindingRows {
  const off = (target: (typeof targets)[number]) => Math.abs(target.retained[1]);
  const band = ([low, mid, high]: readonly [number, number, number]) =>
    `${number(mid, 1)} (${number(low, 1)} to ${number(high, 1)})`;
  return {
    head: ["Figure", "Prior draws", "Retained", "Missed by", "R² of emulator"],
    align: "lrrrr",
    ids: 1,
    rows: targets
      .toSorted((a, b) => off(b) - off(a))
      .slice(0, WORST_TARGETS)
      .map((target) => [
        target.id,
        band(target.prior),
        band(target.retained),
        percent(target.missed),
        number(target.r2),
      ]),
  };
}

/** Figures that no retained draw meets. */
export const missedTargets = ({ targets }: Findings): string[] =>
  targets.filter(({ missed }) => missed === 1).map(({ id }) => id);

export function conflictRows({ conflicts }: Findings): FindingRows {
  return {
    head: ["Series", "Series", "Correlation"],
    align: "llr",
    ids: 2,
    rows: conflicts.slice(0, CONFLICTS).map(({ a, b, correlation }) => [a, b, number(correlation)]),
  };
}

export function yearRows({ years }: Findings): FindingRows {
  return {
    head: ["Year", "Prior draws", "Prior, chosen without", "Chosen without", "Retained"],
    align: "rrrrr",
    ids: 0,
    rows: years.map((one) => [
      String(one.year),
      number(one.prior),
      number(one.priorWithout),
      number(one.without),
      number(one.retained),
    ]),
  };
}
