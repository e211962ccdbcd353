/** What was observed, line by line: the figures of a series on one calendar, by year or by month, before and after 2012. */
import { FIRST, parseMonth } from "../../core/clock.ts";
import type { Observation, ScoringRule } from "../../data/index.ts";
import { targetsOf } from "../scoring/targets.ts";
import type { Target } from "../scoring/targets.ts";

/**
 * The first yearly figure that may serve. Monthly figures serve from January 2012 on: quotes of 2010 and 2011 are of the
 * inflation after the currency reform of November 2009 and would only make the bands of rivals too wide.
 */
const RECORD_FIRST = parseMonth("2009-01");

/** True for the figure of a calendar year, false for a month's flow or a dated quote. */
export const isAnnual = ({ from, to }: Pick<Target, "from" | "to">): boolean => to - from === 11;

/** The name of the calendar that a figure belongs to. */
export const lineOf = (target: Pick<Target, "series" | "from" | "to">): string =>
  `${target.series} ${isAnnual(target) ? "year" : "month"}`;

/** Returns every scored figure of the record, those before the model's first month too; one a line and month. */
export function recordOf(observed: readonly Observation[], rules: readonly ScoringRule[]): Target[] {
  const seen = new Set<string>();
  return targetsOf(observed, rules, RECORD_FIRST).filter((target) => {
    const key = `${lineOf(target)} ${target.to}`;
    const first = !seen.has(key);
    seen.add(key);
    return first && Number.isFinite(target.observed) && (isAnnual(target) || target.from >= FIRST);
  });
}

/** The part of a record that a forecast may use. */
export interface Past {
  /** The last month that is known, counted from January 2012. */
  readonly origin: number;
  /** True where nothing after the origin is known; false where a period is left out of the whole record. */
  readonly rolling: boolean;
  /** Figures of a line in the order of time. */
  line(series: string, calendar: "year" | "month"): readonly Target[];
}

/** Returns what of the record ends by the origin, or what else `known` lets through. */
export function pastOf(record: readonly Target[], origin: number, known?: (target: Target) => boolean): Past {
  const lines = new Map<string, Target[]>();
  for (const target of record) {
    if (known === undefined ? target.to > origin : !known(target)) continue;
    const members = lines.get(lineOf(target));
    if (members === undefined) lines.set(lineOf(target), [target]);
    else members.push(target);
  }
  return {
    origin,
    rolling: known === undefined,
    line: (series, calendar) => lines.get(`${series} ${calendar}`) ?? [],
  };
}
