/** What the runs of a claim found on one occasion, on a terminal. */
import type { Claim } from "../../lab/claims/types.ts";
import { echoWords, failureWords, trialsOf } from "../../lab/report/claims-again.ts";
import { figure, foundWords, isSigned, percent } from "../../lab/report/claims-words.ts";
import { formatPoints } from "../../lab/report/format.ts";
import type { CaseRecord } from "../../platform/node/index.ts";
import { textTable } from "./text.ts";

interface Paper {
  readonly say: (text: string, hang?: number) => string;
  readonly tableWidth: number;
}

export function caseLines(claim: Claim, record: CaseRecord, { say, tableWidth }: Paper): string[] {
  const { tests, flips, echo, box, drivers, variance, doubt, failed } = record;
  return [
    ...tests.map((one, t) => say(`${t + 1}. ${foundWords(one, claim.tests[t])}`, 3)),
    say(`What flips it: ${flips.length === 0 ? "nothing that was tried" : flips.join("; ")}`),
    ...(box === undefined
      ? []
      : [
          say(
            `Box: ${box.holds} holds where ${box.words}; ${percent(box.share)} of the draws lie there, right in ${percent(box.density)}`,
          ),
        ]),
    ...(echo === undefined ? [] : [say(`What encodes it: ${echoWords(echo)}`)]),
    ...(drivers.length === 0
      ? []
      : [
          say(
            `Goes with: ${drivers.map(({ parameter, correlation }) => `${parameter} ${formatPoints(correlation, 2)}`).join(", ")} (rank correlations)`,
          ),
        ]),
    ...(variance === undefined
      ? []
      : [
          say(
            `Spread: standard deviation ${figure(variance.draw)} between draws, ${figure(variance.seed)} between seeds of a draw`,
          ),
        ]),
    ...(doubt === undefined
      ? []
      : [say(`The true share lies below nine in ten with a probability of ${percent(doubt)}`)]),
    ...(failed.worlds === 0 ? [] : [say(`Failed: ${failureWords(failed)}`)]),
    ...againLines(claim, record, tableWidth),
  ];
}

/** The first test under other seeds, doses, variants, and without what encodes it. */
function againLines({ tests: [first] }: Claim, record: CaseRecord, tableWidth: number): string[] {
  const trials = trialsOf(record);
  if (trials.length === 0) return [];
  const show = (value: number | null) => figure(value, isSigned(first));
  const { lines } = textTable(
    [
      { title: "Test 1 again", shrinkTo: 20 },
      { title: "Median", align: "right" },
      { title: "90 %", align: "right", optional: true },
      { title: "Holds", align: "right" },
      { title: "Opposite", align: "right", optional: true },
      { title: "Verdict" },
    ],
    trials.map(({ what, again }) => [
      what,
      show(again.median),
      again.interval.map(show).join(" to "),
      percent(again.holds),
      percent(again.opposite),
      again.failed === 0 ? again.verdict : `${again.verdict}, ${again.failed} failed`,
    ]),
    tableWidth - 2,
  );
  return ["", ...lines.map((line) => `  ${line}`)];
}
