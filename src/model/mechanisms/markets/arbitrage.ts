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
  writes: ["counties.shipped", "stores.stock", "goodsFlows.quantity"],
  moves: { metric: "prices.dispersion", ablated: "up" },
  step(world) {
    world.counties.shipped.fill(0);
    for (const [id, weight] of carried) carry(world, P[id], weight);
  },
});

/** Months' supply that a high price can draw, at most, against the usual. */
const MOST = 4;

function carry(world: World, j: number, weight: number): void {
  const { counties, structure, goods, ledger, account, flow } = world;
  const width = structure.productCount;
  const count = structure.counties;
  const keep = world.value("trade.keptMonths");
  const months = world.value("trade.stockMonths");
  const budget = world.value("markets.cashForPurchases") * 0.3;
  const fuel = structure.userBase[USER.transport * width + P.fuels];
  const moving =
    fuel > 0 ? Math.min(1, world.nation.userAllocated[USER.transport * width + P.fuels] / fuel) : 1;
  const stockAt = (k: number) => goods.stock(j, k, STORE.market);
  const priceAt = (k: number) => counties.priceWon[k * width + j];
  const spare = Float64Array.from({ length: count }, (_, k) =>
    Math.floor(stockAt(k) - keep * counties.smoothedDemand[k * width + j]),
  );
  const sellers = Array.from({ length: count }, (_, k) => k)
    .filter((k) => spare[k] >= 1)
    .sort((x, y) => priceAt(x) - priceAt(y) || x - y);
  const first = ((world.month * 37) % count) + count;
  let from = 0;
  for (let step = 0; step < count && from < sellers.length; step++) {
    const b = (first + step) % count;
    const price = priceAt(b);
    if (price <= priceAt(sellers[from])) continue;
    const pull = moving * Math.min(MOST, Math.sqrt(price / priceAt(sellers[from])));
    let room = Math.floor(months * pull * counties.smoothedDemand[b * width + j] - stockAt(b));
    let cash = Math.max(0, ledger.balance(account.merchants + b, MONEY.won) - counties.owedWon[b]) * budget;
    for (let s = from; s < sellers.length && room >= 1; s++) {
      const a = sellers[s];
      const paid = priceAt(a);
      if (paid >= price) break;
      if (spare[a] < 1) {
        if (s === from) from++;
        continue;
      }
      if (a === b || paid * (1 + structure.distance[a * count + b] * weight) >= price) continue;
      const quantity = Math.floor(Math.min(room, spare[a], cash / paid));
      if (quantity < 1) break;
      goods.ship(j, a, STORE.market, b, STORE.market, quantity);
      const won = Math.floor(quantity * paid);
      ledger.transfer(flow.arbitrage, MONEY.won, account.merchants + b, account.merchants + a, won);
      counties.shipped[a * width + j] += quantity;
      spare[a] -= quantity;
      room -= quantity;
      cash -= won;
    }
  }
}
