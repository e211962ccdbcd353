/** Prints where a good's money went. */
import type { Followed } from "../../platform/node/index.ts";
import type { Context } from "../context.ts";
import { textTable } from "./text.ts";

type Look = Pick<Context, "tableWidth" | "paint">;

const LEAST_SHARE = 0.001;
const FLOWS_SHOWN = 12;

export function followLines(found: Followed, { tableWidth, paint }: Look): string[] {
  const { good, companies, proceedsCents, months, lastHolders, onItsWay } = found;
  const first = months[0]?.month ?? "";
  const title = `${good}, ${first}: ${musd(proceedsCents)} m USD earned by ${companies} exporter${companies === 1 ? "" : "s"}`;
  if (proceedsCents === 0)
    return [paint.bold(title), "Nothing was earned in that month, so there is nothing to follow."];
  const shown = lastHolders.filter(({ share }) => share >= LEAST_SHARE);
  const rest = lastHolders.filter(({ share }) => share < LEAST_SHARE);
  const restShare = rest.reduce((sum, { share }) => sum + share, 0);
  const holders = [
    ...shown.map(({ holder, share }) => [holder, percent(share), musd(share * proceedsCents)]),
    ...(rest.length === 0
      ? []
      : [[`${rest.length} others`, percent(restShare), musd(restShare * proceedsCents)]]),
  ];
  const sums = new Map<string, number>();
  for (const { flows } of months)
    for (const { flow, from, to, cents } of flows) {
      const key = `${flow}|${from}|${to}`;
      sums.set(key, (sums.get(key) ?? 0) + cents);
    }
  const ways = [...sums].sort(([, a], [, b]) => b - a).slice(0, FLOWS_SHOWN);
  const table = (columns: Parameters<typeof textTable>[0], rows: string[][]) => {
    const [head, ...body] = textTable(columns, rows, tableWidth).lines;
    return [paint.bold(head), ...body];
  };
  return [
    paint.bold(title),
    "",
    ...table(
      [{ title: "Last holder" }, { title: "Share", align: "right" }, { title: "m USD", align: "right" }],
      holders,
    ),
    "",
    ...table(
      [{ title: "Flow" }, { title: "From" }, { title: "To" }, { title: "m USD", align: "right" }],
      ways.map(([key, cents]) => [...key.split("|"), musd(cents)]),
    ),
    "",
    paint.quiet(
      `${months.length} month${months.length === 1 ? "" : "s"}, to ${months.at(-1)!.month}; ${percent(onItsWay)} is still at home. Money that passes twice along a flow counts twice.`,
    ),
  ];
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const musd = (cents: number): string => (cents / 1e8).toFixed(2);
