import { describe, expect, it } from "vitest";
import { act, posted, setBalance, situation } from "../../../../test/model/situation.ts";
import type { LeverPaths } from "../../levers.ts";
import { MONEY } from "../../institutions.ts";
import { P } from "../../products.ts";
import { fundAllocation } from "./allocation.ts";

const set = {
  "fund.weaponsShare": 0.25,
  "fund.floorSpeed": 0.1,
  "fund.currencyGiftsMusd": 12,
  "fund.topUpShare": 0.5,
  "fund.substitution": 0.5,
  "fund.squeezeShare": 0.5,
  "fund.keepShare": 0.75,
  "fund.projectDraw": 0.1,
  "fund.bountyShare": 0.25,
  "money.stateForeignMusd": 1000, // the fund's base reserve is 400 m USD
};
const MUSD = 1e8;

function spend(held: number, levers: LeverPaths = {}, { shortfall = 0, goods = 1, deposit = 0 } = {}) {
  const world = situation({ set, levers });
  const { account, nation, structure } = world;
  setBalance(world, account.fund, MONEY.usd, held * MUSD);
  setBalance(world, account.fund, MONEY.cny, 0);
  setBalance(world, account.fund, MONEY.deposit, deposit * MUSD);
  nation.borderCents[P.luxury] = 1;
  const due = structure.stateImports.find(({ kind }) => kind === "gifts")!.baseUnits;
  nation.fundGiftsCents[0] = goods * due;
  nation.fundInflowCents[0] = 40 * MUSD;
  nation.weaponsFloorCents[0] = 20 * MUSD;
  nation.eliteShortfallCents[0] = shortfall * MUSD;
  act(world, fundAllocation);
  return { world, due, weapons: posted(world, "weapons", "usd"), projects: posted(world, "projects", "usd") };
}

describe("allocation of the fund", () => {
  it("pays the weapons floor, which follows the inflow slowly", () => {
    const { world, weapons } = spend(400);
    expect(world.nation.weaponsFloorCents[0]).toBeCloseTo(19 * MUSD, 0);
    expect(weapons).toBe(19 * MUSD);
    expect(world.nation.weaponsCents[0]).toBe(weapons);
  });
  it("spends three quarters of a tenth above the reserve on projects, the rest on gifts", () => {
    const { world, projects } = spend(400);
    expect(projects).toBe(7.5 * MUSD);
    expect(world.nation.giftCurrencyCents[0]).toBe(3.5 * MUSD);
  });
  it("makes up half of what the elite lacks and half of the goods that did not come", () => {
    const { world, due } = spend(200, {}, { shortfall: 4, goods: 0.5 });
    expect(Math.abs(world.nation.giftCurrencyCents[0] - (3 * MUSD + due / 4))).toBeLessThan(2);
    expect(spend(200, {}, { shortfall: -4 }).world.nation.giftCurrencyCents[0]).toBe(MUSD);
  });
  it("leaves gifts whole until cash and free deposits have run low", () => {
    expect(spend(150, {}, { deposit: 50 }).world.nation.giftCurrencyCents[0]).toBe(MUSD);
    const { world, weapons } = spend(50, {}, { deposit: 50 });
    expect(weapons).toBe(19 * MUSD);
    expect(world.nation.giftCurrencyCents[0]).toBe(MUSD / 2);
    expect(world.nation.giftOrder[0]).toBe(0.5);
  });
  it("may put gifts before weapons", () => {
    const { world, weapons } = spend(100, { "variant.priority": 1 });
    expect(weapons).toBe(9.5 * MUSD);
    expect(world.nation.giftCurrencyCents[0]).toBe(MUSD);
    expect(world.nation.giftOrder[0]).toBe(1);
  });
  it("follows the levers of gifts, rents and arms", () => {
    const { world, weapons } = spend(200, {
      "pyongyang.gifts": 2,
      "pyongyang.eliteRents": 0.5,
      "pyongyang.militaryShare": 2,
    });
    expect(weapons).toBe(38 * MUSD);
    expect(world.nation.giftCurrencyCents[0]).toBe(MUSD);
    const none = spend(400, { "pyongyang.gifts": 0 });
    expect(none.world.nation.giftCurrencyCents[0]).toBe(0);
    expect(none.world.nation.giftOrder[0]).toBe(0);
  });
  it("never spends more than there is", () => {
    const { world, weapons, projects } = spend(10);
    expect(weapons).toBe(10 * MUSD);
    expect(projects + world.nation.giftCurrencyCents[0]).toBe(0);
    expect(spend(0).weapons).toBe(0);
  });
});
