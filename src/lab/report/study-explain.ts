/** The page of an explanation: each mechanism's share of a difference. */
import type { ExplainResult } from "../studies.ts";
import { formatBrief, formatMonthName, formatNumber } from "./format.ts";
import { csvLink } from "./html.ts";
import { reasons } from "./study-bands.ts";
import { studyFacts } from "./study-facts.ts";
import type { Study } from "./study.ts";
import { table } from "./tables.ts";

export function explainStudy(result: ExplainResult, command: string): Study {
  const { metric, shares, remainder, difference, differenceError, sum, head, failed } = result;
  const [a, b] = head.scenarios.map(({ name }) => name);
  const grouped =
    result.players === "themes"
      ? "Mechanisms are taken together by theme, the word before the dot of their id"
      : `Mechanisms stand each for themselves${result.within === undefined ? "" : `, those of the theme ${result.within}`}; all others act in every run`;
  const bars = [
    ...shares.map(({ name, value, error }) => ({ name, value, low: value - error, high: value + error })),
    { name: "remainder", value: remainder, low: remainder, high: remainder },
  ];
  const rows = [
    ...shares.map(({ name, value, error, alone, mechanisms }) => ({ name, value, error, alone, mechanisms })),
    { name: "remainder", value: remainder, error: Number.NaN, alone: Number.NaN, mechanisms: [] },
  ];
  return {
    kind: "explanation",
    title: `${metric.id}: ${b} less ${a}`,
    sentence: `${metric.title}: ${b} less ${a} is ${signed(difference)} ${metric.unit}, and which mechanisms make it`,
    lead: `${metric.id}, ${metric.reading}. The shares and the remainder add up to ${signed(sum)}.`,
    warnings:
      failed.length === 0
        ? []
        : [`${formatNumber(failed.length)} runs failed; their worlds are left out: ${reasons(failed)}.`],
    sections: [
      {
        title: "Shares of the difference",
        notes: [
          `${grouped}. A share is a Shapley value: what a player adds to the difference, on average over the orders in which players may come in. Players that are not in are stopped in both scenarios from ${formatMonthName(result.from)} on, the first month in which the two are told different things; both meet the same seeds.`,
          `The remainder is the difference with all players stopped: no listed mechanism carries it. ${result.method === "all sets" ? "All sets of players were run" : `${result.pairs} pairs of orders were drawn`}, ${formatNumber(result.sets)} sets in ${result.worlds === 1 ? "one world" : `${formatNumber(result.worlds)} worlds`}. Lines are one standard error, of the orders and the worlds together.`,
        ],
        charts: [
          {
            chart: {
              kind: "bars",
              id: "shares",
              title: "Shares",
              unit: metric.unit,
              error: "± one standard error",
              bars,
            },
          },
        ],
        tables: [
          table({
            caption: `Shares of the difference, ${metric.unit}`,
            head: ["Player", "Share", "Error", "Per cent", "Change if it alone stops", "Mechanisms"],
            rows: rows.map(({ name, value, error, alone, mechanisms }) => [
              name,
              signed(value),
              formatBrief(error),
              difference === 0 ? "–" : `${formatNumber((100 * value) / difference, 1)} %`,
              Number.isNaN(alone) ? "–" : signed(alone),
              String(mechanisms.length),
            ]),
            foot: [
              ["sum", signed(sum), "", "", "", ""],
              ["whole difference", signed(difference), formatBrief(differenceError), "100 %", "", ""],
            ],
          }),
          csvLink("shares", [
            ["player", "share", "error", "alone", "mechanisms"],
            ...rows.map(({ name, value, error, alone, mechanisms }) => [
              name,
              value,
              Number.isNaN(error) ? null : error,
              Number.isNaN(alone) ? null : alone,
              mechanisms.join(" "),
            ]),
          ]),
        ],
      },
    ],
    facts: studyFacts(
      head,
      `${formatNumber(result.sets * 2 * (result.worlds + result.failedWorlds))}, ${formatNumber(failed.length)} failed`,
      command,
    ),
  };
}

const signed = (value: number): string => `${value > 0 ? "+" : ""}${formatBrief(value)}`;
