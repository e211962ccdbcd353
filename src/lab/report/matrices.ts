/** Folds a run's books into the matrices that readers know: transaction flows of a year, and the closing balance sheet. */
import type { Books } from "../types.ts";

/** Sectors shown as one column: all of an id before its dot, and all that lie abroad. */
export interface Group {
  readonly id: string;
  readonly members: readonly number[];
}

export interface FlowMatrix {
  readonly instrument: string;
  readonly unit: string;
  readonly groups: readonly string[];
  /** Receipts less payments by group, whole minor units; every row sums to zero. */
  readonly rows: readonly { readonly flow: string; readonly cells: readonly number[] }[];
  /** Sums of the columns, and the change in holdings that the stocks show; null without an opening stock. */
  readonly sums: readonly number[];
  readonly change: readonly number[] | null;
}

export interface BalanceSheet {
  readonly groups: readonly string[];
  /** Closing holdings, whole minor units; every row sums to zero. */
  readonly rows: readonly {
    readonly instrument: string;
    readonly unit: string;
    readonly cells: readonly number[];
  }[];
  /** All instruments in won at closing rates. */
  readonly wonValue: readonly number[];
  readonly goods: readonly {
    readonly product: string;
    readonly unit: string;
    readonly quantity: number;
    readonly won: number;
  }[];
}

export function groupSectors(books: Books): Group[] {
  const groups = new Map<string, number[]>();
  books.sectors.forEach((sector, s) => {
    const id = sector.abroad === true ? "abroad" : sector.id.split(".")[0];
    const members = groups.get(id) ?? [];
    members.push(s);
    groups.set(id, members);
  });
  return [...groups].map(([id, members]) => ({ id, members }));
}

/** Returns the flow matrix of the months `from` to `to` (both counted, from 0) in one instrument. */
export function flowMatrix(books: Books, instrument: number, from: number, to: number): FlowMatrix {
  const groups = groupSectors(books);
  const groupOf = new Map(
    groups.flatMap((group, g) => group.members.map((s) => [books.sectors[s].id, g] as const)),
  );
  const { id, unit } = books.instruments[instrument];
  const rows = new Map<string, number[]>();
  books.lines.forEach((line, l) => {
    if (line.instrument !== id) return;
    let amount = 0;
    for (let m = from; m <= to; m++) amount += books.amounts[m][l];
    if (amount === 0) return;
    const cells = rows.get(line.flow) ?? groups.map(() => 0);
    cells[groupOf.get(line.from)!] -= amount;
    cells[groupOf.get(line.to)!] += amount;
    rows.set(line.flow, cells);
  });
  const sums = groups.map((_, g) => [...rows.values()].reduce((sum, cells) => sum + cells[g], 0));
  const opening = from > 0 ? holdings(books, groups, instrument, from - 1) : null;
  const closing = holdings(books, groups, instrument, to);
  return {
    instrument: id,
    unit,
    groups: groups.map((group) => group.id),
    rows: [...rows].map(([flow, cells]) => ({ flow, cells })),
    sums,
    change: opening === null ? null : closing.map((value, g) => value - opening[g]),
  };
}

export function balanceSheet(books: Books, month: number): BalanceSheet {
  const groups = groupSectors(books);
  const rows = books.instruments.map(({ id, unit }, k) => ({
    instrument: id,
    unit,
    cells: holdings(books, groups, k, month),
  }));
  const wonValue = groups.map((_, g) =>
    rows.reduce((sum, row, k) => sum + row.cells[g] * wonPerUnit(books, k, month), 0),
  );
  const goods = books.products.map(({ id, unit }, p) => {
    const quantity = books.goodsStocks[month][p];
    return { product: id, unit, quantity, won: quantity * books.prices[month][p] };
  });
  return { groups: groups.map((group) => group.id), rows, wonValue, goods };
}

/** Won that one minor unit of an instrument is worth at the end of a month. */
export function wonPerUnit(books: Books, instrument: number, month: number): number {
  const { unit } = books.instruments[instrument];
  if (unit === "US cent") return books.rates[month].wonPerCent;
  if (unit === "fen") return books.rates[month].wonPerFen;
  return 1;
}

function holdings(books: Books, groups: readonly Group[], instrument: number, month: number): number[] {
  const stocks = books.stocks[month];
  const width = books.instruments.length;
  return groups.map((group) => group.members.reduce((sum, s) => sum + stocks[s * width + instrument], 0));
}
