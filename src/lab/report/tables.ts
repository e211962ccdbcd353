/** The tables behind the pictures. */
import type { RunResult } from "../types.ts";
import type { ChartSpec } from "./charts.ts";
import { formatNumber, formatPoints, formatShare } from "./format.ts";
import { csvLink, html } from "./html.ts";
import type { Content, Html } from "./html.ts";
import type { Observation } from "./observation.ts";
import type { Chart, MapTrack, MapUnit } from "./payload.ts";
import { aggregateYear, compareYears, yearsOf } from "./years.ts";

export interface TableText {
  readonly caption: string;
  readonly head: readonly Content[];
  readonly rows: readonly (readonly Content[])[];
  readonly foot?: readonly (readonly Content[])[];
}

/** Writes a table whose first column names the rows. */
export function table({ caption, head, rows, foot = [] }: TableText): Html {
  const line = ([first, ...rest]: readonly Content[]) =>
    html`<tr>
      <th scope="row">${first}</th>
      ${rest.map((cell) => html`<td>${cell}</td>`)}
    </tr>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${head.map((cell) => html`<th scope="col">${cell}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(line)}
      </tbody>
      ${
        foot.length === 0
          ? ""
          : html`<tfoot>
              ${foot.map(line)}
            </tfoot>`
      }
    </table>
  </div>`;
}

/** The table of a chart: the model's values beside the observed ones, and where those come from. */
export function chartTable(
  chart: Chart & { spec: ChartSpec },
  result: RunResult,
  observed: readonly Observation[],
): Html {
  const { spec } = chart;
  if (chart.others.length > 0) return linesTable(chart, result);
  const years = compareYears(result.months, result.series[chart.id].values, observed, chart.id, spec);
  const shown = (value: number | null) =>
    formatNumber(value === null ? null : value / spec.scale, spec.digits);
  const sources = new Map<string, Set<string>>();
  for (const mark of chart.observed) {
    const periods = sources.get(mark.source) ?? new Set();
    sources.set(mark.source, periods.add(mark.period));
  }
  const matched = spec.aggregate === "mean" && years.some(({ observed }) => observed !== null);
  return html`<details class="twin">
    <summary>Table and sources</summary>
    ${table({
      caption: `${chart.title}, ${chart.unit}`,
      head: ["Year", "Model", "Observed", spec.difference === "points" ? "Points apart" : "Deviation"],
      rows: years.map((row) => [
        String(row.year),
        shown(row.model),
        shown(row.observed),
        spec.difference === "points" ? formatPoints(row.deviation) : formatShare(row.deviation, 1),
      ]),
    })}
    ${chart.view === "month" && spec.name === "" ? monthTable(chart, spec) : ""}
    ${matched ? html`<p class="note">Where a year has dated quotes only, both sides are means over the months that were quoted.</p>` : ""}
    <p>${csvLink(chart.id, chartRows(chart))}</p>
    ${
      sources.size === 0
        ? html`<p class="note">No published figure falls into this run.</p>`
        : html`<p class="note">
            Observed:
            ${[...sources].map(([source, periods], i) => html`${i > 0 ? "; " : ""}${source} (${periodList(periods)})`)}.
          </p>`
    }
  </details>`;
}

/** The table of a chart with several lines: a column each, by year; the download has every month. */
function linesTable(chart: Chart & { spec: ChartSpec }, { months, series }: RunResult): Html {
  const { spec } = chart;
  const lines = [chart, ...chart.others];
  const yearly = (id: string, year: number) => {
    const value = aggregateYear(months, series[id].values, year, spec.aggregate);
    return formatNumber(value === null ? null : value / spec.scale, spec.digits);
  };
  return html`<details class="twin">
    <summary>Table</summary>
    ${table({
      caption: `${chart.title}, ${chart.unit}${spec.aggregate === "mean" ? ", mean of the year" : ""}`,
      head: ["Year", ...lines.map(({ name }) => name)],
      rows: yearsOf(months).map((year) => [String(year), ...lines.map(({ id }) => yearly(id, year))]),
    })}
    <p>
      ${csvLink(chart.id, [
        ["period", ...lines.map(({ id }) => id)],
        ...chart.model.map(({ period }, i) => [period, ...lines.map(({ model }) => model[i]?.value ?? null)]),
      ])}
    </p>
    ${
      chart.observed.length === 0
        ? ""
        : html`<p class="note">
            Observed points belong to ${chart.name}:
            ${[...new Set(chart.observed.map(({ source }) => source))].join("; ")}.
          </p>`
    }
  </details>`;
}

/** Every month of a chart, with the quotes of the month and where they were made. */
function monthTable(chart: Chart, spec: ChartSpec): Html {
  const number = (value: number) => formatNumber(value, spec.digits);
  const quotes = new Map<string, string[]>();
  for (const { period, value, place } of chart.observed)
    quotes.set(period, [
      ...(quotes.get(period) ?? []),
      number(value) + (place === "" || place === "national" ? "" : ` ${place}`),
    ]);
  return table({
    caption: `${chart.title} by month, ${chart.unit}`,
    head: ["Month", "Model", "Observed"],
    rows: chart.model.map(({ period, value }) => [
      period,
      number(value),
      quotes.get(period)?.join("; ") ?? "",
    ]),
  });
}

function periodList(periods: ReadonlySet<string>): string {
  const sorted = [...periods].sort();
  return sorted.length > 6 ? `${sorted[0]} to ${sorted.at(-1)}, ${sorted.length} figures` : sorted.join(", ");
}

function chartRows(chart: Chart): (string | number | null)[][] {
  return [
    ["series", "unit", "kind", "period", "value", "place", "source"],
    ...chart.model.map(({ period, value }) => [chart.id, chart.unit, "model", period, value, "", ""]),
    ...chart.observed.map((mark) => [
      chart.id,
      chart.unit,
      "observed",
      mark.period,
      mark.value,
      mark.place,
      mark.source,
    ]),
  ];
}

/** The map's table: every county's last yearly mean of every series. */
export function countyTable(units: readonly MapUnit[], tracks: readonly MapTrack[], year: number): Html {
  const last = (track: MapTrack, k: number) => track.values.at(-1)?.[k] ?? Number.NaN;
  return html`<details class="twin">
    <summary>Table of all ${units.length} counties, ${year}</summary>
    ${table({
      caption: `Counties, mean of ${year}`,
      head: ["County", "Province", ...tracks.map(({ title, unit }) => `${title}, ${unit}`)],
      rows: units.map((unit, k) => [
        unit.name,
        unit.province,
        ...tracks.map((track) => brief(last(track, k))),
      ]),
    })}
    <p>
      ${csvLink(`counties-${year}`, [
        ["county", "name", "province", ...tracks.map(({ id }) => id)],
        ...units.map((unit, k) => [
          unit.id,
          unit.name,
          unit.province,
          ...tracks.map((track) => last(track, k)),
        ]),
      ])}
    </p>
  </details>`;
}

function brief(value: number): string {
  const size = Math.abs(value);
  return formatNumber(value, size >= 100 ? 0 : size >= 1 ? 2 : 4);
}
