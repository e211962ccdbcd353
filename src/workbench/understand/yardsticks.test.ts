import { describe, expect, it } from "vitest";
import type { ObservedEntry } from "../content/types.ts";
import { medianOf, yardsticksOf } from "./yardsticks.ts";

const entry = (period: string, value: number, more: Partial<ObservedEntry> = {}): ObservedEntry => ({
  period,
  value,
  basis: "annual",
  place: "",
  source: "A",
  url: "",
  grade: "measured",
  preferred: true,
  note: "",
  ...more,
});
const months = Array.from(
  { length: 24 },
  (_, m) => `${2012 + Math.floor(m / 12)}-${String((m % 12) + 1).padStart(2, "0")}`,
);
const history = { months, values: months.map((_, m) => m + 1) };
const flow = { annual: false, yearly: "sum", unit: "USD a month" } as const;
const level = { annual: false, yearly: "mean", unit: "KPW per USD" } as const;

describe("yardsticks", () => {
  it("hold a year against a year, by sum or by mean", () => {
    const [first, second] = yardsticksOf(flow, [entry("2013", 222), entry("2012", 156)], history);
    expect([first.year, first.model, first.deviation]).toEqual([2012, 78, -0.5]);
    expect([second.model, second.deviation]).toEqual([222, 0]);
    expect(yardsticksOf(level, [entry("2012", 13)], history)[0].model).toBe(6.5);
    expect(yardsticksOf({ ...level, annual: true }, [entry("2012", 10)], history)[0].model).toBe(12);
  });
  it("hold quotes against the same months, and the year so far against its sum", () => {
    const quotes = [
      entry("2012-02", 4, { basis: "point", place: "hyesan" }),
      entry("2012-04", 8, { basis: "point" }),
    ];
    const [one] = yardsticksOf(level, quotes, history);
    expect(one).toMatchObject({ figures: 2, observed: 6, model: 3, deviation: -0.5, places: ["hyesan"] });
    expect(yardsticksOf(flow, [entry("2012-03", 6, { basis: "ytd" })], history)[0].deviation).toBe(0);
  });
  it("keep rivals apart, and say points where the series is in per cent", () => {
    const both = yardsticksOf(
      { ...level, unit: "per cent" },
      [entry("2012", 5, { preferred: false }), entry("2012", 6)],
      history,
    );
    expect(both.map(({ preferred, deviation }) => [preferred, deviation])).toEqual([
      [true, 0.5],
      [false, 1.5],
    ]);
  });
  it("compare nothing with what was not run", () => {
    expect(yardsticksOf(flow, [entry("2014", 1)], history)[0]).toMatchObject({
      model: null,
      deviation: null,
    });
    expect(yardsticksOf(flow, [entry("2012", 1)], undefined)[0].model).toBeNull();
  });
});

describe("a median", () => {
  it("leaves out draws without a value", () => {
    const draws = [
      Float64Array.of(1, Number.NaN),
      Float64Array.of(3, Number.NaN),
      Float64Array.of(9, Number.NaN),
    ];
    expect(medianOf({ months: ["2012-01", "2012-02"], baseline: draws, scenario: [] }).values).toEqual([
      3,
      null,
    ]);
    expect(medianOf({ months: ["2012-01"], baseline: draws.slice(0, 2), scenario: [] }).values).toEqual([2]);
  });
});
