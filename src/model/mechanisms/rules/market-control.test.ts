import { describe, expect, it } from "vitest";
import { act, situation } from "../../../../test/model/situation.ts";
import type { LeverPaths } from "../../levers.ts";
import { marketControlRule } from "./market-control.ts";
import { SEEN } from "./seen.ts";

const set = {
  "rules.smoothing": 1,
  "rules.complianceWanted": 0.8,
  "rules.complianceGain": 0.5,
  "rules.revenueGain": 0.2,
  "rules.pull": 0.1,
};

describe("market control by rule", () => {
  function control(levers: LeverPaths) {
    const world = situation({ set, levers: { "pyongyang.marketControl": 0.3, ...levers } });
    const { nation, counties } = world;
    counties.smoothedSalesWon.fill(0);
    counties.smoothedSalesWon[0] = 900;
    nation.rateUsd[0] = 1;
    nation.ruleBase[SEEN.turnover] = 1000;
    nation.controlRule[0] = 0.4;
    nation.compliance[0] = 0.6;
    act(world, marketControlRule);
    return nation.controlRule[0];
  }
  it("is the scenario's while the rule is off", () => expect(control({})).toBe(0.3));
  it("tightens on low compliance, gives way on low turnover", () => {
    expect(control({ "rule.marketControl": 1 })).toBeCloseTo(0.4 + 0.1 - 0.02 - 0.01, 12);
  });
});
