import { describe, expect, it } from "vitest";
import { mixedForecast, normalForecast } from "./forecast.ts";

describe("a mixed forecast", () => {
  it("of draws that agree is the normal one, however many they are", () => {
    const normal = normalForecast(3, 4);
    for (const count of [1, 7, 300]) {
      const mixed = mixedForecast(Array<number>(count).fill(3), Array<number>(count).fill(1 / count), 2);
      expect(mixed.median).toBeCloseTo(3, 2);
      expect(mixed.crps(4.5) / normal.crps(4.5)).toBeCloseTo(1, 2);
      for (const level of [0.5, 0.9] as const) {
        expect(mixed.interval(level).low).toBeCloseTo(normal.interval(level).low, 1);
        expect(mixed.interval(level).high).toBeCloseTo(normal.interval(level).high, 1);
      }
    }
  });
  it("follows the weights of its draws", () => {
    const mixed = mixedForecast([0, 10], [0.9, 0.1], 0.1);
    expect(mixed.median).toBeCloseTo(0, 1);
    expect(mixed.interval(0.5).high).toBeLessThan(1);
    expect(mixed.interval(0.9).high).toBeGreaterThan(9);
  });
});
