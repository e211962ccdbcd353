import { describe, expect, it } from "vitest";
import { act, posted, setStock, situation } from "../../../../test/model/situation.ts";
import { IMPORT, PARTNER, partnerCount } from "../../columns/sanctions.ts";
import { MONEY } from "../../institutions.ts";
import type { LeverPaths } from "../../levers.ts";
import { P, STORE } from "../../products.ts";
import { russia } from "./russia.ts";

const set = {
  "russia.returnSpeed": 0.5,
  "russia.capacityMusd": 100,
  "russia.crudeShare": 0.5,
  "russia.inputsShare": 0.5,
  "russia.aidFoodShare": 0.5,
};
const deal = {
  "russia.arms": 100,
  "russia.returnShare": 0.8,
  "russia.oilShare": 0.4,
  "russia.foodShare": 0.2,
  "russia.machineryShare": 0.2,
};
const MUSD = 1e8;
function trade(levers: LeverPaths) {
  const world = situation({ set, levers });
  world.nation.borderCents.fill(1);
  world.nation.partnerCents.fill(0);
  act(world, russia);
  const rason = world.structure.crossings.find(({ partner }) => partner === "RU")!.county;
  return { world, stock: (j: number) => world.goods.flow("imported", j, rason) / MUSD };
}

describe("arms to Russia", () => {
  it("are returned half by half, in oil, food, machines and cash", () => {
    const { world, stock } = trade(deal);
    const { nation, account, ledger } = world;
    expect(stock(P.crude)).toBeCloseTo(8, 6);
    expect(stock(P.fuels)).toBeCloseTo(8, 6);
    expect(stock(P.grain)).toBeCloseTo(8, 6);
    expect(stock(P["machinery.imported"])).toBeCloseTo(4, 6);
    expect(stock(P["intermediates.imported"])).toBeCloseTo(4, 6);
    const cash = posted(world, "arms-barter", "usd", "russia", "cabinet");
    expect(cash / MUSD).toBeCloseTo(8, 6);
    expect(nation.stateRevenueCents[0]).toBe(cash);
    expect(nation.russiaReturnCents[0] / MUSD).toBeCloseTo(40, 6);
    expect(nation.russiaDueCents[0] / MUSD).toBeCloseTo(32, 6);
    expect(ledger.balance(account.cabinet, MONEY.armsClaim) / MUSD).toBeCloseTo(60, 6);
    expect(nation.partnerCents[IMPORT * partnerCount + PARTNER.russia] / MUSD).toBeCloseTo(32, 6);
    expect(nation.armsCents[0]).toBe(100 * MUSD);
  });
  it("come out of the month's output as far as it goes", () => {
    const world = situation({ set, levers: deal });
    world.nation.borderCents.fill(1);
    setStock(world, P.arms, 3, STORE.firms, 7 * MUSD);
    act(world, russia);
    expect(world.goods.flowTotal("exported", P.arms)).toBe(7 * MUSD);
    expect(world.goods.total(P.arms, STORE.firms)).toBe(0);
  });
  it("bring no goods over a closed border", () => {
    const { world, stock } = trade({ ...deal, "pyongyang.borderClosure": 1 });
    expect(stock(P.fuels)).toBe(0);
    expect(world.nation.russiaReturnCents[0] / MUSD).toBeCloseTo(8, 6);
  });
  it("fill no more than the routes carry; grants come after them", () => {
    const { world } = trade({ ...deal, "russia.arms": 400, "russia.aid": 50 });
    expect(world.nation.partnerCents[IMPORT * partnerCount + PARTNER.russia] / MUSD).toBeLessThanOrEqual(100);
    expect(posted(world, "russia-aid", "usd")).toBe(0);
    const aid = trade({ "russia.aid": 10 });
    expect(aid.stock(P.grain)).toBeCloseTo(5, 6);
    expect(posted(aid.world, "russia-aid", "usd", "russia", "cabinet")).toBe(10 * MUSD);
    expect(aid.world.nation.russiaReturnCents[0]).toBe(0);
  });
});
