import { CLASS, MONEY, classCount } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { P, STORE } from "../../products.ts";
import type { Product } from "../../products.ts";
import { payFromBudget, payUpTo } from "../../world.ts";

/** What army and offices buy on markets, and the share of the budget that each takes. */
const basket: readonly (readonly [Product, number])[] = [["food", 0.35], ["grain", 0.05], ["basics.state", 0.2], ["basics.localized", 0.2], ["basics.chinese", 0.13], ["coal", 0.07]];

/** Lets army and offices buy on county markets with a budget that is fixed in won. */
export const budgetPurchases = mechanism({
  id: "state.budget-purchases",
  title: "Budget purchases on markets",
  documents: ["001", "002"],
  equations: ["bought = min(budget(t)·share / price, a part of the market's stock); the won comes from the treasury or is issued; while drivers are held the budget is what the treasury has, so that the won stock stands still"],
  parameters: ["budget.purchasesWon", "budget.stockShare", "budget.tillWon"],
  reads: ["counties.priceWon", "counties.households", "stores.stock"],
  writes: ["counties.bought", "nation.issuedWon", "nation.budgetSpentWon", "stores.stock", "goodsFlows.quantity"],
  moves: { metric: "money.won", ablated: "down" },
  step(world) {
    const { counties, structure, goods, nation } = world;
    const width = structure.productCount;
    const revenue = Math.max(0, world.ledger.balance(world.account.cabinet, MONEY.won) - world.value("budget.tillWon"));
    const budget = world.holding() ? revenue : world.value("budget.purchasesWon");
    const most = world.value("budget.stockShare");
    counties.bought.fill(0);
    for (let k = 0; k < structure.counties; k++) {
      const share = (counties.households[k * classCount + CLASS.elite] / structure.classHouseholds[CLASS.elite] + counties.households[k * classCount + CLASS.conscript] / structure.classHouseholds[CLASS.conscript]) / 2;
      for (const [id, part] of basket) {
        const j = P[id];
        const price = counties.priceWon[k * width + j];
        const units = Math.floor(Math.min((budget * share * part) / price, goods.stock(j, k, STORE.market) * most));
        if (units <= 0) continue;
        goods.take("government", j, k, STORE.market, units);
        counties.bought[k * width + j] = units;
        payFromBudget(world, "budget-purchases", world.account.merchants + k, Math.round(units * price));
        nation.budgetSpentWon[0] += units * price;
      }
    }
  },
});

/** Collects stall fees and the turnover levy. */
export const marketFees = mechanism({
  id: "state.market-fees",
  title: "Stall fees and turnover levy",
  documents: ["001"],
  equations: ["fee(county) = τ · sales of the month"],
  parameters: ["budget.marketFeeShare"],
  reads: ["counties.salesWon"],
  writes: [],
  moves: { metric: "money.won", ablated: "up" },
  step(world) {
    const { counties, structure, account } = world;
    const share = world.value("budget.marketFeeShare");
    for (let k = 0; k < structure.counties; k++) payUpTo(world, "market-fees", account.merchants + k, account.cabinet, counties.salesWon[k] * share);
  },
});

/** Settles firms with the centre: plan deliveries and inputs at state prices, profit beyond the reserve to the budget. */
export const enterpriseAccounts = mechanism({
  id: "state.enterprise-accounts",
  title: "Enterprises settle with the budget",
  documents: ["000", "001"],
  equations: ["reserve = months · smoothed revenue; remitted = ρ · (cash − reserve)⁺"],
  parameters: ["firms.remittanceShare"],
  reads: ["firms.reserveWon"],
  writes: [],
  moves: { metric: "money.won", ablated: "up" },
  step(world) {
    const { structure, firms, ledger, account } = world;
    const share = world.value("firms.remittanceShare");
    for (let f = 0; f < structure.firms.length; f++) {
      const spare = ledger.balance(account.firms + f, MONEY.won) - firms.reserveWon[f];
      if (spare > 0) payUpTo(world, "profit-remittance", account.firms + f, account.cabinet, spare * share);
    }
  },
});

/** Retires the won that the treasury holds beyond its till. */
export const retireMoney = mechanism({
  id: "state.money",
  title: "Surplus won is retired",
  documents: ["001"],
  equations: ["retired = (treasury − till)⁺, against state credit; deficits were issued when they were paid; while drivers are held, only what exceeds the opening stock"],
  parameters: ["budget.tillWon", "money.wonStock"],
  reads: [],
  writes: ["nation.issuedWon"],
  moves: { metric: "money.won", ablated: "up" },
  step(world) {
    const { ledger, account, flow, nation } = world;
    const surplus = Math.floor(world.holding() ? -ledger.balance(account.centralBank, MONEY.won) - world.value("money.wonStock") : ledger.balance(account.cabinet, MONEY.won) - world.value("budget.tillWon"));
    const retire = Math.min(surplus, ledger.balance(account.cabinet, MONEY.won), ledger.balance(account.centralBank, MONEY.stateCredit));
    if (retire <= 0) return;
    ledger.transfer(flow["money-issue"], MONEY.won, account.cabinet, account.centralBank, retire);
    ledger.transfer(flow["money-issue"], MONEY.stateCredit, account.centralBank, account.cabinet, retire);
    nation.issuedWon[0] -= retire;
  },
});
