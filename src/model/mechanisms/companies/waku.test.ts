import { describe, expect, it } from "vitest";
import { act, posted, setBalance, situation } from "../../../../test/model/situation.ts";
import { MONEY } from "../../institutions.ts";
import { waku } from "./waku.ts";

function issue(month: number, levers = {}) {
  const world = situation({ month, set: { "waku.planShare": 0.8, "waku.feeShare": 0.03 }, levers });
  const { companies, structure, nation, account } = world;
  nation.borderCents.set(structure.borderCents);
  companies.capacity.fill(0);
  companies.issuedUnits.fill(7);
  companies.capacity[0] = 1000;
  companies.closed[1] = 1;
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
    const world = issue(5, { "pyongyang.quotaTrade": 0 });
    expect(world.companies.quotaUnits[0]).toBe(0);
    expect(world.companies.issuedUnits[0]).toBe(7);
  });
});
