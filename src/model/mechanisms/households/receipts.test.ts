import { describe, expect, it } from "vitest";
import { act, agentOf, posted, setBalance, setStock, situation } from "../../../../test/model/situation.ts";
import { CLASS, MONEY, classCount } from "../../institutions.ts";
import { P, STORE } from "../../products.ts";
import { receipts } from "./receipts.ts";

/** One county with rates; all others have none. */
function receive(kind: number, mobilised = 0) {
  const world = situation();
  const { households: h, counties, nation, account, structure, firms } = world;
  const i = agentOf(world, kind, 40);
  const k = 40;
  for (const sector of [account.merchants, account.farms]) setBalance(world, sector + k, MONEY.won, 1e14);
  for (const money of [MONEY.usd, MONEY.cny]) setBalance(world, account.merchants + k, money, 1e13);
  for (const f of structure.firmsOf[k]) {
    setBalance(world, account.firms + f, MONEY.won, 1e14);
    firms.reserveWon[f] = 0;
  }
  setBalance(world, account.cabinet, MONEY.won, 1e14);
  setStock(world, P.grain, k, STORE.farm, 1e10);
  setStock(world, P.grain, k, STORE.ration, 1e10);
  nation.rateUsd[0] = 5000;
  nation.rateCny[0] = 800;
  const rates = {
    wageWon: 1500.5,
    incentiveWon: 200.25,
    plotWon: 300.75,
    farmCashWon: 50.5,
    workWon: 10.5,
    workUsd: 1.5,
    workCny: 2.5,
    capitalWon: 7,
    capitalUsd: 3,
    capitalCny: 4,
    harvestKg: 6.4,
  };
  for (const [name, rate] of Object.entries(rates)) counties[name as keyof typeof rates][k] = rate;
  counties.rationKg[k * classCount + kind] = 3.3;
  counties.mobilisedShare.fill(mobilised);
  counties.buyOutShare.fill(0.5);
  h.attending[i] = 70;
  h.assigned[i] = 100;
  h.free[i] = 60;
  h.freeMarket[i] = 45;
  h.skill[i] = 1.5;
  h.weight[i] = 80;
  h.persons[i] = 301;
  for (const column of [h.won, h.usd, h.cny, h.grainKg]) column.fill(0);
  act(world, receipts);
  const record = structure.data.classes[kind];
  return { world, i, k, work: (30 + 45) * 1.5 * record.workWeight, capital: 80 * record.capitalWeight };
}

describe("receipts", () => {
  it("of a worker are wages, plot, market work, capital and rations", () => {
    const { world, i, k, work, capital } = receive(CLASS.worker);
    const { households: h } = world;
    const formal = Math.floor(70 * 1500.5) + Math.floor(70 * 200.25);
    const plot = Math.floor(15 * 300.75);
    const won = Math.floor(work * 10.5 + capital * 7);
    expect(h.won[i]).toBe(formal + plot + won);
    expect(h.usd[i]).toBe(Math.floor(work * 1.5 + capital * 3));
    expect(h.cny[i]).toBe(Math.floor(work * 2.5 + capital * 4));
    expect(h.grainKg[i]).toBe(Math.floor(301 * 3.3));
    const informal = won + plot + h.usd[i] * 50 + h.cny[i] * 8;
    expect(h.informalWon[i]).toBeCloseTo(informal, 6);
    expect(h.incomeWon[i]).toBeCloseTo(informal + formal, 6);
    expect(world.counties.rationGivenKg[k]).toBeGreaterThanOrEqual(h.grainKg[i]);
  });
  it("shrink with the time that mobilisation takes from plot and market", () => {
    const { world, i, work, capital } = receive(CLASS.worker, 0.4);
    const plot = Math.floor(15 * 300.75 * 0.8);
    const won = Math.floor(work * 0.8 * 10.5 + capital * 7);
    expect(world.households.won[i]).toBe(Math.floor(70 * 1500.5) + Math.floor(70 * 200.25) + plot + won);
  });
  it("of a farm household are its share of cash and grain, and no wage", () => {
    const { world, i, work, capital } = receive(CLASS.farmer);
    const { households: h } = world;
    expect(h.won[i]).toBe(
      Math.floor(70 * 50.5) + Math.floor(15 * 300.75) + Math.floor(work * 10.5 + capital * 7),
    );
    expect(h.grainKg[i]).toBe(Math.floor(301 * 3.3) + Math.floor(301 * 6.4));
  });
  it("are posted to the won, and the month's rates are spent", () => {
    const { world } = receive(CLASS.worker);
    const paid = ["wages", "incentive-wages", "plot-sales", "farm-income", "market-earnings"].reduce(
      (sum, flow) => sum + posted(world, flow, "won"),
      0,
    );
    expect(world.households.won.reduce((a, b) => a + b, 0)).toBe(paid);
    expect(posted(world, "market-earnings", "usd")).toBe(world.households.usd.reduce((a, b) => a + b, 0));
    expect(Math.max(...world.counties.wageWon, ...world.counties.workWon, ...world.counties.rationKg)).toBe(
      0,
    );
  });
});
