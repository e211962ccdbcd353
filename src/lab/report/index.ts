/** Builds a run's report: one page of HTML that needs no other file and no network. */
import type { Manifest } from "../manifest.ts";
import type { AccountResiduals, RunResult } from "../types.ts";
import { buildCharts } from "./charts.ts";
import { buildCountyMap } from "./county-map.ts";
import { formatMonthName, formatNumber } from "./format.ts";
import { buildHeadline } from "./headline.ts";
import { Html, html, jsonScript, programScript } from "./html.ts";
import { balanceSheet, flowMatrix } from "./matrices.ts";
import type { Observation } from "./observation.ts";
import type { Geography, Payload, Track } from "./payload.ts";
import { licences, provenance, sourceList } from "./provenance.ts";
import { style } from "./style.ts";
import { balanceSheetTable, chartTable, countyTable, flowMatrixTable } from "./tables.ts";

export interface ReportInput {
  readonly result: RunResult;
  readonly manifest: Manifest;
  readonly observed: readonly Observation[];
  readonly geography: Geography;
  /** Text of the program that draws the charts (`dist/report-client`). */
  readonly client: string;
}

export function buildReport({ result, manifest, observed, geography, client }: ReportInput): string {
  const charts = buildCharts(result, observed);
  const map = buildCountyMap(result, geography);
  const headline = buildHeadline(result, observed);
  const title = titleOf(result);
  const payload: Payload = {
    title,
    months: result.months,
    charts: charts.map(({ spec: _, ...chart }) => chart),
    tracks: tracksOf(result),
    map,
  };
  const groups = [...new Set(charts.map(({ spec }) => spec.group))];
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="autarky ${manifest.program.version}">
<title>${title}</title>
<style>${raw(style)}</style>
</head>
<body>
<a class="skip" href="#charts">Skip to the charts</a>
<header>
<p class="kicker">Autarky · ${title} · seed ${manifest.seed}</p>
<h1>${headline.sentence}</h1>
<p class="lead">${headline.fit}</p>
${result.interrupted ? html`<p class="warning"><strong>Partial.</strong> This run was interrupted after ${manifest.last ?? "no month"}; ${manifest.to} was asked for.</p>` : ""}
<dl class="tiles">${headline.tiles.map((tile) => html`<div class="tile"><dt>${tile.label}</dt><dd class="figure">${tile.value}</dd><dd class="beside">${tile.beside}</dd></div>`)}</dl>
<nav aria-label="Sections"><ul><li><a href="#charts">Charts</a></li><li><a href="#map">Map</a></li><li><a href="#accounts">Accounts</a></li><li><a href="#sources">Sources</a></li><li><a href="#provenance">Run</a></li></ul></nav>
</header>
<main>
<div id="charts">
<noscript><p class="warning">The pictures need JavaScript; every number is in the tables.</p></noscript>
${groups.map(
  (group, i) => html`<section aria-labelledby="group-${i}"><h2 id="group-${i}">${group}</h2>
${i === 0 ? html`<p class="key"><span class="m">model</span><span class="o">observed</span><span class="a">observed over a year</span></p>` : ""}
<div class="charts">${charts
    .filter(({ spec }) => spec.group === group)
    .map(
      (chart) => html`<figure class="chart"><figcaption><h3>${chart.title}</h3><span class="unit">${chart.unit}</span></figcaption>
<div class="plot" data-chart="${chart.id}"></div>
${chartTable(chart, result, observed)}</figure>`,
    )}</div></section>`,
)}
<section class="explorer" aria-labelledby="explorer-title"><h2 id="explorer-title">Any series</h2>
<div class="controls"><label>Series <select id="explorer"></select></label></div>
<div class="plot" id="explorer-plot"></div></section>
</div>
<section id="map" aria-labelledby="map-title"><h2 id="map-title">Counties</h2>
${map === null ? html`<p class="note">This run has no county series.</p>` : mapSection(payload)}</section>
<section id="accounts" aria-labelledby="accounts-title"><h2 id="accounts-title">Accounts</h2>
${accountsSection(result)}</section>
<section id="sources" aria-labelledby="sources-title"><h2 id="sources-title">Sources of the observed figures</h2>
${sourceList(charts, observed)}</section>
<section id="provenance" aria-labelledby="provenance-title"><h2 id="provenance-title">This run</h2>
${provenance(manifest)}</section>
</main>
<footer>${licences()}</footer>
${jsonScript("payload", payload)}
${programScript(client)}
</body>
</html>
`;
  return page.text;
}

export function titleOf(result: RunResult): string {
  const [first, last] = [result.months[0], result.months.at(-1)];
  const span = first === undefined ? "no months" : `${formatMonthName(first)} to ${formatMonthName(last!)}`;
  return `North Korea, ${result.scenario.name}, ${span}`;
}

function tracksOf(result: RunResult): Track[] {
  return Object.entries(result.series).map(([id, { title, unit, values }]) => ({
    id,
    title,
    unit,
    values: values.map((value) => (value === null ? null : Number(value.toPrecision(6)))),
  }));
}

function mapSection({ map }: Payload): Html {
  const { years, tracks, geography } = map!;
  return html`<div class="controls">
<label>Series <select id="map-series">${tracks.map((track) => html`<option value="${track.id}">${track.title}</option>`)}</select></label>
<label>Year <input type="range" id="map-year" min="0" max="${years.length - 1}" step="1" value="${years.length - 1}"></label>
<output id="map-year-shown" for="map-year">${years.at(-1)!}</output>
<button type="button" id="map-play">Play</button></div>
<div class="maps"><figure><div class="plot" id="map-country"></div></figure><figure><figcaption class="note">Pyongyang and around</figcaption><div class="plot" id="map-capital"></div><div id="map-legend"></div></figure></div>
<p class="note">Each cell holds the places nearest to a county's seat; the cells are not the counties' borders. Values are means of the year.</p>
${countyTable(geography.units, tracks, years.at(-1)!)}`;
}

const residualNames: Readonly<Record<keyof AccountResiduals, string>> = {
  instrumentRowResidual: "Instruments: what one holds another owes",
  sectorColumnResidual: "Sectors: holdings change by postings alone",
  foreignExchangeResidual: "Foreign exchange: only trade and transfers move it",
  goodsResidual: "Goods: opening + made + imported = used + closing",
};

function accountsSection(result: RunResult): Html {
  const { books } = result;
  const last = result.months.length - 1;
  if (last < 0) return html`<p class="note">No month was closed.</p>`;
  const year = result.months[last].slice(0, 4);
  const from = result.months.findIndex((month) => month.startsWith(year));
  const checks: [string, number][] = [
    ...(Object.keys(residualNames) as (keyof AccountResiduals)[]).map((key): [string, number] => [residualNames[key], result.accounts[key]]),
    ["Postings refused for lack of means", result.clippedPostings],
  ];
  return html`<p>Largest residuals over all months and cells, in whole minor units: won, US cents, fen; kilograms and their like.</p>
<ul class="checks">${checks.map(([name, value]) => html`<li${value === 0 ? "" : raw(' class="off"')}><b>${formatNumber(value)}</b>${name}</li>`)}</ul>
${books.instruments.map(
  ({ id }, k) => html`<details class="block"${k === 0 ? raw(" open") : ""}><summary>Transaction flows of ${year} in ${id}</summary>
${flowMatrixTable(flowMatrix(books, k, from, last), year)}</details>`,
)}
<details class="block"><summary>Balance sheet at the end of ${formatMonthName(result.months[last])}</summary>
${balanceSheetTable(balanceSheet(books, last), result.months[last])}</details>`;
}

function raw(text: string): Html {
  return new Html(text);
}
