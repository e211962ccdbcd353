/** The page of a divergence: where two runs part, and the series that part, side by side. */
import type { PartedSeries } from "../diverge.ts";
import type { DivergeResult } from "../studies.ts";
import { observedMarks } from "./charts.ts";
import type { ChartSpec } from "./charts.ts";
import { formatBrief, formatMonthName, formatNumber, scaleOf } from "./format.ts";
import { csvLink, html } from "./html.ts";
import type { Content } from "./html.ts";
import type { Observation } from "./observation.ts";
import type { Point } from "./payload.ts";
import { mainLooks, plainLook } from "./study-bands.ts";
import { studyFacts } from "./study-facts.ts";
import type { LineChart } from "./study-payload.ts";
import type { Study, StudySection } from "./study.ts";
import { table } from "./tables.ts";

/** Series drawn of those that part first, besides the main ones. */
const FIRST = 6;
const SIGNIFICANT = 6;

export function divergeStudy(
  result: DivergeResult,
  observed: readonly Observation[],
  command: string,
): Study {
  const { scenarios, identical, sharedBurnIn, month, mechanism, series, seed, to, head } = result;
  const [control, scenario] = scenarios;
  return {
    kind: "divergence",
    title: `${scenario} beside ${control}`,
    sentence: identical
      ? `${scenario} and ${control} are alike to the last bit`
      : !sharedBurnIn
        ? `${scenario} and ${control} part before January 2012`
        : month === undefined
          ? `${scenario} and ${control}: states that never differ`
          : `${scenario} parts from ${control} in ${formatMonthName(month)}, after ${mechanism!}`,
    lead: `Both with seed ${seed} and the register's values, to ${formatMonthName(to)}, compared to the last bit: the state after every mechanism until it differs, then all series.`,
    warnings: [],
    sections: [
      partingSection(result),
      ...(series.length === 0 ? [] : [chartSection(result, observed), seriesSection(result)]),
    ],
    facts: studyFacts(head, "2", command),
  };
}

function partingSection(result: DivergeResult): StudySection {
  const { scenarios, sharedBurnIn, instructions, month, mechanism, series, alike, stateHashes } = result;
  const rows: [string, Content][] = [
    [
      "Burn-in",
      sharedBurnIn ? "shared" : "each its own: parameters, mechanisms or companies part them before 2012",
    ],
    ["Told different things from", instructions === undefined ? "–" : formatMonthName(instructions)],
    ["States part in", month === undefined ? "–" : formatMonthName(month)],
    ["After the mechanism", mechanism === undefined ? "–" : html`<code>${mechanism}</code>`],
    ["First series", series.length === 0 ? "–" : `${series[0].title} (${series[0].series})`],
    ["Series that part", formatNumber(series.length)],
    ["Series that stay alike", formatNumber(alike)],
    ...scenarios.map((name, s): [string, Content] => [
      `Last state of ${name}`,
      html`<code>${stateHashes[s]}</code>`,
    ]),
  ];
  return {
    title: "Where they part",
    notes: [],
    charts: [],
    tables: [
      html`<dl class="facts">
        ${rows.map(
          ([name, value]) =>
            html`<dt>${name}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>`,
    ],
  };
}

/** The first series to part, in their order, then the main ones. */
function chartSection(result: DivergeResult, observed: readonly Observation[]): StudySection {
  const { series, lines, scenarios } = result;
  const main = mainLooks();
  const first = series
    .slice(0, FIRST)
    .map((one) => main.find((look) => look.series === one.series) ?? scaledLook(one, lines[one.series]));
  const drawn = new Set(first.map((look) => look.series));
  const looks = [...first, ...main.filter((look) => look.series in lines && !drawn.has(look.series))];
  const months = monthsOf(result);
  return {
    title: "Side by side",
    notes: [
      `The first ${Math.min(FIRST, series.length)} series to part, then the main series that part. Circles are observed figures; annual ones lie across their year.`,
    ],
    charts: looks.flatMap((look) => {
      const chart = lineChart(look, lines[look.series], months, scenarios);
      if (chart.model.length === 0) return [];
      return [
        { chart: { ...chart, observed: observedMarks(months, observed, look) }, below: lineTable(chart) },
      ];
    }),
    tables: [],
  };
}

/** A series as it is, in millions or more where it is that large. */
function scaledLook(one: PartedSeries, pair: DivergeResult["lines"][string]): ChartSpec {
  const { by, word } = scaleOf(Math.max(...pair.flat().map((value) => Math.abs(value ?? 0))));
  return { ...plainLook(one.series, one), scale: by, unit: `${word} ${one.unit}`.trim() };
}

function monthsOf({ to }: DivergeResult): string[] {
  const count = 12 * (Number(to.slice(0, 4)) - 2012) + Number(to.slice(5));
  return Array.from(
    { length: count },
    (_, m) => `${2012 + Math.floor(m / 12)}-${String((m % 12) + 1).padStart(2, "0")}`,
  );
}

function lineChart(
  { series, title, unit, scale, fromZero }: ChartSpec,
  [control, scenario]: DivergeResult["lines"][string],
  months: readonly string[],
  names: DivergeResult["scenarios"],
): LineChart {
  const points = (values: typeof control) =>
    months.flatMap((period, m): Point[] => {
      const value = values[m];
      return value === null ? [] : [{ period, value: Number((value / scale).toPrecision(SIGNIFICANT)) }];
    });
  return {
    kind: "lines",
    id: series,
    title,
    unit,
    view: "month",
    fromZero,
    name: names[0],
    model: points(control),
    others: [{ id: series, name: names[1], model: points(scenario) }],
    observed: [],
  };
}

/** The last month of every year, or every month of a short run; the download has all. */
function lineTable({ id, title, unit, name, model, others: [other] }: LineChart): Content {
  const beside = new Map(other.model.map(({ period, value }) => [period, value]));
  const rows = model.map(({ period, value }) => ({ period, value, other: beside.get(period) ?? null }));
  const ends = rows.filter(({ period }) => period.endsWith("-12"));
  return html`<details class="twin">
    <summary>Table</summary>
    ${table({
      caption: `${title}, ${unit}`,
      head: ["Month", name, other.name, "Difference"],
      rows: (ends.length > 0 ? ends : rows).map((row) => [
        row.period,
        formatBrief(row.value),
        formatBrief(row.other),
        row.other === null ? "–" : signed(row.other - row.value),
      ]),
    })}
    <p>
      ${csvLink(id, [["period", name, other.name], ...rows.map((row) => [row.period, row.value, row.other])])}
    </p>
  </details>`;
}

function seriesSection({ series }: DivergeResult): StudySection {
  const percent = (value: number | null) => (value === null ? "–" : `${signed(value)} %`);
  return {
    title: "Every series that parts",
    notes: [
      "In the order of their parting, within a month the greatest first; the second run less the first. Per cent only where the first is never below zero.",
    ],
    charts: [],
    tables: [
      html`<div class="block">
        ${table({
          caption: "Series that part",
          head: ["Series", "Month", "Difference", "Unit", "In per cent", "At most", "In"],
          rows: series.map((one) => [
            one.series,
            one.month,
            Number.isNaN(one.difference) ? "–" : signed(one.difference),
            one.unit,
            percent(one.percent),
            percent(one.greatestPercent),
            one.greatestMonth ?? "–",
          ]),
        })}
      </div>`,
      csvLink("parted-series", [
        ["series", "unit", "month", "difference", "percent", "greatest_percent", "greatest_month"],
        ...series.map((one) => [
          one.series,
          one.unit,
          one.month,
          Number.isNaN(one.difference) ? null : one.difference,
          one.percent,
          one.greatestPercent,
          one.greatestMonth,
        ]),
      ]),
    ],
  };
}

const signed = (value: number): string => `${value > 0 ? "+" : ""}${formatBrief(value)}`;
