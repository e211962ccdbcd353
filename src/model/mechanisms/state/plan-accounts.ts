import { MONEY } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { payFromBudget } from "../../world.ts";
import type { World } from "../../world.ts";
import { marketShareOf } from "./market-share.ts";

/**
 * Settles the plan in won at state prices: the centre buys what plants deliver and sells them and the farms what they
 * used; who cannot pay his inputs is subsidised.
 */
export const planAccounts = mechanism({
  id: "state.plan-accounts",
  title: "Plan deliveries and supplies at state prices",
  documents: ["000", "001"],
  equations: [
    "deliveries = output of plan goods · (1 − market share) · state price, from the budget to the firm",
    "supplies = Σ inputs used · state price, from firm or farm to the budget; subsidy = (supplies − cash)⁺",
  ],
  parameters: [],
  reads: [
    "firms.industry",
    "firms.output",
    "firms.planBillWon",
    "counties.farmBillWon",
    "nation.managerShare",
  ],
  writes: ["nation.planPurchasesWon", "nation.issuedWon"],
  moves: { metric: "budget.planPurchases.kpw", ablated: "down" },
  step(world) {
    const { structure, account, nation } = world;
    const { industry, output, planBillWon } = world.firms;
    const { productOf, planGood, stateWon } = structure;
    const toPlan = Float64Array.from(structure.data.industries, (_, i) =>
      planGood[productOf[i]] ? 1 - marketShareOf(world, i) : 0,
    );
    let bought = 0;
    for (let f = 0; f < industry.length; f++) {
      const i = industry[f];
      const deliveries = toPlan[i] > 0 ? Math.round(output[f] * toPlan[i] * stateWon[productOf[i]]) : 0;
      if (deliveries > 0) payFromBudget(world, "plan-purchases", account.firms + f, deliveries);
      bought += deliveries;
      settleBill(world, account.firms + f, Math.round(planBillWon[f]));
    }
    nation.planPurchasesWon[0] += bought;
    const { farmBillWon } = world.counties;
    for (let k = 0; k < farmBillWon.length; k++)
      settleBill(world, account.farms + k, Math.round(farmBillWon[k]));
  },
});

/** Has `payer` pay its plan inputs, after a subsidy for what it lacks. */
function settleBill(world: World, payer: number, won: number): void {
  if (won === 0) return;
  const { ledger, flow, account } = world;
  const lack = won - ledger.balance(payer, MONEY.won);
  if (lack > 0) payFromBudget(world, "subsidies", payer, lack);
  ledger.transfer(flow["plan-supplies"], MONEY.won, payer, account.cabinet, won);
}
