import { describe, expect, it } from "vitest";
import { SIZE, bandPath, domainOf, linePath, scaleOf, valueTicks, yearTicks } from "./bet-scale.ts";

const months = ["2017-01", "2017-02", "2017-03"];

describe("the picture of a bet", () => {
  it("leaves room to draw, and none where nothing can be", () => {
    expect(domainOf([[100, 110]], "KPW/USD")).toEqual({ low: 72.5, high: 137.5 });
    expect(domainOf([[0.9, 0.95]], "index 0-1")).toEqual({ low: expect.closeTo(0.6625, 9), high: 1 });
    expect(domainOf([[1, 2]], "USD")).toEqual({ low: 0.5, high: 2.5 });
    expect(domainOf([[-1, 1]], "USD")).toEqual({ low: -2, high: 2 });
    expect(domainOf([[0, 0]], "USD")).toEqual({ low: 0, high: 0.5 });
    expect(domainOf([[Number.NaN]], "USD")).toEqual({ low: 0, high: 1 });
  });
  it("finds back what a pointer is at", () => {
    const scale = scaleOf(months, { low: 0, high: 10 });
    expect(scale.x("2017-01")).toBe(SIZE.left);
    expect(scale.x("2017-03")).toBe(SIZE.width - SIZE.right);
    expect(scale.valueAt(scale.y(4))).toBeCloseTo(4, 9);
    expect(scale.valueAt(-1000)).toBe(10);
    expect(scale.valueAt(1000)).toBe(0);
    expect(scale.knotAt(scale.x("2017-02") + 3, months)).toBe(1);
  });
  it("has round ticks", () => {
    expect(valueTicks({ low: 0, high: 10 })).toEqual([0, 2, 4, 6, 8, 10]);
    expect(valueTicks({ low: 0.66, high: 1 })).toEqual([0.7, 0.8, 0.9, 1]);
    expect(yearTicks(["2016-12", "2017-01", "2017-02", "2018-01"])).toEqual(["2017-01", "2018-01"]);
  });
  it("breaks lines where there is no value", () => {
    const scale = scaleOf(months, { low: 0, high: 1 });
    expect(linePath(scale, months, [1, Number.NaN, 1]).match(/M/g)).toHaveLength(2);
    expect(bandPath(scale, months, [0, 0, 0], [1, 1, 1])).toMatch(/^M.*Z$/);
    expect(bandPath(scale, months, [0, Number.NaN, Number.NaN], [1, 1, 1])).toBe("");
  });
});
