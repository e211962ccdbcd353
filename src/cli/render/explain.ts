/** An explanation on one screen. */
import type { ExplainResult } from "../../platform/node/index.ts";
import type { Paint } from "./colour.ts";
import { failureLine, plain, share, signed } from "./figures.ts";
import { textTable, wrap } from "./text.ts";

export function explainLines(result: ExplainResult, paint: Paint, width: number): string[] {
  const { metric, head, shares, remainder, difference, differenceError, sum } = result;
  const [control, scenario] = head.scenarios.map(({ name }) => name);
  const players =
    result.players === "themes"
      ? "players are themes"
      : `players are mechanisms${result.within === undefined ? "" : ` of ${result.within}`}, all others act`;
  const worlds = `${result.worlds} ${result.worlds === 1 ? "world" : "worlds"}`;
  const table = textTable(
    [
      { title: "player", shrinkTo: 20 },
      { title: "share", align: "right" },
      { title: "± error", align: "right" },
      { title: "of all", align: "right" },
      { title: "if it alone stops", align: "right", optional: true },
      { title: "mechanisms", align: "right", optional: true },
    ],
    [
      ...shares.map(({ name, value, error, alone, mechanisms }) => [
        name,
        signed(value),
        plain(error),
        share(value / difference),
        signed(alone),
        String(mechanisms.length),
      ]),
      ["remainder", signed(remainder), "", share(remainder / difference), "", ""],
      ["sum", signed(sum), "", share(sum / difference), "", ""],
    ],
    width,
  );
  const notes = [
    `${players}; those that are out are stopped from ${result.from} on in both; ${result.method}${result.pairs > 0 ? ` (${result.pairs} pairs)` : ""}, ${result.sets} sets in ${worlds}`,
    "the remainder is what is left with all players stopped; errors are standard errors over orders and worlds",
  ];
  const runs = result.sets * 2 * (result.worlds + result.failedWorlds);
  return [
    paint.bold(`${metric.id}, ${scenario} less ${control}: ${signed(difference)} ${metric.unit}`),
    `${metric.title}, ${metric.reading}; standard error over worlds ${plain(differenceError)}`,
    "",
    ...table.lines,
    "",
    ...notes.map((note) => wrap(note, width)),
    result.failed.length === 0
      ? paint.good("no run failed")
      : paint.warn(`${failureLine(result.failed, runs)}; ${result.failedWorlds} worlds left out`),
  ];
}
