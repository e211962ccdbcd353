/** Says verdicts, what was found, and what flips a claim, in the reader's language. */
import type { CaseRecord, TestRecord } from "../../lab/claims/record.ts";
import type { Occasion, OccasionName, Test } from "../../lab/claims/types.ts";
import type { Verdict } from "../../lab/claims/verdict.ts";
import { isSigned, outcomeOf, symbols } from "../../lab/report/claims-words.ts";
import type { Outcome } from "../../lab/report/claims-words.ts";
import type { Key, Translate } from "../i18n/index.ts";
import type { Figures } from "../understand/figures.ts";
import { levelInWords } from "./say.ts";
import type { Sayings } from "./say.ts";

/** A space at which no line ends. */
const NO_BREAK = "\u00a0";

/** Short names of outcomes, for keys and classes. */
export const outcomeSlugs: Readonly<
  Record<Outcome, "supported" | "contradicted" | "contingent" | "undetermined" | "assumed">
> = {
  supported: "supported",
  contradicted: "contradicted",
  contingent: "contingent",
  undetermined: "undetermined",
  "assumed, not found": "assumed",
};
export const outcomeKey = (outcome: Outcome): Key => `claims.outcome.${outcomeSlugs[outcome]}`;
const verdictKey = (verdict: Verdict): Key => `claims.outcome.${verdict}`;

/** The verdict with its sign and marks: "✓ supported, fragile". */
export function verdictInWords(record: CaseRecord, t: Translate): string {
  const outcome = outcomeOf(record);
  const marks = [
    ...(record.negligible && outcome === "undetermined" ? [t("claims.negligible")] : []),
    ...(record.fragile ? [t("claims.fragile")] : []),
  ];
  return `${symbols[outcome]}${NO_BREAK}${[t(outcomeKey(outcome)), ...marks].join(", ")}`;
}

export function occasionInWords(name: OccasionName, { years }: Partial<Occasion>, t: Translate): string {
  if (name === "today") return t("claims.today");
  return years === undefined
    ? t("claims.itsYears")
    : t("claims.years", { years: years.replace(" to ", "–") });
}

/** Says what a test found: median, interval, and in which share of draws it holds. */
export function foundInWords(
  found: TestRecord,
  test: Test,
  unit: string,
  t: Translate,
  figures: Figures,
): string {
  const { median, interval, holds, opposite, worlds, negligible, verdict, crossing } = found;
  const missing = test.test === "threshold" ? t("claims.beyondLadder") : "–";
  const show = (value: number | null) => (value === null ? missing : figures.number(value, isSigned(test)));
  const [low, high] = interval.map(show);
  const middle = `${show(median)}${median === null || unit === "" ? "" : ` ${unit}`}`;
  return [
    ...(test.test === "together" ? [] : [t("claims.found.median", { median: middle, low, high })]),
    t("claims.found.holds", {
      holds: figures.percent(holds),
      opposite: figures.percent(opposite),
      draws: worlds,
    }),
    negligible ? `${t(verdictKey(verdict))}, ${t("claims.negligible")}` : t(verdictKey(verdict)),
    ...(crossing === undefined ? [] : [t("claims.found.crossing", { month: Math.round(crossing) })]),
  ].join("; ");
}

/** The name of a structural variant: the lever's, and what its level is called. */
export function variantInWords(
  { lever, level, choice }: CaseRecord["variants"][number],
  say: Sayings,
): string {
  const entry = say.lever(lever);
  return entry === undefined ? choice : `${say.leverName(entry)}: ${levelInWords(entry, level, say)}`;
}

/** What changes the verdict, as the record's own words say it in English. */
export function flipsInWords(record: CaseRecord, say: Sayings, figures: Figures): string[] {
  const { basis, box, echo, second, variants, doses, fragile } = record;
  const { t } = say;
  const verdict = (one: { readonly verdict: Verdict }) => t(verdictKey(one.verdict));
  const flips = box === undefined ? [] : [boxInWords(box, t)];
  if (basis === undefined) return flips;
  for (const variant of variants)
    if (variant.verdict !== basis.verdict) flips.push(`${variantInWords(variant, say)}: ${verdict(variant)}`);
  for (const one of doses)
    if (one.verdict !== basis.verdict && one.verdict !== "undetermined")
      flips.push(t("claims.flip.dose", { dose: figures.percent(one.dose), verdict: verdict(one) }));
  if (echo?.vanishes === true) {
    const parameters = echo.parameters.map(({ id }) => id).join(", ");
    flips.push(t("claims.flip.echo", { parameters, verdict: verdict(echo) }));
  }
  if (fragile && second !== undefined) flips.push(t("claims.flip.seeds", { verdict: verdict(second) }));
  return flips;
}
const boxInWords = ({ holds, words }: NonNullable<CaseRecord["box"]>, t: Translate): string =>
  t(holds === "the claim" ? "claims.flip.boxClaim" : "claims.flip.boxOpposite", { where: words });
