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
  writes: [
    "counties.bought",
    "nation.issuedWon",
    "nation.budgetSpentWon",
    "stores.stock",
    "goodsFlows.quantity",
  ],
  moves: { metric: "money.won", ablated: "down" },
  step(world) {
    const { counties, structure, goods, nation } = world;
    const width = structure.productCount;
    const revenue = Math.max(
      0,
      world.ledger.balance(world.account.cabinet, MONEY.won) - world.value("budget.tillWon"),
    );
    const budget = world.holding() ? revenue : world.value("budget.purchasesWon");
    const most = world.value("budget.stockShare");
    counties.bought.fill(0);
    for (let k = 0; k < structure.counties; k++) {
      const share =
        (counties.households[k * classCount + CLASS.elite] / structure.classHouseholds[CLASS.elite] +
          counties.households[k * classCount + CLASS.conscript] /
            structure.classHouseholds[CLASS.conscript]) /
        2;
      for (const [id, part] of basket) {
        const j = P[id];
        const price = counties.priceWon[k * width + j];
        const units = Math.floor(
          Math.min((budget * share * part) / price, goods.stock(j, k, STORE.market) * most),
        );
        if (units <= 0) continue;
        goods.take("government", j, k, STORE.market, units);
        counties.bought[k * width + j] = units;
        payFromBudget(world, "budget-purchases", world.account.merchants + k, Math.round(units * price));
        nation.budgetSpentWon[0] += units * price;
      }
    }
  },
});
