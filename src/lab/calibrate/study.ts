/** What a calibration is: uncertain parameters, what was observed year by year, and how far the search goes. */
import { UserError, hintFor } from "../../core/errors.ts";
import type { Issue } from "../../core/errors.ts";
import { hashText } from "../../core/hash.ts";
import type { Observation, ScoringRule } from "../../data/index.ts";
import { prior, quantileToValue } from "../methods/priors.ts";
import type { Ranged } from "../methods/priors.ts";
import { byYear, targetsOf } from "../scoring/targets.ts";
import type { YearTarget } from "../scoring/targets.ts";
import type { ScenarioOptions } from "../scenario/resolve.ts";
import type { Trial } from "../trial/types.ts";

export interface StudyOptions {
  /** Seed of the study's own draws; the seeds of runs are counted from 1. */
  readonly seed: number;
  /** Waves of history matching: the first spread over the priors, each later one over what those before left. */
  readonly waves: number;
  /** Draws in a wave. */
  readonly runs: number;
  /** Points of the priors that the emulators judge, at least, before a wave's draws are chosen among them. */
  readonly candidates: number;
  /** Parameters that the search moves at most; the others are drawn from their priors for each proposal. */
  readonly active: number;
  /** Best runs that a generation keeps, and the draws retained of them in the end. */
  readonly particles: number;
  readonly retained: number;
  /** Generations at most, and new runs in each. */
  readonly generations: number;
  readonly proposals: number;
  /** The search ends when fewer than this part of a generation's new runs are kept. */
  readonly leastGain: number;
  readonly householdsPerAgent: number;
}

export interface Study {
  /** Parameters with a range, in the order of the register; a point of their priors is a place in [0, 1] for each. */
  readonly parameters: readonly Ranged[];
  readonly targets: readonly YearTarget[];
  /** The scenario of history, resolved. */
  readonly arm: ScenarioOptions;
  /** Last month, counted from January 2012. */
  readonly to: number;
  readonly modelHash: string;
  readonly options: StudyOptions;
}

export const studyDefaults: StudyOptions = {
  seed: 1,
  waves: 4,
  runs: 256,
  candidates: 20_000,
  active: 24,
  particles: 256,
  retained: 200,
  generations: 6,
  proposals: 512,
  leastGain: 0.05,
  householdsPerAgent: 1000,
};

/** The only end of a calibration: nothing later was observed. */
export const CALIBRATED_TO = 83;

/** What a study is made of. */
export interface Sources {
  readonly parameters: readonly Ranged[];
  readonly observed: readonly Observation[];
  readonly rules: readonly ScoringRule[];
  readonly arm: ScenarioOptions;
  readonly modelHash: string;
}

/** Makes the study of all calibrated series, or of some. Throws a UserError if nothing is uncertain or observed. */
export function studyOf(
  { parameters, observed, rules, arm, modelHash }: Sources,
  options: StudyOptions,
  series?: readonly string[],
): Study {
  const calibrated = rules.filter((rule) => rule.calibrated);
  const known = calibrated.map((rule) => rule.series);
  const issues = (series ?? []).flatMap((id): Issue[] =>
    known.includes(id)
      ? []
      : [
          {
            code: "unknown-key",
            path: "series",
            message: `no calibrated series: "${id}"`,
            ...hintFor(id, known),
          },
        ],
  );
  const uncertain = parameters.filter((parameter) => prior(parameter) !== undefined);
  if (uncertain.length === 0)
    issues.push({ code: "empty", path: "parameters", message: "no parameter has a range to draw from" });
  const wanted = calibrated.filter((rule) => series?.includes(rule.series) ?? true);
  const targets = byYear(targetsOf(observed, wanted)).filter(({ to }) => to <= CALIBRATED_TO);
  if (targets.length === 0 && issues.length === 0)
    issues.push({ code: "empty", path: "series", message: "nothing was observed to calibrate with" });
  if (issues.length > 0) throw new UserError(issues);
  return { parameters: uncertain, targets, arm, to: CALIBRATED_TO, modelHash, options };
}

/** Ids of the series that targets are read off. */
export const seriesOf = ({ targets }: Pick<Study, "targets">): string[] => [
  ...new Set(targets.map(({ series }) => series)),
];

/** Hash of what was observed and how sure it is. */
export function targetsHash({ targets }: Pick<Study, "targets">): string {
  return hashText(
    JSON.stringify(
      targets.map(({ id, observed, rule, parts }) => [
        id,
        observed,
        rule.transform,
        rule.observationSd,
        rule.discrepancySd,
        parts.map(({ from, to, reading }) => [from, to, reading]),
      ]),
    ),
  );
}

/** What must be alike for runs to belong together. More generations only add to what is there. */
export function identityOf(study: Study): Readonly<Record<string, string | number>> {
  const { generations: _, ...options } = study.options;
  return { model: study.modelHash, targets: targetsHash(study), to: study.to, ...options };
}

/** Values of the parameters at a point, in their units. */
export function valuesAt({ parameters }: Study, places: readonly number[]): Record<string, number> {
  return Object.fromEntries(
    parameters.map((parameter, j) => [parameter.id, quantileToValue(parameter, places[j])]),
  );
}

export function trialOf(study: Study, places: readonly number[], seed: number): Trial {
  const { arm, to, options } = study;
  const { householdsPerAgent } = options;
  return { set: valuesAt(study, places), seed, householdsPerAgent, arms: [arm], to, series: seriesOf(study) };
}
