/** The first test of a case again: under other seeds, doses, variants, and with what encodes the claim taken away. */
import type { Again, CaseRecord } from "../claims/record.ts";
import { figure, percent } from "./claims-words.ts";
import type { Frame } from "./claims-strip.ts";
import { strip } from "./claims-strip.ts";
import { NO_BREAK, formatNumber, formatPoints } from "./format.ts";
import { html } from "./html.ts";
import type { Content, Html } from "./html.ts";
import { factList } from "./page-frame.ts";
import { table } from "./tables.ts";

/** Trials of the first test, by what was changed in them. */
export function trialsOf({ second, echo, doses, variants }: CaseRecord): { what: string; again: Again }[] {
  return [
    ...(second === undefined ? [] : [{ what: "other seeds", again: second }]),
    ...(echo === undefined ? [] : [{ what: "parameters that encode it neutral", again: echo }]),
    ...doses.map((one) => ({ what: `${percent(one.dose)} of the dose`, again: one })),
    ...variants.map((one) => ({ what: one.choice, again: one })),
  ];
}

/** The table of a case's trials, the judged one first, and what else was found. */
export function againHtml(record: CaseRecord, frame: Frame | undefined, when: string): Html {
  const [first] = record.tests;
  const signed = frame?.signed ?? false;
  const rows = [
    { what: "as judged", again: { ...first, failed: record.failed.worlds } },
    ...trialsOf(record),
  ];
  return html`${table({
    caption: `The first test, ${when}${first.unit === "" ? "" : `, ${first.unit}`}`,
    head: ["Trial", "", "Median", "90 % from", "to", "Holds", "Opposite", "Worlds", "Failed", "Verdict"],
    rows: rows.map(({ what, again }) => [
      what,
      frame === undefined ? "" : strip(frame, again),
      ...[again.median, ...again.interval].map((value) => figure(value, signed)),
      percent(again.holds),
      percent(again.opposite),
      formatNumber(again.worlds),
      formatNumber(again.failed),
      again.verdict,
    ]),
  })}
  ${factList(furtherFacts(record))}`;
}

function furtherFacts(record: CaseRecord): [string, Content][] {
  const { echo, box, drivers, variance, doubt, failed, arms } = record;
  return [
    ...(echo === undefined ? [] : [["What encodes it", echoWords(echo)] as [string, Content]]),
    ...(box === undefined
      ? []
      : [
          [
            "Box",
            `${box.holds === "the claim" ? "The claim holds" : "Its opposite holds"} where ${box.words}: ${percent(box.share)} of the draws lie there, and it is right in ${percent(box.density)} of these.`,
          ] as [string, Content],
        ]),
    [
      "Goes with",
      drivers.length === 0
        ? "no parameter beyond chance"
        : html`${drivers.map(({ parameter, correlation }, i) => html`${i > 0 ? ", " : ""}<code>${parameter}</code> ${formatPoints(correlation, 2)}`)}
            <span class="note">(rank correlations)</span>`,
    ],
    ...(variance === undefined
      ? []
      : [
          [
            "Spread",
            `standard deviation ${figure(variance.draw)} between draws, ${figure(variance.seed)} between seeds of a draw (${variance.draws} draws, ${variance.seeds} seeds)`,
          ] as [string, Content],
        ]),
    ...(doubt === undefined
      ? []
      : [
          [
            "Luck of the draws",
            `the true share lies below nine in ten with a probability of ${percent(doubt)}`,
          ] as [string, Content],
        ]),
    ["Failed", failureWords(failed)],
    [
      "Hashes of arms",
      html`${Object.entries(arms).map(([name, hash]) => html`${name} <code>${hash}</code><br />`)}`,
    ],
  ];
}

export function failureWords({ worlds, reasons }: CaseRecord["failed"]): string {
  if (worlds === 0) return "no world";
  const counts = Object.entries(reasons).map(([reason, count]) => `${count}${NO_BREAK}×${NO_BREAK}${reason}`);
  return `${worlds} ${worlds === 1 ? "world is" : "worlds are"} left out: ${counts.join("; ")}`;
}

/** Names the parameters that encode a claim, and says what is left without them. */
export function echoWords({ parameters, vanishes, free }: NonNullable<CaseRecord["echo"]>): string {
  const names = parameters.map(({ id, neutral, ratio }) => {
    const known =
      ratio === null ? "no range" : `posterior ${formatNumber(ratio, 2)} times as wide as the prior`;
    return `${id} = ${neutral} (${known})`;
  });
  const left = !vanishes
    ? "With these neutral values the verdict stays."
    : free
      ? "With these neutral values the verdict goes, and the data do not constrain them."
      : "With these neutral values the verdict goes, but the data constrain them.";
  return `${names.join(", ")}. ${left}`;
}
