/** Says where a run's numbers come from: versions, settings, machine, command, sources, licences. */
import type { Manifest } from "../manifest.ts";
import { formatNumber } from "./format.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import type { Observation } from "./observation.ts";
import type { Chart } from "./payload.ts";

const BYTES_PER_GIB = 1024 * 1024 * 1024;

export function provenance(manifest: Manifest): Html {
  const { machine } = manifest;
  const facts: [string, string | Html][] = [
    ["Program", `autarky ${manifest.program.version}`],
    ["Model", html`${manifest.model.version}, <code>${manifest.model.hash}</code>`],
    ["Scenario", html`${manifest.scenario.name}, <code>${manifest.scenario.hash}</code>`],
    [
      "Months",
      `${manifest.from} to ${manifest.last ?? "none"}${manifest.interrupted ? `, stopped before ${manifest.to}` : ""}`,
    ],
    ["Seed", String(manifest.seed)],
    [
      "Households an agent",
      `${formatNumber(manifest.householdsPerAgent)}; ${formatNumber(manifest.agents)} agents`,
    ],
    ["Parameters set", list(Object.entries(manifest.set).map(([id, value]) => `${id} = ${value}`))],
    ["Switched off", list(manifest.without)],
    ["State hash", html`<code>${manifest.stateHash}</code>`],
    [
      "Begun",
      `${manifest.started}, ${formatNumber(manifest.seconds, 2)} s on ${manifest.threads} ${manifest.threads === 1 ? "thread" : "threads"}`,
    ],
    [
      "Machine",
      `${machine.processor}, ${machine.cores} cores, ${formatNumber(machine.memoryBytes / BYTES_PER_GIB, 1)} GiB, ${machine.platform} ${machine.architecture}, Node ${machine.node}`,
    ],
    ...manifest.continuation.map((rule): [string, string] => ["Continuation", rule]),
  ];
  return html`<dl class="facts">
      ${facts.map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
    <p>The same run again, with the same state hash:</p>
    <pre><code>${manifest.command}</code></pre>
    <p class="note">Or, from the folder of this page: <code>autarky rerun manifest.json</code>.</p>`;
}

function list(items: readonly string[]): string {
  return items.length === 0 ? "none" : items.join(", ");
}

/** Lists the sources of the observed figures that the charts show. */
export function sourceList(charts: readonly Chart[], observed: readonly Observation[]): Html {
  return sourcesOf(
    charts.flatMap((chart) => chart.observed.map((mark) => ({ series: chart.id, ...mark }))),
    observed,
  );
}

/** Lists the sources of observed figures that are shown. */
export function sourcesOf(
  marks: readonly { readonly series: string; readonly period: string; readonly source: string }[],
  observed: readonly Observation[],
): Html {
  const shown = new Set(marks.map(({ series, period, source }) => `${series} ${period} ${source}`));
  const sources = new Map<string, { url: string; series: Set<string> }>();
  for (const row of observed) {
    if (!shown.has(`${row.series} ${row.period} ${row.source}`)) continue;
    const entry = sources.get(row.source) ?? { url: row.url, series: new Set() };
    entry.url ||= row.url;
    entry.series.add(row.series);
    sources.set(row.source, entry);
  }
  const sorted = [...sources].sort(([a], [b]) => (a < b ? -1 : 1));
  if (sorted.length === 0) return html`<p class="note">No observed figure is shown.</p>`;
  return html`<ul class="sources">
    ${sorted.map(
      ([name, { url, series }]) =>
        html`<li>
          ${/^https?:/.test(url) ? html`<a href="${url}" rel="noreferrer">${name}</a>` : name}
          <span class="used">${[...series].join(", ")}</span>
        </li>`,
    )}
  </ul>`;
}

export function licences(): Html {
  return html`<p>
      Autarky is free software under the Apache License 2.0. Country outlines: Natural Earth, public domain,
      by way of world-atlas (ISC, © Mike Bostock). Charts: Observable Plot (ISC, © Observable, Inc.) and D3
      (ISC, © Mike Bostock), carried inside this page. Populations: census of 2008, Central Bureau of
      Statistics of the DPRK, by way of the United Nations Statistics Division; positions of county seats from
      open-admin-data and kor_civ. Observed figures belong to the sources named with them and are quoted as
      facts.
    </p>
    <p>
      A model's run is not an observation and not a forecast: it shows what follows from written assumptions,
      each of which has a grade. <code>autarky mechanisms list</code> and <code>autarky data list</code> print
      them all.
    </p>`;
}
