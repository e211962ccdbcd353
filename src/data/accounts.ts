/** The social accounting matrix: who paid whom in 2012. */
import type { SocialAccounts } from "../model/data.ts";
import type { Tables } from "./files.ts";
import { notNegative } from "./table.ts";

export interface Entry {
  readonly row: string;
  readonly column: string;
  /** Million USD a year paid by the column's account to the row's. */
  readonly value: number;
}

const ABROAD = /^row\./;

/**
 * Lets the entries be asked for by account. `value(row, column)` is 0 where nobody paid. "total" stands for all
 * accounts, so that `value("c.x", "total")` and `value("total", "c.x")` are the outlays of `c.x`, its column's sum;
 * "row" stands for the accounts `row.*`, the rest of the world. Throws for any other account without entries.
 */
export function socialAccounts(entries: readonly Entry[]): SocialAccounts {
  const ids = [...new Set(entries.flatMap(({ row, column }) => [row, column]))];
  const known = new Set(ids);
  const abroad = ids.filter((id) => ABROAD.test(id));
  const cells = new Map(entries.map(({ row, column, value }) => [`${row} ${column}`, value]));
  const outlays = new Map<string, number>(ids.map((id) => [id, 0]));
  for (const { column, value } of entries) outlays.set(column, outlays.get(column)! + value);
  const members = (id: string): readonly string[] => {
    if (id === "row") return abroad;
    if (!known.has(id)) throw new Error(`unknown account: ${id}`);
    return [id];
  };
  return {
    rows: () => ids,
    value(row, column) {
      let sum = 0;
      if (column === "total" || row === "total") {
        for (const id of members(column === "total" ? row : column)) sum += outlays.get(id)!;
      } else {
        const columns = members(column);
        for (const r of members(row)) for (const c of columns) sum += cells.get(`${r} ${c}`) ?? 0;
      }
      return sum;
    },
  };
}

export function readAccounts(tables: Tables): Entry[] {
  const table = tables.get("sam/2012.csv");
  table.unique("row", "column");
  return table.rows.map((row) => ({
    row: row.text("row"),
    column: row.text("column"),
    value: row.number("value", notNegative),
  }));
}
