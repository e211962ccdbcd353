import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CALENDAR_LAST, FIRST, formatMonth, LAST, monthOfYear, parseMonth, yearOf } from "./clock.ts";
import { UserError } from "./errors.ts";

describe("clock", () => {
  it("counts from January 2012", () => {
    expect(["2012-01", "2012-12", "2013-01", "2011-12", "2009-11"].map((m) => parseMonth(m))).toEqual([
      0, 11, 12, -1, -26,
    ]);
    expect([FIRST, CALENDAR_LAST, LAST]).toEqual(["2012-01", "2025-12", "2035-12"].map((m) => parseMonth(m)));
    expect([0, -1, -26, 287].map(formatMonth)).toEqual(["2012-01", "2011-12", "2009-11", "2035-12"]);
  });

  it("formats what it parses and agrees with year and month", () => {
    fc.assert(
      fc.property(fc.integer({ min: -24144, max: 95843 }), (month) => {
        const text = formatMonth(month);
        expect(parseMonth(text)).toBe(month);
        expect(text).toBe(
          `${String(yearOf(month)).padStart(4, "0")}-${String(monthOfYear(month)).padStart(2, "0")}`,
        );
        expect(monthOfYear(month)).toBe(new Date(Date.UTC(2012, month, 1)).getUTCMonth() + 1);
      }),
    );
  });

  it("rejects other forms and says what it expected and where", () => {
    for (const text of ["2012-13", "2012-00", "2012-1", "12-01", "2012/01", " 2012-01", "2012-01-01", ""]) {
      expect(() => parseMonth(text), text).toThrow(UserError);
    }
    expect(() => parseMonth("2017-9", { file: "s.yaml", line: 4, column: 9 })).toThrow(
      's.yaml:4:9: not a month: "2017-9" (expected YYYY-MM, such as 2017-09)',
    );
  });
});
