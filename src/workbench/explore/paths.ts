/** Dated paths as rows of a table, with what is wrong in them. */
import type { LeverEntry } from "../content/types.ts";
import type { Key, Values } from "../i18n/index.ts";
import type { LeverSetting } from "../state/page-state.ts";

/** A stretch as it is typed; open at the end without `to`. */
export interface PathRow {
  readonly from: string;
  readonly to: string;
  readonly value: string;
}
export interface PathProblem {
  readonly key: Key;
  readonly values: Values;
}

/** A setting as rows; a level is one from the first month on. */
export function rowsOf(setting: LeverSetting | undefined, first: string): PathRow[] {
  if (setting === undefined) return [];
  if (typeof setting === "number") return [{ from: first, to: "", value: String(setting) }];
  return setting.map(({ from, to = "", value }) => ({ from, to, value: String(value) }));
}
/** A level for each year from the first on as rows; years alike are one stretch. */
export function pathOfYears(first: number, levels: readonly number[]): PathRow[] {
  const rows: { from: number; to: number; value: number }[] = [];
  for (const [y, value] of levels.entries()) {
    const before = rows.at(-1);
    if (before?.value === value) before.to = first + y;
    else rows.push({ from: first + y, to: first + y, value });
  }
  return rows.map(({ from, to, value }, r) => ({
    from: `${from}-01`,
    to: r === rows.length - 1 ? "" : `${to}-12`,
    value: String(value),
  }));
}

/** Everything that is wrong with the rows. */
export function pathProblems(
  rows: readonly PathRow[],
  { low, high, whole }: Pick<LeverEntry, "low" | "high" | "whole">,
): PathProblem[] {
  const month = /^20[1-3]\d-(0[1-9]|1[0-2])$/;
  const problems: PathProblem[] = [];
  if (rows.length === 0) problems.push({ key: "explore.path.empty", values: {} });
  for (const [r, { from, to, value }] of rows.entries()) {
    const row = r + 1;
    if (!month.test(from) || from < "2012-01" || (to !== "" && !month.test(to)))
      problems.push({ key: "explore.path.badMonth", values: { row } });
    else if (to !== "" && to < from) problems.push({ key: "explore.path.backwards", values: { row } });
    else if (rows.slice(0, r).some((other) => meets(other, rows[r])))
      problems.push({ key: "explore.path.overlap", values: { row } });
    const number = Number(value);
    if (value.trim() === "" || !Number.isFinite(number) || number < low || number > high)
      problems.push({ key: "explore.path.outside", values: { row, low, high } });
    else if (whole && !Number.isInteger(number))
      problems.push({ key: "explore.path.whole", values: { row } });
  }
  return problems;
}
const meets = (a: PathRow, b: PathRow): boolean =>
  a.from <= (b.to === "" ? "9999-12" : b.to) && b.from <= (a.to === "" ? "9999-12" : a.to);
