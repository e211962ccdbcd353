/** The one-screen summary of a run: the model's years beside the observed ones. */
import { chartSpecs } from "../../lab/report/charts.ts";
import type { ChartSpec } from "../../lab/report/charts.ts";
import { formatNumber, formatPoints, formatShare } from "../../lab/report/format.ts";
import { NEAR } from "../../lab/report/headline.ts";
import { compareYears, yearsOf } from "../../lab/report/years.ts";
import type { YearRow } from "../../lab/report/years.ts";
import type { Observation, RunResult } from "../../platform/node/index.ts";
import type { Paint } from "./colour.ts";
import { padEnd, padStart } from "./text.ts";

const rows: readonly { series: string; label: string }[] = [
  { series: "trade.exports.usd", label: "Exports, m USD" },
  { series: "trade.imports.usd", label: "Imports, m USD" },
  { series: "food.grain.tonnes", label: "Grain, 1000 t" },
  { series: "fx.kpwPerUsd", label: "Won a dollar" },
  { series: "price.rice.kpw", label: "Rice, won a kg" },
  { series: "gdp.growth", label: "Growth, %" },
];
const LABEL = 16;
const CELL = 9;
const MOST_YEARS = 7;
const NEAR_POINTS = 1;

/** Returns the lines of the summary. */
export function summaryLines(
  result: RunResult,
  observed: readonly Observation[],
  paint: Paint,
  width: number,
): string[] {
  const years = chooseYears(result, observed, width);
  const lines = [heading(result, paint, width)];
  if (years.length === 0) return [...lines, ...closing(result, paint)];
  lines.push(padEnd("", LABEL) + years.map((year) => padStart(String(year), CELL)).join(""));
  for (const { series, label } of rows) {
    const spec = chartSpecs.find((one) => one.series === series);
    const values = result.series[series]?.values;
    if (spec === undefined || values === undefined) continue;
    const all = compareYears(result.months, values, observed, series, spec);
    const shown = years.map((year) => all.find((row) => row.year === year)!);
    lines.push(paint.bold(padEnd(label, LABEL)) + shown.map((row) => cell(row.model, spec)).join(""));
    if (shown.every((row) => row.observed === null)) continue;
    lines.push(
      paint.quiet(padEnd("  observed", LABEL) + shown.map((row) => cell(row.observed, spec)).join("")),
    );
    lines.push(padEnd("  deviation", LABEL) + shown.map((row) => deviation(row, spec, paint)).join(""));
  }
  lines.push("", ...closing(result, paint));
  return lines;
}

function heading(result: RunResult, paint: Paint, width: number): string {
  const { months, scenario, seed } = result;
  const span = months.length === 0 ? "no months" : `${months[0]} to ${months.at(-1)}`;
  const left = `${scenario.name}, ${span}, seed ${seed}`;
  const right = `${formatNumber(result.agents)} agents, ${formatNumber(result.seconds, 1)} s`;
  return (
    paint.bold(left) + padStart(right, Math.max(0, Math.min(width, LABEL + CELL * MOST_YEARS) - left.length))
  );
}

/** The years that have something observed, else the last ones; as many as fit. */
function chooseYears(result: RunResult, observed: readonly Observation[], width: number): number[] {
  const fit = Math.max(1, Math.min(MOST_YEARS, Math.floor((width - LABEL) / CELL)));
  const years = yearsOf(result.months);
  const seen = new Set(observed.map((row) => Number(row.period.slice(0, 4))));
  const both = years.filter((year) => seen.has(year));
  return (both.length > 0 ? both : years).slice(-fit);
}

function cell(value: number | null, spec: ChartSpec): string {
  return padStart(formatNumber(value === null ? null : value / spec.scale, spec.digits), CELL);
}

function deviation(row: YearRow, spec: ChartSpec, paint: Paint): string {
  const points = spec.difference === "points";
  const text = padStart(points ? formatPoints(row.deviation) : formatShare(row.deviation), CELL);
  if (row.deviation === null) return paint.quiet(text);
  return Math.abs(row.deviation) <= (points ? NEAR_POINTS : NEAR) ? paint.good(text) : paint.warn(text);
}

function closing(
  { accounts, clippedPostings, stateHash, interrupted, months, continuation }: RunResult,
  paint: Paint,
): string[] {
  const largest = Math.max(...Object.values(accounts));
  const books =
    largest === 0 ? paint.good("accounts exact") : paint.bad(`accounts off by ${formatNumber(largest)}`);
  const refused =
    clippedPostings === 0
      ? "no posting refused"
      : paint.bad(`${formatNumber(clippedPostings)} postings refused`);
  return [
    `${books}, ${refused}; state ${stateHash}`,
    ...continuation.map((rule) => paint.warn(`continued: ${rule}`)),
    ...(interrupted
      ? [
          paint.warn(
            `${months.length === 0 ? "interrupted before the first month" : `interrupted after ${months.at(-1)}`}; this is a partial result`,
          ),
        ]
      : []),
  ];
}
