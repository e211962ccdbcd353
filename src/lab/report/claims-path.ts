/** The chart of a case's first metric by month: each arm less the control, with the table behind it. */
import { formatMonth, parseMonth } from "../../core/clock.ts";
import type { CaseRecord } from "../claims/record.ts";
import { parseMetricText } from "../claims/metric-text.ts";
import type { Metric } from "../claims/metric-text.ts";
import { CONTROL } from "../claims/types.ts";
import type { Claim } from "../claims/types.ts";
import { unitOfMetric } from "../claims/words.ts";
import { seriesDefinitions } from "../../model/observers/index.ts";
import { figure } from "./claims-words.ts";
import { scaleOf } from "./format.ts";
import { csvLink, html } from "./html.ts";
import type { Content } from "./html.ts";
import type { Point } from "./payload.ts";
import type { LineChart } from "./study-payload.ts";
import { table } from "./tables.ts";

const SIGNIFICANT = 4;
type Paths = NonNullable<CaseRecord["paths"]>;

/** Returns the chart of a claim's first test, or undefined where no month has a value. */
export function pathChart(
  { tests: [test] }: Claim,
  { id, from, paths }: CaseRecord,
  when: string,
): LineChart | undefined {
  if (paths === null) return undefined;
  const metric = parseMetricText(paths.metric);
  const all = Object.values(paths.arms).flatMap(({ q05, q95 }) => [...q05, ...q95]);
  const { by, word } = scaleOf(Math.max(...all.map((value) => Math.abs(value ?? 0))));
  const [unit, title] =
    typeof metric === "string" ? ["", paths.metric] : [unitOfMetric(metric), titleOf(metric)];
  const lines = Object.entries(paths.arms).map(([name, arm]) => ({
    id: name,
    name,
    model: pointsOf(arm, parseMonth(from), by),
  }));
  const [first, ...others] = lines.filter(({ model }) => model.length > 0);
  if (first === undefined) return undefined;
  const level = Object.keys(paths.arms).every((name) => name === CONTROL);
  return {
    kind: "lines",
    id: `${id} path`,
    title: `${test.label ?? title}${level ? "" : ", less the control"}, ${when}`,
    unit: `${word} ${unit}`.trim(),
    view: "month",
    fromZero: !level,
    name: first.name,
    model: first.model,
    others,
    observed: [],
  };
}

const titles = new Map(seriesDefinitions.map(({ id, title }) => [id, title]));
/** The title of a series, a formula as it is written. */
function titleOf({ text, sum, over }: Metric): string {
  const alone = over === undefined && sum.length === 1 && sum[0].weight === 1;
  return (alone ? titles.get(sum[0].series) : undefined) ?? text;
}

function pointsOf({ q05, q50, q95 }: Paths["arms"][string], first: number, by: number): Point[] {
  const short = (value: number) => Number((value / by).toPrecision(SIGNIFICANT));
  return q50.flatMap((value, m): Point[] => {
    const [low, high] = [q05[m], q95[m]];
    if (value === null || low === null || high === null) return [];
    return [{ period: formatMonth(first + m), value: short(value), low: short(low), high: short(high) }];
  });
}

/** The last month of every year and of the horizon; the download has all. */
export function pathTable({ id, title, unit, name, model, others }: LineChart): Content {
  const lines = [{ name, model }, ...others].map((line) => ({
    name: line.name,
    points: new Map(line.model.map((point) => [point.period, point])),
  }));
  const periods = [...new Set(lines.flatMap(({ points }) => [...points.keys()]))].sort();
  const shown = periods.filter((period, p) => period.endsWith("-12") || p === periods.length - 1);
  const cells = (period: string) =>
    lines.flatMap(({ points }) => {
      const point = points.get(period);
      return [point?.value ?? null, point?.low ?? null, point?.high ?? null];
    });
  return html`<details class="twin">
    <summary>Table</summary>
    ${table({
      caption: `${title}, ${unit}`,
      head: ["Month", ...lines.flatMap((line) => [`${line.name}, median`, "5 %", "95 %"])],
      rows: shown.map((period) => [period, ...cells(period).map((value) => figure(value, true))]),
    })}
    <p>
      ${csvLink(id.replaceAll(" ", "-"), [
        ["period", ...lines.flatMap((line) => [line.name, `${line.name} q05`, `${line.name} q95`])],
        ...periods.map((period) => [period, ...cells(period)]),
      ])}
    </p>
  </details>`;
}
