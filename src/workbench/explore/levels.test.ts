import { describe, expect, it } from "vitest";
import { isMoved, levelAt, movedTo, stepOf, usualAt } from "./levels.ts";

const calm = { usual: 0.2 };
const dated = { usual: [1, 2, 3] };

describe("levels of levers", () => {
  it("are the baseline's where nothing is set, and outside the stretches of a path", () => {
    expect(usualAt(dated, "2012-02")).toBe(2);
    expect(usualAt(dated, "2020-01")).toBe(3);
    expect(levelAt(calm, 0.7, "2015-01")).toBe(0.7);
    const path = [{ from: "2013-01", to: "2013-12", value: 1 }];
    expect(levelAt(calm, path, "2013-12")).toBe(1);
    expect(levelAt(calm, path, "2014-01")).toBe(0.2);
  });
  it("move from a month on and keep what the scenario had before", () => {
    expect(movedTo(calm, undefined, "2017-01", 0.5)).toEqual([{ from: "2017-01", value: 0.5 }]);
    expect(movedTo(calm, 1, "2017-01", 0.5)).toEqual([
      { from: "2012-01", to: "2016-12", value: 1 },
      { from: "2017-01", value: 0.5 },
    ]);
    expect(movedTo(calm, [{ from: "2016-03", value: 1 }], "2017-01", 0)).toEqual([
      { from: "2016-03", to: "2016-12", value: 1 },
      { from: "2017-01", value: 0 },
    ]);
  });
  it("are no setting where they change nothing", () => {
    expect(movedTo(calm, undefined, "2017-01", 0.2)).toBeUndefined();
    expect(movedTo(calm, 1, "2017-01", 1)).toBeUndefined();
    // The calendar goes on to move; a constant level is a change.
    expect(movedTo(dated, undefined, "2012-03", 3)).toEqual([{ from: "2012-03", value: 3 }]);
  });
  it("are told from paths that were drawn", () => {
    expect(isMoved(calm, undefined, "2017-01", [{ from: "2017-01", value: 0.5 }])).toBe(true);
    expect(isMoved(calm, undefined, "2017-01", [{ from: "2016-01", value: 0.5 }])).toBe(false);
    expect(isMoved(calm, undefined, "2017-01", 0.5)).toBe(false);
  });
  it("go in round steps", () => {
    expect(stepOf({ low: 0, high: 1, whole: false })).toBeCloseTo(0.01);
    expect(stepOf({ low: 0, high: 3, whole: false })).toBeCloseTo(0.05);
    expect(stepOf({ low: 0, high: 1, whole: true })).toBe(1);
    expect(stepOf({ low: 0, high: 200_000, whole: true })).toBe(2000);
  });
});
