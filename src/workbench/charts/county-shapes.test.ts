import { describe, expect, it } from "vitest";
import type { Geography } from "../../lab/report/payload.ts";
import { shapesOf } from "./county-shapes.ts";

const unit = (id: string, longitude: number, latitude: number) => ({
  id,
  name: id,
  province: id.slice(0, 5),
  longitude,
  latitude,
});
const geography: Geography = {
  outline: {
    type: "MultiPolygon",
    coordinates: [
      [
        [
          [124, 38],
          [124, 43],
          [131, 43],
          [131, 38],
          [124, 38],
        ],
      ],
    ],
  },
  neighbours: [],
  units: [
    unit("KP-01-chung", 125.75, 39.02),
    unit("KP-01-sosong", 125.76, 39.05),
    unit("KP-08-hamhung", 127.5, 39.9),
    unit("KP-03-sinuiju", 124.4, 40.1),
  ],
};

describe("the map's shapes", () => {
  const shapes = shapesOf(geography);
  it("have a cell a county, twice about the capital", () => {
    expect(shapes.country.paths).toHaveLength(4);
    expect(shapes.country.paths.every((path) => path.startsWith("M"))).toBe(true);
    const apart = (cells: typeof shapes.country) => Math.abs(cells.seats[0][1] - cells.seats[1][1]);
    expect(apart(shapes.capital!)).toBeGreaterThan(4 * apart(shapes.country));
    expect(shapes.land.startsWith("M")).toBe(true);
    expect(shapesOf({ ...geography, units: geography.units.slice(2) }).capital).toBeUndefined();
  });
  it("lead from county to county", () => {
    expect(shapes.next(0, [1, 0])).toBe(2);
    expect(shapes.next(0, [0, 1])).toBe(0);
    expect(shapes.next(2, [-1, 0])).not.toBe(2);
  });
});
