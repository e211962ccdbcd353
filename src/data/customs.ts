/** Turns a customs table (HS code, partner, month, value) into observed series of the model's goods and partners. */
import { formatMonth } from "../core/clock.ts";
import { UserError } from "../core/errors.ts";
import type { TradeDirection } from "../model/data.ts";
import { goods } from "../model/products.ts";
import type { Good } from "../model/products.ts";
import { parseCsv } from "./csv.ts";
import { HS, Tables } from "./files.ts";
import type { Texts } from "./files.ts";

/** What chapters and headings of the Harmonized System are counted as, by direction. */
export type HsMap = ReadonlyMap<string, Readonly<Record<TradeDirection, Good>>>;

export function readHs(tables: Tables): HsMap {
  const table = tables.get(HS);
  table.unique("hs");
  return new Map(
    table.rows.map((row) => {
      const hs = row.text("hs");
      if (!/^(\d{2}|\d{4})$/.test(hs))
        row.report("hs", "hs", `not a chapter or heading: "${hs}"`, { expected: "two or four digits" });
      return [hs, { export: row.enum("export_good", goods), import: row.enum("import_good", goods) }];
    }),
  );
}

const partners = ["china", "russia", "others"] as const;
type Partner = (typeof partners)[number];
/** ISO 3166 codes, of two and three letters and three digits; every other code is another partner's. */
const partnerOf: Readonly<Record<string, Partner>> = {
  CN: "china",
  CHN: "china",
  "156": "china",
  RU: "russia",
  RUS: "russia",
  "643": "russia",
};

export interface ImportedTable {
  /** CSV of series, unit, period, value and source, as `--observed` takes it. */
  readonly csv: string;
  readonly rows: number;
  /** Sums in USD: of the table, of what has a good, and of what has none. The last two add up to the first. */
  readonly total: number;
  readonly mapped: number;
  readonly unmapped: number;
  /** Codes that belong to none of the goods, with what they are worth. */
  readonly unknown: readonly { readonly hs: string; readonly value: number }[];
  readonly partners: readonly Partner[];
}
export interface CustomsOptions {
  /** For tables without a column `direction`: export or import, as North Korea sees it. */
  readonly direction?: TradeDirection;
  /** Who says so; by default the file's name. */
  readonly source?: string;
}

/**
 * Reads a customs table with the columns hs, partner, month, value (USD) and direction. Totals count every row; goods
 * only those whose heading or chapter is known. Throws one UserError with every mistake, each with line and column.
 */
export function importCustoms(
  texts: Texts,
  file: string,
  text: string,
  { direction, source = file }: CustomsOptions = {},
): ImportedTable {
  const tables = new Tables(texts);
  const hsMap = readHs(tables);
  if (tables.issues().length > 0) throw new UserError(tables.issues());
  const table = parseCsv(file, text);
  table.need(["hs", "partner", "month", "value", ...(direction === undefined ? ["direction"] : [])]);
  const sums = new Map<string, number>();
  const unknown = new Map<string, number>();
  const found = new Set<Partner>();
  let [total, mapped] = [0, 0];
  for (const row of table.rows) {
    const hs = row.raw("hs").replaceAll(".", "");
    if (!/^\d{2}(\d{2}){0,4}$/.test(hs))
      row.report("hs", "hs", `not an HS code: "${row.raw("hs")}"`, { expected: "2, 4, 6, 8 or 10 digits" });
    const code = row.raw("partner").toUpperCase();
    if (!/^([A-Z]{2,3}|\d{3})$/.test(code))
      row.report("partner", "partner", `not a country's code: "${row.raw("partner")}"`, {
        expected: "an ISO 3166 code such as CN, CHN or 156",
      });
    const partner = partnerOf[code] ?? "others";
    const month = row.month("month");
    const value = row.number("value", { min: 0 }, "USD");
    const way = table.has("direction") ? row.enum("direction", ["export", "import"] as const) : direction;
    if (way === undefined || !Number.isFinite(value)) continue;
    found.add(partner);
    total += value;
    const good = (hsMap.get(hs.slice(0, 4)) ?? hsMap.get(hs.slice(0, 2)))?.[way];
    if (good === undefined) unknown.set(row.raw("hs"), (unknown.get(row.raw("hs")) ?? 0) + value);
    else mapped += value;
    for (const series of seriesOf(way, partner, good)) {
      const key = `${series} ${formatMonth(month)}`;
      sums.set(key, (sums.get(key) ?? 0) + value);
    }
  }
  if (table.issues.length > 0) throw new UserError(table.issues);
  const who = partners.filter((partner) => found.has(partner));
  const lines = [...sums]
    .filter(([, value]) => value > 0)
    .map(([key, value]) => [...key.split(" "), value] as [string, string, number])
    .toSorted(([a, b], [c, d]) => (a < c ? -1 : a > c ? 1 : b < d ? -1 : 1))
    .map(([series, month, value]) => [
      series,
      "USD",
      month,
      String(value),
      quote(`${source}; sum over ${who.join(", ")}`),
    ]);
  return {
    csv: `${[["series", "unit", "period", "value", "source"], ...lines].map((cells) => cells.join(",")).join("\n")}\n`,
    rows: lines.length,
    total,
    mapped,
    unmapped: total - mapped,
    unknown: [...unknown].map(([hs, value]) => ({ hs, value })),
    partners: who,
  };
}

/** The series that a row counts in: its direction's total, its good, and its partner where that has a series. */
function seriesOf(direction: TradeDirection, partner: Partner, good: Good | undefined): string[] {
  return [
    `trade.${direction}s.usd`,
    ...(good === undefined ? [] : [`trade.${direction}s.${good}.usd`]),
    ...(partner === "china" ? [`customs.china.${direction}s.usd`] : []),
    ...(partner === "russia" ? [`trade.${direction}s.russia.usd`] : []),
  ];
}
const quote = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
