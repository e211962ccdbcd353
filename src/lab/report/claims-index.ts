/** The page of all documents: counts of verdicts, every claim in one table, and where it all comes from. */
import type { Judgement } from "../claims/record.ts";
import { verdictWords } from "../claims/record.ts";
import { isClaim } from "../claims/types.ts";
import type { Argument, Entry } from "../claims/types.ts";
import { badge, occasionHeads } from "./claims-card.ts";
import {
  entriesOf,
  falseSupportSentence,
  figure,
  isSigned,
  mainRecord,
  meanings,
  outcomes,
  percent,
  symbols,
  tally,
  tallySentence,
  withUnit,
} from "./claims-words.ts";
import type { Finder, Records } from "./claims-words.ts";
import { formatNumber } from "./format.ts";
import { csvLink, html } from "./html.ts";
import type { Content, Html } from "./html.ts";
import { factList } from "./page-frame.ts";
import type { Link } from "./page-frame.ts";
import { table } from "./tables.ts";

/** Where a claim's card is. */
export type HrefOf = (entry: Pick<Entry, "id" | "document">) => string;

/** Where each claim stands, in one table; the document is named where claims of several stand in it. */
export function registerTable(
  entries: readonly Entry[],
  records: Finder,
  { hrefOf, caption, several }: { hrefOf: HrefOf; caption: string; several: boolean },
): Html {
  const sortable = (word: string) => html`<span data-sort>${word}</span>`;
  const quiet = (text: string) => html`<span class="note">${text}</span>`;
  return html`<div class="block register">
    ${table({
      caption,
      head: [
        sortable("Claim"),
        "Statement",
        sortable(occasionHeads.epoch),
        sortable(occasionHeads.today),
        ...(several ? [sortable("Document")] : []),
        sortable("Kind"),
        "Median, 90 %",
        sortable("Holds"),
        sortable("Opposite"),
      ],
      rows: entries.map((entry) => {
        const mine = records(entry);
        const first = mainRecord(mine)?.tests[0];
        const signed = isClaim(entry) && isSigned(entry.tests[0]);
        return [
          html`<a href="${hrefOf(entry)}">${entry.id}</a>`,
          entry.statement,
          ...verdictCells(entry, mine),
          ...(several ? [quiet(entry.document)] : []),
          quiet(entry.kind),
          first === undefined || first.median === null
            ? "–"
            : html`${withUnit(figure(first.median, signed), first.unit)}<br />${quiet(first.interval.map((end) => figure(end, signed)).join(" to "))}`,
          first === undefined ? "–" : percent(first.holds),
          first === undefined ? "–" : percent(first.opposite),
        ];
      }),
    })}
    <p>${csvLink("claims", csvRows(entries, records))}</p>
  </div>`;
}

function verdictCells(entry: Entry, { epoch, today }: Records): Content[] {
  if (!isClaim(entry)) return [html`<span class="badge">⊘ out of scope</span>`, "–"];
  const { occasions } = entry;
  return [
    occasions.epoch === undefined ? "–" : badge(epoch),
    occasions.today === undefined ? "–" : badge(today),
  ];
}

function csvRows(entries: readonly Entry[], records: Finder): (string | number | null)[][] {
  return [
    [
      "id",
      "document",
      "kind",
      "statement",
      "occasion",
      "verdict",
      "test",
      "unit",
      "smallest",
      "median",
      "q05",
      "q95",
      "holds",
      "opposite",
      "worlds",
    ],
    ...entries.flatMap((entry) =>
      Object.values(records(entry)).flatMap((record) => {
        const about = [
          entry.id,
          entry.document,
          entry.kind,
          entry.statement,
          record.occasion,
          verdictWords(record),
        ];
        return record.tests
          .slice(0, 1)
          .map((one) => [
            ...about,
            one.words,
            one.unit,
            one.smallest,
            one.median,
            ...one.interval,
            one.holds,
            one.opposite,
            one.worlds,
          ]);
      }),
    ),
  ];
}

/** How many claims of each document came out how. */
export function countsTable(
  all: readonly Argument[],
  records: Finder,
  pageOf: (document: string) => string,
): Html {
  const cells = (entries: readonly Entry[]): string[] => {
    const counted = tally(entries, records);
    return [
      ...outcomes.map((one) => counted.outcomes[one]),
      counted.fragile,
      counted.outOfScope,
      counted.open,
      entries.length,
    ].map(String);
  };
  return html`<div class="block whole counts">
    ${table({
      caption: "Claims by document and verdict, in the document's years",
      head: [
        "Document",
        ...outcomes.map((one) => `${symbols[one]} ${one}`),
        "of these fragile",
        "⊘ out of scope",
        "not judged",
        "claims",
      ],
      rows: all.map(({ document, title, entries }) => [
        html`<a href="${pageOf(document)}">${document}: ${title}</a>`,
        ...cells(entries),
      ]),
      foot: [["all", ...cells(entriesOf(all))]],
    })}
  </div>`;
}

/** What the words of verdicts mean. */
export const verdictKey = (): Html =>
  factList([
    ...outcomes.map((one) => [`${symbols[one]} ${one}`, meanings[one]] as const),
    ["fragile", "other seeds give another verdict"],
    ["negligible", "nine draws in ten lie within the smallest effect that would matter"],
  ]);

/** What the judgement was made of, and the command that repeats it. */
export function provenanceHtml({ head }: Judgement): Html {
  const { program, sizes, householdsPerAgent } = head;
  return html`${factList([
      ["Program", `${program.name} ${program.version}`],
      ["Model", html`<code>${head.model}</code>`],
      ["Posterior", html`<code>${head.posterior}</code>`],
      ["Claims", html`<code>${head.claims}</code>`],
      [
        "Draws",
        `${formatNumber(sizes.draws)} give the verdict, the first ${formatNumber(sizes.others)} of them all other trials`,
      ],
      ["Seeds", `${formatNumber(sizes.seeds)} part the variances, the verdict's among them`],
      ["Households an agent", formatNumber(householdsPerAgent)],
    ])}
    <p>The same judgement again:</p>
    <pre><code>${head.command}</code></pre>`;
}
export const provenanceLink: Link = ["#provenance", "This judgement"];

/** The sentences at the head of the index. */
export function indexLead(all: readonly Argument[], judgement: Judgement, records: Finder): Html {
  const counted = tally(entriesOf(all), records);
  return html`<p class="lead">
      ${all.length === 1 ? "One document" : `${all.length} documents`}, their claims as experiments.
      ${tallySentence(counted)}
    </p>
    ${counted.outcomes.supported === 0 ? "" : html`<p>${falseSupportSentence(judgement.head)}</p>`}`;
}
