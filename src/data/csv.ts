/** Parses CSV texts strictly: what a spreadsheet would guess about is reported, with file, line and column. */
import { CsvError, parse } from "csv-parse/browser/esm/sync";
import { utf8 } from "../core/hash.ts";
import { lineFinder, scanRow } from "./scan.ts";
import type { Place, Scan } from "./scan.ts";
import { Row, Table } from "./table.ts";

export { Row, Table };

/**
 * Parses a text with one header row. Never throws: the table's `issues` tell what is wrong. A row with too few or too
 * many cells stays, marked `broken`; a misplaced quote costs its row and clears the table's `whole`.
 */
export function parseCsv(file: string, original: string): Table {
  const marked = original.startsWith("\uFEFF");
  const text = (marked ? original.slice(1) : original).replaceAll("\r\n", "\n");
  const { records, faults } = readRecords(text);
  const header = records[0];
  const table = new Table(file, text, header?.cells ?? []);
  const report = (
    code: string,
    message: string,
    at: Partial<Place> = {},
    more: { expected?: string; hint?: string } = {},
  ) => table.issues.push({ code, where: { file, ...at }, message, ...more });

  if (marked)
    report(
      "byte-order-mark",
      "byte order mark before the header",
      { line: 1, column: 1 },
      { hint: "save it as UTF-8 without one" },
    );
  if (text.trim() === "") {
    table.whole = false;
    report("empty-file", "empty file", { line: 1, column: 1 }, { expected: "a header and rows" });
    return table;
  }
  for (const { kind, at, opened } of faults) {
    table.whole = false;
    if (kind === "unclosed") report("quote", "quote is not closed", at);
    else if (kind === "opening")
      report("quote", "quote inside an unquoted cell", at, {
        expected: 'the whole cell in quotes, and "" for a quote',
      });
    else
      report("quote", "text after a closing quote", at, {
        hint: `the quote opened at ${opened.line}:${opened.column}`,
      });
  }
  const foreign = text.indexOf("\uFFFD");
  if (foreign >= 0) {
    const before = text.slice(0, foreign).split("\n");
    report(
      "encoding",
      "unreadable character",
      { line: before.length, column: before.at(-1)!.length + 1 },
      { expected: "UTF-8" },
    );
  }
  if (header === undefined) return table;
  checkHeader(header, report, table);

  const cut = !text.endsWith("\n");
  for (const record of records.slice(1)) {
    const { cells, line } = record;
    const broken = cells.length !== header.cells.length;
    table.rows.push(new Row(table, cells, line, broken));
    if (!broken || (cut && record === records.at(-1))) continue;
    const scan = table.scan(line);
    const at = cells.length > header.cells.length ? scan.starts[header.cells.length] : scan.end;
    report("cells", `too ${cells.length > header.cells.length ? "many" : "few"} cells: ${cells.length}`, at, {
      expected: `${header.cells.length} cells`,
    });
  }
  if (cut && faults.every(({ kind }) => kind !== "unclosed")) {
    report(
      "truncated",
      "the last row has no end of line: the file may be cut short",
      table.scan(records.at(-1)!.line).end,
    );
  }
  if (table.rows.length === 0 && faults.length === 0) {
    table.whole = false;
    report("no-rows", "no rows", { line: 2, column: 1 }, { expected: "at least one row under the header" });
  }
  return table;
}

interface CsvRecord {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Parses record by record; after a misplaced quote it goes on with the next row. */
function readRecords(text: string): { records: CsvRecord[]; faults: NonNullable<Scan["fault"]>[] } {
  const records: CsvRecord[] = [];
  const faults: NonNullable<Scan["fault"]>[] = [];
  const lineStart = lineFinder(text);
  let offset = 0;
  let line = 1;
  while (offset < text.length) {
    const { rows, error } = parseRows(text.slice(offset));
    for (const cells of rows) {
      records.push({ cells, line });
      line += 1 + lineBreaks(cells);
    }
    if (error === undefined) break;
    const { fault, end, next } = scanRow(text, lineStart(line), line);
    if (fault === undefined) throw error;
    faults.push(fault);
    line = end.line + 1;
    offset = next;
  }
  return { records, faults };
}

/** Returns the rows of a text as far as it can be parsed, and what stopped the parser. */
function parseRows(text: string): { rows: string[][]; error?: CsvError } {
  // As bytes, since the parser's own conversion of a text takes longer than all the rest.
  const bytes = utf8(text);
  const options = { relax_column_count: true, record_delimiter: "\n", max_record_size: 0 };
  try {
    return { rows: parse(bytes, options) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const before = error.records as number;
    return { rows: before > 0 ? parse(bytes, { ...options, to: before }) : [], error };
  }
}

/** Counts line breaks inside cells. */
function lineBreaks(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells)
    for (let at = cell.indexOf("\n"); at >= 0; at = cell.indexOf("\n", at + 1)) breaks++;
  return breaks;
}

type Report = (
  code: string,
  message: string,
  at?: Partial<Place>,
  more?: { expected?: string; hint?: string },
) => void;

function checkHeader(header: CsvRecord, report: Report, table: Table): void {
  const { starts } = table.scan(header.line);
  header.cells.forEach((name, index) => {
    const at = starts[index];
    if (name.trim() === "") report("empty-column", "column without a name", at, { expected: "a name" });
    else if (name !== name.trim()) report("column-name", `column name with spaces around it: "${name}"`, at);
    else if (header.cells.indexOf(name) < index)
      report("duplicate-column", `duplicate column: "${name}"`, at);
  });
}
