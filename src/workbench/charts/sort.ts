/** Puts the rows of a table in order. */
import type { TableCell } from "../export/table.ts";

export interface Order {
  /** Place of the column. */
  readonly column: number;
  readonly falling: boolean;
}

/** Returns the rows in order of a column; those without a value come last either way. */
export function sortRows<R extends readonly TableCell[]>(
  rows: readonly R[],
  { column, falling }: Order,
  language: string,
): R[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const isMissing = (cell: TableCell) => cell === null || Number.isNaN(cell);
  return rows.toSorted((rowA, rowB) => {
    const [a, b] = [rowA[column], rowB[column]];
    if (isMissing(a) || isMissing(b)) return Number(isMissing(a)) - Number(isMissing(b));
    const rising =
      typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b));
    return falling ? -rising : rising;
  });
}
