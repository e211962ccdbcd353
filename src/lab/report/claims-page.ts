/** Builds the pages of judged claims: one for each document, and an index of all. */
import type { Judgement } from "../claims/record.ts";
import type { Argument, Entry } from "../claims/types.ts";
import type { Grade } from "../../model/data.ts";
import { VERSION } from "../version.ts";
import { claimCard } from "./claims-card.ts";
import {
  contradictionsHtml,
  countsTable,
  indexLead,
  provenanceHtml,
  provenanceLink,
  registerTable,
  verdictKey,
} from "./claims-index.ts";
import type { Contradiction, HrefOf } from "./claims-index.ts";
import { stripKey } from "./claims-strip.ts";
import { claimsStyle } from "./claims-style.ts";
import { entriesOf, recordsOf, tally, tallySentence } from "./claims-words.ts";
import type { Finder } from "./claims-words.ts";
import { html } from "./html.ts";
import type { Content, Html } from "./html.ts";
import { framePage } from "./page-frame.ts";
import type { Link } from "./page-frame.ts";
import { sectionHtml } from "./study.ts";
import type { StudySection } from "./study.ts";

export type { Contradiction } from "./claims-index.ts";
export interface ClaimsInput {
  readonly arguments: readonly Argument[];
  readonly judgement: Judgement;
  /** Grades of parameters by id. */
  readonly grades: Readonly<Record<string, Grade>>;
  readonly contradictions?: readonly Contradiction[];
  /** Further sections of the index, such as a frontier. */
  readonly further?: readonly StudySection[];
  /** The pages' program. */
  readonly client: string;
}
export interface Page {
  readonly file: string;
  readonly html: string;
}
interface Context extends ClaimsInput {
  readonly records: Finder;
  readonly fileOf: (document: string) => string;
}

export const INDEX = "index.html";

/** Returns the pages; they link to one another and need nothing else. */
export function claimsPages(input: ClaimsInput): Page[] {
  const names = fileNames(input.arguments.map(({ document }) => document));
  const context: Context = {
    ...input,
    records: recordsOf(input.judgement),
    fileOf: (document) => names.get(document)!,
  };
  return [indexPage(context), ...input.arguments.map((one) => documentPage(one, context))];
}

/** Names of files by document: of letters and digits, each once. */
function fileNames(documents: readonly string[]): Map<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const document of documents) {
    const slug = document
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, "-")
      .slice(0, 40);
    let name = `document-${slug}.html`;
    for (let n = 2; taken.has(name); n++) name = `document-${slug}-${n}.html`;
    taken.add(name);
    names.set(document, name);
  }
  return names;
}

const warningsHtml = ({ judgement }: Context): Content =>
  judgement.interrupted
    ? html`<p class="warning">Partial: the judgement was interrupted, and claims are missing.</p>`
    : "";
const section = (id: string, title: string, body: Content): Html =>
  html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${body}
  </section>`;

function indexPage(context: Context): Page {
  const { judgement, records, contradictions = [], further = [], client } = context;
  const all = context.arguments;
  const entries = entriesOf(all);
  const hrefOf: HrefOf = ({ id, document }) => `${context.fileOf(document)}#${id}`;
  const links: Link[] = [
    ["#documents", "Documents"],
    ["#claims", "All claims"],
    ...(contradictions.length === 0 ? [] : [["#contradictions", "Contradictions"] as const]),
    ...further.map(({ title }, i): Link => [`#section-${i}`, title]),
    ["#verdicts", "What verdicts mean"],
    provenanceLink,
  ];
  const page = framePage({
    title: "Claims, judged",
    kicker: "claims",
    heading: "What the documents claim, and what the model finds",
    below: html`${indexLead(all, judgement, records)} ${warningsHtml(context)}`,
    links,
    main: html`${section("documents", "Documents", countsTable(all, records, context.fileOf))}
    ${section("claims", "All claims", [
      html`<p>
        Median, interval and shares are of a claim's first test, in the document's years where it has some.
        Units differ from claim to claim.
      </p>`,
      registerTable(entries, records, { hrefOf, caption: "All claims", several: true }),
    ])}
    ${
      contradictions.length === 0
        ? ""
        : section(
            "contradictions",
            "Contradictions",
            contradictionsHtml(contradictions, entries, records, hrefOf),
          )
    }
    ${further.map(sectionHtml)} ${section("verdicts", "What verdicts mean", verdictKey())}
    ${section("provenance", "This judgement", provenanceHtml(judgement))}`,
    charts: [...contradictions, ...further].flatMap(({ charts = [] }) => charts.map(({ chart }) => chart)),
    version: VERSION,
    client,
    look: claimsStyle,
  });
  return { file: INDEX, html: page };
}

function documentPage({ document, title, argument, entries }: Argument, context: Context): Page {
  const { judgement, records, grades, client } = context;
  const cards = entries.map((entry) => claimCard(entry, records(entry), grades));
  const hrefOf: HrefOf = ({ id }: Pick<Entry, "id">) => `#${id}`;
  const name = /^\d+$/.test(document) ? `document ${document}` : document;
  const page = framePage({
    title: `${title}: claims`,
    kicker: `claims of ${name}`,
    heading: title,
    below: html`<p class="lead">${argument}</p>
      <p>${tallySentence(tally(entries, records))}</p>
      ${warningsHtml(context)}`,
    links: [
      [INDEX, "All documents"],
      ["#claims", "Claims"],
      ["#verdicts", "What verdicts mean"],
      provenanceLink,
    ],
    main: html`${section("claims", "Claims", [registerTable(entries, records, { hrefOf, caption: `Claims of ${name}`, several: false }), stripKey])}
    ${cards.map((card) => card.html)} ${section("verdicts", "What verdicts mean", verdictKey())}
    ${section("provenance", "This judgement", provenanceHtml(judgement))}`,
    charts: cards.flatMap(({ charts }) => charts),
    version: VERSION,
    client,
    look: claimsStyle,
  });
  return { file: context.fileOf(document), html: page };
}
