/** A CSV table whose cells know their place, and readers that turn cells into values and collect what is wrong. */
import { parseMonth } from "../core/clock.ts";
import { hintFor, UserError } from "../core/errors.ts";
import type { Issue } from "../core/errors.ts";
import { lineFinder, scanRow } from "./scan.ts";
import type { Scan } from "./scan.ts";

/** The names that cells of some column may refer to; where the list itself is damaged, nothing is an orphan. */
export interface Names {
  /** What they name, in the singular: "unit". */
  readonly what: string;
  readonly ids: ReadonlySet<string>;
  readonly whole: boolean;
}
/** Bounds of a number, both inclusive; `above` excludes its bound. */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
  readonly above?: number;
}
export const share: Bounds = { min: 0, max: 1 };
export const positive: Bounds = { above: 0 };
export const notNegative: Bounds = { min: 0 };

const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

export class Table {
  readonly file: string;
  readonly text: string;
  readonly columns: readonly string[];
  readonly rows: Row[] = [];
  /** Everything found wrong so far; readers add to it. */
  readonly issues: Issue[] = [];
  /** False where rows are missing because the text is damaged: then nothing can be said about completeness. */
  whole = true;
  readonly #position: ReadonlyMap<string, number>;
  readonly #lineStart: (line: number) => number;
  #missing = new Set<string>();

  constructor(file: string, text: string, columns: readonly string[]) {
    this.file = file;
    this.text = text;
    this.columns = columns;
    this.#position = new Map(columns.map((column, index) => [column, index]));
    this.#lineStart = lineFinder(text);
  }
  /** Finds the places of the row that begins on `line`. */
  scan(line: number): Scan {
    return scanRow(this.text, this.#lineStart(line), line);
  }
  position(column: string): number | undefined {
    return this.#position.get(column);
  }
  has(column: string): boolean {
    return this.#position.has(column);
  }
  /** Reports each column of `columns` that is not there, once. */
  need(columns: readonly string[]): void {
    const spare = this.columns.filter((column) => !columns.includes(column));
    for (const column of columns) {
      if (this.has(column) || this.#missing.has(column)) continue;
      this.#missing.add(column);
      this.issues.push({
        code: "missing-column",
        where: { file: this.file, line: 1 },
        message: `missing column: "${column}"`,
        ...hintFor(column, spare),
      });
    }
  }
  /** Reports rows that repeat an earlier one in all of `columns`. */
  unique(...columns: string[]): void {
    const seen = new Map<string, Row>();
    for (const row of this.rows) {
      const key = columns.map((column) => row.raw(column)).join(", ");
      const first = seen.get(key);
      if (first === undefined) seen.set(key, row);
      else row.report(columns[0], "duplicate", `duplicate of line ${first.line}: "${key}"`);
    }
  }
  /** Reports which of `ids` have no row by `column`. */
  complete(column: string, ids: Iterable<string>): void {
    if (!this.whole || !this.has(column)) return;
    const present = new Set(this.rows.map((row) => row.raw(column)));
    for (const id of ids)
      if (!present.has(id))
        this.issues.push({
          code: "incomplete",
          where: { file: this.file },
          message: `no row for ${column} "${id}"`,
        });
  }
  /** Returns the values of a column as names to refer to. */
  names(column: string, what: string): Names {
    return {
      what,
      ids: new Set(this.rows.map((row) => row.raw(column))),
      whole: this.whole && this.has(column),
    };
  }
}

/** One row. A reader that finds no fitting value reports it and returns a stand-in, so that reading can go on. */
export class Row {
  readonly table: Table;
  readonly line: number;
  readonly cells: readonly string[];
  /** True where the row has too few or too many cells, which is reported once and for all. */
  readonly broken: boolean;

  constructor(table: Table, cells: readonly string[], line: number, broken: boolean) {
    this.table = table;
    this.cells = cells;
    this.line = line;
    this.broken = broken;
  }
  /** Returns a cell's text, empty where there is none. */
  raw(column: string): string {
    const position = this.table.position(column);
    return position === undefined ? "" : (this.cells[position] ?? "");
  }
  /** Returns where a cell begins; lines and columns from 1. */
  place(column: string): { file: string; line: number; column: number } {
    const position = this.table.position(column) ?? 0;
    const { starts } = this.table.scan(this.line);
    return { file: this.table.file, ...starts[Math.min(position, starts.length - 1)] };
  }
  /** Adds an issue at a cell, unless the row or the column is already known to be bad. */
  report(
    column: string,
    code: string,
    message: string,
    more: { expected?: string; hint?: string } = {},
  ): void {
    if (this.broken || !this.table.has(column)) return;
    this.table.issues.push({ code, where: this.place(column), message, ...more });
  }
  text(column: string): string {
    const text = this.raw(column);
    if (text.trim() === "") this.report(column, "empty", `empty cell: ${column}`, { expected: "some text" });
    return text;
  }
  number(column: string, bounds: Bounds = {}, expected = "a number"): number {
    const text = this.raw(column);
    const value = NUMBER.test(text) ? Number(text) : Number.NaN;
    if (!Number.isFinite(value)) this.report(column, "number", `not a number: "${text}"`, { expected });
    else this.#within(column, value, bounds);
    return value;
  }
  integer(column: string, bounds: Bounds = {}): number {
    const value = this.number(column, bounds, "a whole number");
    if (Number.isFinite(value) && !Number.isSafeInteger(value))
      this.report(column, "integer", `not a whole number: "${this.raw(column)}"`, {
        expected: "a whole number",
      });
    return value;
  }
  flag(column: string): boolean {
    const text = this.raw(column);
    if (text !== "0" && text !== "1")
      this.report(column, "flag", `not a flag: "${text}"`, { expected: "0 or 1" });
    return text === "1";
  }
  enum<T extends string>(column: string, options: readonly T[]): T {
    const text = this.raw(column) as T;
    if (!options.includes(text))
      this.report(column, "enum", `unknown ${column}: "${text}"`, {
        expected: `one of ${options.join(", ")}`,
        ...hintFor(text, options),
      });
    return text;
  }
  /** Reads a month such as 2012-01 as its number from January 2012. */
  month(column: string): number {
    try {
      return parseMonth(this.raw(column));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      for (const { code, message, expected } of error.issues)
        this.report(column, code, message, { expected: expected! });
      return Number.NaN;
    }
  }
  /** Reads a reference to a row of another table, or of a list. */
  reference(column: string, names: Names): string {
    const text = this.raw(column);
    if (names.whole && !names.ids.has(text))
      this.report(column, "orphan", `unknown ${names.what}: "${text}"`, hintFor(text, names.ids));
    return text;
  }
  /** Reads a reference that may be empty. */
  optional(column: string, names: Names): string {
    return this.raw(column) === "" ? "" : this.reference(column, names);
  }
  #within(column: string, value: number, { min, max, above }: Bounds): void {
    if (!(value < (min ?? value) || value > (max ?? value) || value <= (above ?? -Infinity))) return;
    const low = above === undefined ? min !== undefined && `${min} or more` : `more than ${above}`;
    const expected = [low, max !== undefined && `${max} or less`].filter(Boolean).join(" and ");
    this.report(column, "range", `out of range: ${this.raw(column)}`, { expected });
  }
}
