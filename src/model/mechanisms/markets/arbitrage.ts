import type { ReadonlyFloats } from "../../../core/goods.ts";
import { MONEY } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { P, STORE } from "../../products.ts";
import type { Product } from "../../products.ts";
import type { World } from "../../world.ts";
import { USER } from "../allocation/users.ts";

/**
 * Goods that traders carry between counties, and how dear the way is against that of grain for the same value. What
 * firms make they deliver to every county themselves (wholesale), imports are ordered straight from the border.
 */
const carried: readonly (readonly [Product, number])[] = [
  ["grain", 1],
  ["food", 1.2],
];

/** Carries goods along the road and rail graph to where they are dearer, when the gap beats the way. */
export const arbitrage = mechanism({
  id: "markets.arbitrage",
  title: "Trade between counties",
  documents: ["003"],
  equations: [
    "landed(a→b) = p_a · (1 + cheapest way along the graph, checkpoints included)",
    "bribes due(b) = Σ value fetched · checkpoints on the way · cost share of one; see officials.checkpoints",
    "each buying county takes from the cheapest sellers down, while p_b > landed: up to months · expected sales · √(p_b/lowest p) − stock, what sellers hold beyond what they keep, and its cash; all of it times the share of transport's fuel that arrived",
  ],
  parameters: ["trade.keptMonths", "trade.stockMonths", "markets.cashForPurchases"],
  reads: [
    "nation.userAllocated",
    "counties.priceWon",
    "counties.smoothedDemand",
    "counties.owedWon",
    "stores.stock",
  ],
  writes: ["counties.shipped", "counties.checkpointWon", "stores.stock", "goodsFlows.quantity"],
  moves: { metric: "prices.dispersion", ablated: "up" },
  step(world) {
    world.counties.shipped.fill(0);
    for (const [id, weight] of carried) carry(world, P[id], weight);
  },
});

/** Months' supply that a high price can draw, at most, against the usual. */
const MOST = 4;
const NONE = -1;

function carry(world: World, j: number, weight: number): void {
  const { structure, goods, ledger, account, flow } = world;
  const { priceWon, smoothedDemand, shipped, owedWon, checkpointWon } = world.counties;
  const { counties: count, productCount: width, distance, toll, nearest } = structure;
  const months = world.value("trade.stockMonths");
  const budget = world.value("markets.cashForPurchases") * 0.3;
  const moving = fuelShare(world);
  const stock = goods.stocks(j, STORE.market);
  const spare = spareOf(world, j, stock);
  const { sellers, asked } = cheapestFirst(world, j, spare);
  const start = (world.month * 37) % count;
  let from = 0;
  for (let step = 0; step < count && from < sellers.length; step++) {
    const b = (start + count + step) % count;
    const price = priceWon[b * width + j];
    if (price <= asked[from]) continue;
    const pull = moving * Math.min(MOST, Math.sqrt(price / asked[from]));
    let room = Math.floor(months * pull * smoothedDemand[b * width + j] - stock[b]);
    let cash = Math.max(0, ledger.balance(account.merchants + b, MONEY.won) - owedWon[b]) * budget;
    for (let s = from; s < sellers.length && room >= 1; s++) {
      const a = sellers[s];
      const paid = asked[s];
      if (paid >= price) break;
      if (spare[a] < 1) {
        if (s === from) from++;
        continue;
      }
      // Nobody further up the list can come cheaper than from next door.
      if (paid * (1 + nearest[b] * weight) >= price) break;
      if (a === b || paid * (1 + distance[a * count + b] * weight) >= price) continue;
      const quantity = Math.floor(Math.min(room, spare[a], cash / paid));
      if (quantity < 1) break;
      goods.ship(j, a, STORE.market, b, STORE.market, quantity);
      const won = Math.floor(quantity * paid);
      ledger.transfer(flow.arbitrage, MONEY.won, account.merchants + b, account.merchants + a, won);
      shipped[a * width + j] += quantity;
      checkpointWon[b] += won * toll[a * count + b] * weight;
      spare[a] -= quantity;
      room -= quantity;
      cash -= won;
    }
  }
}

/** Share of transport's fuel that arrived. */
function fuelShare({ structure, nation }: World): number {
  const at = USER.transport * structure.productCount + P.fuels;
  const fuel = structure.userBase[at];
  return fuel > 0 ? Math.min(1, nation.userAllocated[at] / fuel) : 1;
}

/** What each county's merchants hold beyond what they keep. */
function spareOf(world: World, j: number, stock: ReadonlyFloats): Float64Array {
  const { smoothedDemand } = world.counties;
  const keep = world.value("trade.keptMonths");
  const spare = new Float64Array(stock.length);
  for (let k = 0; k < spare.length; k++)
    spare[k] = Math.floor(stock[k] - keep * smoothedDemand[k * world.structure.productCount + j]);
  return spare;
}

/** Counties with something to spare and what they ask, by price. */
function cheapestFirst(world: World, j: number, spare: Float64Array) {
  const { priceWon } = world.counties;
  const width = world.structure.productCount;
  let count = 0;
  const prices = new Float64Array(spare.length);
  for (let k = 0; k < spare.length; k++) if (spare[k] >= 1) prices[count++] = priceWon[k * width + j];
  // Prices are sorted as bare numbers, a tenth of the time of a sort by a function; then each county finds its place.
  const asked = prices.subarray(0, count).sort();
  const sellers = new Int32Array(count).fill(NONE);
  for (let k = 0; k < spare.length; k++) {
    if (spare[k] < 1) continue;
    let s = firstAtLeast(asked, priceWon[k * width + j]);
    while (sellers[s] !== NONE) s++;
    sellers[s] = k;
  }
  return { sellers, asked };
}

/** Returns the first place in a sorted row whose value is not below `value`. */
function firstAtLeast(sorted: Float64Array, value: number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle] < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
