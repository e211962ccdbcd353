import { exp, log } from "../../../core/math.ts";
import { mechanism } from "../../mechanism.ts";
import { P } from "../../products.ts";

/**
 * Moves each firm's imported share of intermediate inputs toward the cheaper source (putty-clay): nothing changes
 * within a month, the mix drifts toward the CES optimum at shadow prices.
 */
export const inputNest = mechanism({
  id: "production.input-nest",
  title: "Two-speed choice between imported and home inputs",
  documents: ["000", "001"],
  equations: [
    "s* = 1 / (1 + (1 − s₀)/s₀ · (p_M/p_H)^σ), p_X = market price / fill of the order",
    "s(t+1) = s(t) + λ·(s* − s(t)); at base-year inputs p_M/p_H = 1, whatever σ",
  ],
  parameters: ["inputs.substitution", "inputs.adjustment"],
  reads: ["firms.industry", "firms.fillHome", "firms.fillImported", "nation.borderCents"],
  writes: ["firms.importedShare"],
  moves: { metric: "inputs.importedShare", ablated: "down" },
  step(world) {
    const { structure, nation } = world;
    const { industry, importedShare, fillHome, fillImported } = world.firms;
    const sigma = world.value("inputs.substitution");
    const speed = world.value("inputs.adjustment");
    const product = P["intermediates.imported"];
    const price = nation.borderCents[product] / structure.borderCents[product];
    const { industries } = structure.data;
    for (let f = 0; f < industry.length; f++) {
      const relative = (price * Math.max(0.05, fillHome[f])) / Math.max(0.05, fillImported[f]);
      const base = industries[industry[f]].importedShare;
      const odds = ((1 - base) / base) * exp(sigma * log(relative));
      importedShare[f] += speed * (1 / (1 + odds) - importedShare[f]);
    }
  },
});
