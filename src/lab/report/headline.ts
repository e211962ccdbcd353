/** Says in a sentence and a few numbers what happened in a run and how near it comes to what was observed. */
import type { RunResult } from "../types.ts";
import { chartSpecs } from "./charts.ts";
import { NO_BREAK, formatBrief, formatLarge, formatMonthName, formatNumber, formatShare } from "./format.ts";
import type { Observation } from "./observation.ts";
import { aggregateYear, compareYears, yearsOf } from "./years.ts";

/** Deviations up to this share count as near. */
export const NEAR = 0.15;

export interface Tile {
  readonly label: string;
  readonly value: string;
  /** What was observed, in words. */
  readonly beside: string;
}

export interface Headline {
  readonly sentence: string;
  /** How many yearly figures are near the observed ones. */
  readonly fit: string;
  readonly tiles: readonly Tile[];
}

export function buildHeadline(result: RunResult, observed: readonly Observation[]): Headline {
  return { sentence: sentenceOf(result), fit: fitOf(result, observed), tiles: tilesOf(result, observed) };
}

/** Returns the years that the run holds whole. */
function wholeYears(months: readonly string[]): number[] {
  return yearsOf(months).filter((year) => months.includes(`${year}-01`) && months.includes(`${year}-12`));
}

function sentenceOf(result: RunResult): string {
  const { months, series } = result;
  if (months.length === 0) return "The run was stopped before its first month.";
  const years = wholeYears(months);
  const [first, last] = [years[0], years.at(-1)];
  const parts: string[] = [];
  if (first !== undefined && last !== undefined && first !== last) {
    const clause = (id: string, name: string) => {
      const values = series[id]?.values;
      if (values === undefined) return;
      const before = aggregateYear(months, values, first, "sum");
      const after = aggregateYear(months, values, last, "sum");
      if (before === null || after === null || before <= 0) return;
      parts.push(
        `${name} ${after >= before ? "rose" : "fell"} by ${formatNumber(Math.abs(after / before - 1) * 100)}${NO_BREAK}%`,
      );
    };
    clause("gdp.real", "real output");
    clause("trade.exports.usd", "exports");
    clause("trade.imports.usd", "imports");
  }
  const rate = series["fx.kpwPerUsd"]?.values;
  const [before, after] = [rate?.[0] ?? null, rate?.at(-1) ?? null];
  if (before !== null && after !== null)
    parts.push(`the price of a dollar went from ${formatNumber(before)} to ${formatNumber(after)} won`);
  const span =
    first !== undefined && last !== undefined && first !== last
      ? `From ${first} to ${last}`
      : `From ${formatMonthName(months[0])} to ${formatMonthName(months.at(-1)!)}`;
  if (parts.length === 0) return `${span}: ${months.length} months.`;
  return `${span} ${parts.length > 1 ? `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}` : parts[0]}.`;
}

/** Counts the yearly figures of the main series that lie near the observed ones. */
export function countNear(
  result: RunResult,
  observed: readonly Observation[],
): { near: number; compared: number } {
  let near = 0;
  let compared = 0;
  for (const spec of chartSpecs) {
    const series = result.series[spec.series];
    if (series === undefined || spec.difference === "points") continue;
    for (const { deviation } of compareYears(result.months, series.values, observed, spec.series, spec)) {
      if (deviation === null) continue;
      compared++;
      if (Math.abs(deviation) <= NEAR) near++;
    }
  }
  return { near, compared };
}

function fitOf(result: RunResult, observed: readonly Observation[]): string {
  const { near, compared } = countNear(result, observed);
  if (compared === 0) return "No published figure falls into this run, so nothing here is compared.";
  return `${near} of ${compared} yearly figures lie within 15${NO_BREAK}% of the published ones; the tables behind the charts show each.`;
}

function tilesOf(result: RunResult, observed: readonly Observation[]): Tile[] {
  const wanted = [
    "gdp.growth",
    "trade.exports.usd",
    "trade.imports.usd",
    "fx.kpwPerUsd",
    "price.rice.kpw",
    "food.grain.tonnes",
  ];
  return wanted.flatMap((id) => {
    const spec = chartSpecs.find((one) => one.series === id);
    const series = result.series[id];
    if (spec === undefined || series === undefined) return [];
    const row = compareYears(result.months, series.values, observed, id, spec).findLast(
      ({ model }) => model !== null,
    );
    if (row === undefined || row.model === null) return [];
    const dollars = spec.unit.includes("USD");
    const show = (value: number) =>
      dollars ? `$${formatLarge(value)}` : format(value / spec.scale, spec.digits);
    const deviation =
      spec.difference === "relative" && row.deviation !== null ? `, ${formatShare(row.deviation)}` : "";
    return [
      {
        label: `${spec.title}, ${row.year}${dollars ? "" : `, ${spec.unit}`}`,
        value: show(row.model),
        beside: row.observed === null ? "not observed" : `observed ${show(row.observed)}${deviation}`,
      },
    ];
  });
}

function format(value: number, digits: number): string {
  return Math.abs(value) < 1000 && digits === 0 ? formatBrief(value) : formatNumber(value, digits);
}
