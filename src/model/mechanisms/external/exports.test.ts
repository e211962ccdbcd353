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
import { exportMargin, exports } from "./exports.ts";

const set = {
  "trading.capacityGrowth": 0.02,
  "trading.capacityDecay": 0.004,
  "trading.procurementShare": 0.4,
  "trading.yuanShare": 0.5,
  "trading.exportPriority": 0.8,
  "trading.homeReserveMonths": 0,
};

function ship(stock: number, holdDrivers = true) {
  const world = situation({ set, holdDrivers });
  const { structure, nation, companies, account } = world;
  const r = structure.exporters.findIndex((row) => row.product === P.ores);
  for (const row of structure.exporters) emptyStores(world, row.product);
  setStock(world, P.ores, 3, STORE.state, stock);
  nation.borderCents.set(structure.borderCents);
  nation.cnyPerUsd[0] = 6.5;
  nation.rateUsd[0] = 4000;
  companies.capacity[r] = 1_000_000;
  setBalance(world, account.trading + r, MONEY.won, 1e15);
  act(world, exports);
  return { world, r, row: structure.exporters[r] };
}

describe("exports", () => {
  it("are the company's capacity when the stock allows", () => {
    const { world, row } = ship(1e9);
    const value = 1_000_000 * world.structure.borderCents[P.ores];
    expect(world.nation.exported[P.ores]).toBe(1_000_000);
    expect(world.goods.flowTotal("exported", P.ores)).toBe(1_000_000);
    expect(world.nation.exportCents[P.ores]).toBeCloseTo(value, 6);
    expect(world.nation.exportChinaCents[P.ores]).toBeCloseTo(value * row.chinaShare, 6);
    expect(posted(world, "exports", "usd", "china.enterprises")).toBe(
      Math.floor(value * row.chinaShare * 0.5),
    );
    expect(posted(world, "exports", "cny", "china.enterprises")).toBe(
      Math.floor(value * row.chinaShare * 0.5 * 6.5),
    );
    expect(posted(world, "exports", "usd", "others")).toBe(Math.floor(value * (1 - row.chinaShare)));
  });
  it("are four fifths of a stock that falls short", () => {
    expect(ship(100_000).world.nation.exported[P.ores]).toBe(80_000);
  });
  it("pay their makers a share of the proceeds at the market rate", () => {
    const { world } = ship(1e9);
    const bill = Math.floor(1_000_000 * world.structure.borderCents[P.ores] * 40 * 0.4);
    const paid = posted(world, "export-procurement", "won");
    expect(bill - paid).toBeGreaterThanOrEqual(0);
    expect(bill - paid).toBeLessThan(world.structure.firms.length);
  });
  it("let capacity grow with the margin, in history alone", () => {
    expect(ship(1e9, true).world.companies.capacity[ship(1e9).r]).toBe(1_000_000);
    const { world, r, row } = ship(1e9, false);
    const margin = Math.max(
      0,
      1 - (world.structure.basicCents[P.ores] * row.costShare) / world.structure.borderCents[P.ores],
    );
    expect(exportMargin(world, row)).toBeCloseTo(margin, 12);
    expect(world.companies.capacity[r]).toBeCloseTo(1_000_000 * (1 + 0.02 * margin - 0.004), 4);
  });
});
