import { describe, expect, it } from "vitest";
import {
  act,
  emptyStores,
  posted,
  setBalance,
  setStock,
  situation,
} from "../../../../test/model/situation.ts";
import { MONEY } from "../../institutions.ts";
import { P, STORE } from "../../products.ts";
import { stateImports } from "./state-imports.ts";

const set = {
  "imports.stateHabit": 0.9,
  "imports.reserveFloor": 0.4,
  "imports.reserveDraw": 0.3,
  "imports.stateStockMonths": 4,
};

function buy({ stockMonths = 4, reserve = 1, crude = 0, grant = 0, aid = 0 } = {}) {
  const world = situation({ set });
  const { structure, nation, account } = world;
  for (const office of ["cabinet", "kpa", "kwp", "fund"] as const) {
    setBalance(world, account[office], MONEY.cny, 0);
    setBalance(world, account[office], MONEY.usd, Math.round(structure.baseReserve(office) * reserve));
  }
  nation.borderCents.set(structure.borderCents);
  nation.crudeKg[0] = crude;
  nation.grantShare[0] = grant;
  nation.aidFertilizerKg[0] = aid;
  nation.aidGrainKg[0] = 0;
  emptyStores(world, P.crude);
  const row = structure.stateImports.find((entry) => entry.kind === "plain" && entry.product === P.fuels)!;
  emptyStores(world, P.fuels);
  setStock(world, P.fuels, 0, STORE.state, Math.round(structure.stateUse[P.fuels] * stockMonths));
  for (const entry of structure.stateImports)
    nation.stateOrders[entry.index] = entry === row ? row.baseUnits : 0;
  act(world, stateImports);
  return { world, row };
}

describe("imports of the state", () => {
  it.each([4, 8, 0])("order by what lies in store: %i months of use", (stockMonths) => {
    const { world, row } = buy({ stockMonths });
    const { structure, nation } = world;
    const use = structure.stateUse[P.fuels];
    let stock = Math.round(use * stockMonths);
    const first = stock;
    for (const entry of structure.stateImports.filter(({ product }) => product === P.fuels)) {
      const need = Math.max(0, 1 + (4 - stock / use) / 4);
      const order = (entry === row ? 0.9 * entry.baseUnits : 0) + 0.1 * entry.baseUnits * need;
      expect(nation.stateOrders[entry.index]).toBeCloseTo(order, 2);
      stock += Math.floor(order);
    }
    expect(nation.imported[P.fuels]).toBe(stock - first);
  });
  it("stop at the floor of the office's reserves", () => {
    const { world } = buy({ reserve: 0.4 });
    expect(world.nation.imported[P.fuels]).toBe(0);
  });
  it("bring crude by pipeline, the granted part against no money", () => {
    const { world } = buy({ crude: 1_000_000, grant: 0.4 });
    const price = world.structure.borderCents[P.crude];
    expect(world.goods.total(P.crude, STORE.state)).toBe(1_000_000);
    expect(world.nation.grantCents[0]).toBe(Math.floor(400_000 * price));
    expect(posted(world, "aid", "usd", "china.state")).toBe(world.nation.grantCents[0]);
    expect(posted(world, "aid-goods", "usd", "cabinet", "china.state")).toBe(world.nation.grantCents[0]);
    expect(world.nation.importCents[P.crude]).toBeCloseTo(600_000 * price + world.nation.grantCents[0], 3);
  });
  it("take aid in kind, its value through the accounts", () => {
    const { world } = buy({ aid: 5_000_000 });
    const value = Math.floor(5_000_000 * world.structure.borderCents[P.fertilizer]);
    expect(posted(world, "aid", "usd", "others")).toBe(value);
    expect(posted(world, "aid-goods", "usd", "cabinet", "others")).toBe(value);
    expect(world.goods.flowTotal("imported", P.fertilizer)).toBeGreaterThanOrEqual(5_000_000);
  });
});
