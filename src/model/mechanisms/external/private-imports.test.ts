import { describe, expect, it } from "vitest";
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
  "markets.wholesaleMargin": 0.25,
};
const K = 20;

/** County K expects to sell 1,000 kg of grain at a price that is `gap` times the landed cost and margin. */
function order(gap: number, cents = 1e12, change: (world: World) => void = () => undefined) {
  const world = situation({ set });
  const { counties, structure, nation, account } = world;
  counties.smoothedDemand.fill(0);
  counties.smoothedImports.fill(0);
  counties.smoothedImportCents.fill(0);
  nation.rateUsd[0] = 4000;
  nation.borderCents.set(structure.borderCents);
  for (let k = 0; k < structure.counties; k++)
    for (let j = 0; j < structure.productCount; j++) setStock(world, j, k, STORE.market, 0);
  const at = K * structure.productCount + P.grain;
  counties.smoothedDemand[at] = 1_000_000;
  counties.smoothedImports[at] = 50_000;
  const ways = structure.crossings.flatMap((crossing, c) =>
    crossing.partner === "CN" && crossing.mode !== "sea" && world.driver(crossing.corridor) > 0.05
      ? [{ c, open: world.driver(crossing.corridor), way: structure.pathCost[c * structure.counties + K] }]
      : [],
  );
  const gate = ways.sort((a, b) => a.way + 0.1 / a.open - (b.way + 0.1 / b.open))[0];
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
    expect(world.nation.importNeedCents[0]).toBeCloseTo(wanted * landed, 2);
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
});
