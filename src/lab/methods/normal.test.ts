import { expect, it } from "vitest";
import { normalQuantile } from "../../core/stats.ts";
import { normalDensity, normalShare } from "./normal.ts";

it("the normal share matches tables", () => {
  expect(normalShare(0)).toBeCloseTo(0.5, 14);
  expect(normalShare(1)).toBeCloseTo(0.841344746068543, 14);
  expect(normalShare(-1.959963984540054)).toBeCloseTo(0.025, 14);
  expect(normalShare(-8) / 6.220960574271786e-16).toBeCloseTo(1, 6);
  expect(normalShare(-40)).toBe(0);
  expect(normalShare(40)).toBe(1);
});

it("the normal share inverts the quantile", () => {
  for (const p of [1e-12, 1e-4, 0.2, 0.5, 0.77, 0.999999])
    expect(normalShare(normalQuantile(p)) / p).toBeCloseTo(1, 8);
});

it("the density is the slope of the share", () => {
  for (const z of [-3, -0.5, 0, 2])
    expect((normalShare(z + 1e-5) - normalShare(z - 1e-5)) / 2e-5).toBeCloseTo(normalDensity(z), 8);
});
