import { mechanism } from "../../mechanism.ts";
import { SEEN, overUsual } from "./seen.ts";

/**
 * Sets the control of markets that is in force. With the rule on, control tightens while compliance is below what is
 * wanted, and gives way while market turnover, which the budget lives on, is below the usual.
 */
export const marketControlRule = mechanism({
  id: "rules.market-control",
  title: "Market control that answers to revenue and compliance",
  documents: ["001"],
  equations: [
    "rule off: control = the scenario's; on: Δcontrol = a·(C* − compliance) − r·(1 − turnover / usual) + b·(scenario's − control), 0 to 1",
  ],
  parameters: [
    "rules.smoothing",
    "rules.complianceWanted",
    "rules.complianceGain",
    "rules.revenueGain",
    "rules.pull",
  ],
  levers: ["rule.marketControl", "pyongyang.marketControl"],
  reads: ["counties.smoothedSalesWon", "nation.rateUsd", "nation.compliance"],
  writes: ["nation.controlRule", "nation.ruleSeen", "nation.ruleBase"],
  moves: {
    metric: "policy.marketControl",
    ablated: "down",
    under: { "rule.marketControl": 1, "loyalty.shock": -0.3 },
  },
  step(world) {
    const { nation, counties } = world;
    const { controlRule } = nation;
    let sales = 0;
    for (let k = 0; k < counties.smoothedSalesWon.length; k++) sales += counties.smoothedSalesWon[k];
    const turnover = overUsual(world, SEEN.turnover, sales / nation.rateUsd[0]);
    const scenario = world.lever("pyongyang.marketControl");
    const moved =
      controlRule[0] +
      world.value("rules.complianceGain") * (world.value("rules.complianceWanted") - nation.compliance[0]) -
      world.value("rules.revenueGain") * (1 - turnover) +
      world.value("rules.pull") * (scenario - controlRule[0]);
    controlRule[0] = world.lever("rule.marketControl") === 1 ? Math.max(0, Math.min(1, moved)) : scenario;
  },
});
