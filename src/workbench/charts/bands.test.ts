import { describe, expect, it } from "vitest";
import { quantiles } from "../../core/stats.ts";
import type { Fan } from "../engine/types.ts";
import { bandsOf, baselineOf, periodsOf, runsOf } from "./bands.ts";
import type { View } from "./bands.ts";

const months = Array.from(
  { length: 30 },
  (_, i) => `${2012 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`,
);
const view: View = { from: "2012-01", to: "2014-06", annual: false, years: false, yearly: "sum" };
const line = (value: (m: number) => number) => Float64Array.from(months, (_, m) => value(m));
/** Draws that differ a lot among themselves and little from their pairs. */
const fan: Fan = {
  months,
  baseline: Array.from({ length: 9 }, (_, d) => line((m) => 100 * (d + 1) + m)),
  scenario: Array.from({ length: 9 }, (_, d) => line((m) => 100 * (d + 1) + m - (m < 12 ? 0 : d + 1))),
};

describe("periods", () => {
  it("are months, or years that are whole", () => {
    expect(periodsOf(months, { ...view, from: "2012-03", to: "2012-05" })).toEqual([
      { name: "2012-03", first: 2, last: 2 },
      { name: "2012-04", first: 3, last: 3 },
      { name: "2012-05", first: 4, last: 4 },
    ]);
    expect(periodsOf(months, { ...view, years: true })).toEqual([
      { name: "2012", first: 0, last: 11 },
      { name: "2013", first: 12, last: 23 },
    ]);
    expect(periodsOf(months, { ...view, years: true, from: "2012-02" })).toEqual([
      { name: "2013", first: 12, last: 23 },
    ]);
    expect(periodsOf(months, { ...view, annual: true, from: "2012-02" })).toEqual([
      { name: "2012", first: 11, last: 11 },
      { name: "2013", first: 23, last: 23 },
    ]);
  });
});

describe("bands", () => {
  it("are type-7 quantiles over draws", () => {
    const bands = bandsOf(fan, view, "level");
    const [q025, q50, q975] = quantiles(
      fan.scenario.map((run) => run[20]),
      [0.025, 0.5, 0.975],
    );
    expect([bands.q025[20], bands.q50[20], bands.q975[20]]).toEqual([q025, q50, q975]);
    expect(bands.draws).toBe(9);
    expect(baselineOf(fan, view, "level")[20]).toBe(520);
  });
  it("are of paired differences and ratios", () => {
    const gap = bandsOf(fan, view, "difference");
    expect([gap.q50[3], gap.q50[20], gap.q025[20]]).toEqual([0, -5, -8.8]);
    const share = bandsOf(fan, view, "ratio");
    expect(share.q50[3]).toBe(100);
    expect(share.q95[20]).toBeLessThan(100);
    expect(share.q50[20]).toBeCloseTo(99, 1);
    expect(baselineOf(fan, view, "difference").slice(0, 2)).toEqual(Float64Array.of(0, 0));
    expect(baselineOf(fan, view, "ratio").slice(0, 2)).toEqual(Float64Array.of(100, 100));
  });
  it("add or average whole years, draw by draw", () => {
    const year = bandsOf(fan, { ...view, years: true }, "difference");
    expect(year.periods).toEqual(["2012", "2013"]);
    expect([...year.q50]).toEqual([0, -60]);
    expect([...bandsOf(fan, { ...view, years: true, yearly: "mean" }, "difference").q50]).toEqual([0, -5]);
  });
  it("leave out draws without a value, and ratios to nothing", () => {
    const holed: Fan = {
      months: ["2012-01", "2012-02"],
      baseline: [Float64Array.of(0, 1), Float64Array.of(-2, 1), Float64Array.of(4, Number.NaN)],
      scenario: [Float64Array.of(1, 3), Float64Array.of(1, Number.NaN), Float64Array.of(1, Number.NaN)],
    };
    expect([...bandsOf(holed, view, "ratio").q50]).toEqual([25, 300]);
    expect([...bandsOf(holed, view, "level").q25]).toEqual([1, 3]);
    const empty = bandsOf({ months: holed.months, baseline: [], scenario: [] }, view, "level");
    expect(empty.q50).toEqual(Float64Array.of(Number.NaN, Number.NaN));
  });
  it("collapse to the line where there is one draw", () => {
    const one = bandsOf({ ...fan, baseline: [fan.baseline[0]], scenario: [fan.scenario[0]] }, view, "level");
    expect(one.q025).toEqual(one.q975);
    expect(one.q50).toEqual(fan.scenario[0]);
  });
  it("come from the single runs", () => {
    const runs = runsOf(fan, { ...view, from: "2013-01" }, "difference");
    expect(runs).toHaveLength(9);
    expect(runs[3].slice(0, 2)).toEqual(Float64Array.of(-4, -4));
  });
});
