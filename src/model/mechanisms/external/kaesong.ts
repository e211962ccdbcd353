import { MONEY } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";

/** Brings in the wages of the Kaesong complex, which the South pays to the state. */
export const kaesong = mechanism({
  id: "external.kaesong",
  title: "Kaesong wages",
  documents: ["001", "003"],
  equations: ["wages = calendar · (1 − border closure), paid to the cabinet in dollars"],
  parameters: [],
  levers: ["pyongyang.borderClosure"],
  reads: ["nation.kaesongCents"],
  writes: ["nation.kaesongPaidCents", "nation.stateRevenueCents"],
  moves: { metric: "external.invisibles.usd", ablated: "down" },
  step(world) {
    const { nation, ledger, account, flow } = world;
    const cents = Math.floor(nation.kaesongCents[0] * (1 - world.lever("pyongyang.borderClosure")));
    ledger.transfer(flow["kaesong-wages"], MONEY.usd, account.others, account.cabinet, cents);
    nation.kaesongPaidCents[0] = cents;
    nation.stateRevenueCents[0] += cents;
  },
});
