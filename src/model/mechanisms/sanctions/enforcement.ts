import { PARTNER, partners } from "../../columns/sanctions.ts";
import { mechanism } from "../../mechanism.ts";
import { capacityAfter } from "./zipf.ts";

const MIDDLE = 1 / partners.length;

/**
 * Sets how strictly each partner applies the law, what smuggling costs, and what is left of carriers and middlemen
 * when their largest are removed: the others rewire.
 */
export const enforcement = mechanism({
  id: "sanctions.enforcement",
  title: "Enforcement, smuggling premium, removal of carriers and middlemen",
  documents: ["001", "002", "004"],
  equations: [
    "enforcement(p) = level(p) · (1 − m·(1 − monitoring)); τ = τ₀ + (τ₁ − τ₀) · mean enforcement over partners",
    "capacity after the k largest of n go: · (1 − H(k)/H(n)); it recovers toward 1 at the adaptation rate",
  ],
  parameters: [
    "sanctions.monitoringWeight",
    "sanctions.adaptation",
    "sanctions.smugglingLow",
    "sanctions.smugglingHigh",
    "sanctions.carriers",
    "sanctions.brokers",
  ],
  levers: [
    "sanctions.enforcement.china",
    "sanctions.enforcement.russia",
    "sanctions.enforcement.others",
    "sanctions.monitoring",
    "removal.brokers",
    "removal.ships",
    "variant.adaptation",
  ],
  reads: ["nation.chinaTolerance"],
  writes: [
    "nation.enforcement",
    "nation.smugglingShare",
    "nation.brokerCapacity",
    "nation.carrierCapacity",
    "nation.removedBrokers",
    "nation.removedCarriers",
  ],
  moves: {
    metric: "smuggling.imports.usd",
    ablated: "up",
    under: { "sanctions.luxuryEnforcement": 1, "sanctions.enforcement.china": 0.8 },
  },
  step(world) {
    const { nation } = world;
    const watched = 1 - world.value("sanctions.monitoringWeight") * (1 - world.lever("sanctions.monitoring"));
    nation.enforcement[PARTNER.china] =
      world.lever("sanctions.enforcement.china") * watched * (1 - nation.chinaTolerance[0]);
    nation.enforcement[PARTNER.russia] = world.lever("sanctions.enforcement.russia") * watched;
    nation.enforcement[PARTNER.others] = world.lever("sanctions.enforcement.others") * watched;
    let mean = 0;
    for (const level of nation.enforcement) mean += level * MIDDLE;
    const low = world.value("sanctions.smugglingLow");
    nation.smugglingShare[0] = low + (world.value("sanctions.smugglingHigh") - low) * mean;
    const rewiring = world.lever("variant.adaptation") > 0 ? world.value("sanctions.adaptation") : 0;
    const brokers = world.lever("removal.brokers");
    nation.brokerCapacity[0] = capacityAfter(
      nation.brokerCapacity[0],
      world.value("sanctions.brokers"),
      nation.removedBrokers[0],
      brokers,
      rewiring,
    );
    nation.removedBrokers[0] = brokers;
    const carriers = world.lever("removal.ships");
    nation.carrierCapacity[0] = capacityAfter(
      nation.carrierCapacity[0],
      world.value("sanctions.carriers"),
      nation.removedCarriers[0],
      carriers,
      rewiring,
    );
    nation.removedCarriers[0] = carriers;
  },
});
