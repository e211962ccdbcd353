import { MONEY } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { foreignCents } from "../../world.ts";
import { SEEN, overUsual } from "./seen.ts";

const offices = ["cabinet", "kpa", "kwp", "fund"] as const;

/** Sets the support of localization that is in force; with the rule on it grows as the state's currency runs short. */
export const localizationRule = mechanism({
  id: "rules.localization",
  title: "Localization support that answers to scarcity of foreign exchange",
  documents: ["000"],
  equations: [
    "scarcity = (1 − foreign currency and free deposits of the offices / usual)⁺; support = the scenario's + rule · g · scarcity, 0 to 1",
  ],
  parameters: ["rules.smoothing", "rules.scarcityGain"],
  levers: ["rule.localization", "pyongyang.localizationSupport"],
  reads: ["nation.cnyPerUsd"],
  writes: ["nation.supportRule", "nation.ruleSeen", "nation.ruleBase"],
  moves: {
    metric: "policy.localizationSupport",
    ablated: "down",
    under: {
      "rule.localization": 1,
      "pyongyang.eliteRents": 2,
      "pyongyang.gifts": 3,
      "pyongyang.militaryShare": 2,
    },
  },
  step(world) {
    const { nation, account, ledger } = world;
    let held = 0;
    for (const office of offices)
      held += foreignCents(world, account[office]) + ledger.balance(account[office], MONEY.deposit);
    const scarcity = Math.max(0, 1 - overUsual(world, SEEN.currency, held));
    const answer = world.lever("rule.localization") * world.value("rules.scarcityGain") * scarcity;
    nation.supportRule[0] = Math.min(1, world.lever("pyongyang.localizationSupport") + answer);
  },
});
