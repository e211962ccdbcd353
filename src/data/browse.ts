/** Lists the data files and shows a series, a parameter or a file, with the sources. */
import { hintFor, UserError } from "../core/errors.ts";
import { countGrades } from "./check.ts";
import type { GradeCounts } from "./check.ts";
import { dataFiles, fileTitle, openTable } from "./files.ts";
import type { DataFile, Texts } from "./files.ts";
import type { Row, Table } from "./table.ts";

export interface FileSummary {
  readonly file: DataFile;
  readonly title: string;
  readonly rows: number;
  /** How many series the file holds, for files of series. */
  readonly series?: number;
  /** First and last period or date, for files that have them. */
  readonly from?: string;
  readonly to?: string;
  readonly grades: GradeCounts;
}
/** Rows of one file under its own column names. */
export interface Part {
  readonly file: DataFile;
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: Readonly<Record<string, string>> }[];
}

/** Lists the files that are there: rows, series, period covered, grades. */
export function listData(texts: Texts): FileSummary[] {
  return dataFiles
    .filter((file) => texts[file] !== undefined)
    .map((file) => {
      const table = openTable(texts, file);
      const dates = column(table, table.has("period") ? "period" : "date").sort();
      return {
        file,
        title: fileTitle(file),
        rows: table.rows.length,
        ...(table.has("series") ? { series: new Set(column(table, "series")).size } : {}),
        ...(dates.length > 0 ? { from: dates[0], to: dates.at(-1)! } : {}),
        grades: countGrades(column(table, "grade")),
      };
    });
}

/**
 * Shows what goes by a name: the rows of a file ("world/crops.csv", with or without "data/" and ".csv"), of a series in
 * any file that holds it, or of an id (a parameter, a unit, a product). Throws UserError where nothing does.
 */
export function showData(texts: Texts, name: string): Part[] {
  const bare = (path: string) => path.replace(/^data\//, "").replace(/\.csv$/, "");
  const tables = dataFiles
    .filter((file) => texts[file] !== undefined)
    .map((file) => ({ file, table: openTable(texts, file) }));
  const whole = tables.filter(({ file }) => bare(file) === bare(name));
  if (whole.length > 0) return whole.map(({ file, table }) => part(file, table, table.rows));
  const found = tables.flatMap(({ file, table }) => {
    const rows = table.rows.filter((row) => keyOf(table, row) === name);
    return rows.length > 0 ? [part(file, table, rows)] : [];
  });
  if (found.length > 0) return found;
  const known = new Set([
    ...tables.map(({ file }) => bare(file)),
    ...tables.flatMap(({ table }) => table.rows.map((row) => keyOf(table, row))),
  ]);
  known.delete("");
  throw new UserError([
    {
      code: "unknown-name",
      message: `no such data: "${name}"`,
      expected: "a file, a series, a parameter or another id",
      ...hintFor(name, known),
    },
  ]);
}

/** The name that a row goes by: its series, else its id. */
function keyOf(table: Table, row: Row): string {
  return row.raw(table.has("series") ? "series" : "id");
}
function column(table: Table, name: string): string[] {
  return table.has(name) ? table.rows.map((row) => row.raw(name)) : [];
}
function part(file: DataFile, table: Table, rows: readonly Row[]): Part {
  return {
    file,
    title: fileTitle(file),
    columns: table.columns,
    rows: rows.map((row) => ({
      line: row.line,
      cells: Object.fromEntries(table.columns.map((name) => [name, row.raw(name)])),
    })),
  };
}
