/** Contradictions and the policy frontier on a terminal. */
import { fitWords } from "../../lab/report/frontier-page.ts";
import { failureWords } from "../../lab/report/claims-again.ts";
import { figure, percent } from "../../lab/report/claims-words.ts";
import type {
  ContradictionRecord,
  ContradictionResult,
  FrontierResult,
  PolicyRecord,
  Scaled,
} from "../../platform/node/index.ts";
import type { Context } from "../context.ts";
import { padEnd, textTable, wrap } from "./text.ts";

type Look = Pick<Context, "width" | "tableWidth" | "paint">;
const GOES_ON = "interrupted; the same command goes on from here";
const ID_WIDTH = 24;

/** A contradiction with what each side finds along the ladder, and the answer. */
export function contradictionLines(
  record: ContradictionRecord,
  { width, tableWidth, paint }: Look,
): string[] {
  const { id, title, answer, across, ladder, lines, sides, failed } = record;
  const { lines: rows } = textTable(
    [
      { title: across, shrinkTo: 24 },
      ...ladder.values.map((value) => ({ title: String(value), align: "right" as const })),
      { title: "as drawn", align: "right" as const },
    ],
    [
      ...lines.map(({ label, rungs, drawn }) => [
        label,
        ...[...rungs, drawn].map(({ median }) => figure(median, true)),
      ]),
      ...sides.map(({ side, rungs, drawn }) => [`holds: ${side}`, ...[...rungs, drawn].map(percent)]),
    ],
    tableWidth - 2,
  );
  return [
    paint.bold(wrap(`${id}: ${title}`, width)),
    `  ${wrap(answer, width - 2, 2)}`,
    ...rows.map((row) => `  ${row}`),
    ...(failed.worlds === 0 ? [] : [`  ${paint.bad(wrap(failureWords(failed), width - 2, 2))}`]),
    "",
  ];
}
export const contradictionsEnd = (result: ContradictionResult, { paint }: Look): string[] =>
  result.interrupted
    ? [paint.warn(GOES_ON)]
    : [
        paint.quiet(
          `${countOf(result.contradictions.length, "contradiction")}, ${result.head.draws} draws each`,
        ),
      ];
const countOf = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;

/** A policy in a line, when it is scaled. */
export function scaledLine({ policy: { id }, fit, factor, trials }: Scaled): string {
  const found = trials.find((trial) => trial.factor === factor);
  const cost = found === undefined ? "" : `, ${figure(found.cost)} USD at ${figure(factor)} times its levels`;
  return `${padEnd(id, ID_WIDTH)} ${fitWords[fit]}${cost}`;
}

/** The policies of each group: what they cost, what they change, who is unbeaten. */
export function frontierLines(result: FrontierResult, { width, tableWidth, paint }: Look): string[] {
  if (result.interrupted) return [paint.warn(GOES_ON)];
  const { axes, groups, policies } = result;
  const cells = ({ id, fit, cost, changes, regret, front }: PolicyRecord): string[] => [
    id,
    fitWords[fit],
    figure(cost?.median),
    ...changes.map(({ median }) => figure(median, true)),
    ...regret.map((one) => figure(one?.median)),
    front === null ? "–" : percent(front),
  ];
  return [
    ...groups.flatMap(({ id, title, answer, amount, unit }) => {
      const { lines } = textTable(
        [
          { title: "Policy" },
          { title: "Amount" },
          { title: "Cost", align: "right" },
          ...axes.map(({ metric }) => ({ title: metric, align: "right" as const })),
          ...axes.map(({ metric }) => ({
            title: `regret ${metric}`,
            align: "right" as const,
            optional: true,
          })),
          { title: "Unbeaten", align: "right" },
        ],
        policies.filter(({ group }) => group === id).map(cells),
        tableWidth - 2,
      );
      return [
        paint.bold(wrap(`${title}: ${figure(amount)} ${unit}`, width)),
        ...lines.map((line) => `  ${line}`),
        `  ${wrap(answer, width - 2, 2)}`,
        "",
      ];
    }),
    ...policies
      .filter(({ failed }) => failed.worlds > 0)
      .map(({ id, failed }) => paint.bad(wrap(`${id}: ${failureWords(failed)}`, width, 2))),
    paint.quiet(`${policies.length} policies, ${result.head.draws} draws each`),
  ];
}
