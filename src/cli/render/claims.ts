/** Claims on a terminal: the register, one claim with all that is known of it, and verdicts as they come in. */
import { armInWords } from "../../lab/claims/arm-words.ts";
import { CONTROL, isClaim } from "../../lab/claims/types.ts";
import type { Claim, Entry } from "../../lab/claims/types.ts";
import { testInWords } from "../../lab/claims/words.ts";
import { paragraphWords } from "../../lab/report/claims-card.ts";
import {
  NO_VERDICT,
  badgeText,
  directionOf,
  entriesOf,
  failuresOf,
  falseSupportSentence,
  figure,
  isSigned,
  occasionSpan,
  occasionTitle,
  occasionsOf,
  outcomeOf,
  percent,
  recordsOf,
  tally,
  tallySentence,
  withUnit,
} from "../../lab/report/claims-words.ts";
import type { Outcome, Records } from "../../lab/report/claims-words.ts";
import type { Argument, CaseRecord, Judgement } from "../../platform/node/index.ts";
import type { Context } from "../context.ts";
import { caseLines } from "./claims-case.ts";
import type { Paint } from "./colour.ts";
import { padEnd, textTable, wrap } from "./text.ts";

type Look = Pick<Context, "width" | "tableWidth" | "paint">;
const ID_WIDTH = 12;
/** Columns that a test's number takes. */
const NUMBER = 3;
const VERDICT_WIDTH = 27;

const colourOf: Readonly<Record<Outcome, keyof Paint>> = {
  supported: "good",
  contradicted: "bad",
  contingent: "warn",
  undetermined: "quiet",
  "assumed, not found": "warn",
};
export const verdictText = (record: CaseRecord, paint: Paint): string =>
  paint[colourOf[outcomeOf(record)]](badgeText(record));

/** The register: ids, kinds, verdicts where there are some, statements. */
export function listLines(
  register: readonly Argument[],
  judgement: Judgement | undefined,
  { tableWidth, width, paint }: Look,
): string[] {
  const records = recordsOf(judgement);
  const judged = judgement !== undefined;
  const verdictOf = (record: CaseRecord | undefined) =>
    record === undefined ? "–" : verdictText(record, paint);
  const cells = (entry: Entry): string[] => {
    const { epoch, today } = records(entry);
    const scoped = !isClaim(entry);
    return [
      entry.id,
      entry.kind,
      ...(judged ? [scoped ? "⊘ out of scope" : verdictOf(epoch), scoped ? "" : verdictOf(today)] : []),
      entry.statement,
    ];
  };
  const { lines } = textTable(
    [
      { title: "Claim" },
      { title: "Kind", optional: true },
      ...(judged ? [{ title: "Its years" }, { title: "Today", optional: true }] : []),
      { title: "Statement", shrinkTo: 24 },
    ],
    register.flatMap(({ entries }) => entries.map(cells)),
    tableWidth,
  );
  const [head, ...rows] = lines;
  let next = 0;
  return [
    paint.bold(head),
    ...register.flatMap(({ document, title, entries }) => [
      "",
      paint.bold(`${document}: ${title}`),
      ...rows.slice(next, (next += entries.length)),
    ]),
    "",
    ...(judged ? [wrap(tallySentence(tally(entriesOf(register), records)), width)] : []),
    paint.quiet(`${entriesOf(register).length} claims; autarky claims show ID`),
  ];
}

/** Everything of one claim: what it says, what is done and measured, and what was found. */
export function showLines(
  { document, title }: Pick<Argument, "document" | "title">,
  entry: Entry,
  records: Records,
  { width, tableWidth, paint }: Look,
): string[] {
  const say = (text: string, hang = 0) => `  ${wrap(text, width - 2, 2 + hang)}`;
  const { id, statement, kind, paragraphs, conflicts } = entry;
  const source = [
    kind,
    `${document}: ${title}`,
    ...(paragraphs.length === 0 ? [] : [paragraphWords(paragraphs)]),
    ...(conflicts.length === 0 ? [] : [`part of ${conflicts.join(", ")}`]),
  ];
  const notes = entry.notes === undefined ? [] : ["", paint.bold("Notes"), say(entry.notes)];
  const about = [paint.bold(wrap(`${id}: ${statement}`, width)), paint.quiet(say(source.join("; ")))];
  if (!isClaim(entry)) return [...about, "", say(`Out of scope: ${entry.outOfScope}`), ...notes];
  return [
    ...about,
    "",
    paint.bold("When"),
    ...occasionsOf(entry).map(({ name, when }) =>
      say(
        `${occasionTitle(name, when)}: ${occasionSpan(when, entry.horizon)}${when.start === undefined ? "" : `, with ${when.start}`}`,
      ),
    ),
    "",
    paint.bold("What is done"),
    ...armLines(entry, say),
    "",
    paint.bold("What is measured"),
    ...entry.tests.map((test, t) =>
      say(
        `${t + 1}. ${test.label === undefined ? "" : `${test.label}: `}${testInWords(test)}${t === 0 ? " (gives the verdict)" : ""}`,
        NUMBER,
      ),
    ),
    "",
    say(
      `Encoded by: ${entry.echo.length === 0 ? "no parameter" : entry.echo.join(", ")}. Doses of: ${entry.sweep.length === 0 ? "no lever" : entry.sweep.join(", ")}.`,
    ),
    ...notes,
    ...occasionsOf(entry).flatMap(({ name, when }) => {
      const record = records[name];
      if (record === undefined) return [];
      const heading = `${paint.bold(`Found, ${occasionTitle(name, when)}`)}: ${verdictText(record, paint)}`;
      return ["", heading, ...caseLines(entry, record, { say, tableWidth })];
    }),
  ];
}

function armLines({ arms: { [CONTROL]: control, ...arms } }: Claim, say: (text: string) => string): string[] {
  return [...Object.entries(arms), [CONTROL, control] as const].map(([name, arm]) =>
    say(`${name}: ${armInWords(arm).join("; ") || "the baseline"}`),
  );
}

/** A case in a line, when its runs are done; of a fast run the direction alone. */
export function doneLine(
  record: CaseRecord,
  claim: Claim | undefined,
  { fast, paint }: { readonly fast: boolean; readonly paint: Paint },
): string {
  const [first] = record.tests;
  const test = claim?.tests[0];
  const signed = test !== undefined && isSigned(test);
  const median = withUnit(figure(first.median, signed), first.unit);
  const failed = record.failed.worlds === 0 ? "" : paint.bad(`; ${worldsFailed(record.failed.worlds)}`);
  const id = padEnd(record.id, ID_WIDTH);
  if (fast) {
    const { arrow, points } =
      test === undefined ? { arrow: "·", points: "neither way" } : directionOf(first, test);
    const found = first.median === null ? "" : ` ${median}`;
    return `${id} ${arrow}${found}, ${points}; ${paint.quiet(NO_VERDICT)}${failed}`;
  }
  const interval = first.interval.map((end) => figure(end, signed)).join(" to ");
  const found = first.median === null ? "" : `${median} (${interval}), `;
  const share = `holds in ${percent(first.holds)}, opposite in ${percent(first.opposite)} of ${first.worlds}`;
  return `${id} ${padEnd(verdictText(record, paint), VERDICT_WIDTH)} ${found}${share}${failed}`;
}

/** What stands at the end of a run of claims. */
export function summaryLines(
  register: readonly Argument[],
  judgement: Judgement,
  { fast, width, paint }: Pick<Context, "width" | "paint"> & { readonly fast: boolean },
): string[] {
  const cases = judgement.documents.flatMap((one) => one.cases);
  const failed = cases.filter((record) => failuresOf(record) > 0);
  const { sizes } = judgement.head;
  const counted = tally(entriesOf(register), recordsOf(judgement));
  const tried = new Set(cases.map((record) => `${record.document}\n${record.claim}`)).size;
  return [
    "",
    ...(fast
      ? [`${tried} ${tried === 1 ? "claim" : "claims"}, ${sizes.draws} draws each: ${NO_VERDICT}`]
      : [
          wrap(tallySentence(counted), width),
          ...(counted.outcomes.supported === 0 ? [] : [wrap(falseSupportSentence(judgement.head), width)]),
        ]),
    ...failed.map((record) =>
      paint.bad(wrap(`${record.id}: ${worldsFailed(failuresOf(record))}${reasonWords(record)}`, width, 2)),
    ),
    ...(judgement.interrupted ? [paint.warn("interrupted; the same command goes on from here")] : []),
  ];
}
const worldsFailed = (count: number): string => `${count} ${count === 1 ? "world" : "worlds"} failed`;
const reasonWords = ({ failed: { reasons } }: CaseRecord): string => {
  const counts = Object.entries(reasons).map(([reason, count]) => `${count} × ${reason}`);
  return counts.length === 0 ? "" : `: ${counts.join("; ")}`;
};
