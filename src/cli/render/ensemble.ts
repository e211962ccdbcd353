/** Ensembles and comparisons on one screen: medians with 90 % bands by year, and what pairs differ by. */
import { formatNumber } from "../../lab/report/format.ts";
import type { Bands, CompareResult, Contrast, EnsembleResult } from "../../platform/node/index.ts";
import type { Paint } from "./colour.ts";
import { padEnd, padStart, textTable } from "./text.ts";

interface Row {
  readonly series: string;
  readonly label: string;
  readonly scale: number;
  readonly digits: number;
  /** How the months of a year make its figure. */
  readonly year: "sum" | "mean" | "december";
}
const rows: readonly Row[] = [
  { series: "trade.exports.usd", label: "Exports, m USD a month", scale: 1e6, digits: 0, year: "mean" },
  { series: "trade.imports.usd", label: "Imports, m USD a month", scale: 1e6, digits: 0, year: "mean" },
  { series: "fx.kpwPerUsd", label: "Won a dollar", scale: 1, digits: 0, year: "mean" },
  { series: "price.rice.kpw", label: "Rice, won a kg", scale: 1, digits: 0, year: "mean" },
  { series: "gdp.growth", label: "Growth, %", scale: 1, digits: 1, year: "december" },
  { series: "households.consumption.real", label: "Consumption, USD", scale: 1, digits: 1, year: "mean" },
];
const LABEL = 24;
const CELL = 16;

/** Returns the lines of an ensemble's screen. */
export function ensembleLines(result: EnsembleResult, paint: Paint, width: number): string[] {
  const years = lastYears(result.months, Math.max(1, Math.floor((width - LABEL) / CELL)));
  const lines = [...heading(result, paint), ""];
  lines.push(padEnd("median (90 % band)", LABEL) + years.map((year) => padStart(year, CELL)).join(""));
  for (const row of rows) {
    const bands = result.series[row.series];
    if (bands !== undefined)
      lines.push(
        padEnd(row.label, LABEL) +
          years.map((year) => padStart(cell(result.months, bands, row, year), CELL)).join(""),
      );
  }
  return [...lines, "", ...closing(result, paint)];
}

/** Returns the lines of a comparison's screen. */
export function compareLines(result: CompareResult, paint: Paint, width: number): string[] {
  const lines = heading(result, paint);
  for (const { scenario, control, series } of result.comparisons) {
    lines.push("", paint.bold(`${scenario} against ${control}, mean of the last twelve months`));
    const shown = Object.entries(series).filter(([id]) => rows.some((row) => row.series === id));
    const all = shown.length > 0 ? shown : Object.entries(series);
    const table = textTable(
      [
        { title: "series", shrinkTo: 20 },
        { title: "median", align: "right" },
        { title: "80 %", align: "right" },
        { title: "95 %", align: "right", optional: true },
        { title: "pairs above 0", align: "right", optional: true },
        { title: "sd of draws", align: "right", optional: true },
        { title: "of seeds", align: "right", optional: true },
      ],
      all.map(([id, contrast]) => contrastCells(id, contrast)),
      width,
    );
    lines.push(...table.lines);
  }
  return [...lines, "", ...closing(result, paint)];
}

function contrastCells(id: string, { unit, end }: Contrast): string[] {
  const row = rows.find((one) => one.series === id);
  const scale = row?.scale ?? 1;
  const show = (value: number) => signed(value / scale);
  const band = ([low, high]: readonly [number, number]) => `${show(low)} … ${show(high)}`;
  return [
    row?.label ?? `${id}, ${unit}`,
    show(end.median),
    band(end.intervals["80"]),
    band(end.intervals["95"]),
    Number.isNaN(end.positiveShare) ? "–" : `${Math.round(100 * end.positiveShare)} %`,
    plain(end.drawSd / scale),
    plain(end.seedSd / scale),
  ];
}

const digitsOf = (value: number): number => (Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 1 ? 1 : 3);
const plain = (value: number): string => (Number.isNaN(value) ? "–" : formatNumber(value, digitsOf(value)));
const signed = (value: number): string =>
  Number.isNaN(value) ? "–" : `${value > 0 ? "+" : ""}${formatNumber(value, digitsOf(value))}`;

function heading(
  { scenarios, draws, seeds, months, runs, planned }: EnsembleResult | CompareResult,
  paint: Paint,
): string[] {
  const names = scenarios.map(({ name }) => name).join(", ");
  const from = {
    register: "the register's values",
    prior: "prior draws",
    posterior: "posterior draws",
    design: "a design",
  };
  return [
    paint.bold(`${names}, ${months[0]} to ${months.at(-1)}`),
    `${draws.count} × ${seeds.length} seeds, ${from[draws.kind]}${draws.hash === "" ? "" : ` ${draws.hash.slice(0, 8)}`}; ${formatNumber(runs)} of ${formatNumber(planned)} runs`,
  ];
}

const lastYears = (months: readonly string[], fit: number): string[] =>
  [...new Set(months.map((month) => month.slice(0, 4)))].slice(-fit);

function cell(
  months: readonly string[],
  bands: Bands,
  { scale, digits, year: kind }: Row,
  year: string,
): string {
  const of = (values: readonly (number | null)[]): number | null => {
    const found = values.filter((value, m): value is number => value !== null && months[m].startsWith(year));
    if (found.length === 0) return null;
    if (kind === "december") return found.at(-1)!;
    const sum = found.reduce((total, value) => total + value, 0);
    return kind === "sum" ? sum : sum / found.length;
  };
  const [low, middle, high] = [bands.q05, bands.q50, bands.q95].map(of);
  if (middle === null || low === null || high === null) return "–";
  const show = (value: number) => formatNumber(value / scale, digits);
  return `${show(middle)} (${show(low)}–${show(high)})`;
}

function closing({ failed, interrupted, damaged }: EnsembleResult | CompareResult, paint: Paint): string[] {
  const reasons = new Map<string, number>();
  for (const { error } of failed) reasons.set(error, (reasons.get(error) ?? 0) + 1);
  return [
    failed.length === 0
      ? paint.good("no run failed")
      : paint.warn(
          `${failed.length} runs failed: ${[...reasons].map(([error, n]) => `${n} × ${error}`).join("; ")}`,
        ),
    ...(damaged.length > 0 ? [paint.warn(`${damaged.length} damaged chunks were run again`)] : []),
    ...(interrupted ? [paint.warn("interrupted; the same command goes on from here")] : []),
  ];
}
