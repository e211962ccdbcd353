import { describe, expect, it } from "vitest";
import { act, posted, setBalance, situation, total } from "../../../../test/model/situation.ts";
import { CLASS, MONEY } from "../../institutions.ts";
import { labourSupply } from "../labour/supply.ts";
import { officePay } from "./office-pay.ts";

const offices = ["kpa", "kwp", "cabinet", "fund"] as const;

function pay(revenue: number, net = 0) {
  const world = situation({ set: { "offices.payShare": 0.2, "offices.payDraw": 0.05 } });
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
