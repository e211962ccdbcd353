import { mechanism } from "../../mechanism.ts";
import { foreignCents, payForeign } from "../../world.ts";
import type { World } from "../../world.ts";

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
      levy(world, account.trading + r, account.kpa, spare * kpa, theta);
      levy(world, account.trading + r, account.kwp, spare * kwp, theta);
      levy(world, account.trading + r, account.cabinet, spare * (1 - kpa - kwp), theta);
    });
    nation.smoothedStateRevenueCents[0] +=
      world.value("levies.smoothing") * (nation.stateRevenueCents[0] - nation.smoothedStateRevenueCents[0]);
  },
});

/** Has a company pay its patron, and the patron pass a share on to the fund. */
function levy(world: World, company: number, patron: number, cents: number, fundShare: number): void {
  const { nation, account } = world;
  const paid = payForeign(world, "levies", company, patron, cents);
  nation.stateRevenueCents[0] += paid;
  nation.fundInflowCents[0] += payForeign(world, "fund-levy", patron, account.fund, paid * fundShare);
}
