import { MONEY } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";

/** Retires the won that the treasury holds beyond its till. */
export const retireMoney = mechanism({
  id: "state.money",
  title: "Surplus won is retired",
  documents: ["001"],
  equations: [
    "retired = (treasury − till)⁺, against state credit; deficits were issued when they were paid; while drivers are held, only what exceeds the opening stock",
  ],
  parameters: ["budget.tillWon", "money.wonStock"],
  reads: [],
  writes: ["nation.issuedWon"],
  moves: { metric: "money.won", ablated: "up" },
  step(world) {
    const { ledger, account, flow, nation } = world;
    const surplus = Math.floor(
      world.holding()
        ? -ledger.balance(account.centralBank, MONEY.won) - world.value("money.wonStock")
        : ledger.balance(account.cabinet, MONEY.won) - world.value("budget.tillWon"),
    );
    const retire = Math.min(
      surplus,
      ledger.balance(account.cabinet, MONEY.won),
      ledger.balance(account.centralBank, MONEY.stateCredit),
    );
    if (retire <= 0) return;
    ledger.transfer(flow["money-issue"], MONEY.won, account.cabinet, account.centralBank, retire);
    ledger.transfer(flow["money-issue"], MONEY.stateCredit, account.centralBank, account.cabinet, retire);
    nation.issuedWon[0] -= retire;
  },
});
