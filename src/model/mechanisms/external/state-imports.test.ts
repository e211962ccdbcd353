import { describe, expect, it } from "vitest";
import {
  act,
  emptyStores,
  posted,
  setBalance,
  setStock,
  situation,
} from "../../../../test/model/situation.ts";
import type { LeverPaths } from "../../levers.ts";
import { IMPORT, PARTNER, partnerCount } from "../../columns/sanctions.ts";
import { MONEY } from "../../institutions.ts";
import { P, STORE } from "../../products.ts";
import { stateImports } from "./state-imports.ts";

const set = {
  "imports.stateHabit": 0.9,
  "imports.reserveFloor": 0.4,
  "imports.reserveDraw": 0.3,
  "imports.stateStockMonths": 4,
  "imports.strategicStockMonths": 4,
  "sanctions.leakageOil": 1,
  "sanctions.leakageMachinery": 0.5,
};

interface Purchase {
  readonly stockMonths?: number;
  readonly reserve?: number;
  readonly crude?: number;
  readonly grant?: number;
  readonly aid?: number;
  readonly levers?: LeverPaths;
  readonly law?: (world: ReturnType<typeof situation>) => void;
}
/** Buys in 2015, when every crossing was open; all orders but those for fuels have been small. */
function buy({
  stockMonths = 4,
  reserve = 1,
  crude = 0,
  grant = 0,
  aid = 0,
  levers = {},
  law,
}: Purchase = {}) {
  const world = situation({ set, levers, month: 36 });
  const { structure, nation, account } = world;
  for (const office of ["cabinet", "kpa", "kwp", "fund"] as const) {
    setBalance(world, account[office], MONEY.cny, 0);
    setBalance(world, account[office], MONEY.usd, Math.round(structure.baseReserve(office) * reserve));
  }
  nation.borderCents.set(structure.borderCents);
  nation.settlementShare[0] = 0;
  nation.bankFeeShare[0] = 0;
  nation.crudeKg[0] = crude;
  nation.crudeOfferKg.fill(crude);
  nation.grantShare[0] = grant;
  nation.aidFertilizerKg[0] = aid;
  nation.aidGrainKg[0] = 0;
  emptyStores(world, P.crude);
  const row = structure.stateImports.find((entry) => entry.kind === "plain" && entry.product === P.fuels)!;
  emptyStores(world, P.fuels);
  setStock(world, P.fuels, 0, STORE.state, Math.round(structure.stateUse[P.fuels] * stockMonths));
  for (const entry of structure.stateImports)
    nation.stateOrders[entry.index] = entry === row ? row.baseUnits : 0;
  law?.(world);
  act(world, stateImports);
  return { world, row };
}
const fuelRows = (world: ReturnType<typeof situation>) =>
  world.structure.stateImports.filter(({ product }) => product === P.fuels);
/** Fuel orders as they stand after the month. */
const fuelOrders = (world: ReturnType<typeof situation>) =>
  fuelRows(world).reduce((sum, { index }) => sum + world.nation.stateOrders[index], 0);
const at = (world: ReturnType<typeof situation>, partner: number, product: number) =>
  (IMPORT * partnerCount + partner) * world.structure.productCount + product;

describe("imports of the state", () => {
  it.each([4, 8, 0])("order by what lies in store: %i months of use", (stockMonths) => {
    const { world, row } = buy({ stockMonths });
    const { structure, nation } = world;
    const use = structure.stateUse[P.fuels];
    let stock = Math.round(use * stockMonths);
    const first = stock;
    for (const entry of fuelRows(world)) {
      const need = Math.max(0, 1 + (4 - stock / use) / 4);
      const order = (entry === row ? 0.9 * entry.baseUnits : 0) + 0.1 * entry.baseUnits * need;
      expect(Math.abs(nation.stateOrders[entry.index] - order)).toBeLessThan(1);
      stock += Math.floor(order);
    }
    expect(Math.abs(nation.imported[P.fuels] - (stock - first))).toBeLessThan(2 * partnerCount);
  });
  it("come from partners by their shares, through their gates", () => {
    const { world } = buy();
    const { nation, structure, goods } = world;
    const [china, russia, others] = [PARTNER.china, PARTNER.russia, PARTNER.others].map(
      (p) => nation.partnerCents[IMPORT * partnerCount + p],
    );
    expect(china + russia + others).toBeCloseTo(
      nation.importCents.reduce((a, b) => a + b, 0),
      2,
    );
    expect(nation.importChinaCents.reduce((a, b) => a + b, 0)).toBeCloseTo(china, 2);
    const rason = structure.data.units.findIndex(({ id }) => id === "KP-13-rason");
    const expected = fuelOrders(world) * (0.12 + 0.75 * 0.06);
    expect(Math.abs(goods.flow("imported", P.fuels, rason) / expected - 1)).toBeLessThan(0.01);
    expect(posted(world, "imports", "usd", "kpa", "russia")).toBeGreaterThan(0);
  });
  it("cost more where patrons' terms and payments are dear", () => {
    const plain = buy().world;
    const dear = buy({
      law: ({ nation }) => {
        nation.importTerms[PARTNER.china] = 1.2;
        nation.settlementShare[0] = 0.05;
        nation.bankFeeShare[0] = 0.02;
      },
    }).world;
    const paid = (world: typeof plain) => posted(world, "imports", "usd", "kpa", "china.enterprises");
    expect(paid(dear) / paid(plain)).toBeCloseTo(1.2, 2);
    const all = posted(dear, "imports", "usd", "kpa");
    expect(posted(dear, "settlement-fees", "usd", "kpa") / all).toBeCloseTo(0.05, 4);
  });
  it("pass a cap, leak past it as a multiple of it, and are refused beyond", () => {
    const cap = 1000;
    const { world } = buy({
      law: (w) => {
        w.nation.enforcement.fill(0);
        w.nation.evasion.fill(0.5);
        for (const p of [0, 1, 2]) {
          w.nation.capCovered[at(w, p, P.fuels)] = 1;
          w.nation.capUnits[at(w, p, P.fuels)] = cap;
          w.nation.capMonthlyUnits[at(w, p, P.fuels)] = cap;
        }
      },
    });
    const { nation } = world;
    const caps = cap * (3 - world.structure.privateShare("fuels"));
    expect(Math.abs(nation.imported[P.fuels] - caps * 1.5)).toBeLessThan(4 * partnerCount);
    const price = nation.borderCents[P.fuels];
    expect(Math.abs(nation.smuggledImportCents[P.fuels] / price - caps * 0.5)).toBeLessThan(1);
    expect(nation.blockedCents[IMPORT * partnerCount]).toBeGreaterThan(0);
    expect(posted(world, "settlement-fees", "usd", undefined, "middlemen")).toBe(
      posted(world, "settlement-fees", "usd"),
    );
  });
  it.each([
    [{ "pyongyang.borderClosure": 1 }, 0, 0],
    [{ "china.cutOff": 1 }, 0, 0.25],
  ])("stop at closed borders: %o", (levers, china, all) => {
    const { world } = buy({ levers, crude: 1000 });
    expect(world.nation.importChinaCents[P.fuels]).toBe(china);
    const share = world.nation.imported[P.fuels] / fuelOrders(world);
    expect(Math.abs(share - all)).toBeLessThan(0.001);
  });
  it("shrink with the oil that is cut and the payments that fail", () => {
    const { world } = buy({
      crude: 1_000_000,
      grant: 1,
      law: ({ nation }) => {
        nation.oilCut[0] = 0.5;
        nation.payableShare[0] = 0.8;
      },
    });
    expect(Math.abs(world.nation.imported[P.fuels] / fuelOrders(world) - 0.4)).toBeLessThan(0.001);
    expect(world.nation.imported[P.crude]).toBe(500_000);
  });
  it("follow what China sells and the fund gives", () => {
    const { world } = buy({
      levers: { "china.foodAndFertilizer": 0 },
      law: (w) => w.nation.giftOrder.fill(0),
    });
    expect(world.nation.importChinaCents[P.fertilizer]).toBe(0);
    expect(world.nation.fundGiftsCents[0]).toBe(0);
  });
  it("hold crude against a cap by the year, not by the month", () => {
    const winter = (mean: number) =>
      buy({
        crude: 1_500_000,
        grant: 1,
        law: (w) => {
          w.nation.crudeOfferKg.fill((12 * mean - 1_500_000) / 11);
          w.nation.capCovered[at(w, PARTNER.china, P.crude)] = 1;
          w.nation.capUnits[at(w, PARTNER.china, P.crude)] = 1_000_000;
          w.nation.capMonthlyUnits[at(w, PARTNER.china, P.crude)] = 1_000_000;
          w.nation.enforcement.fill(1);
        },
      }).world.nation.imported[P.crude];
    expect(winter(1_000_000) / 1_500_000).toBeCloseTo(1, 5);
    expect(winter(2_000_000) / 750_000).toBeCloseTo(1, 5);
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
  it("take China's aid in grain, less where China is cut off", () => {
    const given = (levers: LeverPaths) => {
      const { world } = buy({ levers });
      expect(posted(world, "aid-goods", "usd", "cabinet", "china.state")).toBe(
        posted(world, "aid", "usd", "china.state"),
      );
      return posted(world, "aid", "usd", "china.state");
    };
    expect(given({ "china.stateAid": 12 }) / 1e8).toBeCloseTo(1, 4);
    expect(given({ "china.stateAid": 12, "china.cutOff": 1 })).toBe(0);
    expect(given({})).toBe(0);
  });
  it("take aid in kind, its value through the accounts", () => {
    const { world } = buy({ aid: 5_000_000 });
    const value = Math.floor(5_000_000 * world.structure.borderCents[P.fertilizer]);
    expect(posted(world, "aid", "usd", "others")).toBe(value);
    expect(posted(world, "aid-goods", "usd", "cabinet", "others")).toBe(value);
    expect(world.goods.flowTotal("imported", P.fertilizer)).toBeGreaterThanOrEqual(5_000_000);
  });
});
