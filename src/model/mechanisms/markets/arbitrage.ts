import { MONEY } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { P, STORE } from "../../products.ts";
import type { Product } from "../../products.ts";

/** Goods that traders carry from county to county, and how heavy they are against grain for their value. */
const carried: readonly (readonly [Product, number])[] = [
  ["grain", 1], ["food", 1.2], ["coal", 4], ["seafood", 1], ["fuels", 0.8], ["basics.chinese", 0.6], ["basics.localized", 0.6],
  ["basics.county", 0.6], ["basics.state", 0.6], ["luxury", 0.3],
];

/** Carries goods along the road and rail graph to where they are dearer, when the gap beats the way. */
export const arbitrage = mechanism({
  id: "markets.arbitrage",
  title: "Trade between counties",
  documents: ["003"],
  equations: ["q(a→b) = φ · stock(a) · min(1, (p_b − p_a(1 + τ_ab))⁺ / p_a), paid at the mean of the two prices net of the way"],
  parameters: ["trade.arbitrageShare", "trade.passes", "markets.cashForPurchases"],
  reads: ["counties.priceWon", "nation.userFill"],
  writes: ["stores.stock", "goodsFlows.quantity", "counties.shippedKg"],
  moves: { metric: "prices.dispersion", ablated: "up" },
  step(world) {
    const { counties, structure, goods, ledger, account, flow } = world;
    const { from, to, costShare } = structure.edges;
    const width = structure.productCount;
    const share = world.value("trade.arbitrageShare");
    const passes = Math.round(world.value("trade.passes"));
    const budget = world.value("markets.cashForPurchases") * 0.25;
    for (let pass = 0; pass < passes; pass++)
      for (let e = 0; e < from.length; e++)
        for (const [product, weight] of carried) {
          const j = P[product];
          const forward = counties.priceWon[to[e] * width + j] > counties.priceWon[from[e] * width + j];
          const a = forward ? from[e] : to[e];
          const b = forward ? to[e] : from[e];
          const low = counties.priceWon[a * width + j];
          const landed = low * (1 + costShare[e] * weight);
          const gap = (counties.priceWon[b * width + j] - landed) / low;
          if (gap <= 0) continue;
          const stock = goods.stock(j, a, STORE.market);
          const cash = ledger.balance(account.merchants + b, MONEY.won) * budget;
          const quantity = Math.floor(Math.min(stock * share * Math.min(1, gap * 4), cash / landed));
          if (quantity <= 0) continue;
          goods.ship(j, a, STORE.market, b, STORE.market, quantity);
          ledger.transfer(flow.arbitrage, MONEY.won, account.merchants + b, account.merchants + a, Math.floor(quantity * low));
        }
  },
});
