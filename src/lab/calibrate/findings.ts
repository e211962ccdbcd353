/** What a calibration found: parameters, fit of the retained draws, series at odds, and years left out. */
import { mean, quantiles, standardDeviation } from "../../core/stats.ts";
import { quantileToValue } from "../methods/priors.ts";
import type { Calibration } from "./calibrate.ts";
import { PLACE_SD } from "./identification.ts";
import type { Ran } from "./runs.ts";
import type { Study } from "./study.ts";
import { seriesOf } from "./study.ts";
import { distanceOf } from "./waves.ts";

/** Standard deviation over the prior's below which the data constrain a parameter. */
export const CONSTRAINED = 0.5;
/** Standard errors by which a ratio must be below 1 not to pass for chance, hundreds of parameters being looked at. */
const SURE = 3.5;
/** Half of the draws in the outer tenth of a prior. */
const EDGE = 0.1;
const AT_EDGE = 0.5;
/** Correlation of two series' distances below which a better fit of one is a worse one of the other. */
const AT_ODDS = -0.2;
/** Implausibility beyond which a figure is missed. */
export const MISSED = 3;

export interface ParameterFinding {
  readonly id: string;
  readonly unit: string;
  readonly active: boolean;
  readonly strength: number;
  /** Standard deviation of the retained draws' places over the prior's, and what the emulators let expect. */
  readonly ratio: number;
  readonly expectedRatio: number;
  readonly state: "constrained" | "narrowed" | "at its prior";
  readonly bound?: "low" | "high";
  /** Quantiles 5, 50 and 95 % of the retained values. */
  readonly values: readonly [number, number, number];
}
/** How many standard deviations the draws lie above what was observed: quantiles 5, 50 and 95 %. */
export interface TargetFinding {
  readonly id: string;
  readonly series: string;
  readonly year: number;
  readonly prior: readonly [number, number, number];
  readonly retained: readonly [number, number, number];
  /** Part of the retained draws that miss it by more than three. */
  readonly missed: number;
  readonly r2: number;
}
export interface SeriesFinding {
  readonly series: string;
  /** Root mean square of implausibilities over years and draws. */
  readonly prior: number;
  readonly retained: number;
}
/** Root mean square of implausibilities in a year, over runs that were chosen with that year or without. */
export interface YearFinding {
  readonly year: number;
  readonly prior: number;
  /** The best tenth of the first wave by all other years: no step of the search saw the year. */
  readonly priorWithout: number;
  /** As many of all runs as are retained, the best by all other years: the search before saw the year. */
  readonly without: number;
  readonly retained: number;
}
export interface Findings {
  readonly parameters: readonly ParameterFinding[];
  readonly targets: readonly TargetFinding[];
  readonly series: readonly SeriesFinding[];
  readonly conflicts: readonly { readonly a: string; readonly b: string; readonly correlation: number }[];
  readonly years: readonly YearFinding[];
  /** Of the last population. */
  readonly effectiveSize: number;
  /** Ratio below which a parameter counts as narrowed. */
  readonly narrowed: number;
  readonly distance: { readonly least: number; readonly median: number; readonly largest: number };
}

export const sound = (runs: readonly Ran[]): Ran[] => runs.filter(({ error }) => error === undefined);

export function findingsOf(study: Study, calibration: Calibration): Findings {
  const { matched, searched, retained } = calibration;
  const kept = retained.map(({ run }) => run);
  const prior = sound(matched.waves[0]);
  const distances = retained.map(({ distance }) => distance);
  const [least, median, largest] = quantiles(distances, [0, 0.5, 1]);
  const rms = (runs: readonly Ran[], only: readonly number[]) =>
    Math.sqrt(mean(runs.map((run) => square(distanceOf(run, matched.luck, only)))));
  const bySeries = seriesOf(study).map((series) => ({
    series,
    only: study.targets.flatMap((target, t) => (target.series === series ? [t] : [])),
  }));
  const late = sound([...matched.waves.at(-1)!, ...searched.generations.flat()]);
  const { effectiveSize } = searched.population;
  const narrowed = narrowedBelow(Math.min(kept.length, effectiveSize));
  return {
    parameters: parametersOf(study, calibration, kept, narrowed),
    targets: study.targets.map(({ id, series, to }, t) => ({
      id,
      series,
      year: yearOf(to),
      prior: band(prior.map(({ off }) => off[t])),
      retained: band(kept.map(({ off }) => off[t])),
      missed:
        kept.filter(({ off }) => Math.abs(off[t]) > MISSED * Math.sqrt(1 + matched.luck[t])).length /
        kept.length,
      r2: matched.emulators[t].r2,
    })),
    series: bySeries.map(({ series, only }) => ({
      series,
      prior: rms(prior, only),
      retained: rms(kept, only),
    })),
    conflicts: conflictsOf(
      bySeries.map(({ series, only }) => ({
        series,
        distances: late.map((run) => distanceOf(run, matched.luck, only)),
      })),
    ),
    years: yearsOf(study, calibration, rms),
    effectiveSize,
    narrowed,
    distance: { least, median, largest },
  };
}

const square = (x: number): number => x * x;
const yearOf = (month: number): number => 2012 + Math.floor(month / 12);
const band = (values: readonly number[]): [number, number, number] => {
  const [low, middle, high] = quantiles(values, [0.05, 0.5, 0.95]);
  return [low, middle, high];
};

/** The sample standard deviation of n uniform places has a standard error of √(0.2 / n) of itself (kurtosis 1.8). */
const narrowedBelow = (n: number): number => Math.max(CONSTRAINED, 1 - SURE * Math.sqrt(0.2 / n));

function parametersOf(
  { parameters }: Study,
  { identification, active }: Calibration,
  kept: readonly Ran[],
  narrowed: number,
): ParameterFinding[] {
  return parameters.map((parameter, j) => {
    const places = kept.map((run) => run.places[j]);
    const ratio = standardDeviation(places) / PLACE_SD;
    const share = (inside: (place: number) => boolean) => places.filter(inside).length / places.length;
    const bound =
      share((place) => place < EDGE) > AT_EDGE
        ? "low"
        : share((place) => place > 1 - EDGE) > AT_EDGE
          ? "high"
          : "";
    return {
      id: parameter.id,
      unit: parameter.unit,
      active: active.includes(j),
      strength: identification.strength[j],
      ratio,
      expectedRatio: identification.expectedRatio[j],
      state: ratio < CONSTRAINED ? "constrained" : ratio < narrowed ? "narrowed" : "at its prior",
      ...(bound === "" ? {} : { bound }),
      values: band(places.map((place) => quantileToValue(parameter, place))),
    };
  });
}

/** Pairs of series that are both ill met and of which one gets worse where the other gets better. */
function conflictsOf(
  all: readonly { series: string; distances: readonly number[] }[],
): Findings["conflicts"] {
  const ill = all.filter(({ distances }) => quantiles(distances, [0.5])[0] > 1);
  return ill
    .flatMap((a, i) =>
      ill.slice(0, i).map((b) => ({
        a: b.series,
        b: a.series,
        correlation: correlationOf(a.distances, b.distances),
      })),
    )
    .filter(({ correlation }) => correlation < AT_ODDS)
    .toSorted((p, q) => p.correlation - q.correlation);
}

function correlationOf(x: readonly number[], y: readonly number[]): number {
  const [mx, my] = [mean(x), mean(y)];
  const shared = mean(x.map((value, i) => (value - mx) * (y[i] - my)));
  const spread = Math.sqrt(mean(x.map((v) => square(v - mx))) * mean(y.map((v) => square(v - my))));
  return spread > 0 ? shared / spread : 0;
}

function yearsOf(
  { targets }: Study,
  { matched, searched, retained }: Calibration,
  rms: (runs: readonly Ran[], only: readonly number[]) => number,
): YearFinding[] {
  const years = [...new Set(targets.map(({ to }) => yearOf(to)))].sort((a, b) => a - b);
  const prior = sound(matched.waves[0]);
  const all = sound([...matched.waves.flat(), ...searched.generations.flat()]);
  return years.map((year) => {
    const inside = targets.flatMap(({ to }, t) => (yearOf(to) === year ? [t] : []));
    const outside = targets.flatMap(({ to }, t) => (yearOf(to) === year ? [] : [t]));
    const best = (runs: readonly Ran[], count: number) =>
      runs
        .map((run) => ({ run, distance: distanceOf(run, matched.luck, outside) }))
        .toSorted((a, b) => a.distance - b.distance)
        .slice(0, count)
        .map(({ run }) => run);
    return {
      year,
      prior: rms(prior, inside),
      priorWithout: rms(best(prior, Math.ceil(prior.length / 10)), inside),
      without: rms(best(all, retained.length), inside),
      retained: rms(
        retained.map(({ run }) => run),
        inside,
      ),
    };
  });
}
