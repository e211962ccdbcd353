import { mechanism } from "../../mechanism.ts";
import { foreignCents, payForeign } from "../../world.ts";

/** Passes foreign currency up the chain: trading company to patron, patron to the leader's fund. */
export const levies = mechanism({
  id: "state.levies",
  title: "Levies: trading company, patron, fund",
  documents: ["003"],
  equations: [
    "company → patron: everything beyond its working balance, split over KPA, KWP and Cabinet; patron → fund: θ₃ of what it received",
  ],
  parameters: [
    "levies.companyMonths",
    "levies.kpaShare",
    "levies.kwpShare",
    "levies.fundShare",
    "levies.smoothing",
  ],
  reads: ["companies.smoothedExportCents", "nation.cnyPerUsd"],
  writes: ["nation.stateRevenueCents", "nation.fundInflowCents", "nation.smoothedStateRevenueCents"],
  moves: { metric: "fund.inflow.usd", ablated: "down" },
  step(world) {
    const { structure, companies, account, nation } = world;
    const months = world.value("levies.companyMonths");
    const kpa = world.value("levies.kpaShare");
    const kwp = world.value("levies.kwpShare");
    const theta = world.value("levies.fundShare");
    structure.exporters.forEach((_, r) => {
      const spare = Math.max(
        0,
        foreignCents(world, account.trading + r) - months * companies.smoothedExportCents[r],
      );
      for (const [office, share] of [
        ["kpa", kpa],
        ["kwp", kwp],
        ["cabinet", 1 - kpa - kwp],
      ] as const) {
        const paid = payForeign(world, "levies", account.trading + r, account[office], spare * share);
        const up = payForeign(world, "fund-levy", account[office], account.fund, paid * theta);
        nation.stateRevenueCents[0] += paid;
        nation.fundInflowCents[0] += up;
      }
    });
    nation.smoothedStateRevenueCents[0] +=
      world.value("levies.smoothing") * (nation.stateRevenueCents[0] - nation.smoothedStateRevenueCents[0]);
  },
});
