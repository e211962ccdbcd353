import { describe, expect, it } from "vitest";
import { act, situation } from "../../../../test/model/situation.ts";
import { balances } from "./balances.ts";

describe("money balances", () => {
  it("sum holdings, overhang, need and spending in foreign currency over all households", () => {
    const world = situation({
      set: { "currency.wonMonths": 2, "currency.expectationWeight": 3 },
    });
    const { households: h, nation, structure } = world;
    nation.rateUsd[0] = 5000;
    nation.cnyPerUsd[0] = 6.4;
    nation.expectedDepreciation[0] = 0.05;
    const flight = Math.exp(-0.15);
    const sum = { held: 0, overhang: 0, need: 0, spending: 0 };
    for (let i = 0; i < structure.agents; i++) {
      h.smoothedIncomeWon[i] = 1000 * ((i % 7) + 1);
      h.won[i] = 1500 * (i % 11);
      h.usd[i] = i % 5;
      h.cny[i] = 8 * (i % 3);
      const foreign = h.usd[i] + h.cny[i] / 6.4;
      const income = h.smoothedIncomeWon[i];
      sum.held += foreign;
      sum.overhang += Math.max(0, h.won[i] - 2 * flight * income);
      sum.need += Math.min(foreign * 50, Math.max(0, 2 * flight * income - h.won[i]));
      sum.spending += (income * structure.data.classes[h.class[i]].foreignSpendingShare) / 50;
    }
    act(world, balances);
    expect(nation.heldCents[0] / sum.held).toBeCloseTo(1, 10);
    expect(nation.overhangWon[0] / sum.overhang).toBeCloseTo(1, 10);
    expect(nation.needWon[0] / sum.need).toBeCloseTo(1, 10);
    expect(nation.foreignSpendingCents[0] / sum.spending).toBeCloseTo(1, 10);
  });
});
