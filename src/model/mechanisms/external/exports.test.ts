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
import type { World } from "../../world.ts";
import { EXPORT, PARTNER, partnerCount } from "../../columns/sanctions.ts";
import { exportReturn } from "./export-returns.ts";
import { exports } from "./exports.ts";

const set = {
  "trading.capacityGrowth": 0.02,
  "trading.capacityDecay": 0.004,
  "trading.procurementShare": 0.4,
  "trading.yuanShare": 0.5,
  "trading.exportPriority": 0.8,
  "trading.homeReserveMonths": 0,
  "trading.leakage": 0.2,
  "trading.quotaPressure": 1,
  "trading.costSpread": 0.1,
};

interface Case {
  readonly holdDrivers?: boolean;
  readonly papers?: number;
  readonly change?: (world: World) => void;
  readonly levers?: Readonly<Record<string, number>>;
}
/** One company ships ores over a crossing to China, with papers for more than it can carry unless told. */
function ship(
  stock: number,
  { holdDrivers = true, papers = 2_000_000, change = () => undefined, levers = {} }: Case = {},
) {
  const world = situation({ set, holdDrivers, levers });
  const { structure, nation, companies, account } = world;
  const row = structure.exporters.find((entry) => entry.product === P.ores)!;
  for (const { product } of structure.exporters) emptyStores(world, product);
  const r = structure.companies.findIndex(
    ({ product, crossing }) => product === P.ores && structure.crossings[crossing].partner === "CN",
  );
  setStock(world, P.ores, 3, STORE.state, stock);
  nation.borderCents.set(structure.borderCents);
  nation.cnyPerUsd[0] = 6.5;
  nation.rateUsd[0] = 4000;
  companies.capacity.fill(0);
  companies.capacity[r] = 1_000_000;
  companies.quotaUnits[r] = papers;
  companies.currencyQuotaCents.fill(0);
  change(world);
  setBalance(world, account.trading + r, MONEY.won, 1e15);
  act(world, exports);
  return { world, r, row };
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
    expect(posted(world, "exports", "usd", "others")).toBe(
      Math.floor(value * (1 - row.chinaShare - row.russiaShare)),
    );
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
  it("pay no maker for cloth that the buyer sent", () => {
    const world = situation({ set, holdDrivers: true });
    const { structure, nation, companies, account } = world;
    for (const { product } of structure.exporters) emptyStores(world, product);
    const garments = structure.exporters.find(({ product }) => product === P.textiles)!;
    const [r] = structure.companiesOf(P.textiles);
    setStock(world, P.textiles, 3, STORE.firms, 1e9);
    nation.borderCents.set(structure.borderCents);
    nation.rateUsd[0] = 4000;
    companies.capacity.fill(0);
    companies.capacity[r] = 1_000_000;
    companies.quotaUnits[r] = 1_000_000;
    setBalance(world, account.trading + r, MONEY.won, 1e15);
    act(world, exports);
    const proceeds = nation.exported[P.textiles] * structure.borderCents[P.textiles];
    const bill = proceeds * garments.ownShare * 40 * 0.4;
    expect(garments.ownShare).toBe(0.25);
    expect(posted(world, "export-procurement", "won") / bill).toBeCloseTo(1, 4);
  });
  it("let capacity grow with what it returns and as far as it is used, in history alone", () => {
    expect(ship(1e9).world.companies.capacity[ship(1e9).r]).toBe(1_000_000);
    const { world, r, row } = ship(1e9, { holdDrivers: false });
    expect(exportReturn(world, row, 1)).toBeCloseTo(1, 12);
    expect(world.companies.capacity[r]).toBeCloseTo(1_000_000 * (1 + 0.02 - 0.004), 4);
    const half = ship(1e9, { holdDrivers: false, papers: 500_000 });
    expect(half.world.companies.capacity[half.r]).toBeCloseTo(1_000_000 * (1 + 0.02 * 0.5 - 0.004), 4);
  });
  it("stop at the papers, and tell legal from forged", () => {
    const { world, r } = ship(1e9, {
      papers: 500_000,
      change: ({ companies }) => companies.forgedUnits.fill(100_000),
    });
    expect(world.companies.shippedUnits[r]).toBe(600_000);
    expect(world.companies.shippedForgedUnits[r]).toBe(100_000);
    expect(world.nation.wakuForgedCents[0]).toBeCloseTo(100_000 * world.structure.borderCents[P.ores], 4);
  });
  it("lose China's part when the border is cut off, and all of it where the company is closed", () => {
    const { world, row } = ship(1e9, { levers: { "china.cutOff": 1 } });
    expect(Math.abs(world.nation.exported[P.ores] - 1_000_000 * (1 - row.chinaShare))).toBeLessThan(2);
    const closed = ship(1e9, { change: ({ companies }) => companies.closed.fill(1) });
    expect(closed.world.nation.exported[P.ores]).toBe(0);
  });
  it("pass limits as far as caps and leakage let them, smuggled goods at a discount", () => {
    const { world, row } = ship(1e9, {
      change({ nation, structure }) {
        const at = (EXPORT * partnerCount + PARTNER.china) * structure.productCount + P.ores;
        nation.capCovered[at] = 1;
        nation.capUnits[at] = 100_000;
        nation.evasion.fill(1);
        nation.enforcement.fill(0.5);
        nation.carrierCapacity[0] = 1;
        nation.smugglingShare[0] = 0.2;
      },
    });
    const over = 1_000_000 * row.chinaShare - 100_000;
    const smuggled = over * 0.2 * 0.5;
    const toChina = 100_000 + smuggled;
    const price = world.structure.borderCents[P.ores];
    expect(world.nation.exportChinaCents[P.ores] / price).toBeCloseTo(toChina, -1);
    const received =
      posted(world, "exports", "usd", "china.enterprises") +
      posted(world, "exports", "cny", "china.enterprises") / 6.5;
    expect(Math.abs(received / price - (100_000 + smuggled * 0.8))).toBeLessThan(3);
  });
  it("order from firms what bases do not gather", () => {
    const { world } = ship(1e9, {
      change: ({ bases, structure }) => (bases.output[structure.basesOf(P.ores)[0]] = 300_000),
    });
    expect(world.nation.exportOrders[P.ores]).toBeCloseTo(1_000_000, 4);
    expect(world.nation.exportCapacity[P.ores]).toBeCloseTo(700_000, 4);
  });
});

describe("an export push", () => {
  it("adds to what is shipped of localized goods alone", () => {
    const shipped = (push: number) => {
      const world = situation({ set, holdDrivers: true });
      const { structure, nation, companies } = world;
      nation.borderCents.set(structure.borderCents);
      nation.cnyPerUsd[0] = 6.5;
      nation.rateUsd[0] = 4000;
      structure.companies.forEach((_, r) => {
        companies.capacity[r] = 1000;
        companies.quotaUnits[r] = 1000;
      });
      for (const row of structure.exporters) {
        emptyStores(world, row.product);
        setStock(world, row.product, 3, structure.planGood[row.product] ? STORE.state : STORE.firms, 1e9);
      }
      nation.exportPushUnits[0] = push;
      act(world, exports);
      return [nation.exported[P["basics.localized"]], nation.exported[P.crafts]];
    };
    const usual = shipped(0);
    const pushed = shipped(500);
    expect(Math.abs(pushed[0] - usual[0] - 500)).toBeLessThan(10);
    expect(pushed[1]).toBe(usual[1]);
  });
});
