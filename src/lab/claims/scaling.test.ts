import { describe, expect, it } from "vitest";
import { testData } from "../../../test/model/world.ts";
import type { Policies, Policy } from "./policies.ts";
import { MOST_TRIALS, factorsToTry, mostFactor, scaledLevers, settle } from "./scaling.ts";
import type { Trial } from "./scaling.ts";

/** Searches a made-up cost as a study does. */
function search(cost: (factor: number) => number, amount: number, most: number) {
  const tried: Trial[] = [];
  for (;;) {
    const next = factorsToTry(tried, amount, most).find(
      (factor) => !tried.some((one) => one.factor === factor),
    );
    if (next === undefined) return { tried, ...settle(tried, amount) };
    expect(next).toBeGreaterThan(0);
    expect(next).toBeLessThanOrEqual(most);
    tried.push({ factor: next, cost: cost(next) });
  }
}

describe("a search for equal cost", () => {
  it("begins with the policy as it is written, and ends there if it costs the amount", () => {
    expect(search(() => 101, 100, 5)).toMatchObject({ tried: [{ factor: 1 }], fit: "met" });
  });
  it.each([
    ["too dear", (f: number) => 400 * f, 0.25],
    ["too cheap", (f: number) => 10 * f, 10],
    ["ever dearer", (f: number) => 20 * f * f, Math.sqrt(5)],
    ["ever less so", (f: number) => 60 * Math.sqrt(f), 25 / 9],
    ["with a kink", (f: number) => (f < 3 ? f : 3 + 200 * (f - 3)), 3.485],
  ])("finds the factor of a policy that is %s", (_, cost, factor) => {
    const { chosen, fit, tried } = search(cost, 100, 40);
    expect(fit).toBe("met");
    expect(Math.abs(cost(chosen.factor) - 100)).toBeLessThanOrEqual(5);
    expect(Math.abs(chosen.factor / factor - 1)).toBeLessThan(0.06);
    expect(tried.length).toBeLessThanOrEqual(MOST_TRIALS);
  });
  it("goes to the end of the levers before it says that a policy falls short", () => {
    const { tried, fit, chosen } = search((f) => 7 * f, 100, 6);
    expect(tried.at(-1)!.factor).toBe(6);
    expect(fit).toBe("falls short");
    expect(chosen.factor).toBe(6);
    // Costs may turn before the end: the policy stands where it costs most.
    expect(search((f) => 50 - (f - 2) * (f - 2), 100, 10).chosen.cost).toBeGreaterThan(48);
    expect(search((f) => -f, 100, 3)).toMatchObject({ fit: "falls short", chosen: { factor: 1 } });
  });
  it("takes the nearest where a count leaps over the amount", () => {
    const { chosen, fit } = search((f) => 70 * Math.round(f), 100, 20);
    expect(fit).toBe("closest");
    expect(chosen.cost).toBe(70);
  });
  it("ends where no run does", () => {
    expect(search(() => Number.NaN, 100, 20)).toMatchObject({ tried: [{ factor: 1 }], fit: "failed" });
  });
});

describe("a scaled policy", () => {
  const data = testData();
  const all = { from: "2024-01", horizon: 24 } as Policies;
  const policy = (levers: Policy["levers"], scale = Object.keys(levers)) =>
    ({ levers, scale }) as unknown as Policy;
  const at = (levers: Policy["levers"], factor: number, scale?: string[]) =>
    scaledLevers(data, all, policy(levers, scale), factor);

  it("goes so many times as far from the baseline, within its range", () => {
    expect(at({ "sanctions.exportCut": 0.2 }, 1.5)).toEqual({ "sanctions.exportCut": 0.3 });
    expect(at({ "sanctions.exportCut": 0.2 }, 9)).toEqual({ "sanctions.exportCut": 1 });
    expect(at({ "pyongyang.militaryShare": 0.9 }, 2)).toEqual({ "pyongyang.militaryShare": 0.8 });
    expect(at({ "pyongyang.militaryShare": 0.9 }, 0)).toEqual({ "pyongyang.militaryShare": 1 });
  });
  it("counts in whole numbers, and else in four digits", () => {
    expect(at({ "removal.firms": 20 }, 0.13)).toEqual({ "removal.firms": 3 });
    expect(at({ "sanctions.exportCut": 0.1 }, 1.23456789)).toEqual({ "sanctions.exportCut": 0.1235 });
  });
  it("follows the calendar of the baseline month by month", () => {
    // The panel of experts ends in the spring of 2024.
    const { "sanctions.monitoring": path } = at({ "sanctions.monitoring": 1 }, 0.5);
    expect(path).toMatchObject([{ after: 0, value: 1 }, { value: 0.5 }]);
    expect(at({ "sanctions.monitoring": 1 }, 1)).toEqual({ "sanctions.monitoring": 1 });
  });
  it("moves months of a path alone, and levers that are not scaled stay", () => {
    const path = [{ after: 6, for: 3, value: 0.4 }];
    expect(at({ "sanctions.exportCut": path, "sanctions.oilCut": 0.5 }, 2, ["sanctions.exportCut"])).toEqual({
      "sanctions.exportCut": [
        { after: 0, for: 6, value: 0 },
        { after: 6, for: 3, value: 0.8 },
        { after: 9, value: 0 },
      ],
      "sanctions.oilCut": 0.5,
    });
  });
  it("ends where its last lever does", () => {
    const most = (levers: Policy["levers"]) => mostFactor(data, all, policy(levers));
    expect(most({ "sanctions.exportCut": 0.2 })).toBeCloseTo(5, 12);
    expect(most({ "sanctions.exportCut": 0.2, "sanctions.oilCut": 0.05 })).toBeCloseTo(20, 12);
    expect(most({ "pyongyang.militaryShare": 0.9 })).toBeCloseTo(10, 9);
    expect(most({ "sanctions.monitoring": 1 })).toBe(1);
  });
});
