/** Chooses the main series of a report and lays each out as a chart with its observed points. */
import type { RunResult } from "../types.ts";
import type { Observation } from "./observation.ts";
import { institutionCharts } from "./institution-charts.ts";
import type { Chart, Line, Mark, Point } from "./payload.ts";
import { aggregateYear, yearsOf } from "./years.ts";
import type { YearRule } from "./years.ts";

export interface ChartSpec extends YearRule {
  readonly series: string;
  readonly group: string;
  readonly title: string;
  /** Unit of the axis, and what one of it is in the series' own unit. */
  readonly unit: string;
  readonly scale: number;
  readonly digits: number;
  readonly view: "year" | "month";
  readonly fromZero: boolean;
  /** What the series is called among others; empty where it stands alone. */
  readonly name: string;
  /** Series drawn beside it, in the same unit, by their ids. */
  readonly others: Readonly<Record<string, string>>;
}

/** Digits that a drawn value keeps. */
const SIGNIFICANT = 6;

type Rest = Partial<ChartSpec>;
function spec(
  group: string,
  series: string,
  title: string,
  unit: string,
  scale: number,
  rest: Rest = {},
): ChartSpec {
  const common = {
    aggregate: "mean",
    difference: "relative",
    digits: 0,
    view: "month",
    fromZero: true,
    name: "",
    others: {},
  } as const;
  return { ...common, group, series, title, unit, scale, ...rest };
}
const yearly: Rest = { aggregate: "sum", view: "year" };

/** The main series, in reading order. */
export const chartSpecs: readonly ChartSpec[] = [
  spec("Trade", "trade.exports.usd", "Exports", "million USD a year", 1e6, yearly),
  spec("Trade", "trade.imports.usd", "Imports", "million USD a year", 1e6, yearly),
  spec(
    "Trade",
    "customs.china.exports.usd",
    "Exports to China, as customs print them",
    "million USD a month",
    1e6,
    { monthlyFlow: true },
  ),
  spec(
    "Trade",
    "customs.china.imports.usd",
    "Imports from China, as customs print them",
    "million USD a month",
    1e6,
    { monthlyFlow: true },
  ),
  spec("Output", "gdp.growth", "Growth of real output", "per cent", 1, {
    aggregate: "december",
    difference: "points",
    view: "year",
    digits: 1,
  }),
  spec("Output", "food.grain.tonnes", "Grain harvest", "thousand tonnes a year", 1e3, yearly),
  spec("Output", "power.twh", "Electricity", "TWh a year", 1, { ...yearly, digits: 1 }),
  spec("Output", "utilisation.state", "Utilisation of state plants", "per cent", 0.01, { digits: 1 }),
  spec("Prices and money", "fx.kpwPerUsd", "Market exchange rate", "won a US dollar", 1),
  spec("Prices and money", "price.rice.kpw", "Rice", "won a kilogram", 1),
  spec("Prices and money", "price.petrol.kpw", "Petrol", "won a kilogram", 1),
  spec("Prices and money", "fx.stock.usd", "Foreign exchange in the country", "million USD", 1e6),
  spec("Households", "households.consumption.real", "Real consumption", "", 1, { digits: 1 }),
  spec("Households", "food.kcalPerDay", "Calories", "kcal a person and day", 1, { fromZero: false }),
  spec("Households", "households.informalIncomeShare", "Informal share of income", "per cent", 0.01, {
    digits: 1,
  }),
  spec("Households", "labour.attendingShare", "Assigned workers who attend", "per cent", 0.01, { digits: 1 }),
  spec("Households", "inequality.theil.regional", "Regional inequality (Theil)", "index", 1, { digits: 3 }),
  spec("Households", "gap.pyongyang", "Pyongyang against the country", "ratio", 1, { digits: 2 }),
  ...institutionCharts.map(({ group, title, unit, scale, lines, rest = {} }) => {
    const [[series, name], ...others] = Object.entries(lines);
    return spec(group, series, title, unit, scale, { ...rest, name, others: Object.fromEntries(others) });
  }),
];

/** Returns the charts that a result can fill. */
export function buildCharts(
  result: RunResult,
  observed: readonly Observation[],
): (Chart & { spec: ChartSpec })[] {
  return chartSpecs.flatMap((wanted) => {
    const series = result.series[wanted.series];
    if (series === undefined) return [];
    const model = modelPoints(result.months, series.values, wanted);
    const others = Object.entries(wanted.others).flatMap(([id, name]): Line[] => {
      const values = result.series[id]?.values;
      return values === undefined ? [] : [{ id, name, model: modelPoints(result.months, values, wanted) }];
    });
    if (model.length === 0 || (wanted.name !== "" && isNothing([model, ...others.map((line) => line.model)])))
      return [];
    return [
      {
        id: wanted.series,
        title: wanted.title,
        unit: wanted.unit || series.unit,
        view: wanted.view,
        fromZero: wanted.fromZero,
        name: others.length === 0 ? "" : wanted.name,
        model,
        others,
        observed: observedMarks(result.months, observed, wanted),
        spec: wanted,
      },
    ];
  });
}

/** Titles of a group's charts that are left out since nothing of theirs happens in the run. */
export function emptyCharts(
  result: RunResult,
  group: string,
  charts: readonly { readonly spec: ChartSpec }[],
): string[] {
  const drawn = new Set(charts.map(({ spec }) => spec));
  return chartSpecs
    .filter((wanted) => wanted.group === group && !drawn.has(wanted) && wanted.series in result.series)
    .map(({ title }) => title);
}

function isNothing(lines: readonly (readonly Point[])[]): boolean {
  return lines.every((points) => points.every(({ value }) => value === 0));
}

function modelPoints(
  months: readonly string[],
  values: readonly (number | null)[],
  wanted: ChartSpec,
): Point[] {
  const point = (period: string, value: number): Point => ({
    period,
    value: Number((value / wanted.scale).toPrecision(SIGNIFICANT)),
  });
  if (wanted.view === "month")
    return months.flatMap((period, i) => {
      const value = values[i];
      return value === null ? [] : [point(period, value)];
    });
  return yearsOf(months).flatMap((year) => {
    const value = aggregateYear(months, values, year, wanted.aggregate);
    return value === null ? [] : [point(String(year), value)];
  });
}

/** Returns the figures that fall into the run. Annual flows beside a monthly line are shown as their monthly mean. */
export function observedMarks(
  months: readonly string[],
  observed: readonly Observation[],
  wanted: ChartSpec,
): Mark[] {
  const years = new Set(yearsOf(months).map(String));
  const inside = new Set(months);
  return observed.flatMap((row) => {
    if (row.series !== wanted.series || row.basis === "ytd") return [];
    const annual = row.period.length === 4;
    if (annual ? !years.has(row.period) : wanted.view === "year" || !inside.has(row.period)) return [];
    const value = (annual && wanted.monthlyFlow ? row.value / 12 : row.value) / wanted.scale;
    return [{ period: row.period, value, place: row.place, source: row.source, preferred: row.preferred }];
  });
}
