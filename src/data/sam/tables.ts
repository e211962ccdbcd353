/** Turns records of the SAM's CSV files into entries and controls, and sums a matrix up. */
import type { SamControl, SamEntry } from "./balance.ts";
import { coefficientOf, parseExpression } from "./expression.ts";

/** One line of a CSV file under its header, all text. */
export type CsvRecord = Readonly<Record<string, string>>;

export const grades = ["measured", "inferred", "analogue", "assumed"] as const;
export type Grade = (typeof grades)[number];

export interface Sourced {
  readonly grade: Grade;
  readonly source: string;
  readonly note: string;
}

/** Reads `2012-prior.csv`: row, column, value, grade, source, note. */
export function readPrior(records: readonly CsvRecord[]): (SamEntry & Sourced)[] {
  return records.map((record) => ({
    row: text(record, "row"),
    column: text(record, "column"),
    value: number(record, "value"),
    ...sourced(record),
  }));
}

/** Reads `2012-controls.csv`: id, entries, value, tolerance, grade, source, note. */
export function readControls(records: readonly CsvRecord[]): (SamControl & Sourced)[] {
  return records.map((record) => ({
    id: text(record, "id"),
    entries: text(record, "entries"),
    value: number(record, "value"),
    tolerance: number(record, "tolerance"),
    ...sourced(record),
  }));
}

function sourced(record: CsvRecord): Sourced {
  const grade = grades.find((known) => known === record["grade"]);
  if (grade === undefined) throw new Error(`a grade is one of ${grades.join(", ")}, not: ${record["grade"]}`);
  return { grade, source: text(record, "source"), note: record["note"] ?? "" };
}

function text(record: CsvRecord, column: string): string {
  const value = record[column];
  if (value === undefined || value === "")
    throw new Error(`a record lacks its ${column}: ${Object.values(record).join(",")}`);
  return value;
}

function number(record: CsvRecord, column: string): number {
  const value = Number(text(record, column));
  if (!Number.isFinite(value)) throw new Error(`no number in ${column}: ${record[column]}`);
  return value;
}

/** Returns an expression's value over a matrix, as in `sumOver(sam, "f.*:a.*; e.trading:c.*")`. */
export function sumOver(entries: readonly SamEntry[], expression: string): number {
  const terms = parseExpression(expression);
  let sum = 0;
  for (const { row, column, value } of entries) sum += coefficientOf(terms, row, column) * value;
  return sum;
}

export interface AccountTotal {
  readonly account: string;
  /** What the account is paid: its row sum. */
  readonly received: number;
  /** What it pays: its column sum. */
  readonly paid: number;
}

/** Returns both totals of each account, in the order of appearance. */
export function accountTotals(entries: readonly SamEntry[]): AccountTotal[] {
  const totals = new Map<string, { received: number; paid: number }>();
  const of = (account: string) => {
    const known = totals.get(account) ?? { received: 0, paid: 0 };
    totals.set(account, known);
    return known;
  };
  for (const { row, column, value } of entries) {
    of(row).received += value;
    of(column).paid += value;
  }
  return [...totals].map(([account, total]) => ({ account, ...total }));
}

/** The three expressions of gross domestic product at market prices in `2012.csv`; equal once it is balanced. */
export const gdpSides = {
  production: "*:a.*; -1*c.*:a.*; e.trading:c.*",
  expenditure: "c.*:h.*; c.*:g.*; c.*:s.*; c.*:row.*; -1*row.*:c.*",
  income: "*:f.*; e.trading:c.*",
} as const;
