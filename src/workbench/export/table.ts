/** Tables as data: what the table of a picture shows, and what is saved of it. */
import { metaLines } from "./describe.ts";
import type { FigureMeta } from "./describe.ts";

export interface TableColumn {
  /** Name in files: letters, digits, points and underscores. */
  readonly id: string;
  /** Head for readers. */
  readonly title: string;
  readonly kind: "text" | "number";
}

export type TableCell = string | number | null;

export interface DataTable {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  /** One cell a column; null where there is nothing. */
  readonly rows: readonly (readonly TableCell[])[];
  /** Sums and the like below the rows, for readers; files leave them out, since who reads them can add. */
  readonly foot?: readonly (readonly TableCell[])[];
}

const END = "\r\n";

/** Returns a table as CSV (RFC 4180) below lines that begin with # and say what it is. */
export function toCsv(table: DataTable, meta: FigureMeta): string {
  const head = metaLines(meta).map(({ key, value }) => `# ${key}: ${value.replaceAll(/\s+/g, " ")}`);
  return [...head, plainCsv(table)].join(END);
}

/** Returns a table as CSV without the lines above it, for other programs' clipboards. */
export function plainCsv({ columns, rows }: DataTable): string {
  const lines = [columns.map(({ id }) => id), ...rows].map((cells) => cells.map(field).join(","));
  return lines.join(END) + END;
}

function field(cell: TableCell): string {
  if (cell === null || (typeof cell === "number" && !Number.isFinite(cell))) return "";
  const text = String(cell);
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
