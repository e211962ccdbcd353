import { describe, expect, it } from "vitest";
import { act, posted, setBalance, situation } from "../../../../test/model/situation.ts";
import { MONEY } from "../../institutions.ts";
import { waku } from "./waku.ts";

function issue(month: number, { levers = {}, quotaCents = 0, earnedCents = 0 } = {}) {
  const set = { "waku.planShare": 0.8, "waku.feeShare": 0.03, "waku.quotaRelief": 0.25 };
  const world = situation({ month, set, levers });
  const { companies, structure, nation, account } = world;
  nation.borderCents.set(structure.borderCents);
  companies.capacity.fill(0);
  companies.issuedUnits.fill(7);
  companies.capacity[0] = 1000;
  companies.closed[1] = 1;
  companies.currencyQuotaCents.fill(quotaCents);
  companies.smoothedExportCents.fill(earnedCents);
  structure.companies.forEach((_, r) => {
    setBalance(world, account.trading + r, MONEY.cny, 0);
    setBalance(world, account.trading + r, MONEY.usd, 1e9);
  });
  act(world, waku);
  return world;
}

describe("wah-ku", () => {
  it("are issued in January, a part of capacity, and paid for to the party", () => {
    const world = issue(0);
    const price = world.structure.borderCents[world.structure.companies[0].product];
    expect(world.companies.issuedUnits[0]).toBe(800);
    expect(world.companies.quotaUnits[0]).toBe(800);
    expect(posted(world, "waku-fees", "usd", "trading", "kwp")).toBe(Math.floor(0.03 * 800 * price));
    expect(world.nation.levyCents[1]).toBe(Math.floor(0.03 * 800 * price));
  });
  it("hold for the year, and not for closed companies", () => {
    const world = issue(5);
    expect(world.companies.issuedUnits[0]).toBe(7);
    expect(world.companies.quotaUnits[0]).toBe(7);
    expect(world.companies.quotaUnits[1]).toBe(0);
  });
  it("are not given out while quota trade is stopped", () => {
    const world = issue(5, { levers: { "pyongyang.quotaTrade": 0 } });
    expect(world.companies.quotaUnits[0]).toBe(0);
    expect(world.companies.issuedUnits[0]).toBe(7);
  });
});

describe("currency quotas", () => {
  const quotaOf = (world: ReturnType<typeof issue>) => world.companies.currencyQuotaCents[0];
  it("ask again for what was earned, and give a part of a shortfall away", () => {
    expect(quotaOf(issue(0, { quotaCents: 1000, earnedCents: 1200 }))).toBe(1200);
    expect(quotaOf(issue(0, { quotaCents: 1000, earnedCents: 600 }))).toBe(900);
    expect(quotaOf(issue(5, { quotaCents: 1000, earnedCents: 600 }))).toBe(1000);
  });
  it("bring more papers where the price is too low to earn them, up to capacity", () => {
    const price = situation().structure.borderCents[situation().structure.companies[0].product];
    const papers = (units: number) => {
      const cents = units * price;
      return issue(0, { quotaCents: cents, earnedCents: cents }).companies.issuedUnits[0];
    };
    expect(papers(500)).toBe(800);
    expect(papers(1100)).toBeCloseTo(880, 9);
    expect(papers(2000)).toBe(1000);
  });
});
