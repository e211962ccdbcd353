/** Pages of ensembles and comparisons: nested bands by series, and what pairs differ by. */
import type {
  CompareResult,
  Contrast,
  EnsembleResult,
  FailedRun,
  SeriesBands,
} from "../ensemble/ensemble.ts";
import type { Bands } from "../ensemble/summary.ts";
import { VERSION } from "../version.ts";
import { chartSpecs, observedMarks } from "./charts.ts";
import type { ChartSpec } from "./charts.ts";
import { formatBrief, formatMonthName, formatNumber } from "./format.ts";
import { csvLink, html } from "./html.ts";
import type { Content } from "./html.ts";
import type { Observation } from "./observation.ts";
import type { Study, StudySection } from "./study.ts";
import type { BandChart, BandPoint } from "./study-payload.ts";
import { table } from "./tables.ts";

const SIGNIFICANT = 6;

/** How a series is drawn: by the chart that a run's report has of it, or plainly. */
function looksOf(
  ids: readonly string[],
  series: Readonly<Record<string, SeriesBands | Contrast>>,
): ChartSpec[] {
  const known = mainLooks().filter((spec) => ids.includes(spec.series));
  return known.length > 0 ? known : ids.map((id) => plainLook(id, series[id]));
}
/** The looks of the main series, in reading order. */
export const mainLooks = (): ChartSpec[] =>
  chartSpecs.map((spec) => ({
    ...byMonth(spec),
    // One line of a chart that has several in a run's report stands here by itself.
    title: spec.name === "" ? spec.title : `${spec.title}: ${spec.name}`,
  }));

export const plainLook = (
  id: string,
  { title, unit }: { readonly title: string; readonly unit: string },
): ChartSpec => ({
  ...byMonth(chartSpecs[0]),
  series: id,
  group: "Series",
  title,
  unit,
  scale: 1,
  fromZero: false,
  monthlyFlow: unit.endsWith(" a month"),
});
/** Bands are of months: a flow that a run's report sums over the year is shown by the month. */
function byMonth(spec: ChartSpec): ChartSpec {
  if (spec.aggregate !== "sum") return spec;
  return { ...spec, view: "month", monthlyFlow: true, unit: spec.unit.replace(" a year", " a month") };
}

export function ensembleStudy(
  result: EnsembleResult,
  observed: readonly Observation[],
  command: string,
): Study {
  const { series, months } = result;
  const looks = looksOf(Object.keys(series), series).filter(({ series: id }) => !isNothing(series[id]));
  const groups = [...new Set(looks.map(({ group }) => group))];
  const name = result.scenarios[0].name;
  return {
    ...frame(result, "ensemble", name, command),
    sentence: `${name}: ${formatNumber(result.runs - result.failed.length)} histories of North Korea, ${span(months)}`,
    sections: groups.map((group, g) => ({
      title: group,
      notes:
        g === 0
          ? [`${KEY} Circles are observed figures; annual ones lie across or in the middle of their year.`]
          : [],
      tables: [],
      charts: looks
        .filter((look) => look.group === group)
        .map((look) => {
          const chart = bandChart(look.series, look, series[look.series], months, look.title);
          const marks = observedMarks(months, observed, look);
          return { chart: { ...chart, observed: marks }, below: bandTable(chart) };
        }),
    })),
  };
}

export function compareStudy(result: CompareResult, command: string): Study {
  const { comparisons, months } = result;
  const names = result.scenarios.map(({ name }) => name);
  return {
    ...frame(result, "comparison", names.join(" against "), command),
    sentence: `What ${names.slice(1).join(", ")} ${names.length > 2 ? "change" : "changes"} against ${names[0]}, ${span(months)}`,
    sections: comparisons.map(({ scenario, control, series }, c): StudySection => {
      const looks = looksOf(Object.keys(series), series).filter(
        ({ series: id }) => !isNothing(series[id].difference),
      );
      return {
        title: `${scenario} against ${control}`,
        notes: [`${KEY} Differences are pair by pair: the same parameters, the same luck.`],
        charts: looks.map((look) => {
          const chart = bandChart(
            `${c} ${look.series}`,
            look,
            series[look.series].difference,
            months,
            look.title,
          );
          return { chart: { ...chart, fromZero: true }, below: bandTable(chart) };
        }),
        tables: [contrastTable(series, `${scenario} against ${control}`)],
      };
    }),
  };
}

const KEY = "The line is the median of the runs; the bands hold 50, 80 and 95 per cent of them.";
const span = (months: readonly string[]): string =>
  `${formatMonthName(months[0])} to ${formatMonthName(months.at(-1)!)}`;

/** What the pages of ensembles and comparisons have in common. */
function frame(
  result: EnsembleResult | CompareResult,
  kind: string,
  title: string,
  command: string,
): Omit<Study, "sentence" | "sections"> {
  const { draws, seeds, months, failed, runs, planned, interrupted } = result;
  return {
    kind,
    title: `${title}, ${span(months)}`,
    lead: `${formatNumber(draws.count)} draws of parameters, each under ${formatNumber(seeds.length)} ${seeds.length === 1 ? "seed" : "seeds"}.`,
    warnings: [
      ...(interrupted ? [`Partial: ${formatNumber(runs)} of ${formatNumber(planned)} runs were done.`] : []),
      ...(failed.length > 0
        ? [`${formatNumber(failed.length)} runs failed and are not in the bands: ${reasons(failed)}.`]
        : []),
    ],
    facts: {
      version: VERSION,
      model: result.model,
      scenarios: result.scenarios,
      draws,
      seeds,
      householdsPerAgent: result.householdsPerAgent,
      months: `${months[0]} to ${months.at(-1)}`,
      runs: `${formatNumber(runs)} of ${formatNumber(planned)}, ${formatNumber(failed.length)} failed`,
      command,
    },
  };
}

/** Counts why runs failed. */
export function reasons(failed: readonly Pick<FailedRun, "error">[]): string {
  const counts = new Map<string, number>();
  for (const { error } of failed) counts.set(error, (counts.get(error) ?? 0) + 1);
  return [...counts].map(([error, n]) => `${n} × ${error}`).join("; ");
}

const isNothing = ({ q025, q975 }: Bands): boolean =>
  [...q025, ...q975].every((value) => value === null || value === 0);

function bandChart(
  id: string,
  { scale, unit, fromZero, view }: ChartSpec,
  bands: Bands,
  months: readonly string[],
  title: string,
): BandChart {
  const points = months.flatMap((month, m): BandPoint[] => {
    if (bands.q50[m] === null) return [];
    const at = (values: readonly (number | null)[]) => Number((values[m]! / scale).toPrecision(SIGNIFICANT));
    return [
      {
        period: view === "year" ? month.slice(0, 4) : month,
        median: at(bands.q50),
        q025: at(bands.q025),
        q10: at(bands.q10),
        q25: at(bands.q25),
        q75: at(bands.q75),
        q90: at(bands.q90),
        q975: at(bands.q975),
      },
    ];
  });
  return { kind: "bands", id, title, unit, fromZero, bands: points, observed: [] };
}

const LEVELS = ["q025", "q10", "q25", "median", "q75", "q90", "q975"] as const;

/** The last month of every year; the download has all. */
function bandTable({ id, title, unit, bands }: BandChart): Content {
  const ends = bands.filter(({ period }) => period.length === 4 || period.endsWith("-12"));
  return html`<details class="twin">
    <summary>Table</summary>
    ${table({
      caption: `${title}, ${unit}: quantiles of the runs`,
      head: ["Period", "2.5 %", "10 %", "25 %", "Median", "75 %", "90 %", "97.5 %"],
      rows: (ends.length > 0 ? ends : bands).map((point) => [
        point.period,
        ...LEVELS.map((level) => formatBrief(point[level])),
      ]),
    })}
    <p>
      ${csvLink(id.replace(" ", "-"), [
        ["period", ...LEVELS],
        ...bands.map((point) => [point.period, ...LEVELS.map((level) => point[level])]),
      ])}
    </p>
  </details>`;
}

function contrastTable(series: Readonly<Record<string, Contrast>>, title: string): Content {
  const rows = Object.entries(series).filter(([, { difference }]) => !isNothing(difference));
  return html`<details class="block" open>
    <summary>Mean of the last twelve months, every series that differs</summary>
    ${table({
      caption: `${title}: differences`,
      head: [
        "Series",
        "Unit",
        "Median",
        "80 % from",
        "to",
        "95 % from",
        "to",
        "Pairs above 0",
        "SD of draws",
        "SD of seeds",
      ],
      rows: rows.map(([, { title: name, unit, end }]) => [
        name,
        unit,
        formatBrief(end.median),
        ...[...end.intervals["80"], ...end.intervals["95"]].map(formatBrief),
        Number.isNaN(end.positiveShare) ? "–" : `${Math.round(100 * end.positiveShare)} %`,
        formatBrief(end.drawSd),
        formatBrief(end.seedSd),
      ]),
    })}
  </details>`;
}
