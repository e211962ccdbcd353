/** The accounts of a year as tables: holdings at its end, and flows in one instrument. */
import { balanceSheet, flowMatrix } from "../../lab/report/matrices.ts";
import type { FlowMatrix } from "../../lab/report/matrices.ts";
import type { AccountResiduals, Books, RunResult } from "../../lab/types.ts";
import type { DataTable, TableCell, TableColumn } from "../export/table.ts";
import type { Language, Translate } from "../i18n/index.ts";
import { sectorName } from "./money-words.ts";
import { showPeriod, wordOf } from "./numbers.ts";

/** Units that readers see, and how many minor units one of them is. */
const shownUnits: Readonly<Record<string, number>> = { KPW: 1e9, "US cent": 1e8, fen: 1e8 };
const WON = "KPW";

type Group = string;
const sum = (cells: readonly number[]) => cells.reduce((a, b) => a + b, 0);

/** Table for readers, and the one for files with whole minor units. */
export interface AccountTables {
  readonly shown: DataTable;
  readonly raw: DataTable;
}

/** Returns the months of a year that a run has, the first and the last, counted. */
export function monthsOfYear(months: readonly string[], year: number): { from: number; to: number } {
  const within = months.flatMap((month, m) => (month.startsWith(`${year}-`) ? [m] : []));
  return { from: within[0], to: within.at(-1)! };
}

function perShown(unit: string): number {
  return shownUnits[unit] ?? 1;
}

/** An amount in shown units: to hundredths, and in words where it is less than that, so that zero means none. */
function amount(value: number, unit: string, t: Translate): TableCell {
  const shown = Number((value / perShown(unit)).toFixed(2));
  return shown === 0 && value !== 0 ? t("charts.accounts.tiny") : shown;
}

function amountColumn(id: string, title: string): TableColumn {
  return { id, title, kind: "number" };
}

/** Returns what every sector holds at the end of a year; debts are negative, so that each instrument sums to zero. */
export function holdingsTables(
  { books, months }: Pick<RunResult, "books" | "months">,
  year: number,
  t: Translate,
  language: Language,
): AccountTables {
  const { to } = monthsOfYear(months, year);
  const sheet = balanceSheet(books, to);
  const head: TableColumn = { id: "sector", title: t("charts.accounts.sector"), kind: "text" };
  const nameOf = (id: string) => wordOf(t, "instrument", id);
  const shownHeads = [
    ...sheet.rows.map(({ instrument, unit }) =>
      amountColumn(
        instrument,
        t("charts.accounts.in", { name: nameOf(instrument), unit: wordOf(t, "amount", unit) }),
      ),
    ),
    amountColumn("all", t("charts.accounts.all", { unit: wordOf(t, "amount", WON) })),
  ];
  const rowOf = (group: Group, g: number): TableCell[] => [
    sectorName(group, t),
    ...sheet.rows.map(({ unit, cells }) => amount(cells[g], unit, t)),
    amount(sheet.wonValue[g], WON, t),
  ];
  const caption = t("charts.accounts.holdings", { month: showPeriod(months[to], language) });
  return {
    shown: {
      caption,
      columns: [head, ...shownHeads],
      rows: sheet.groups.map(rowOf),
      foot: [
        [t("charts.accounts.sum"), ...sheet.rows.map(({ unit, cells }) => amount(sum(cells), unit, t)), null],
      ],
    },
    raw: {
      caption,
      columns: [
        head,
        ...sheet.rows.map(({ instrument, unit }) => amountColumn(`${instrument}_${slug(unit)}`, unit)),
      ],
      rows: sheet.groups.map((group, g) => [
        sectorName(group, t),
        ...sheet.rows.map(({ cells }) => cells[g]),
      ]),
    },
  };
}

/** Returns the flows of a year in one instrument: receipts less payments by sector. */
export function flowTables(
  { books, months }: Pick<RunResult, "books" | "months">,
  year: number,
  instrument: number,
  t: Translate,
  language: Language,
): AccountTables {
  const { from, to } = monthsOfYear(months, year);
  const matrix = flowMatrix(books, instrument, from, to);
  const { unit } = matrix;
  const name = wordOf(t, "instrument", matrix.instrument);
  const caption = t("charts.accounts.flows", {
    name,
    year: showPeriod(String(year), language),
    unit: wordOf(t, "amount", unit),
  });
  const head: TableColumn = { id: "flow", title: t("charts.money.label"), kind: "text" };
  const present = matrix.groups.flatMap((_, g) => (takesPart(matrix, g) ? [g] : []));
  const line = (label: string, cells: readonly number[]): TableCell[] => [
    label,
    ...present.map((g) => amount(cells[g], unit, t)),
    amount(sum(cells), unit, t),
  ];
  return {
    shown: {
      caption,
      columns: [
        head,
        ...present.map((g) => amountColumn(matrix.groups[g], sectorName(matrix.groups[g], t))),
        amountColumn("sum", t("charts.accounts.sum")),
      ],
      rows: matrix.rows.map(({ flow, cells }) => line(wordOf(t, "flow", flow), cells)),
      foot: footOf(matrix, line, t),
    },
    raw: {
      caption,
      columns: [head, ...matrix.groups.map((group) => amountColumn(group, sectorName(group, t)))],
      rows: matrix.rows.map(({ flow, cells }) => [wordOf(t, "flow", flow), ...cells]),
    },
  };
}

function takesPart({ rows, change }: FlowMatrix, g: number): boolean {
  return rows.some(({ cells }) => cells[g] !== 0) || (change !== null && change[g] !== 0);
}

/** Sums of flows, the change in holdings that the stocks show, and what is left between them. */
function footOf(
  { sums, change }: FlowMatrix,
  line: (label: string, cells: readonly number[]) => TableCell[],
  t: Translate,
): TableCell[][] {
  const first = line(t("charts.accounts.sums"), sums);
  if (change === null) return [first];
  return [
    first,
    line(t("charts.accounts.change"), change),
    line(
      t("charts.accounts.residual"),
      change.map((value, g) => value - sums[g]),
    ),
  ];
}

/** "US cent" as "us_cent". */
function slug(unit: string): string {
  return unit.toLowerCase().replaceAll(/[^a-z0-9]+/g, "_");
}

/** Returns instruments in which anything was posted in a year, by their place. */
export function instrumentsUsed({ lines, amounts, instruments }: Books, from: number, to: number): number[] {
  const used = new Set<string>();
  for (let m = from; m <= to; m++)
    lines.forEach(({ instrument }, l) => {
      if (amounts[m][l] !== 0) used.add(instrument);
    });
  return instruments.flatMap(({ id }, k) => (used.has(id) ? [k] : []));
}

/** The four residuals in the order in which they are shown. */
export const residuals = [
  "instrumentRowResidual",
  "sectorColumnResidual",
  "foreignExchangeResidual",
  "goodsResidual",
] as const satisfies readonly (keyof AccountResiduals)[];
