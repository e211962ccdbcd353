import { describe, expect, it } from "vitest";
import { parseMonth } from "../../../core/clock.ts";
import { act, posted, setBalance, setStock, situation } from "../../../../test/model/situation.ts";
import type { World } from "../../world.ts";
import { MONEY } from "../../institutions.ts";
import { P, STORE } from "../../products.ts";
import { privateImports } from "./private-imports.ts";

const set = {
  "imports.gapElasticity": 1.5,
  "imports.habit": 0.6,
  "imports.feeShare": 0.1,
  "imports.grainShare": 0.2,
  "borderland.undocumentedRisk": 0,
  "borderland.creditMonths": 0.5,
  "markets.wholesaleMargin": 0.25,
};
const K = 20;

/** County K expects to sell 1,000 kg of grain at a price that is `gap` times the landed cost and margin. */
function order(gap: number, cents = 1e12, change: (world: World) => void = () => undefined, levers = {}) {
  const world = situation({ set, levers });
  const { counties, structure, nation, account } = world;
  counties.tradeTies.fill(0);
  counties.smoothedDemand.fill(0);
  counties.smoothedImports.fill(0);
  counties.smoothedImportCents.fill(0);
  nation.rateUsd[0] = 4000;
  nation.settlementShare[0] = 0;
  nation.borderCents.set(structure.borderCents);
  for (let k = 0; k < structure.counties; k++)
    for (let j = 0; j < structure.productCount; j++) setStock(world, j, k, STORE.market, 0);
  const at = K * structure.productCount + P.grain;
  counties.smoothedDemand[at] = 1_000_000;
  counties.smoothedImports[at] = 50_000;
  const ways = structure.crossings.flatMap((crossing, c) => {
    const open = world.driver(crossing.corridor);
    const wait = 0.1 * (1 / open - 1) + (crossing.mode === "sea" ? 0.15 : 0);
    return crossing.partner === "CN" && open > 0.05
      ? [{ c, way: structure.pathCost[c * structure.counties + K] + wait }]
      : [];
  });
  const gate = ways.sort((a, b) => a.way - b.way)[0];
  const landed = structure.borderCents[P.grain] * (1 + 0.1 + gate.way);
  counties.priceWon[at] = (gap * 40 * landed) / 0.75;
  setBalance(world, account.merchants + K, MONEY.usd, cents);
  setBalance(world, account.merchants + K, MONEY.cny, 0);
  change(world);
  act(world, privateImports);
  return { world, at, landed, gate: structure.crossings[gate.c].county };
}

describe("merchants' imports", () => {
  it("follow expected sales and the price gap, with habit", () => {
    const { world, at, landed } = order(1.3);
    const wanted = 0.6 * 50_000 + 0.4 * 0.2 * 1_000_000 * 1.3 ** 1.5;
    expect(world.counties.smoothedImports[at]).toBeCloseTo(wanted, 4);
    expect(world.nation.imported[P.grain]).toBe(Math.floor(wanted));
    expect(world.counties.smoothedImportCents[K]).toBeCloseTo(0.4 * wanted * landed, 2);
  });
  it("come over the cheapest crossing to the county's market", () => {
    const { world, gate } = order(1);
    const units = world.nation.imported[P.grain];
    expect(world.goods.flow("imported", P.grain, gate)).toBe(units);
    expect(world.goods.stock(P.grain, K, STORE.market)).toBe(units);
  });
  it("are paid at the border price and fees, in what merchants hold", () => {
    const { world } = order(1);
    const bill = world.nation.imported[P.grain] * world.structure.borderCents[P.grain] * 1.1;
    expect(Math.abs(posted(world, "imports", "usd", "merchants") - bill)).toBeLessThan(1.001);
  });
  it("shrink to the currency that is there", () => {
    const { world, landed } = order(1, 1_000_000);
    expect(world.nation.imported[P.grain]).toBe(Math.floor(1_000_000 / landed));
  });
  const trusted = ({ counties }: World) => {
    counties.tradeTies.fill(0.8);
    counties.smoothedImportCents[K] = 3_000_000;
  };
  it("go further on credit where there are ties, repaid a month later", () => {
    const { world, at, landed } = order(1, 1_000_000, trusted);
    const limit = 0.8 * 0.5 * 3_000_000;
    const needed = world.counties.smoothedImports[at] * landed;
    expect(limit).toBeGreaterThan(0);
    const able = 1_000_000 + Math.min(limit, needed - 1_000_000);
    expect(world.nation.imported[P.grain]).toBe(Math.floor(able / landed + 1e-9));
    const { ledger, account } = world;
    const owed = 0 - ledger.balance(account.merchants + K, MONEY.tradeCredit);
    expect(owed).toBeGreaterThan(0);
    expect(world.counties.creditCents[K]).toBe(owed);
    setBalance(world, account.merchants + K, MONEY.usd, 1e12);
    act(world, privateImports);
    expect(ledger.balance(account.merchants + K, MONEY.tradeCredit) + 0).toBe(0);
    expect(posted(world, "credit-repayment", "usd")).toBe(owed);
  });
  it("know no credit from state enterprises", () => {
    const { world } = order(1, 1_000_000, trusted, { "china.smallMerchants": 0 });
    expect(world.counties.creditCents[K]).toBe(0);
  });
  it("come in part without papers, less in a crackdown", () => {
    const without = (crackdown: number) => {
      const { counties } = order(1, 1e12, () => undefined, { "pyongyang.crackdown": crackdown }).world;
      return counties.undocumentedCents[K] / (counties.documentedCents[K] + counties.undocumentedCents[K]);
    };
    expect(without(0)).toBeCloseTo(0.25, 9);
    expect(without(1)).toBeLessThan(without(0));
  });
  it("stop at a closed border", () => {
    const { world } = order(
      1,
      1e12,
      (closed) => {
        closed.counties.smoothedImportCents[K] = 1000;
      },
      { "china.cutOff": 1 },
    );
    expect(world.nation.imported[P.grain]).toBe(0);
    expect(world.counties.smoothedImportCents[K]).toBeCloseTo(600, 9);
  });
  it("take the sea where the land is shut", () => {
    const { world } = order(1, 1e12, (shut) => {
      shut.month = parseMonth("2021-06");
    });
    const { structure, goods } = world;
    const ports = structure.crossings.filter(({ partner, mode }) => partner === "CN" && mode === "sea");
    const shipped = ports.map(({ county }) => goods.flow("imported", P.grain, county));
    expect(shipped.reduce((sum, units) => sum + units, 0)).toBe(world.nation.imported[P.grain]);
    expect(world.nation.imported[P.grain]).toBeGreaterThan(0);
  });
});

describe("a levy on basics", () => {
  it("makes them dearer to land, so that fewer are ordered, and no other goods", () => {
    const ordered = (levy: number) => {
      const world = order(1, 1e12, ({ nation, counties, structure }) => {
        const at = K * structure.productCount + P["basics.chinese"];
        counties.smoothedDemand[at] = 1_000_000;
        counties.priceWon[at] = 40 * structure.marketCents[P["basics.chinese"]];
        nation.importLevy[0] = levy;
      }).world;
      return [world.nation.imported[P["basics.chinese"]], world.nation.imported[P.grain]];
    };
    const free = ordered(0);
    const levied = ordered(0.5);
    expect(levied[0]).toBeLessThan(0.9 * free[0]);
    expect(levied[1]).toBe(free[1]);
  });
});
