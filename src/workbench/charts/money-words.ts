/** Money flows as tables and in words. */
import type { DataTable } from "../export/table.ts";
import type { Language, Translate } from "../i18n/index.ts";
import type { PairFlow, Posting } from "./money-flows.ts";
import { show, showPeriod, wordOf } from "./numbers.ts";

/** Flows that are said in words. */
const SAID = 3;

/** Returns the name of a sector or of a group of them. */
export function sectorName(id: string, t: Translate): string {
  return wordOf(t, "sector", id);
}

/** Says who pays whom how much a year. */
export function flowWords({ from, to, usd }: PairFlow, t: Translate, language: Language): string {
  return t("charts.money.flow", {
    from: sectorName(from, t),
    to: sectorName(to, t),
    usd: show(usd, language),
  });
}

/** Returns the table of all flows, the smallest as well. */
export function flowTable(flows: readonly PairFlow[], caption: string, t: Translate): DataTable {
  const all = flows.reduce((sum, { usd }) => sum + usd, 0);
  return {
    caption,
    columns: [
      { id: "payer", title: t("charts.money.payer"), kind: "text" },
      { id: "payee", title: t("charts.money.payee"), kind: "text" },
      { id: "usd", title: t("charts.money.usd"), kind: "number" },
      { id: "share_percent", title: t("charts.money.share"), kind: "number" },
    ],
    rows: flows.map(({ from, to, usd }) => [sectorName(from, t), sectorName(to, t), usd, (100 * usd) / all]),
  };
}

/** Says how much was paid in a year, and the largest flows. */
export function flowsSpoken(
  flows: readonly PairFlow[],
  year: number,
  t: Translate,
  language: Language,
): string {
  const all = flows.reduce((sum, { usd }) => sum + usd, 0);
  const head = t("charts.money.spoken", {
    year: showPeriod(String(year), language),
    usd: show(all, language),
    count: flows.length,
  });
  return [head, ...flows.slice(0, SAID).map((flow) => `${flowWords(flow, t, language)}.`)].join(" ");
}

/** Returns the table of postings: amounts as they were booked, and in dollars. */
export function postingTable(postings: readonly Posting[], caption: string, t: Translate): DataTable {
  return {
    caption,
    columns: [
      { id: "month", title: t("charts.table.month"), kind: "text" },
      { id: "flow", title: t("charts.money.label"), kind: "text" },
      { id: "instrument", title: t("charts.money.instrument"), kind: "text" },
      { id: "payer", title: t("charts.money.payer"), kind: "text" },
      { id: "payee", title: t("charts.money.payee"), kind: "text" },
      { id: "amount", title: t("charts.money.amount"), kind: "number" },
      { id: "unit", title: t("charts.money.unit"), kind: "text" },
      { id: "usd", title: t("charts.money.usd"), kind: "number" },
    ],
    rows: postings.map(({ month, flow, instrument, from, to, amount, unit, usd }) => [
      month,
      wordOf(t, "flow", flow),
      wordOf(t, "instrument", instrument),
      sectorName(from, t),
      sectorName(to, t),
      amount,
      wordOf(t, "unit", unit),
      usd,
    ]),
  };
}
