import { mechanism } from "../../mechanism.ts";
import { SEEN, overUsual } from "./seen.ts";

/** With the rule on, China waives part of its enforcement while its own side of the border earns less than usual. */
export const chinaToleranceRule = mechanism({
  id: "rules.china-tolerance",
  title: "China's tolerance that answers to what its own side earns",
  documents: ["003"],
  equations: [
    "wanted = rule · min(most, g·(1 − income of Jilin's side / usual)⁺); Δtolerance = s·(wanted − tolerance)",
  ],
  parameters: ["rules.smoothing", "rules.toleranceGain", "rules.toleranceMost"],
  levers: ["rule.chinaTolerance"],
  reads: ["nation.jilinIncomeCents"],
  writes: ["nation.chinaTolerance", "nation.ruleSeen", "nation.ruleBase"],
  moves: {
    metric: "policy.chinaTolerance",
    ablated: "down",
    under: { "rule.chinaTolerance": 1, "sanctions.exportCut": 0.9 },
  },
  step(world) {
    const { nation } = world;
    const lost = Math.max(0, 1 - overUsual(world, SEEN.jilin, nation.jilinIncomeCents[0]));
    const wanted =
      world.lever("rule.chinaTolerance") *
      Math.min(world.value("rules.toleranceMost"), world.value("rules.toleranceGain") * lost);
    nation.chinaTolerance[0] += world.value("rules.smoothing") * (wanted - nation.chinaTolerance[0]);
  },
});
