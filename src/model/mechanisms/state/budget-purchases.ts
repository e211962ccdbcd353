import { CLASS, MONEY, classCount } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { P, STORE } from "../../products.ts";
import type { Product } from "../../products.ts";
import { payFromBudget } from "../../world.ts";

/** What army and offices buy on markets, and the share of the budget that each takes. */
const basket: readonly (readonly [Product, number])[] = [
  ["food", 0.35],
  ["grain", 0.05],
  ["basics.state", 0.2],
  ["basics.localized", 0.2],
  ["basics.chinese", 0.13],
  ["coal", 0.07],
];
const bundle = Uint8Array.from(basket, ([id]) => P[id]);
const part = Float64Array.from(basket, ([, share]) => share);

/** Lets army and offices buy on county markets with a budget that is fixed in won. */
export const budgetPurchases = mechanism({
  id: "state.budget-purchases",
  title: "Budget purchases on markets",
  documents: ["001", "002"],
  equations: [
    "bought = min(budget(t)·share / price, a part of the market's stock); the won comes from the treasury or is issued; while drivers are held the budget is what the treasury has, so that the won stock stands still",
  ],
  parameters: ["budget.purchasesWon", "budget.stockShare", "budget.tillWon"],
  reads: ["counties.priceWon", "counties.households", "stores.stock"],
  writes: ["counties.bought", "nation.issuedWon", "stores.stock", "goodsFlows.quantity"],
  moves: { metric: "money.won", ablated: "down" },
  step(world) {
    const { counties, structure, goods } = world;
    const width = structure.productCount;
    const revenue = Math.max(
      0,
      world.ledger.balance(world.account.cabinet, MONEY.won) - world.value("budget.tillWon"),
    );
    const budget = world.holding() ? revenue : world.value("budget.purchasesWon");
    const most = world.value("budget.stockShare");
    const { households, priceWon, bought } = counties;
    const { elite, conscript } = CLASS;
    const elites = structure.classHouseholds[elite];
    const conscripts = structure.classHouseholds[conscript];
    const stocks = goods.stocksIn(STORE.market);
    bought.fill(0);
    for (let k = 0; k < structure.counties; k++) {
      const people = k * classCount;
      const share = (households[people + elite] / elites + households[people + conscript] / conscripts) / 2;
      let bill = 0;
      for (let n = 0; n < bundle.length; n++) {
        const j = bundle[n];
        const price = priceWon[k * width + j];
        const units = Math.floor(
          Math.min((budget * share * part[n]) / price, stocks[j * structure.counties + k] * most),
        );
        if (units <= 0) continue;
        goods.take("government", j, k, STORE.market, units);
        bought[k * width + j] = units;
        bill += Math.round(units * price);
      }
      payFromBudget(world, "budget-purchases", world.account.merchants + k, bill);
    }
  },
});
