import { describe, expect, it } from "vitest";
import { act, posted, setBalance, situation, total } from "../../../../test/model/situation.ts";
import { CLASS, MONEY, classCount } from "../../institutions.ts";
import { P } from "../../products.ts";
import { bases } from "./bases.ts";
import { basePay } from "./base-pay.ts";

const set = {
  "bases.supplyShare": 0.2,
  "bases.priceShare": 0.5,
  "bases.patronShare": 0.4,
  "bases.payUsd": 20,
};

function gather(held: number, levers = {}) {
  const world = situation({ set, levers });
  const { structure, nation, account, counties } = world;
  nation.borderCents.set(structure.borderCents);
  nation.cnyPerUsd[0] = 6;
  nation.rateUsd[0] = 4000;
  nation.exportOrders.fill(0);
  nation.exportOrders[P.seafood] = 100_000_000;
  counties.households.fill(1000);
  structure.companies.forEach((_, r) => {
    setBalance(world, account.trading + r, MONEY.cny, 0);
    setBalance(world, account.trading + r, MONEY.usd, held);
  });
  act(world, bases);
  return world;
}

describe("foreign-currency earning bases", () => {
  it("gather their share of what exporters asked for and sell it in foreign currency", () => {
    const world = gather(1e9);
    const gathered = total(world.bases.output);
    expect(Math.abs(gathered - 20_000_000)).toBeLessThan(world.structure.bases.length);
    expect(world.goods.flowTotal("produced", P.seafood)).toBe(gathered);
    const sold = posted(world, "base-sales", "usd", "trading", "bases");
    expect(Math.abs(sold - gathered * 0.5)).toBeLessThan(400);
    expect(total(world.bases.revenueCents)).toBe(sold);
  });
  it("pass the patrons' share up", () => {
    const world = gather(1e9);
    const sold = posted(world, "base-sales", "usd");
    expect(Math.abs(posted(world, "base-levies", "usd") - 0.4 * sold)).toBeLessThan(60);
    expect(total(world.nation.levyCents)).toBe(posted(world, "base-levies", "usd"));
  });
  it("sell no more than half of what companies hold pays for", () => {
    const world = gather(1000);
    const held = world.structure.companiesOf(P.seafood).length * 1000;
    expect(posted(world, "base-sales", "usd")).toBeLessThanOrEqual(held / 2);
    expect(posted(world, "base-sales", "usd")).toBeGreaterThan(held / 2 - 400);
  });
  it("stand still when they are closed", () => {
    const world = gather(1e9, { "pyongyang.bases": 0 });
    expect(total(world.bases.output)).toBe(0);
    expect(posted(world, "base-sales", "usd")).toBe(0);
  });
});

describe("pay at bases", () => {
  it("reaches households of the county's traders, workers, farmers and conscripts alike", () => {
    const world = gather(1e9);
    const { households: h, counties, structure, account, ledger } = world;
    const b = structure.basesOf(P.seafood)[0];
    const k = structure.bases[b].county;
    h.usd.fill(0);
    h.incomeWon.fill(0);
    counties.basePayUsd.fill(0);
    counties.basePayCny.fill(0);
    for (const c of [CLASS.trader, CLASS.worker]) counties.basePayUsd[k * classCount + c] = 2.5;
    const held = ledger.balance(account.bases + b, MONEY.usd);
    let due = 0;
    for (let i = 0; i < structure.agents; i++)
      if (h.county[i] === k && (h.class[i] === CLASS.trader || h.class[i] === CLASS.worker))
        due += Math.floor(2.5 * h.weight[i]);
    setBalance(world, account.bases + b, MONEY.usd, held + due);
    act(world, basePay);
    expect(due).toBeGreaterThan(0);
    expect(total(h.usd)).toBe(due);
    expect(total(h.incomeWon)).toBeCloseTo(due * 40, 4);
    expect(posted(world, "base-pay", "usd", "bases")).toBe(due);
    expect(ledger.balance(account.bases + b, MONEY.usd)).toBe(held);
  });
});
