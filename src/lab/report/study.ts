/** Builds the page of a study: one file of HTML with its pictures, tables, sources and the command that repeats it. */
import { formatNumber } from "./format.ts";
import { Html, html, jsonScript, programScript } from "./html.ts";
import type { Content } from "./html.ts";
import { licences, sourcesOf } from "./provenance.ts";
import type { Observation } from "./observation.ts";
import type { StudyChart, StudyPayload } from "./study-payload.ts";
import { style } from "./style.ts";

export interface StudySection {
  readonly title: string;
  readonly notes: readonly string[];
  readonly charts: readonly { readonly chart: StudyChart; readonly below?: Content }[];
  /** What stands under the pictures. */
  readonly tables: readonly Content[];
}
/** What a study was made of, as far as it has it. */
export interface StudyFacts {
  readonly version: string;
  readonly model: { readonly version: string; readonly hash: string };
  readonly scenarios: readonly { readonly name: string; readonly hash: string }[];
  readonly draws: { readonly kind: string; readonly count: number; readonly hash: string };
  readonly seeds: readonly number[];
  readonly householdsPerAgent: number;
  readonly months: string;
  readonly runs: string;
  readonly command: string;
}
export interface Study {
  readonly kind: string;
  readonly title: string;
  readonly sentence: string;
  readonly lead: string;
  readonly warnings: readonly string[];
  readonly sections: readonly StudySection[];
  /** Observed figures that the study rests on besides those in its charts. */
  readonly figures?: readonly Figure[];
  readonly facts: StudyFacts;
}
export type Figure = Pick<Observation, "series" | "period" | "source">;

export function buildStudy(study: Study, observed: readonly Observation[], client: string): string {
  const { sections, facts } = study;
  const charts = sections.flatMap((section) => section.charts.map(({ chart }) => chart));
  const payload: StudyPayload = { charts };
  const marks = [
    ...(study.figures ?? []),
    ...charts.flatMap((chart) =>
      chart.kind === "bands" || chart.kind === "lines"
        ? chart.observed.map((mark) => ({ series: chart.id, ...mark }))
        : [],
    ),
  ];
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="generator" content="autarky ${facts.version}" />
        <title>${study.title}</title>
        <style>
          ${new Html(style)}
        </style>
      </head>
      <body>
        <header>
          <p class="kicker">Autarky · ${study.kind}</p>
          <h1>${study.sentence}</h1>
          <p class="lead">${study.lead}</p>
          ${study.warnings.map((warning) => html`<p class="warning">${warning}</p>`)}
          <nav aria-label="Sections">
            <ul>
              ${sections.map(({ title }, i) => html`<li><a href="#section-${i}">${title}</a></li>`)}
              ${marks.length === 0 ? "" : html`<li><a href="#sources">Sources</a></li>`}
              <li><a href="#provenance">This study</a></li>
            </ul>
          </nav>
        </header>
        <main>
          <noscript
            ><p class="warning">The pictures need JavaScript; every number is in the tables.</p></noscript
          >
          ${sections.map(sectionHtml)}
          ${
            marks.length === 0
              ? ""
              : html`<section aria-labelledby="sources">
                  <h2 id="sources">Sources of the observed figures</h2>
                  ${sourcesOf(marks, observed)}
                </section>`
          }
          <section aria-labelledby="provenance">
            <h2 id="provenance">This study</h2>
            ${factsHtml(facts)}
          </section>
        </main>
        <footer>${licences()}</footer>
        ${jsonScript("study", payload)} ${programScript(client)}
      </body>
    </html> `.text;
}

function sectionHtml({ title, notes, charts, tables }: StudySection, i: number): Html {
  return html`<section aria-labelledby="section-${i}">
    <h2 id="section-${i}">${title}</h2>
    ${notes.map((note) => html`<p>${note}</p>`)}
    <div class="charts">
      ${charts.map(
        ({ chart, below = "" }) =>
          html`<figure class="chart">
            <figcaption>
              <h3>${chart.title}</h3>
              <span class="unit">${chart.unit}</span>
            </figcaption>
            ${legend(chart)}
            <div class="plot ${chart.kind}" data-study="${chart.id}"></div>
            ${below}
          </figure>`,
      )}
    </div>
    ${tables}
  </section>`;
}

/** Says what the lines, rings and dots of a picture are, where its title does not. */
function legend(chart: StudyChart): Content {
  if (chart.kind === "lines")
    return html`<ul class="lines">
      ${[chart, ...chart.others].map(({ name }) => html`<li>${name}</li>`)}
    </ul>`;
  if (chart.kind === "ranges")
    return html`<p class="key">
      <span class="r">range</span><span class="d">model</span
      ><span class="d no">model, outside the range</span><span class="o">observed</span>
    </p>`;
  if (chart.kind === "bars" && chart.beside !== undefined)
    return html`<p class="key"><span class="o">${chart.beside}</span></p>`;
  return "";
}

function factsHtml(facts: StudyFacts): Html {
  const { kind, count, hash } = facts.draws;
  const rows: [string, Content][] = [
    ["Program", `autarky ${facts.version}`],
    ["Model", html`${facts.model.version}, <code>${facts.model.hash}</code>`],
    ...facts.scenarios.map((one): [string, Content] => [
      "Scenario",
      html`${one.name}, <code>${one.hash}</code>`,
    ]),
    ["Parameters", html`${drawWords(kind, count)}${hash === "" ? "" : html`, <code>${hash}</code>`}`],
    ["Seeds", facts.seeds.length === 1 ? String(facts.seeds[0]) : `1 to ${facts.seeds.length}`],
    ["Households an agent", formatNumber(facts.householdsPerAgent)],
    ["Months", facts.months],
    ["Runs", facts.runs],
  ];
  return html`<dl class="facts">
      ${rows.map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
    <p>The same study again:</p>
    <pre><code>${facts.command}</code></pre>`;
}

function drawWords(kind: string, count: number): string {
  if (kind === "register") return "the register's values";
  return `${formatNumber(count)} ${kind} draws`;
}
