/** Builds the pages of judged claims: one for each document, an index of all, and what was studied of claims together. */
import type { ContradictionResult } from "../claims/contradictions.ts";
import type { FrontierResult } from "../claims/frontier.ts";
import type { Judgement } from "../claims/record.ts";
import type { Argument, Entry } from "../claims/types.ts";
import type { Grade } from "../../model/data.ts";
import { VERSION } from "../version.ts";
import { claimCard } from "./claims-card.ts";
import {
  countsTable,
  indexLead,
  provenanceHtml,
  provenanceLink,
  registerTable,
  verdictKey,
} from "./claims-index.ts";
import type { HrefOf } from "./claims-index.ts";
import { section } from "./claims-parts.ts";
import type { Page } from "./claims-parts.ts";
import { stripKey } from "./claims-strip.ts";
import { claimsStyle } from "./claims-style.ts";
import { entriesOf, recordsOf, tally, tallySentence } from "./claims-words.ts";
import type { Finder } from "./claims-words.ts";
import { html } from "./html.ts";
import type { Content } from "./html.ts";
import { framePage } from "./page-frame.ts";
import type { Link } from "./page-frame.ts";
import { CONTRADICTIONS, contradictionAnswers, contradictionsPage } from "./contradictions-page.ts";
import { FRONTIER, frontierAnswers, frontierPage } from "./frontier-page.ts";

export interface ClaimsInput {
  readonly arguments: readonly Argument[];
  readonly judgement: Judgement;
  /** Grades of parameters by id. */
  readonly grades: Readonly<Record<string, Grade>>;
  readonly contradictions?: ContradictionResult;
  readonly frontier?: FrontierResult;
  /** The pages' program. */
  readonly client: string;
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
  const { contradictions, frontier, client, records } = context;
  const entries = entriesOf(input.arguments);
  const shared = { index: INDEX, client };
  return [
    indexPage(context),
    ...input.arguments.map((one) => documentPage(one, context)),
    ...(contradictions === undefined
      ? []
      : [contradictionsPage(contradictions, { ...shared, entries, records, hrefOf: hrefOf(context) })]),
    ...(frontier === undefined ? [] : [frontierPage(frontier, shared)]),
  ];
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
    ? html`<p class="warning">
        Partial: not all runs were done, and claims or some of what is tried beside a verdict are missing.
      </p>`
    : "";
const hrefOf =
  ({ fileOf }: Context): HrefOf =>
  ({ id, document }) =>
    `${fileOf(document)}#${id}`;

function indexPage(context: Context): Page {
  const { judgement, records, contradictions, frontier, client } = context;
  const all = context.arguments;
  const entries = entriesOf(all);
  const links: Link[] = [
    ["#documents", "Documents"],
    ["#claims", "All claims"],
    ...(contradictions === undefined ? [] : [[CONTRADICTIONS, "Contradictions"] as const]),
    ...(frontier === undefined ? [] : [[FRONTIER, "Policy frontier"] as const]),
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
      registerTable(entries, records, { hrefOf: hrefOf(context), caption: "All claims", several: true }),
    ])}
    ${contradictions === undefined ? "" : section("contradictions", "Contradictions", contradictionAnswers(contradictions))}
    ${frontier === undefined ? "" : section("frontier", "Policy frontier", frontierAnswers(frontier))}
    ${section("verdicts", "What verdicts mean", verdictKey())}
    ${section("provenance", "This judgement", provenanceHtml(judgement))}`,
    charts: [],
    version: VERSION,
    client,
    look: claimsStyle,
  });
  return { file: INDEX, html: page };
}

function documentPage({ document, title, argument, entries }: Argument, context: Context): Page {
  const { judgement, records, grades, client } = context;
  const cards = entries.map((entry) => claimCard(entry, records(entry), grades));
  const here: HrefOf = ({ id }: Pick<Entry, "id">) => `#${id}`;
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
    main: html`${section("claims", "Claims", [registerTable(entries, records, { hrefOf: here, caption: `Claims of ${name}`, several: false }), stripKey])}
    ${cards.map((card) => card.html)} ${section("verdicts", "What verdicts mean", verdictKey())}
    ${section("provenance", "This judgement", provenanceHtml(judgement))}`,
    charts: cards.flatMap(({ charts }) => charts),
    version: VERSION,
    client,
    look: claimsStyle,
  });
  return { file: context.fileOf(document), html: page };
}
