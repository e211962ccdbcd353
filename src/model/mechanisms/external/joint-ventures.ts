import { MONEY } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { CENTS_PER_MUSD, MONTHS } from "../../structure/units.ts";

/** Brings in the Korean side's profit from joint ventures with Chinese enterprises. */
export const jointVentures = mechanism({
  id: "external.joint-ventures",
  title: "Joint ventures",
  documents: ["001", "002"],
  equations: ["profit = profit of 2012 · index of ventures still open, to the cabinet in yuan"],
  parameters: ["jv.profitMusd"],
  reads: ["nation.cnyPerUsd"],
  writes: ["nation.jointVentureCents", "nation.stateRevenueCents"],
  moves: { metric: "external.invisibles.usd", ablated: "down" },
  step(world) {
    const { nation, ledger, account, flow } = world;
    const cents = (world.value("jv.profitMusd") * CENTS_PER_MUSD * world.driver("external.jv")) / MONTHS;
    const fen = Math.floor(cents * nation.cnyPerUsd[0]);
    ledger.transfer(flow["joint-ventures"], MONEY.cny, account.chinaEnterprises, account.cabinet, fen);
    nation.jointVentureCents[0] = cents;
    nation.stateRevenueCents[0] += cents;
  },
});
