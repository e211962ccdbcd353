/** The page of contradictions: one chart each, and what it turns on. */
import type { ContradictionRecord, LineRecord, Standing } from "../claims/contradiction-record.ts";
import type { ContradictionResult } from "../claims/contradictions.ts";
import { isClaim } from "../claims/types.ts";
import type { Entry } from "../claims/types.ts";
import { VERSION } from "../version.ts";
import { failureWords } from "./claims-again.ts";
import { badge } from "./claims-card.ts";
import type { HrefOf } from "./claims-index.ts";
import { partial, studyHeadHtml } from "./claims-parts.ts";
import type { Beside, Page } from "./claims-parts.ts";
import { claimsStyle } from "./claims-style.ts";
import { figure, mainRecord, percent } from "./claims-words.ts";
import type { Finder } from "./claims-words.ts";
import { formatMonthName, scaleOf } from "./format.ts";
import { csvLink, html } from "./html.ts";
import type { Content, Html } from "./html.ts";
import { framePage } from "./page-frame.ts";
import type { Link } from "./page-frame.ts";
import type { Point } from "./payload.ts";
import { chartFigure } from "./study.ts";
import type { LineChart } from "./study-payload.ts";
import { table } from "./tables.ts";

export const CONTRADICTIONS = "contradictions.html";
const SIGNIFICANT = 4;
/** Lines that reach this many times farther than others have a stretched axis, or the others would lie on zero. */
const FAR = 10;

/** What stands beside contradictions: the register's claims with their verdicts. */
export interface Register extends Beside {
  readonly entries: readonly Entry[];
  readonly records: Finder;
  /** Where cards of claims are; no links without it. */
  readonly hrefOf?: HrefOf;
}

/** The answers in short, for the index. */
export const contradictionAnswers = ({ contradictions }: ContradictionResult): Html =>
  html`<dl class="answers">
    ${contradictions.map(
      ({ id, title, answer }) =>
        html`<dt><a href="${CONTRADICTIONS}#${id}">${id}</a> ${title}</dt>
          <dd>${answer}</dd>`,
    )}
  </dl>`;

export function contradictionsPage(result: ContradictionResult, register: Register): Page {
  const { contradictions, head, interrupted } = result;
  const charts = contradictions.flatMap((record) => ladderChart(record) ?? []);
  const page = framePage({
    title: "Contradictions, head to head",
    kicker: "claims",
    heading: "Where the documents contradict one another, and on what it turns",
    below: html`<p class="lead">
        Each contradiction is one experiment. What the two sides expect is measured in the same worlds, while
        what it is thought to turn on takes one value after the other in all arms.
      </p>
      <p>
        A line is the median of ${head.draws} draws, its band holds 90 % of them; the grey strip is too near
        to nothing to matter. A side holds in a draw where all that it expects comes true.
      </p>
      ${partial(interrupted)}`,
    links: [
      ...(register.index === undefined ? [] : [[register.index, "All documents"] as const]),
      ...contradictions.map(({ id }): Link => [`#${id}`, id]),
      ["#provenance", "This study"],
    ],
    main: html`${contradictions.map((record) => contradictionCard(record, register))} ${studyHeadHtml(head)}`,
    charts,
    version: VERSION,
    client: register.client,
    look: claimsStyle,
  });
  return { file: CONTRADICTIONS, html: page };
}

function contradictionCard(record: ContradictionRecord, { entries, records, hrefOf }: Register): Html {
  const { id, title, turnsOn, answer, claims, lines, reading, from, to, failed } = record;
  const known = new Map(entries.map((entry) => [entry.id, entry]));
  const side = (name: string): Html => {
    const entry = known.get(name);
    if (entry === undefined) return html`<li>${name}</li>`;
    const verdict = isClaim(entry)
      ? badge(mainRecord(records(entry)))
      : html`<span class="badge">⊘ out of scope</span>`;
    const link = hrefOf === undefined ? name : html`<a href="${hrefOf(entry)}">${name}</a>`;
    return html`<li>${verdict} ${link} ${entry.statement}</li>`;
  };
  const chart = ladderChart(record);
  return html`<section class="claim" id="${id}" aria-labelledby="${id}-asks">
    <p class="kicker">
      <a href="#${id}">${id}</a> · ${formatMonthName(from)} to ${formatMonthName(to)} · turns on ${turnsOn}?
    </p>
    <h2 id="${id}-asks">${title}</h2>
    <p><b>${answer}</b></p>
    <div class="charts">${chart === undefined ? "" : chartFigure(chart, ladderTable(record))}</div>
    <ul class="sides">
      ${lines.map((line) => html`<li><b>${line.side}:</b> ${line.label} (${line.words})</li>`)}
    </ul>
    <p class="note">${reading}</p>
    ${failed.worlds === 0 ? "" : html`<p class="warning">Failed: ${failureWords(failed)}</p>`}
    <h3>Claims that have a part in it</h3>
    <ul class="sides">
      ${claims.map(side)}
    </ul>
  </section>`;
}

/** Medians of what the sides expect, with their intervals, over the ladder. */
export function ladderChart({
  id,
  title,
  across,
  lines,
  ladder,
}: ContradictionRecord): LineChart | undefined {
  const reaches = lines
    .map(({ rungs }) => rungs.flatMap(({ median, interval }) => [median, ...interval]))
    .map((ends) => Math.max(...ends.map((end) => Math.abs(end ?? 0))))
    .filter((reach) => reach > 0);
  const farthest = Math.max(0, ...reaches);
  const { by, word } = scaleOf(farthest);
  const stretched = farthest > FAR * Math.min(...reaches);
  const units = [...new Set(lines.map(({ unit }) => unit))];
  const smallest = new Set(lines.map((line) => line.smallest));
  const drawn = lines.map((line, l) => ({
    id: `${id} ${l}`,
    name: `${line.side}: ${line.label}`,
    model: pointsOf(line, ladder.values, by),
  }));
  const [first, ...others] = drawn.filter(({ model }) => model.length > 0);
  if (first === undefined) return undefined;
  return {
    kind: "lines",
    id: `${id} ladder`,
    title,
    unit: `${word} ${units.join("; ")}`.trim(),
    view: "number",
    across,
    fromZero: true,
    stretched,
    name: first.name,
    model: first.model,
    others,
    observed: [],
    ...(smallest.size === 1 ? { small: lines[0].smallest / by } : {}),
  };
}
function pointsOf({ rungs }: LineRecord, values: readonly number[], by: number): Point[] {
  const short = (value: number) => Number((value / by).toPrecision(SIGNIFICANT));
  return rungs.flatMap(({ median, interval: [low, high] }, r): Point[] =>
    median === null || low === null || high === null
      ? []
      : [{ period: String(values[r]), value: short(median), low: short(low), high: short(high) }],
  );
}

function ladderTable({ id, title, across, ladder, lines }: ContradictionRecord): Content {
  const rows = [
    ...ladder.values.map((value, r) => ({ at: String(value), of: (line: LineRecord) => line.rungs[r] })),
    { at: "as drawn", of: (line: LineRecord) => line.drawn },
  ];
  const words = ({ median, interval, holds }: Standing): Content[] => [
    figure(median, true),
    interval.map((end) => figure(end, true)).join(" to "),
    percent(holds),
  ];
  return html`<details class="twin">
    <summary>Table</summary>
    ${table({
      caption: title,
      head: [across, ...lines.flatMap(({ label, unit }) => [`${label}, ${unit}`, "90 %", "speaks for it"])],
      rows: rows.map(({ at, of }) => [at, ...lines.flatMap((line) => words(of(line)))]),
    })}
    <p>
      ${csvLink(id, [
        ["value", "side", "label", "unit", "smallest", "median", "q05", "q95", "holds", "opposite", "worlds"],
        ...rows.flatMap(({ at, of }) =>
          lines.map((line) => {
            const { median, interval, holds, opposite, worlds } = of(line);
            const about = [at, line.side, line.label, line.unit, line.smallest];
            return [...about, median, ...interval, holds, opposite, worlds];
          }),
        ),
      ])}
    </p>
  </details>`;
}
