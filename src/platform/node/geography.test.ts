import { describe, expect, it } from "vitest";
import { loadGeography } from "./geography.ts";
import type { Position } from "../../lab/report/payload.ts";

const unit = {
  id: "KP-01-chung",
  province: "KP-01",
  name: "Chung",
  nameKorean: "",
  type: "district",
  latitude: 39.02,
  longitude: 125.75,
  population2008: 1,
  households2008: 1,
  urbanShare: 1,
  coastal: false,
  borderChina: false,
  port: false,
} as const;
const { outline, neighbours, units } = loadGeography([unit]);

describe("loadGeography", () => {
  it("has the country whole and its neighbours cut to the map", () => {
    const points = (areas: typeof outline) => areas.coordinates.flat(2) as Position[];
    const [longitudes, latitudes] = [0, 1].map((axis) => points(outline).map((point) => point[axis]));
    expect(Math.min(...longitudes)).toBeCloseTo(124.2, 0);
    expect(Math.max(...longitudes)).toBeCloseTo(130.7, 0);
    expect(Math.max(...latitudes)).toBeCloseTo(43, 0);
    expect(neighbours.map(({ name }) => name)).toEqual(["China", "South Korea", "Russia"]);
    for (const { areas } of neighbours)
      for (const [x, y] of points(areas)) {
        expect(x).toBeGreaterThanOrEqual(123);
        expect(x).toBeLessThanOrEqual(132.5);
        expect(y).toBeGreaterThanOrEqual(36.8);
        expect(y).toBeLessThanOrEqual(43.8);
      }
    expect(JSON.stringify({ outline, neighbours }).length).toBeLessThan(40_000);
  });
  it("has closed rings, the outer ones clockwise", () => {
    for (const [outer] of outline.coordinates) {
      expect(outer[0]).toEqual(outer.at(-1));
      const twice = outer.slice(1).reduce((sum, [x, y], i) => sum + outer[i][0] * y - x * outer[i][1], 0);
      expect(twice).toBeLessThan(0);
    }
    expect(units).toEqual([
      { id: "KP-01-chung", name: "Chung", province: "KP-01", latitude: 39.02, longitude: 125.75 },
    ]);
  });
});
