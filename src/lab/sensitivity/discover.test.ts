import { describe, expect, it } from "vitest";
import { latinPlace } from "../methods/latin.ts";
import { discover, happens } from "./discover.ts";
import type { Case } from "./discover.ts";

const ids = ["a", "b", "c", "d", "e", "f"];
const parameters = ids.map((id) => ({ id, unit: "1", low: 0, high: 1 }));
/** The event comes about where a is high and b is low; the others do nothing. */
const cases = Array.from({ length: 512 }, (_, draw): Case => {
  const set = Object.fromEntries(ids.map((id) => [id, latinPlace(5, id, draw)]));
  return { draw, set, outcome: set["a"] > 0.6 && set["b"] < 0.5 ? -1 : 1 };
});

describe("discovery", () => {
  const found = discover(cases, parameters, { sign: "<", threshold: 0 });
  it("finds the box in which an event comes about, and checks it on the other half", () => {
    const { box } = found;
    expect(found.halves).toEqual([256, 256]);
    expect(box!.limits.map(({ parameter }) => parameter).slice(0, 2)).toEqual(["a", "b"]);
    expect(box!.limits[0].low).toBeGreaterThan(0.55);
    expect(box!.limits[0].low).toBeLessThan(0.65);
    expect(box!.limits[1].high).toBeGreaterThan(0.45);
    expect(box!.limits[1].high).toBeLessThan(0.6);
    expect(box!.checked.density).toBeGreaterThan(0.85);
    expect(box!.checked.coverage).toBeGreaterThan(0.8);
    expect(box!.holds).toBe(true);
    expect(box!.words).toMatch(/^a ≥ 0\.\d+ and b ≤ 0\.\d+/);
  });
  it("grows a tree whose leaves part the cases", () => {
    const densest = found.leaves.toSorted((x, y) => y.checked.density - x.checked.density)[0];
    expect(densest.words).toMatch(/a ≥ 0\.\d+ and b ≤ 0\.\d+/);
    expect(found.leaves.reduce((sum, { checked }) => sum + checked.points, 0)).toBe(256);
  });
  it("has nothing to find where an event always or never comes about", () => {
    const never = discover(cases, parameters, { sign: ">", threshold: 2 });
    expect(never).toEqual({ cases: 512, hits: 0, halves: [256, 256], leaves: [] });
    expect(discover(cases, parameters, { sign: "<", threshold: 2 }).box).toBeUndefined();
  });
  it("does not hold where nothing was to be found", () => {
    const luck = cases.map((one) => ({ ...one, outcome: latinPlace(9, "luck", one.draw) - 0.3 }));
    const { box } = discover(luck, parameters, { sign: "<", threshold: 0 });
    expect(box!.found.density).toBeGreaterThan(0.3);
    expect(box!.holds).toBe(false);
  });
  it("knows the four signs", () => {
    const at = (sign: "<" | "<=" | ">" | ">=") => [0, 1, 2].map((v) => happens({ sign, threshold: 1 }, v));
    expect([at("<"), at("<="), at(">"), at(">=")]).toEqual([
      [true, false, false],
      [true, true, false],
      [false, false, true],
      [false, true, true],
    ]);
  });
});
