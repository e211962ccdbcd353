/** Builds the page of a study: one file of HTML with its pictures, tables, sources and the command that repeats it. */
import { formatNumber } from "./format.ts";
import { html } from "./html.ts";
import type { Content, Html } from "./html.ts";
import type { Observation } from "./observation.ts";
import { factList, framePage } from "./page-frame.ts";
import type { Link } from "./page-frame.ts";
import { sourcesOf } from "./provenance.ts";
import type { StudyChart } from "./study-payload.ts";

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
  const marks = [
    ...(study.figures ?? []),
    ...charts.flatMap((chart) =>
      chart.kind === "bands" || chart.kind === "lines"
        ? chart.observed.map((mark) => ({ series: chart.id, ...mark }))
        : [],
    ),
  ];
  return framePage({
    title: study.title,
    kicker: study.kind,
    heading: study.sentence,
    below: html`<p class="lead">${study.lead}</p>
      ${study.warnings.map((warning) => html`<p class="warning">${warning}</p>`)}`,
    links: [
      ...sections.map(({ title }, i): Link => [`#section-${i}`, title]),
      ...(marks.length === 0 ? [] : [["#sources", "Sources"] as const]),
      ["#provenance", "This study"],
    ],
    main: html`${sections.map(sectionHtml)}
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
        ${studyFactsHtml(facts)}
      </section>`,
    charts,
    version: facts.version,
    client,
  });
}

export function sectionHtml({ title, notes, charts, tables }: StudySection, i: number): Html {
  return html`<section aria-labelledby="section-${i}">
    <h2 id="section-${i}">${title}</h2>
    ${notes.map((note) => html`<p>${note}</p>`)}
    <div class="charts">${charts.map(({ chart, below }) => chartFigure(chart, below))}</div>
    ${tables}
  </section>`;
}

/** Room for a picture, with its title and what stands under it. */
export function chartFigure(chart: StudyChart, below: Content = ""): Html {
  return html`<figure class="chart">
    <figcaption>
      <h3>${chart.title}</h3>
      <span class="unit">${chart.unit}${isStretched(chart) ? ", stretched around zero" : ""}</span>
    </figcaption>
    ${legend(chart)}
    <div class="plot ${chart.kind}" data-study="${chart.id}"></div>
    ${below}
  </figure>`;
}

const isStretched = (chart: StudyChart): boolean =>
  chart.kind === "scatter" || (chart.kind === "lines" && chart.stretched === true);

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
  if (chart.kind === "scatter")
    return html`<p class="key">
      <span class="d">median of the draws</span><span class="m">90 % of the draws</span
      ><span class="o">${chart.off}</span>
    </p>`;
  if (chart.kind === "bars" && chart.beside !== undefined)
    return html`<p class="key"><span class="o">${chart.beside}</span></p>`;
  return "";
}

function studyFactsHtml(facts: StudyFacts): Html {
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
  return html`${factList(rows)}
    <p>The same study again:</p>
    <pre><code>${facts.command}</code></pre>`;
}

function drawWords(kind: string, count: number): string {
  if (kind === "register") return "the register's values";
  return `${formatNumber(count)} ${kind} draws`;
}
