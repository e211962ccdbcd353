/** Counts calendar months as whole numbers from January 2012; earlier ones are negative. */
import { UserError } from "./errors.ts";
import type { Issue } from "./errors.ts";

/** The month from which all others count. */
export const EPOCH_YEAR = 2012;
/** January 2012, the first simulated month. */
export const FIRST = 0;
/** December 2025, the last month that the calendar of drivers covers. */
export const CALENDAR_LAST = 167;
/** December 2035, the last month that a run may reach. */
export const LAST = 287;

/** Reads "2012-01" as 0. Throws UserError for any other form; `where` tells it the place in a file. */
export function parseMonth(text: string, where?: Issue["where"]): number {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  if (match === null) {
    const issue: Issue = {
      code: "month",
      message: `not a month: "${text}"`,
      expected: "YYYY-MM, such as 2017-09",
    };
    throw new UserError([where === undefined ? issue : { ...issue, where }]);
  }
  return (Number(match[1]) - EPOCH_YEAR) * 12 + Number(match[2]) - 1;
}

/** Writes 0 as "2012-01"; for years 0 to 9999. */
export function formatMonth(month: number): string {
  return `${String(yearOf(month)).padStart(4, "0")}-${String(monthOfYear(month)).padStart(2, "0")}`;
}

/** Returns the month of the year, 1 for January to 12. */
export function monthOfYear(month: number): number {
  return month - Math.floor(month / 12) * 12 + 1;
}

/** Returns the calendar year. */
export function yearOf(month: number): number {
  return EPOCH_YEAR + Math.floor(month / 12);
}
