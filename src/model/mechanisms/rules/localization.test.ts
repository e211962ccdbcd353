import { describe, expect, it } from "vitest";
import { act, setBalance, situation } from "../../../../test/model/situation.ts";
import { MONEY } from "../../institutions.ts";
import { localizationRule } from "./localization.ts";
import { SEEN } from "./seen.ts";

const set = {
  "rules.smoothing": 1,
  "rules.scarcityGain": 2,
};

describe("localization support by rule", () => {
  function support(rule: number) {
    const world = situation({
      set,
      levers: { "pyongyang.localizationSupport": 0.1, "rule.localization": rule },
    });
    for (const office of ["cabinet", "kpa", "kwp", "fund"] as const) {
      setBalance(world, world.account[office], MONEY.usd, 100);
      setBalance(world, world.account[office], MONEY.cny, 0);
      setBalance(world, world.account[office], MONEY.deposit, 0);
    }
    world.nation.ruleBase[SEEN.currency] = 500;
    act(world, localizationRule);
    return world.nation.supportRule[0];
  }
  it("is the scenario's while the rule is off", () => expect(support(0)).toBe(0.1));
  it("grows as currency runs short", () => expect(support(1)).toBeCloseTo(0.1 + 2 * 0.2, 12));
});
