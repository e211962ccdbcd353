/** Builds a run's report: one page of HTML that needs no other file and no network. */
import type { Manifest } from "../manifest.ts";
import type { Scenario } from "../scenario/types.ts";
import type { RunResult } from "../types.ts";
import { buildCharts, emptyCharts } from "./charts.ts";
import { buildCountyMap } from "./county-map.ts";
import { formatMonthName } from "./format.ts";
import { buildHeadline } from "./headline.ts";
import { Html, html, jsonScript, programScript } from "./html.ts";
import type { Content } from "./html.ts";
import type { Observation } from "./observation.ts";
import type { Geography, Payload, Track } from "./payload.ts";
import { licences, provenance, sourceList } from "./provenance.ts";
import { accountsSection, mapSection } from "./sections.ts";
import { style } from "./style.ts";
import { chartTable } from "./tables.ts";

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
    charts: charts.map((chart) => ({ ...chart, spec: undefined })),
    tracks: tracksOf(result),
    map,
  };
  const groups = [...new Set(charts.map(({ spec }) => spec.group))];
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="generator" content="autarky ${manifest.program.version}" />
        <title>${title}</title>
        <style>
          ${new Html(style)}
        </style>
      </head>
      <body>
        <a class="skip" href="#charts">Skip to the charts</a>
        <header>
          <p class="kicker">Autarky · ${title} · seed ${manifest.seed}</p>
          ${scenarioNote(manifest)}
          <h1>${headline.sentence}</h1>
          <p class="lead">${headline.fit}</p>
          ${result.interrupted ? html`<p class="warning"><strong>Partial.</strong> This run was interrupted after ${manifest.last ?? "no month"}; ${manifest.to} was asked for.</p>` : ""}
          <dl class="tiles">
            ${headline.tiles.map(
              (tile) =>
                html`<div class="tile">
                  <dt>${tile.label}</dt>
                  <dd class="figure">${tile.value}</dd>
                  <dd class="beside">${tile.beside}</dd>
                </div>`,
            )}
          </dl>
          <nav aria-label="Sections">
            <ul>
              ${groups.map((group, i) => html`<li><a href="#group-${i}">${group}</a></li>`)}
              <li><a href="#explorer-title">Any series</a></li>
              <li><a href="#map">Counties</a></li>
              <li><a href="#accounts">Accounts</a></li>
              <li><a href="#sources">Sources</a></li>
              <li><a href="#provenance">This run</a></li>
            </ul>
          </nav>
        </header>
        <main>
          <div id="charts">
            <noscript
              ><p class="warning">The pictures need JavaScript; every number is in the tables.</p></noscript
            >
            ${groups.map(
              (group, i) =>
                html`<section aria-labelledby="group-${i}">
                  <h2 id="group-${i}">${group}</h2>
                  ${i === 0 ? html`<p class="key"><span class="m">model</span><span class="o">observed</span><span class="a">observed over a year</span></p>` : ""}
                  <div class="charts">
                    ${charts
                      .filter(({ spec }) => spec.group === group)
                      .map(
                        (chart) =>
                          html`<figure class="chart">
                            <figcaption>
                              <h3>${chart.title}</h3>
                              <span class="unit">${chart.unit}</span>
                            </figcaption>
                            ${
                              chart.others.length === 0
                                ? ""
                                : html`<ul class="lines">
                                    ${[chart, ...chart.others].map(({ name }) => html`<li>${name}</li>`)}
                                  </ul>`
                            }
                            <div class="plot" data-chart="${chart.id}"></div>
                            ${chartTable(chart, result, observed)}
                          </figure>`,
                      )}
                  </div>
                  ${nothingNote(emptyCharts(result, group, charts))}
                </section>`,
            )}
            <section class="explorer" aria-labelledby="explorer-title">
              <h2 id="explorer-title">Any series</h2>
              <div class="controls">
                <label
                  >Series
                  <select id="explorer"></select
                ></label>
              </div>
              <div class="plot" id="explorer-plot"></div>
            </section>
          </div>
          <section id="map" aria-labelledby="map-title">
            <h2 id="map-title">Counties</h2>
            ${map === null ? html`<p class="note">This run has no county series.</p>` : mapSection(payload)}
          </section>
          <section id="accounts" aria-labelledby="accounts-title">
            <h2 id="accounts-title">Accounts</h2>
            ${accountsSection(result)}
          </section>
          <section id="sources" aria-labelledby="sources-title">
            <h2 id="sources-title">Sources of the observed figures</h2>
            ${sourceList(charts, observed)}
          </section>
          <section id="provenance" aria-labelledby="provenance-title">
            <h2 id="provenance-title">This run</h2>
            ${provenance(manifest)}
          </section>
        </main>
        <footer>${licences()}</footer>
        ${jsonScript("payload", payload)} ${programScript(client)}
      </body>
    </html> `;
  return page.text;
}

/** Says what the scenario is, where it is not the baseline. */
function scenarioNote({ definition }: Manifest): Content {
  const scenario = definition as Scenario | undefined;
  if (scenario?.title === undefined) return "";
  return html`<p class="scenario"><strong>${scenario.title}.</strong> ${scenario.description ?? ""}</p>`;
}

function nothingNote(titles: readonly string[]): Content {
  return titles.length === 0
    ? ""
    : html`<p class="note">Zero in every month of this run: ${titles.join("; ")}.</p>`;
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
