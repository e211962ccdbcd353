import { pow } from "../../../core/math.ts";
import { mechanism } from "../../mechanism.ts";
import { P, STORE, goodOf } from "../../products.ts";
import type { Product } from "../../products.ts";
import { foreignCents, payForeign } from "../../world.ts";
import type { World } from "../../world.ts";

/** Consumer goods that merchants fetch from China. */
const fetched: readonly Product[] = ["grain", "food", "fuels", "basics.chinese", "luxury", "information"];

/**
 * Lets each county's merchants order consumer goods over the cheapest open crossing: orders follow expected sales and
 * the gap between the home price and the landed price, with habit; cash in foreign currency is the limit.
 */
export const privateImports = mechanism({
  id: "external.private-imports",
  title: "Merchants' imports from China",
  documents: ["000", "003", "004"],
  equations: [
    "landed = border price · (1 + fees + way from the cheapest open crossing)",
    "desired = base share of expected sales · (p / (e·landed·(1 + margin)))^ε + stock gap; order = habit · last + (1 − habit) · desired",
    "paid in the foreign currency that merchants hold; orders shrink alike when it does not suffice",
  ],
  parameters: [
    "imports.gapElasticity",
    "imports.habit",
    "imports.feeShare",
    "markets.wholesaleMargin",
    "markets.stockMonths",
    "imports.grainShare",
    "imports.foodShare",
    "imports.fuelShare",
  ],
  reads: [
    "counties.smoothedDemand",
    "counties.priceWon",
    "nation.borderCents",
    "nation.rateUsd",
    "nation.cnyPerUsd",
  ],
  writes: [
    "counties.smoothedImports",
    "counties.smoothedImportCents",
    "nation.imported",
    "nation.importCents",
    "nation.importChinaCents",
    "nation.importNeedCents",
    "stores.stock",
    "goodsFlows.quantity",
  ],
  moves: { metric: "trade.imports.usd", ablated: "down" },
  step(world) {
    const { structure, nation, account } = world;
    const { smoothedImportCents } = world.counties;
    const habit = world.value("imports.habit");
    const gates = cheapestGates(world);
    const cost = new Float64Array(structure.counties);
    for (const id of fetched) order(world, id, gates, cost);
    const fill = new Float64Array(structure.counties);
    let needed = 0;
    for (let k = 0; k < fill.length; k++) {
      if (gates[k] < 0) continue;
      smoothedImportCents[k] += (1 - habit) * (cost[k] - smoothedImportCents[k]);
      needed += cost[k];
      fill[k] = cost[k] > 0 ? Math.min(1, foreignCents(world, account.merchants + k) / cost[k]) : 0;
    }
    nation.importNeedCents[0] = needed;
    const spent = new Float64Array(structure.counties);
    for (const id of fetched) fetch(world, id, gates, fill, spent);
    for (let k = 0; k < spent.length; k++)
      payForeign(world, "imports", account.merchants + k, account.chinaMerchants, spent[k]);
  },
});

/** Part of expected sales that comes from China; 1 for what is not made at home. */
function shareFromChina(world: World, id: Product): number {
  if (id === "grain") return world.value("imports.grainShare");
  if (id === "food") return world.value("imports.foodShare");
  if (id === "fuels") return world.value("imports.fuelShare");
  return 1;
}

/** Sets each county's order of a good and adds what it would cost. */
function order(world: World, id: Product, gates: Int16Array, cost: Float64Array): void {
  const { structure, goods, nation } = world;
  const { priceWon, smoothedDemand, smoothedImports } = world.counties;
  const { productCount: width, pathCost } = structure;
  const elasticity = world.value("imports.gapElasticity");
  const habit = world.value("imports.habit");
  const fee = world.value("imports.feeShare");
  const markup = 1 / (1 - world.value("markets.wholesaleMargin"));
  const months = world.value("markets.stockMonths");
  const share = shareFromChina(world, id);
  const wonPerCent = nation.rateUsd[0] / 100;
  const border = nation.borderCents[P[id]];
  const stock = goods.stocks(P[id], STORE.market);
  for (let k = 0, at: number = P[id]; k < cost.length; k++, at += width) {
    if (gates[k] < 0) continue;
    const landed = border * (1 + fee + pathCost[gates[k] * cost.length + k]);
    const gap = priceWon[at] / (wonPerCent * landed * markup);
    const expected = smoothedDemand[at];
    const refill = share === 1 ? 0.3 * (months * expected - stock[k]) : 0;
    const desired = Math.max(0, share * expected * pow(gap, elasticity) + refill);
    smoothedImports[at] = habit * smoothedImports[at] + (1 - habit) * desired;
    cost[k] += smoothedImports[at] * landed;
  }
}

/** Brings in what counties can pay of their orders of a good and adds what they spend. */
function fetch(world: World, id: Product, gates: Int16Array, fill: Float64Array, spent: Float64Array): void {
  const { structure, goods, nation } = world;
  const { smoothedImports } = world.counties;
  const j = P[id];
  const border = nation.borderCents[j];
  const fee = world.value("imports.feeShare");
  const chinaShare = structure.chinaShare(`private.${goodOf(id)}`);
  for (let k = 0; k < fill.length; k++) {
    const units = Math.floor(smoothedImports[k * structure.productCount + j] * fill[k]);
    if (units === 0) continue;
    const gate = structure.crossings[gates[k]].county;
    goods.bring("imported", j, gate, STORE.market, units);
    if (gate !== k) goods.ship(j, gate, STORE.market, k, STORE.market, units);
    const value = units * border;
    spent[k] += value * (1 + fee);
    nation.imported[j] += units;
    nation.importCents[j] += value;
    nation.importChinaCents[j] += value * chinaShare;
  }
}

/** Returns the open crossing with the cheapest way to each county, a wait at it included; −1 when all are closed. */
function cheapestGates(world: World): Int16Array {
  const { counties, crossings, pathCost } = world.structure;
  const best = new Int16Array(counties).fill(-1);
  const cost = new Float64Array(counties).fill(Infinity);
  for (let c = 0; c < crossings.length; c++) {
    const { partner, mode, corridor } = crossings[c];
    if (partner !== "CN" || mode === "sea") continue;
    const open = world.driver(corridor);
    if (open <= 0.05) continue;
    const wait = 0.1 * (1 / open - 1);
    for (let k = 0; k < counties; k++) {
      const way = pathCost[c * counties + k] + wait;
      if (way >= cost[k]) continue;
      cost[k] = way;
      best[k] = c;
    }
  }
  return best;
}
