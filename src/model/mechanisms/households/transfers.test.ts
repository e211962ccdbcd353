import { describe, expect, it } from "vitest";
import { act, agentOf, posted, setBalance, situation, total } from "../../../../test/model/situation.ts";
import { DUE, OCCASION, dueAt } from "../../columns/officials.ts";
import { CLASS, MONEY, classCount } from "../../institutions.ts";
import { labourSupply } from "../labour/supply.ts";
import { transfers } from "./transfers.ts";

const k = 12;
const worker = k * classCount + CLASS.worker;

/** One county whose worker households earn on the market; nobody else has anything. */
function start() {
  const world = situation();
  const { households: h, nation, account } = world;
  act(world, labourSupply);
  for (const column of [h.won, h.usd, h.cny, h.informalWon, h.incomeWon]) column.fill(0);
  nation.rateUsd[0] = 5000;
  nation.rateCny[0] = 800;
  setBalance(world, account.brokers, MONEY.cny, 0);
  setBalance(world, account.cabinet, MONEY.won, 0);
  const i = agentOf(world, CLASS.worker, k);
  const count = world.counties.households[worker];
  return { world, i, count };
}

describe("transfers", () => {
  it("pay out what officials and brokers owe, and no more than they hold", () => {
    const { world, i, count } = start();
    const { counties, account, households: h, ledger } = world;
    setBalance(world, account.officials + k, MONEY.won, 10 * count);
    setBalance(world, account.brokers, MONEY.cny, 3 * count);
    counties.dues[dueAt(k, DUE.pocket, MONEY.won) + CLASS.worker] = 20 * count;
    counties.dues[dueAt(k, DUE.remittances, MONEY.cny) + CLASS.worker] = 2 * count;
    counties.dues[dueAt(k, DUE.brokers, MONEY.cny) + CLASS.trader] = count;
    act(world, transfers);
    expect(h.won[i]).toBe(10 * h.weight[i]);
    expect(h.cny[i]).toBe(2 * h.weight[i]);
    expect(h.incomeWon[i]).toBeCloseTo(h.won[i] + h.cny[i] * 8, 6);
    expect(h.informalWon[i]).toBe(h.incomeWon[i]);
    expect(posted(world, "officials-pocket", "won")).toBe(total(h.won));
    expect(posted(world, "remittances-received", "cny")).toBe(2 * count);
    expect(posted(world, "broker-fees", "cny")).toBe(total(h.cny) - 2 * count);
    expect(ledger.balance(account.officials + k, MONEY.won)).toBe(0);
    expect(Math.max(...counties.dues)).toBe(0);
  });
  it("take bribes, seizures and buy-outs, split to the unit", () => {
    const { world, i } = start();
    const { counties, households: h, ledger, account, nation } = world;
    h.informalWon[i] = 1_000_003;
    h.incomeWon[i] = 1_000_003;
    h.won[i] = 5_000_000;
    counties.licenceShare[worker] = 0.1;
    counties.detentionShare[worker] = 0.05;
    counties.seizureShare[worker] = 0.02;
    act(world, transfers);
    const paid = Math.floor(1_000_003 * (0.1 + 0.05 + 0.02));
    expect(h.won[i]).toBe(5_000_000 - paid);
    expect(h.incomeWon[i]).toBe(1_000_003 - paid);
    const licence = posted(world, "bribes-licence", "won");
    const detention = posted(world, "bribes-detention", "won");
    expect(Math.abs(licence - 100_000)).toBeLessThan(2);
    expect(Math.abs(detention - 50_000)).toBeLessThan(2);
    expect(licence + detention + posted(world, "seizures-home", "won")).toBe(paid);
    expect(ledger.balance(account.officials + k, MONEY.won)).toBe(licence + detention);
    expect(nation.bribesWon[OCCASION.licence]).toBe(licence);
    expect(counties.earnedWon[worker]).toBe(1_000_003);
    expect(counties.heldWon[worker]).toBe(h.won[i]);
  });
  it("take foreign currency where won runs out, and never more than is held", () => {
    const { world, i } = start();
    const { counties, households: h } = world;
    h.informalWon[i] = 100_000;
    h.won[i] = 1000;
    h.usd[i] = 100;
    counties.licenceShare[worker] = 0.04;
    act(world, transfers);
    expect([h.won[i], h.usd[i]]).toEqual([0, 40]);
    expect(posted(world, "bribes-licence", "usd")).toBe(60);
    counties.licenceShare[worker] = 0.5;
    act(world, transfers);
    expect(h.usd[i]).toBe(0);
  });
  it("lets local offices have what buys out of mobilisation", () => {
    const { world, i, count } = start();
    const { counties, households: h, account, ledger } = world;
    h.won[i] = 1e9;
    counties.buyOutWon[worker] = 7;
    act(world, transfers);
    expect(1e9 - h.won[i]).toBe(7 * h.weight[i]);
    expect(ledger.balance(account.offices + k, MONEY.won)).toBe(7 * h.weight[i]);
    expect(count).toBeGreaterThan(0);
  });
  it("levy holdings, and call in won beyond a month of income", () => {
    const { world, i } = start();
    const { households: h, nation, account, ledger } = world;
    h.won[i] = 10_000;
    h.usd[i] = 100;
    h.smoothedIncomeWon[i] = 6000;
    nation.publicLevyShare[0] = 0.1;
    nation.confiscationShare[0] = 0.5;
    act(world, transfers);
    expect([h.won[i], h.usd[i]]).toEqual([10_000 - 1000 - 2000, 90]);
    expect(posted(world, "special-levies", "won")).toBe(3000);
    expect(ledger.balance(account.cabinet, MONEY.won)).toBe(3000);
  });
});
