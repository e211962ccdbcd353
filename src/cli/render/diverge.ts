/** Where two runs part, on one screen. */
import type { DivergeResult } from "../../platform/node/index.ts";
import type { Paint } from "./colour.ts";
import { plain, signed } from "./figures.ts";
import { textTable } from "./text.ts";

/** Series shown of each month, and in all, unless all are asked for. */
const A_MONTH = 6;
const SHOWN = 24;

export function divergeLines(result: DivergeResult, all: boolean, paint: Paint, width: number): string[] {
  const [control, scenario] = result.scenarios;
  const lines = [paint.bold(`${scenario} beside ${control}, to ${result.to}, seed ${result.seed}`)];
  if (result.identical)
    return [
      ...lines,
      paint.good(`identical: ${result.alike} series in every month, state ${result.stateHashes[0]}`),
    ];
  lines.push(partingOf(result));
  const seen = new Map<string, number>();
  const shown = result.series.filter(({ month }) => {
    const before = seen.get(month) ?? 0;
    seen.set(month, before + 1);
    return all || before < A_MONTH;
  });
  const some = all ? shown : shown.slice(0, SHOWN);
  const percent = (value: number | null) => (value === null ? "–" : `${signed(value)} %`);
  const table = textTable(
    [
      { title: "month" },
      { title: "series", shrinkTo: 24 },
      { title: "difference", align: "right" },
      { title: "in per cent", align: "right" },
      { title: "at most", align: "right", optional: true },
      { title: "in", optional: true },
    ],
    some.map((one) => [
      one.month,
      one.series,
      Number.isNaN(one.difference) ? "–" : signed(one.difference),
      percent(one.percent),
      percent(one.greatestPercent),
      one.greatestMonth ?? "",
    ]),
    width,
  );
  const rest = result.series.length - some.length;
  return [
    ...lines,
    "",
    ...table.lines,
    ...(rest > 0 ? [`and ${plain(rest)} more; --all lists them`] : []),
    "",
    `${result.series.length} series part, ${result.alike} stay alike`,
  ];
}

function partingOf({ sharedBurnIn, instructions, month, mechanism }: DivergeResult): string {
  if (!sharedBurnIn)
    return "their burn-ins differ: parameters, mechanisms or companies part them before January 2012";
  const told = `what they are told differs from ${instructions} on`;
  return month === undefined
    ? `${told}; the states never differ`
    : `${told}; their states part in ${month}, after ${mechanism}`;
}
