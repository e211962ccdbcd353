/** Makes records of what the runs of cases gave. */
import { formatMonth } from "../../core/clock.ts";
import { normalQuantile, quantiles, standardDeviation } from "../../core/stats.ts";
import type { Parameter } from "../../model/data.ts";
import type { Draws } from "../ensemble/types.ts";
import { CONSTRAINED } from "../calibrate/findings.ts";
import { boxInWords } from "../methods/box.ts";
import { prior, valueToQuantile } from "../methods/priors.ts";
import { ranksOf } from "../methods/quantiles.ts";
import { varianceParts } from "../methods/variance-parts.ts";
import { DOSES } from "./doses.ts";
import type { Effects, Paths } from "./effects.ts";
import type { Again, BoxRecord, CaseRecord, EchoRecord, TestRecord } from "./record.ts";
import type { CaseRuns } from "./rounds.ts";
import type { CaseStudy } from "./study.ts";
import type { Finding } from "./statistics.ts";
import type { Claim, Test } from "./types.ts";
import { variants } from "./variants.ts";
import { ENOUGH, holdsIn, judge } from "./verdict.ts";
import type { Summary, Verdict } from "./verdict.ts";
import { testInWords, unitOfTest } from "./words.ts";

/** Standard deviation of a uniform place in [0, 1]. */
const PLACE_SD = Math.sqrt(1 / 12);
/** Chance that any parameter at all passes for a driver where none is. */
const DRIVER_CHANCE = 0.05;
const MOST_DRIVERS = 3;
/** Draws that the spread of a parameter is taken over, where there are more. */
const MOST_PLACES = 500;

/** The draws of a study and what they say of parameters. */
export interface DrawnParameters {
  readonly draws: Draws;
  /** How many of them, the first, everything but the verdict is tried on. */
  readonly others: number;
  readonly parameters: readonly Parameter[];
}

/** The parameters that have a range, and where a draw lies among them. */
export function uncertainOf({ draws, parameters }: Omit<DrawnParameters, "others">): {
  readonly names: readonly string[];
  readonly pointOf: (draw: number) => Float64Array;
} {
  const uncertain = parameters.filter((parameter) => prior(parameter) !== undefined);
  return {
    names: uncertain.map(({ id }) => id),
    pointOf(draw) {
      const set = draws.at(draw);
      return Float64Array.from(uncertain, ({ id, value }) => set[id] ?? value);
    },
  };
}

/** What the first test of a case says, which gives its verdict. */
export function verdictOf(
  { case: { claim }, effects }: CaseRuns,
  drawn: Omit<DrawnParameters, "others">,
): Summary {
  const { pointOf } = uncertainOf(drawn);
  const points = effects.worlds.map(({ draw }) => pointOf(draw));
  return judge(findingsOf(effects, 0), smallOf(claim.tests[0]), points);
}

export function recordOf(study: CaseStudy, drawn: DrawnParameters): CaseRecord {
  const { others } = drawn;
  const { case: one, effects, paths } = study;
  const { claim, occasion } = one;
  const { names, pointOf } = uncertainOf(drawn);
  const points = effects.worlds.map(({ draw }) => pointOf(draw));
  const first = verdictOf(study, drawn);
  const summaries = claim.tests.map((test, t) =>
    t === 0 ? first : judge(findingsOf(effects, t), smallOf(test)),
  );
  const test = claim.tests[0];
  const again = (other: Effects | undefined): Again | undefined =>
    other && againOf(other, test, first, pointOf);
  const second = again(study.second);
  // On the draws that everything else is tried on, so that it is not fewer draws that make a difference.
  const basis = others > 0 ? again(onFirst(effects, others)) : undefined;
  const echo = study.echo && basis && echoOf(claim, again(study.echo)!, first, basis, drawn);
  const assumed = first.verdict !== "undetermined" && echo !== undefined && echo.vanishes && echo.free;
  const fragile =
    first.verdict !== "undetermined" && second !== undefined && second.verdict !== first.verdict;
  const box: BoxRecord | undefined = first.contingency && {
    words: boxInWords(first.contingency.box, names),
    holds: first.contingency.score === 1 ? "the claim" : "its opposite",
    limits: first.contingency.box.map(({ dimension, ...sides }) => ({
      parameter: names[dimension],
      ...sides,
    })),
    share: first.contingency.share,
    density: first.contingency.density,
  };
  const variance = varianceOf(study);
  const record: Omit<CaseRecord, "flips"> = {
    id: one.id,
    claim: claim.id,
    document: claim.document,
    occasion,
    from: formatMonth(one.from),
    to: formatMonth(one.to),
    arms: Object.fromEntries(Object.entries(one.arms).map(([name, { hash }]) => [name, hash])),
    verdict: first.verdict,
    assumed,
    fragile,
    negligible: first.negligible,
    tests: claim.tests.map((one_, t) => testRecord(one_, summaries[t])),
    draws: effects.worlds.map(({ draw }) => draw),
    values: claim.tests.map((_, t) => findingsOf(effects, t).map(({ value }) => finite(value))),
    scores: claim.tests.map((_, t) => findingsOf(effects, t).map(({ score }) => score)),
    failed: failuresOf(effects),
    ...(box === undefined ? {} : { box }),
    ...(first.doubt === undefined ? {} : { doubt: first.doubt }),
    ...(basis === undefined ? {} : { basis }),
    ...(second === undefined ? {} : { second }),
    ...(variance === undefined ? {} : { variance }),
    variants: variants.flatMap((variant, v) => {
      const found = again(study.variants[v]);
      return found === undefined ? [] : [{ ...variant, ...found }];
    }),
    doses: DOSES.flatMap((dose, d) => {
      const found = again(study.doses[d]);
      return found === undefined ? [] : [{ dose, ...found }];
    }),
    ...(echo === undefined ? {} : { echo }),
    drivers: driversOf(findingsOf(effects, 0), points, names),
    paths: paths === undefined ? null : pathRecord(paths),
  };
  return { ...record, flips: flipsOf(record) };
}

/** The effects of the first draws alone. */
const onFirst = ({ worlds, failed }: Effects, draws: number): Effects => ({
  worlds: worlds.filter(({ draw }) => draw < draws),
  failed: failed.filter(({ draw }) => draw < draws),
});
const findingsOf = ({ worlds }: Effects, test: number): Finding[] =>
  worlds.map(({ findings }) => findings[test]);
const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
const smallOf =
  (test: Test) =>
  (value: number): boolean =>
    (test.test === "difference" || test.test === "per unit") && Math.abs(value) <= test.smallest;

function testRecord(test: Test, summary: Summary): TestRecord {
  const { worlds, median, interval, holds, opposite, verdict, negligible, crossing } = summary;
  return {
    words: testInWords(test),
    ...(test.label === undefined ? {} : { label: test.label }),
    unit: unitOfTest(test),
    smallest: test.test === "together" ? null : test.smallest,
    worlds,
    median,
    interval,
    holds,
    opposite,
    verdict,
    negligible,
    ...(crossing === undefined ? {} : { crossing }),
  };
}

/** Judges the first test again; a verdict by a box comes again where the box holds again. */
function againOf(
  other: Effects,
  test: Test,
  { contingency }: Summary,
  pointOf: (draw: number) => Float64Array,
): Again {
  const { worlds, median, interval, holds, opposite, verdict } = judge(findingsOf(other, 0), smallOf(test));
  const inside =
    contingency === undefined ? [] : other.worlds.filter(({ draw }) => holdsIn(contingency, pointOf(draw)));
  const right = inside.filter(({ findings }) => findings[0].score === contingency?.score);
  const holdsAgain = inside.length > 0 && right.length >= ENOUGH * inside.length;
  return {
    worlds,
    median,
    interval,
    holds,
    opposite,
    verdict: verdict === "undetermined" && holdsAgain ? "contingent" : verdict,
    failed: failedWorlds(other.failed),
  };
}
const failedWorlds = (failed: Effects["failed"]): number =>
  new Set(failed.map(({ draw, seed }) => `${draw} ${seed}`)).size;

export function failuresOf({ failed }: Effects): CaseRecord["failed"] {
  const reasons: Record<string, number> = {};
  for (const { error } of failed) reasons[error] = (reasons[error] ?? 0) + 1;
  return { worlds: failedWorlds(failed), reasons };
}

function echoOf(
  { echo }: Claim,
  found: Again,
  { verdict }: Summary,
  basis: Again,
  { parameters, draws }: DrawnParameters,
): EchoRecord {
  const list = echo.map((id) => {
    const parameter = parameters.find((one) => one.id === id)!;
    return { id, neutral: parameter.neutral, ratio: ratioOf(parameter, draws) };
  });
  return {
    ...found,
    parameters: list,
    vanishes: vanishes(verdict, basis, found),
    free: list.every(({ ratio }) => ratio === null || ratio >= CONSTRAINED),
  };
}

/**
 * Tells whether a verdict goes with the parameters that encode it. Where fewer draws alone do not give it, the share of
 * worlds that bear it out must fall by half.
 */
function vanishes(verdict: Verdict, basis: Again, found: Again): boolean {
  if (verdict === "undetermined" || basis.verdict === verdict) return found.verdict !== basis.verdict;
  const share = ({ holds, opposite }: Again) => (verdict === "contradicted" ? opposite : holds);
  return share(found) < share(basis) / 2;
}

/** Standard deviation of a parameter's places over all draws, over the prior's. */
function ratioOf(parameter: Parameter, draws: Draws): number | null {
  if (prior(parameter) === undefined) return null;
  const places = Array.from({ length: Math.min(draws.most, MOST_PLACES) }, (_, draw) =>
    valueToQuantile(parameter, draws.at(draw)[parameter.id] ?? parameter.value),
  );
  return standardDeviation(places) / PLACE_SD;
}

function varianceOf({ effects, second, seeds }: CaseStudy): CaseRecord["variance"] {
  if (second === undefined) return undefined;
  const drawn = new Set(second.worlds.map(({ draw }) => draw));
  const groups = new Map<number, number[]>();
  for (const { draw, findings } of [...effects.worlds, ...second.worlds, ...(seeds?.worlds ?? [])]) {
    if (!drawn.has(draw) || !Number.isFinite(findings[0].value)) continue;
    groups.set(draw, [...(groups.get(draw) ?? []), findings[0].value]);
  }
  const values = [...groups.values()];
  const most = Math.max(0, ...values.map((group) => group.length));
  if (values.length < 2 || most < 2) return undefined;
  const { draw, seed } = varianceParts(values);
  return { draw: finite(Math.sqrt(draw)), seed: finite(Math.sqrt(seed)), draws: values.length, seeds: most };
}

/** Parameters whose rank goes with the value's by more than chance among so many would bring. */
export function driversOf(
  findings: readonly Finding[],
  points: readonly Float64Array[],
  names: readonly string[],
): CaseRecord["drivers"] {
  const usable = findings.flatMap(({ value }, w) => (Number.isFinite(value) ? [w] : []));
  if (usable.length < 16) return [];
  const values = ranksOf(usable.map((w) => findings[w].value));
  if (standardDeviation(values) === 0) return [];
  const limit = normalQuantile(1 - DRIVER_CHANCE / (2 * names.length)) / Math.sqrt(usable.length - 1);
  return names
    .map((parameter, p) => ({
      parameter,
      correlation: correlation(values, ranksOf(usable.map((w) => points[w][p]))),
    }))
    .filter(({ correlation: r }) => Math.abs(r) > limit)
    .toSorted((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation))
    .slice(0, MOST_DRIVERS);
}

function correlation(a: Float64Array, b: Float64Array): number {
  const [sa, sb] = [standardDeviation(a), standardDeviation(b)];
  if (sa === 0 || sb === 0) return 0;
  const mean = (a.length - 1) / 2;
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] - mean) * (b[i] - mean);
  return sum / ((a.length - 1) * sa * sb);
}

function pathRecord({ metric, arms }: Paths): CaseRecord["paths"] {
  return {
    metric,
    arms: Object.fromEntries(
      Object.entries(arms).map(([name, rows]) => {
        const cuts = Array.from({ length: rows[0]?.length ?? 0 }, (_, m) => {
          const known = rows.map((row) => row[m]).filter((value) => Number.isFinite(value));
          return known.length === 0 ? [null, null, null] : quantiles(known, [0.05, 0.5, 0.95]).map(brief);
        });
        const column = (q: number) => cuts.map((cut) => cut[q]);
        return [name, { q05: column(0), q50: column(1), q95: column(2) }];
      }),
    ),
  };
}
const brief = (value: number): number => Number(value.toPrecision(5));

/** What changes the verdict, in words; held against the same draws. */
function flipsOf(record: Omit<CaseRecord, "flips">): string[] {
  const { basis, box, echo } = record;
  const flips: string[] = [];
  if (box !== undefined) flips.push(`${box.holds} holds where ${box.words}`);
  if (basis === undefined) return flips;
  for (const variant of record.variants)
    if (variant.verdict !== basis.verdict) flips.push(`${variant.choice}: ${variant.verdict}`);
  // A smaller effect is what a smaller dose brings; another verdict by its own right is news.
  for (const { dose, verdict: other } of record.doses)
    if (other !== basis.verdict && other !== "undetermined")
      flips.push(`at ${Math.round(100 * dose)} per cent of the dose: ${other}`);
  if (echo?.vanishes === true)
    flips.push(`with ${echo.parameters.map(({ id }) => id).join(", ")} neutral: ${echo.verdict}`);
  if (record.fragile) flips.push(`with other seeds: ${record.second!.verdict}`);
  return flips;
}
