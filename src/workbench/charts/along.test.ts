import { describe, expect, it } from "vitest";
import { nearestTo, step } from "./along.ts";

describe("moving along", () => {
  it("finds the nearest place", () => {
    const places = [10, 20, 30, 40];
    expect([0, 14, 16, 25, 34, 36, 99].map((x) => nearestTo(places, x))).toEqual([0, 0, 1, 1, 2, 3, 3]);
    expect(nearestTo([5], 100)).toBe(0);
  });
  it("steps, jumps, and stays within", () => {
    expect(step("ArrowLeft", 0, 24)).toBe(0);
    expect(step("ArrowRight", 0, 24)).toBe(1);
    expect(step("PageUp", 20, 24)).toBe(23);
    expect(step("Home", 20, 24)).toBe(0);
    expect(step("End", 0, 24)).toBe(23);
    expect(step("a", 0, 24)).toBeUndefined();
    expect(step("End", 0, 0)).toBeUndefined();
  });
});
