/** Sets what was observed beside what a history gives: one target a series and period, on the scale of its rule. */
import { FIRST } from "../../core/clock.ts";
import { log } from "../../core/math.ts";
import type { Observation, ScoringRule } from "../../data/index.ts";
import { seriesDefinitions } from "../../model/observers/index.ts";

/** How a history's months give the figure that was observed. */
export type Reading = "sum" | "mean" | "last";

export interface Target {
  /** Such as "trade.exports.usd 2014" or "price.rice.kpw 2016-07". */
  readonly id: string;
  readonly series: string;
  readonly rule: ScoringRule;
  /** First and last month of the period, counted from January 2012. */
  readonly from: number;
  readonly to: number;
  readonly reading: Reading;
  /** The figure on the rule's scale. */
  readonly observed: number;
}

const definitions = new Map(seriesDefinitions.map((definition) => [definition.id, definition]));

/** Flows are series by the month; a year's figure is their sum. */
const isFlow = (unit: string): boolean => unit.endsWith(" a month");

/**
 * Returns a target for every preferred figure of the country that has a rule and a series in the model, in the order of
 * periods' ends. Quotes within a year stay apart; running totals are left out, as are periods that begin before `since`,
 * January 2012 if left out: a model has no figures of its own for them.
 */
export function targetsOf(
  observed: readonly Observation[],
  rules: readonly ScoringRule[],
  since = FIRST,
): Target[] {
  const byId = new Map(rules.map((rule) => [rule.series, rule]));
  return observed
    .flatMap((row): Target[] => {
      const rule = byId.get(row.series);
      const definition = definitions.get(row.series);
      const national = row.place === "" || row.place === "national";
      if (!rule || !definition || !row.preferred || !national || row.basis === "ytd") return [];
      const annual = row.basis === "annual";
      const from = annual ? row.month - 11 : row.month;
      if (from < since) return [];
      const reading =
        definition.annual === true || !annual ? "last" : isFlow(definition.unit) ? "sum" : "mean";
      const id = `${row.series} ${row.period}`;
      return [
        { id, series: row.series, rule, from, to: row.month, reading, observed: onScale(rule, row.value) },
      ];
    })
    .toSorted((a, b) => a.to - b.to || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** Returns the yearly means of a series' quotes, where it has no annual figure; all other targets as they are. */
export function byYear(targets: readonly Target[]): YearTarget[] {
  const groups = new Map<string, Target[]>();
  for (const target of targets) {
    const year = 2012 + Math.floor(target.to / 12);
    const key = `${target.series} ${year}`;
    groups.set(key, [...(groups.get(key) ?? []), target]);
  }
  return [...groups].map(([id, members]) => {
    const annual = members.filter(({ from, to }) => to - from === 11);
    const parts = annual.length > 0 ? annual.slice(0, 1) : members;
    const observed = parts.reduce((sum, part) => sum + part.observed, 0) / parts.length;
    return { id, series: parts[0].series, rule: parts[0].rule, to: parts.at(-1)!.to, parts, observed };
  });
}
/** A year of a series: the mean of its parts on the rule's scale. */
export interface YearTarget {
  readonly id: string;
  readonly series: string;
  readonly rule: ScoringRule;
  readonly to: number;
  readonly parts: readonly Target[];
  readonly observed: number;
}

/** Reads a target off a history, `values` by month from January 2012, on the rule's scale; NaN where it is not covered. */
export function readTarget({ rule, from, to, reading }: Target, values: ArrayLike<number>): number {
  if (reading === "last") return onScale(rule, values[to]);
  let sum = 0;
  for (let month = from; month <= to; month++) sum += values[month];
  return onScale(rule, reading === "sum" ? sum : sum / (to - from + 1));
}
/** Reads a year: the mean of what its parts read. */
export function readYear({ parts }: YearTarget, values: ArrayLike<number>): number {
  return parts.reduce((sum, part) => sum + readTarget(part, values), 0) / parts.length;
}

function onScale({ transform }: ScoringRule, value: number): number {
  if (transform === "none") return value;
  return value > 0 ? log(value) : Number.NaN;
}
