import { MONEY } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { payFromBudget } from "../../world.ts";
import type { World } from "../../world.ts";

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
  reads: ["firms.industry", "firms.output", "firms.planBillWon", "counties.farmBillWon"],
  writes: ["nation.planPurchasesWon", "nation.issuedWon"],
  moves: { metric: "budget.planPurchases.kpw", ablated: "down" },
  step(world) {
    const { structure, firms, counties, account, nation } = world;
    for (let f = 0; f < structure.firms.length; f++) {
      const i = firms.industry[f];
      const product = structure.productOf[i];
      const deliveries = structure.planGood[product]
        ? Math.round(
            firms.output[f] * (1 - structure.data.industries[i].marketShare) * structure.stateWon[product],
          )
        : 0;
      if (deliveries > 0) payFromBudget(world, "plan-purchases", account.firms + f, deliveries);
      nation.planPurchasesWon[0] += deliveries;
      settleBill(world, account.firms + f, Math.round(firms.planBillWon[f]));
    }
    for (let k = 0; k < structure.counties; k++)
      settleBill(world, account.farms + k, Math.round(counties.farmBillWon[k]));
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
