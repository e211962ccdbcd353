/** Words and counts of judged claims that pages and screens share. */
import type { Argument, Claim, Entry, Occasion, OccasionName, Test } from "../claims/types.ts";
import { isClaim, occasionNames } from "../claims/types.ts";
import type { CaseRecord, Judgement, JudgementHead, TestRecord } from "../claims/record.ts";
import { verdictWords } from "../claims/record.ts";
import type { Grade } from "../../model/data.ts";
import { NO_BREAK, formatLarge, formatMonthName, formatNumber } from "./format.ts";

/** What a verdict is counted as. */
export const outcomes = [
  "supported",
  "contradicted",
  "contingent",
  "undetermined",
  "assumed, not found",
] as const;
export type Outcome = (typeof outcomes)[number];
/** Signs of verdicts, so that colour says nothing alone. */
export const symbols: Readonly<Record<Outcome, string>> = {
  supported: "✓",
  contradicted: "✗",
  contingent: "◐",
  undetermined: "○",
  "assumed, not found": "↺",
};
/** What a verdict says, for who meets the word for the first time. */
export const meanings: Readonly<Record<Outcome, string>> = {
  supported: "holds beyond the smallest effect in at least nine draws of ten",
  contradicted: "its opposite holds beyond the smallest effect in at least nine draws of ten",
  contingent: "holds, or its opposite does, in a box of parameters that was checked on other draws",
  undetermined: "none of these",
  "assumed, not found":
    "goes when the parameters that encode it are neutral, and the data do not constrain them",
};

export const outcomeOf = ({ verdict, assumed }: Pick<CaseRecord, "verdict" | "assumed">): Outcome =>
  assumed ? "assumed, not found" : verdict;

export type Records = Readonly<Partial<Record<OccasionName, CaseRecord>>>;
/** Finds the records of a claim; none where it was not judged. */
export type Finder = (entry: Pick<Entry, "id" | "document">) => Records;
export function recordsOf(judgement: Judgement | undefined): Finder {
  const keyOf = (document: string, id: string) => `${document}\n${id}`;
  const records = new Map<string, Records>();
  for (const one of judgement?.documents.flatMap(({ cases }) => cases) ?? [])
    records.set(keyOf(one.document, one.claim), {
      ...records.get(keyOf(one.document, one.claim)),
      [one.occasion]: one,
    });
  return ({ document, id }) => records.get(keyOf(document, id)) ?? {};
}
/** The record that a claim is counted by: that of the document's years, else today's. */
export const mainRecord = ({ epoch, today }: Records): CaseRecord | undefined => epoch ?? today;

/** How the claims of an argument came out. */
export interface Tally {
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly fragile: number;
  readonly outOfScope: number;
  /** Claims that could be tried and were not. */
  readonly open: number;
}
export function tally(entries: readonly Entry[], records: Finder): Tally {
  const counts = Object.fromEntries(outcomes.map((one) => [one, 0])) as Record<Outcome, number>;
  let [fragile, outOfScope, open] = [0, 0, 0];
  for (const entry of entries) {
    const record = mainRecord(records(entry));
    if (!isClaim(entry)) outOfScope++;
    else if (record === undefined) open++;
    else {
      counts[outcomeOf(record)]++;
      if (record.fragile) fragile++;
    }
  }
  return { outcomes: counts, fragile, outOfScope, open };
}

/** Says a tally: "Of 24 claims, 9 are supported, 2 contradicted, …". */
export function tallySentence({ outcomes: counts, fragile, outOfScope, open }: Tally): string {
  const judged = outcomes.filter((one) => counts[one] > 0);
  const all = outcomes.reduce((sum, one) => sum + counts[one], outOfScope + open);
  const be = (n: number) => (n === 1 ? "is" : "are");
  const parts = judged.map((one, i) => `${counts[one]} ${i === 0 ? `${be(counts[one])} ` : ""}${one}`);
  const rest = [
    ...(open === 0 ? [] : [`${open} ${be(open)} not judged yet`]),
    ...(outOfScope === 0 ? [] : [`${outOfScope} ${be(outOfScope)} out of scope`]),
  ];
  const says = [parts.join(", "), ...rest].filter((part) => part !== "").join("; ");
  const shaky = fragile === 0 ? "" : ` ${fragile} of these verdicts ${be(fragile)} fragile.`;
  return `Of ${all} ${all === 1 ? "claim" : "claims"}, ${says === "" ? "none is judged" : says}.${shaky}`;
}

/** What the expected number of false supports means. */
export function falseSupportSentence({ expectedFalseSupports: expected }: JudgementHead): string {
  return `Of the verdicts “supported” in the documents' years, about ${formatNumber(expected, expected < 0.1 ? 2 : 1)} are expected to owe that to the luck of the draws: with many more draws, fewer than nine in ten would bear the claim out. The number is the sum of these probabilities.`;
}

/** The weakest grade of the parameters that encode a claim; undefined where none does. */
export function evidenceOf(
  { echo }: Pick<Claim, "echo">,
  grades: Readonly<Record<string, Grade>>,
): Grade | undefined {
  const weakestFirst: readonly Grade[] = ["assumed", "analogue", "inferred", "measured"];
  return weakestFirst.find((grade) => echo.some((id) => grades[id] === grade));
}
export const evidenceWords = (grade: Grade | undefined): string =>
  grade === undefined ? "evidence: no parameter encodes it" : `evidence: ${grade}`;

/** When a claim is tried: "2016 to 2020" or "today". */
export const occasionTitle = (name: OccasionName, { years }: Partial<Occasion>): string =>
  name === "today" ? "today" : (years ?? "the document's years");
/** "from January 2017, 12 months". */
export const occasionSpan = ({ from }: Occasion, horizon: number): string =>
  `from ${formatMonthName(from)}, ${horizon} ${horizon === 1 ? "month" : "months"}`;
export const occasionsOf = ({ occasions }: Claim): { name: OccasionName; when: Occasion }[] =>
  occasionNames.flatMap((name) => {
    const when = occasions[name];
    return when === undefined ? [] : [{ name, when }];
  });

export const badgeText = (record: CaseRecord): string =>
  `${symbols[outcomeOf(record)]}${NO_BREAK}${verdictWords(record)}`;

/** Whether a test's value has a direction, so that a sign belongs before it. */
export const isSigned = ({ test }: Test): boolean =>
  test === "difference" || test === "per unit" || test === "path";

/** A figure with about three digits: "−12.3", "+2.84 million", "3.1 × 10⁻⁹"; "–" where there is none. */
export function figure(value: number | null | undefined, signed = false): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return "–";
  const plus = signed && value > 0 ? "+" : "";
  if (value === 0 || Math.abs(value) >= 1e-4) return `${plus}${formatLarge(value)}`;
  const [digits, power] = value.toExponential(1).split("e");
  return `${plus}${digits.replace("-", "−")} × 10${superscript(power)}`;
}
const superscript = (power: string): string =>
  String(Number(power)).replaceAll(/./g, (letter) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(letter)] ?? "⁻");
/** "97 %", with a decimal where there is one: nine in ten is a verdict's line. */
export function percent(share: number): string {
  const rounded = Math.round(1000 * share) / 10;
  return `${formatNumber(rounded, Number.isInteger(rounded) ? 0 : 1)}${NO_BREAK}%`;
}
/** "−12.3 per cent"; the unit is left out where the figure is. */
export const withUnit = (text: string, unit: string): string =>
  text === "–" || unit === "" ? text : `${text} ${unit}`;

/** Says what a test found: "median −12 per cent, 90 % from −15 to −9; holds in 97 % of 200 draws, …". */
export function foundWords(found: TestRecord, test: Test): string {
  const { median, interval, unit, holds, opposite, worlds, verdict, negligible, crossing } = found;
  const missing = test.test === "threshold" ? "beyond the ladder" : "–";
  const show = (value: number | null) => (value === null ? missing : figure(value, isSigned(test)));
  const [low, high] = interval.map(show);
  return [
    ...(test.test === "together"
      ? []
      : [
          `median ${withUnit(show(median), median === null ? "" : unit)}, 90${NO_BREAK}% from ${low} to ${high}`,
        ]),
    `holds in ${percent(holds)} of ${worlds} draws, its opposite in ${percent(opposite)}`,
    negligible ? `${verdict}, negligible` : verdict,
    ...(crossing === undefined ? [] : [`takes its last sign in month ${Math.round(crossing)}`]),
  ].join("; ");
}

/** Runs of a case that failed, those of its variants, doses and neutral parameters too. */
export function failuresOf({ failed, second, echo, variants, doses }: CaseRecord): number {
  const again = [
    ...variants,
    ...doses,
    ...(second === undefined ? [] : [second]),
    ...(echo === undefined ? [] : [echo]),
  ];
  return again.reduce((sum, one) => sum + one.failed, failed.worlds);
}

/** Entries of several documents in one list. */
export const entriesOf = (all: readonly Argument[]): Entry[] => all.flatMap(({ entries }) => entries);

/** Which way a few worlds point, which is no verdict. */
export interface Direction {
  /** "↑", "↓" or "→"; a dot where a test's value has no direction. */
  readonly arrow: string;
  readonly points: "as claimed" | "against the claim" | "neither way";
}
export function directionOf({ median, smallest, holds, opposite }: TestRecord, test: Test): Direction {
  const directed = test.test === "difference" || test.test === "per unit";
  const least = smallest ?? 0;
  const arrow = !directed || median === null ? "·" : median > least ? "↑" : median < -least ? "↓" : "→";
  const points = holds > 0.5 ? "as claimed" : opposite > 0.5 ? "against the claim" : "neither way";
  return { arrow, points };
}
export const NO_VERDICT = "direction only, no verdict";
