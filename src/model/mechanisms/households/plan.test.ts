import { describe, expect, it } from "vitest";
import { act, agentOf, situation } from "../../../../test/model/situation.ts";
import { CLASS, classCount } from "../../institutions.ts";
import { consumptionItems } from "../../products.ts";
import { PLAN_SUMS } from "../../state.ts";
import { PLAN, spendingPlan } from "./plan.ts";

const GRAIN = consumptionItems.indexOf("grain");

/** The only donju household agent of its county, in January. */
function plan({ won = 0, usd = 0, income = 0, smoothed = 0, grain = 0, speed = 0.1 }, price = 10) {
  const world = situation({
    set: {
      "households.incomeSmoothing": 0.8,
      "households.wealthSpeed": speed,
      "food.grainNeedKg": 12,
      "food.precaution": 0.2,
      "food.sellingMonths": 5,
    },
  });
  const { households: h, counties, nation, structure } = world;
  const i = agentOf(world, CLASS.donju);
  const k = h.county[i];
  expect(h.class.filter((c, at) => c === CLASS.donju && h.county[at] === k)).toHaveLength(1);
  nation.rateUsd[0] = 4000;
  nation.rateCny[0] = 600;
  counties.itemPriceWon.fill(price);
  h.persons[i] = 100;
  h.won[i] = won;
  h.usd[i] = usd;
  h.cny[i] = 0;
  h.incomeWon[i] = income;
  h.smoothedIncomeWon[i] = smoothed;
  h.grainKg[i] = grain;
  act(world, spendingPlan);
  const subsistence = structure.demand[CLASS.donju].subsistence.reduce(
    (sum, units, item) => (item === GRAIN ? sum : sum + units * price),
    0,
  );
  return {
    h,
    i,
    months: structure.wealthMonths[CLASS.donju],
    floor: 100 * subsistence + Math.max(0, 1200 - grain) * price,
    sum: (slot: number) => counties.planSums[(k * PLAN_SUMS + slot) * classCount + CLASS.donju],
  };
}

describe("spending plans", () => {
  it("smooth income and spend a part of the gap between wealth and what is wanted", () => {
    const { h, i, months } = plan({ won: 1e9, usd: 1e6, income: 2e8, smoothed: 1e8 });
    const income = 1e8 + 0.2 * 1e8;
    expect(h.smoothedIncomeWon[i]).toBeCloseTo(income, 3);
    expect(h.budgetWon[i]).toBeCloseTo(income + 0.1 * (1e9 + 40 * 1e6 - months * income), 2);
  });
  it("never exceed cash: won and half of the foreign currency", () => {
    const { h, i } = plan({ won: 1e6, usd: 1e4, income: 1e9, smoothed: 1e9, speed: 0 });
    expect(h.budgetWon[i]).toBeCloseTo(1e6 + 0.5 * 40 * 1e4, 6);
  });
  it("leave what is above subsistence to the marginal shares", () => {
    const { h, i, floor, sum } = plan({ won: 1e12, income: 1e9, smoothed: 1e9, grain: 300 });
    expect(h.grainWantKg[i]).toBe(900);
    expect(h.budgetWon[i]).toBeGreaterThan(floor);
    expect(sum(PLAN.budget) / (h.budgetWon[i] - floor)).toBeCloseTo(1, 9);
    expect([sum(PLAN.persons), sum(PLAN.grain), sum(PLAN.lowPersons)]).toEqual([100, 900, 0]);
    expect(sum(PLAN.planned)).toBe(h.budgetWon[i]);
  });
  it("shrink all subsistence alike below it", () => {
    const { h, i, floor, sum } = plan(
      { won: 20_000, income: 1e9, smoothed: 1e9, grain: 300, speed: 0 },
      1000,
    );
    const ratio = 20_000 / floor;
    expect(ratio).toBeLessThan(1);
    expect(h.budgetWon[i]).toBe(20_000);
    expect(sum(PLAN.lowPersons)).toBeCloseTo(ratio * 100, 9);
    expect(sum(PLAN.lowGrain)).toBeCloseTo(ratio * 900, 9);
    expect(sum(PLAN.persons)).toBe(0);
  });
  it("offer grain beyond ten months' need and precaution, over the months of selling", () => {
    expect(plan({ won: 1e12, grain: 20_000 }).sum(PLAN.offer)).toBe(
      Math.floor((20_000 - 12 * 10 * 1.2 * 100) / 5),
    );
    expect(plan({ won: 1e12, grain: 14_000 }).sum(PLAN.offer)).toBe(0);
  });
});
