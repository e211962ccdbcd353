import { describe, expect, it } from "vitest";
import { act, posted, setBalance, situation, total } from "../../../../test/model/situation.ts";
import { CLASS, MONEY } from "../../institutions.ts";
import { labourSupply } from "../labour/supply.ts";
import { officePay } from "./office-pay.ts";

const offices = ["kpa", "kwp", "cabinet", "fund"] as const;

function pay(revenue: number, net = 0, { gifts = 0, rents = 1 } = {}) {
  const world = situation({
    set: { "offices.payShare": 0.2, "offices.payDraw": 0.05 },
    levers: { "pyongyang.eliteRents": rents },
  });
  const { account, nation, households: h } = world;
  h.usd.fill(0);
  h.cny.fill(0);
  h.incomeWon.fill(0);
  for (const office of offices) {
    setBalance(world, account[office], MONEY.usd, 1e12);
    setBalance(world, account[office], MONEY.cny, 0);
  }
  nation.smoothedStateRevenueCents[0] = revenue;
  nation.labourNetCents[0] = net;
  nation.rateUsd[0] = 5000;
  nation.giftCurrencyCents[0] = gifts;
  act(world, labourSupply);
  act(world, officePay);
  return world;
}

describe("office pay", () => {
  it("shares a part of smoothed revenue among elite households, by weight", () => {
    const world = pay(5e11);
    const { households: h, structure } = world;
    const each = (0.2 * 5e11) / structure.classHouseholds[CLASS.elite];
    let paid = 0;
    for (let i = 0; i < structure.agents; i++) {
      if (h.class[i] !== CLASS.elite) expect(h.usd[i]).toBe(0);
      else expect(Math.abs(h.usd[i] - h.weight[i] * each)).toBeLessThan(2);
      paid += h.usd[i];
      expect(h.incomeWon[i]).toBeCloseTo(h.usd[i] * 50, 3);
    }
    expect(posted(world, "office-pay", "usd")).toBe(paid);
  });
  it("follows the rents that the scenario grants", () => {
    const usual = total(pay(5e11).households.usd);
    expect(total(pay(5e11, 0, { rents: 0.5 }).households.usd) / usual).toBeCloseTo(0.5, 4);
    expect(total(pay(5e11, 0, { rents: 0 }).households.usd)).toBe(0);
  });
  it("hands out the fund's gifts of currency", () => {
    const world = pay(0, 0, { gifts: 3e9 });
    const { nation, households: h } = world;
    expect(posted(world, "gifts", "usd")).toBe(total(h.usd));
    expect(nation.giftCurrencyCents[0]).toBe(total(h.usd));
    expect(nation.giftsCents[0]).toBe(total(h.usd));
    expect(total(h.usd) / 3e9).toBeCloseTo(1, 6);
    expect(total(pay(0, 0, { gifts: 2e12 }).households.usd)).toBeLessThanOrEqual(1e12);
  });
  it("never draws more than a twentieth of what the offices hold", () => {
    const world = pay(1e15);
    expect(total(world.households.usd)).toBeLessThanOrEqual(0.05 * 4e12);
    expect(total(world.households.usd)).toBeGreaterThan(0.049 * 4e12);
  });
  it("passes what workers abroad may keep on to workers' families", () => {
    const world = pay(0, 9e9);
    const { households: h, structure } = world;
    const each = 9e9 / structure.classHouseholds[CLASS.worker];
    const i = h.class.indexOf(CLASS.worker);
    expect(h.usd[i]).toBe(Math.floor(h.weight[i] * each));
    expect(posted(world, "overseas-labour-net", "usd")).toBe(total(h.usd));
  });
});
