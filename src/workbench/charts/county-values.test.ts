import { describe, expect, it } from "vitest";
import { fixtureResult } from "../../../test/cli/fixture.ts";
import { colourOf, countyYears, lessCounties, scaleOf } from "./county-values.ts";
import type { CountyYears } from "./county-values.ts";

const units = [{ id: "KP-03-sinuiju" }, { id: "KP-01-chung" }, { id: "elsewhere" }];
const years = (...rows: number[][]): CountyYears => ({
  years: rows.map((_, i) => 2012 + i),
  values: rows.map((row) => Float64Array.from(row)),
});

describe("county values", () => {
  it("are yearly means in the map's order", () => {
    const found = countyYears(fixtureResult({ months: 18 }), "price.rice.kpw", units)!;
    expect(found.years).toEqual([2012, 2013]);
    expect([...found.values[0]]).toEqual([4558.5, 4505.5, Number.NaN]);
    expect(countyYears(fixtureResult(), "toString", units)).toBeUndefined();
  });
  it("differ in the years that both have", () => {
    const gap = lessCounties(years([5, 6], [7, 8], [9, 9]), years([1, 1], [2, Number.NaN]));
    expect(gap).toEqual({
      years: [2012, 2013],
      values: [Float64Array.of(4, 5), Float64Array.of(5, Number.NaN)],
    });
  });
  it("fall into classes of equally many, or about zero", () => {
    const many = scaleOf([years(Array.from({ length: 701 }, (_, i) => i))], false);
    expect(many.breaks).toEqual([100, 200, 300, 400, 500, 600]);
    expect([0, 99, 100, 650].map((value) => colourOf(value, many))).toEqual([
      "var(--charts-sequence-1)",
      "var(--charts-sequence-1)",
      "var(--charts-sequence-2)",
      "var(--charts-sequence-7)",
    ]);
    const gaps = scaleOf([years([-7, 7])], true);
    expect(gaps.breaks).toEqual([-5, -3, -1, 1, 3, 5]);
    expect(colourOf(0, gaps)).toBe("var(--charts-difference-4)");
    expect(colourOf(Number.NaN, gaps)).toBe("var(--soft)");
  });
  it("need not differ", () => {
    expect(colourOf(0, scaleOf([years([0, 0])], true))).toBe("var(--charts-difference-4)");
    expect(colourOf(3, scaleOf([years([3, 3, 3])], false))).toBe("var(--charts-sequence-7)");
    expect(scaleOf([], false).breaks).toEqual([]);
  });
});
