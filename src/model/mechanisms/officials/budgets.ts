import { MONEY } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { P, STORE } from "../../products.ts";
import type { Product } from "../../products.ts";
import { foreignCents, payForeign, payUpTo } from "../../world.ts";

/** What local offices buy, and the share of their money that goes to each. */
const basket: readonly (readonly [Product, number])[] = [
  ["food", 0.5],
  ["basics.chinese", 0.3],
  ["fuels", 0.2],
];
const bundle = Uint8Array.from(basket, ([id]) => P[id]);
const part = Float64Array.from(basket, ([, share]) => share);

/** Lets local offices run on what bribes and buy-outs brought them: they buy on their county's market. */
export const localBudgets = mechanism({
  id: "officials.budgets",
  title: "Purchases of local offices",
  documents: ["003"],
  equations: [
    "bought = min(office money · share / price, a part of the market's stock); won first, then foreign currency",
  ],
  parameters: ["budget.stockShare"],
  reads: ["counties.priceWon", "stores.stock", "nation.rateUsd", "nation.cnyPerUsd"],
  writes: ["counties.bought", "stores.stock", "goodsFlows.quantity"],
  moves: { metric: "offices.spending.usd", ablated: "down" },
  step(world) {
    const { counties, structure, goods, ledger, account, nation } = world;
    const { priceWon, bought } = counties;
    const width = structure.productCount;
    const most = world.value("budget.stockShare");
    const wonPerCent = nation.rateUsd[0] / 100;
    const stocks = goods.stocksIn(STORE.market);
    for (let k = 0; k < structure.counties; k++) {
      const office = account.offices + k;
      const money = ledger.balance(office, MONEY.won) + foreignCents(world, office) * wonPerCent;
      if (money < 1) continue;
      let bill = 0;
      for (let n = 0; n < bundle.length; n++) {
        const j = bundle[n];
        const price = priceWon[k * width + j];
        const units = Math.floor(
          Math.min((money * part[n]) / price, stocks[j * structure.counties + k] * most),
        );
        if (!(units > 0)) continue;
        goods.take("government", j, k, STORE.market, units);
        bought[k * width + j] += units;
        bill += units * price;
      }
      const paid = payUpTo(world, "office-purchases", office, account.merchants + k, bill);
      payForeign(world, "office-purchases", office, account.merchants + k, (bill - paid) / wonPerCent);
    }
  },
});
