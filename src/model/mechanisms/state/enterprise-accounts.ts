import { MONEY } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { payUpTo } from "../../world.ts";

/** Settles firms with the centre: plan deliveries and inputs at state prices, profit beyond the reserve to the budget. */
export const enterpriseAccounts = mechanism({
  id: "state.enterprise-accounts",
  title: "Enterprises settle with the budget",
  documents: ["000", "001"],
  equations: [
    "remitted = ρ · (cash − reserve)⁺; the reserve follows the firm's usual cash, see closing.expectations",
  ],
  parameters: ["firms.remittanceShare"],
  reads: ["firms.reserveWon"],
  writes: [],
  moves: { metric: "money.won", ablated: "up" },
  step(world) {
    const { ledger, account } = world;
    const { reserveWon } = world.firms;
    const share = world.value("firms.remittanceShare");
    for (let f = 0; f < reserveWon.length; f++) {
      const spare = ledger.balance(account.firms + f, MONEY.won) - reserveWon[f];
      if (spare > 0) payUpTo(world, "profit-remittance", account.firms + f, account.cabinet, spare * share);
    }
  },
});
