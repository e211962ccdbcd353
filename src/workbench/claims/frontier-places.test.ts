import { describe, expect, it } from "vitest";
import type { AxisRecord, PolicyRecord } from "../../lab/claims/frontier-record.ts";
import { axesOf, pointsOf } from "./frontier-places.ts";

const axis = (metric: string): AxisRecord => ({ metric, title: metric, unit: "" });
const spread = (median: number | null) => ({ median, interval: [median, median] as const });
const policy = (id: string, ...medians: (number | null)[]) =>
  ({ id, changes: medians.map(spread) }) as unknown as PolicyRecord;

describe("the frontier", () => {
  it("has GDP across, security upward, and pressure in colour", () => {
    const axes = [axis("pressure.elite"), axis("security.index"), axis("gdp.real")];
    expect(axesOf(axes)).toEqual({ across: 2, upward: 1, colour: 0 });
    expect(axesOf([axis("a"), axis("b")])).toEqual({ across: 0, upward: 1, colour: -1 });
    expect(axesOf([axis("a"), axis("b"), axis("c")])).toEqual({ across: 1, upward: 2, colour: 0 });
  });
  it("shades policies between the least and the most of their group, and leaves out those without a value", () => {
    const points = pointsOf(
      { rivals: ["a"] },
      [policy("a", 1, 5, 9), policy("b", 3, 6, 8), policy("c", 2, null, 1)],
      {
        across: 2,
        upward: 1,
        colour: 0,
      },
    );
    expect(points.map(({ mark, shade, costs, x }) => [mark, shade, costs, x.at])).toEqual([
      [1, 0, true, 9],
      [2, 1, false, 8],
    ]);
  });
});
