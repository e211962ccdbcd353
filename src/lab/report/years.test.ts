import { describe, expect, it } from "vitest";
import type { Observation } from "./observation.ts";
import { aggregateYear, compareYears, yearsOf } from "./years.ts";

const months = Array.from(
  { length: 18 },
  (_, i) => `${2012 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`,
);
const seen = (period: string, value: number, extra: Partial<Observation> = {}): Observation => ({
  series: "x",
  unit: "USD",
  period,
  value,
  basis: period.length === 4 ? "annual" : "point",
  place: "",
  source: "s",
  url: "",
  grade: "measured",
  preferred: true,
  note: "",
  ...extra,
});

describe("aggregateYear", () => {
  const values = months.map((_, i) => i + 1);
  it("adds flows, averages levels, takes December", () => {
    expect(aggregateYear(months, values, 2012, "sum")).toBe(78);
    expect(aggregateYear(months, values, 2012, "mean")).toBe(6.5);
    expect(aggregateYear(months, values, 2012, "december")).toBe(12);
  });
  it("has no figure for a year that is not whole", () => {
    expect(aggregateYear(months, values, 2013, "sum")).toBeNull();
    expect(aggregateYear(months, values, 2013, "december")).toBeNull();
    expect(yearsOf(months)).toEqual([2012, 2013]);
  });
});

describe("compareYears", () => {
  it("gives the deviation as a share, or in points", () => {
    const flows = months.map(() => 10);
    expect(
      compareYears(months, flows, [seen("2012", 100)], "x", { aggregate: "sum", difference: "relative" }),
    ).toEqual([
      { year: 2012, model: 120, observed: 100, deviation: 0.2 },
      { year: 2013, model: null, observed: null, deviation: null },
    ]);
    const growth = months.map((month) => (month.endsWith("-12") ? 2 : null));
    const [row] = compareYears(months, growth, [seen("2012", 1.5)], "x", {
      aggregate: "december",
      difference: "points",
    });
    expect(row).toEqual({ year: 2012, model: 2, observed: 1.5, deviation: 0.5 });
  });
  it("compares quotes with the same months, and only national preferred ones", () => {
    const rate = months.map((_, i) => 4000 + i * 100);
    const observed = [
      seen("2012-01", 4000),
      seen("2012-09", 5000),
      seen("2012-05", 1, { place: "hyesan" }),
      seen("2012-06", 1, { preferred: false }),
      seen("2012", 1, { basis: "ytd" }),
    ];
    const [row] = compareYears(months, rate, observed, "x", { aggregate: "mean", difference: "relative" });
    expect(row).toEqual({ year: 2012, model: 4400, observed: 4500, deviation: -100 / 4500 });
  });
});
