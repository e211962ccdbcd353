import { describe, expect, it } from "vitest";
import { act, situation } from "../../../../test/model/situation.ts";
import { chinaToleranceRule } from "./china-tolerance.ts";
import { SEEN } from "./seen.ts";

const set = {
  "rules.smoothing": 1,
  "rules.toleranceGain": 1,
  "rules.toleranceMost": 0.4,
};

describe("China's tolerance by rule", () => {
  function tolerance(rule: number, income: number, month = 0) {
    const world = situation({ set, month, levers: { "rule.chinaTolerance": rule } });
    world.nation.ruleBase[SEEN.jilin] = 1000;
    world.nation.jilinIncomeCents[0] = income;
    act(world, chinaToleranceRule);
    return world.nation;
  }
  it("is none while the rule is off", () => expect(tolerance(0, 0).chinaTolerance[0]).toBe(0));
  it("grows with what Jilin's side loses, up to the most", () => {
    expect(tolerance(1, 750).chinaTolerance[0]).toBeCloseTo(0.25, 12);
    expect(tolerance(1, 100).chinaTolerance[0]).toBeCloseTo(0.4, 12);
    expect(tolerance(1, 1200).chinaTolerance[0]).toBe(0);
  });
  it("remembers the usual in the burn-in", () => {
    expect(tolerance(0, 600, -3).ruleBase[SEEN.jilin]).toBe(600);
  });
});
