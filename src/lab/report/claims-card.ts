/** The card of a claim: what it says, its verdicts, what was done and found, and what flips it. */
import { armInWords } from "../claims/arm-words.ts";
import type { CaseRecord, TestRecord } from "../claims/record.ts";
import { CONTROL, isClaim } from "../claims/types.ts";
import type { Claim, Entry, OccasionName, OutOfScope } from "../claims/types.ts";
import { testInWords } from "../claims/words.ts";
import type { Grade } from "../../model/data.ts";
import { againHtml, trialsOf } from "./claims-again.ts";
import { pathChart, pathTable } from "./claims-path.ts";
import { frameOf, strip } from "./claims-strip.ts";
import {
  badgeText,
  evidenceOf,
  evidenceWords,
  foundWords,
  occasionSpan,
  occasionTitle,
  occasionsOf,
  outcomeOf,
} from "./claims-words.ts";
import type { Records } from "./claims-words.ts";
import { html } from "./html.ts";
import type { Content, Html } from "./html.ts";
import { factList } from "./page-frame.ts";
import { chartFigure } from "./study.ts";
import type { LineChart } from "./study-payload.ts";

export interface Card {
  readonly html: Html;
  readonly charts: readonly LineChart[];
}
/** A claim on an occasion, tried. */
interface Tried {
  readonly title: string;
  readonly record: CaseRecord;
}

export function claimCard(entry: Entry, records: Records, grades: Readonly<Record<string, Grade>>): Card {
  if (!isClaim(entry)) return { html: scopeCard(entry), charts: [] };
  const tried = occasionsOf(entry).flatMap(({ name, when }): Tried[] => {
    const record = records[name];
    return record === undefined ? [] : [{ title: occasionTitle(name, when), record }];
  });
  const figures = tried.flatMap(({ title, record }) => pathChart(entry, record, title) ?? []);
  const body = html`${verdictList(entry, records)} ${flipsHtml(tried)}
    <h3>What is done</h3>
    ${factList(armRows(entry))}
    <h3>What is measured</h3>
    ${entry.tests.map((_, t) => testHtml(entry, t, tried))}
    <div class="charts">${figures.map((chart) => chartFigure(chart, pathTable(chart)))}</div>
    ${tried.length === 0 ? "" : triedAgain(entry, tried)} ${notes(entry)}`;
  return { html: cardHtml(entry, evidenceWords(evidenceOf(entry, grades)), body), charts: figures };
}

const scopeCard = (entry: OutOfScope): Html =>
  cardHtml(
    entry,
    "not tried",
    html`<p><span class="badge">⊘ out of scope</span></p>
      <p>${entry.outOfScope}</p>
      ${notes(entry)}`,
  );
const notes = ({ notes: text }: Entry): Content =>
  text === undefined ? "" : html`<p class="note">${text}</p>`;
/** What the arms do, the control last. */
const armRows = ({ arms: { [CONTROL]: control, ...arms } }: Claim): [string, string][] =>
  [...Object.entries(arms), [CONTROL, control] as const].map(([name, arm]) => [
    name,
    armInWords(arm).join("; ") || "the baseline",
  ]);

function cardHtml(
  { id, statement, kind, paragraphs, conflicts }: Entry,
  evidence: string,
  body: Content,
): Html {
  const about = [
    kind,
    ...(paragraphs.length === 0 ? [] : [paragraphWords(paragraphs)]),
    evidence,
    ...(conflicts.length === 0 ? [] : [`part of ${conflicts.join(", ")}`]),
  ];
  return html`<section class="claim" id="${id}" aria-labelledby="${id}-says">
    <p class="kicker"><a href="#${id}">${id}</a> · ${about.join(" · ")}</p>
    <h2 id="${id}-says">${statement}</h2>
    ${body}
  </section>`;
}
export const paragraphWords = (numbers: readonly number[]): string =>
  `${numbers.length === 1 ? "paragraph" : "paragraphs"} ${numbers.join(", ")}`;

/** The verdict of each occasion beside what it is tried on. */
const verdictList = (claim: Claim, records: Records): Html =>
  html`<ul class="verdicts">
    ${occasionsOf(claim).map(
      ({ name, when }) =>
        html`<li>
          ${badge(records[name])} <b>${occasionTitle(name, when)}</b>
          <span class="note">${occasionSpan(when, claim.horizon)}</span>
        </li>`,
    )}
  </ul>`;

export const badge = (record: CaseRecord | undefined): Html =>
  record === undefined
    ? html`<span class="badge">– not judged</span>`
    : html`<span class="badge ${outcomeOf(record).replace(/\W.*/, "")}">${badgeText(record)}</span>`;

/** What changes the verdicts; what does so on both occasions is said once. */
function flipsHtml(tried: readonly Tried[]): Content {
  if (tried.length === 0) return "";
  const when = new Map<string, string[]>();
  for (const { title, record } of tried)
    for (const flip of record.flips.length === 0 ? ["nothing that was tried"] : record.flips)
      when.set(flip, [...(when.get(flip) ?? []), title]);
  return html`<h3>What flips it</h3>
    <ul class="flips">
      ${[...when].map(
        ([flip, titles]) =>
          html`<li>${titles.length < tried.length ? html`<b>${titles.join(", ")}:</b> ` : ""}${flip}</li>`,
      )}
    </ul>`;
}

/** A test with what it finds on each occasion, in one frame. */
function testHtml(claim: Claim, t: number, tried: readonly Tried[]): Html {
  const test = claim.tests[t];
  const found = tried.flatMap(({ title, record }) => {
    const one = record.tests[t] as TestRecord | undefined;
    return one === undefined ? [] : [{ title, one }];
  });
  const frame = frameOf(
    test,
    found[0]?.one.unit ?? "",
    found.map(({ one }) => one),
  );
  const label = test.label === undefined ? "" : html`<b>${test.label}:</b> `;
  const rank =
    t === 0 || claim.tests.length === 1 ? "" : html` <span class="note">(beside the verdict)</span>`;
  return html`<div class="test">
    <p>${label}${testInWords(test)}${rank}</p>
    <div class="found">
      ${found.map(
        ({ title, one }) =>
          html`<div>
            ${frame === undefined || one.median === null ? "" : strip(frame, one)}
            <p><b>${title}:</b> ${foundWords(one, test)}</p>
          </div>`,
      )}
    </div>
  </div>`;
}

function triedAgain({ tests: [first] }: Claim, tried: readonly Tried[]): Html {
  const records = tried.map(({ record }) => record);
  const frame = frameOf(
    first,
    records[0].tests[0].unit,
    records.map(({ tests }) => tests[0]),
    records.flatMap((record) => trialsOf(record).map(({ again }) => again)),
  );
  return html`<details class="block again">
    <summary>Tried again: seeds, doses, variants, what encodes it, what it goes with</summary>
    ${tried.map(({ title, record }) => againHtml(record, frame, title))}
  </details>`;
}

/** Titles of occasions by name, for heads of tables. */
export const occasionHeads: Readonly<Record<OccasionName, string>> = {
  epoch: "The document's years",
  today: "Today",
};
