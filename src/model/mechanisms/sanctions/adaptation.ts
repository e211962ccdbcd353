import { EXPORT, IMPORT, partnerCount } from "../../columns/sanctions.ts";
import { mechanism } from "../../mechanism.ts";

/**
 * Lets evaders learn ways round the law while trade is refused, and lose them when it is not. It stands apart from
 * enforcement because it looks back on the month's refusals.
 */
export const adaptation = mechanism({
  id: "sanctions.adaptation",
  title: "Adaptation of evaders",
  documents: ["001", "002"],
  equations: [
    "Δ evasion(p) = a · [r·(1 − evasion) − (1 − r)·(evasion − base)], r = refused / (refused + passed) of the trade with p; held in the burn-in",
  ],
  parameters: ["sanctions.adaptation", "sanctions.evasionBase"],
  levers: ["variant.adaptation"],
  reads: ["nation.blockedCents", "nation.partnerCents"],
  writes: ["nation.evasion"],
  moves: {
    metric: "smuggling.imports.usd",
    ablated: "down",
    under: { "sanctions.luxuryEnforcement": 1, "sanctions.enforcement.china": 0.8 },
  },
  step(world) {
    if (world.holding()) return;
    const { evasion, blockedCents, partnerCents } = world.nation;
    const base = world.value("sanctions.evasionBase");
    const rate = world.value("sanctions.adaptation");
    if (world.lever("variant.adaptation") === 0) {
      evasion.fill(base);
      return;
    }
    for (let p = 0; p < partnerCount; p++) {
      const out = EXPORT * partnerCount + p;
      const back = IMPORT * partnerCount + p;
      const refused = blockedCents[out] + blockedCents[back];
      const all = refused + partnerCents[out] + partnerCents[back];
      const r = all > 0 ? refused / all : 0;
      evasion[p] += rate * (r * (1 - evasion[p]) - (1 - r) * (evasion[p] - base));
    }
  },
});
