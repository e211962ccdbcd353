import type { Lever } from "../levers.ts";

const variant = { unit: "variant", low: 0, whole: true, default: 0 } as const;
const rule = { unit: "switch", low: 0, high: 1, whole: true, choices: ["off", "on"], default: 0 } as const;

/** Structural variants, and rules by which policy answers to what it sees. */
export const variants: readonly Lever[] = [
  {
    id: "variant.priority",
    title: "Order of the leader's spending",
    ...variant,
    high: 1,
    choices: ["weapons first", "gifts first"],
    documents: ["001", "003", "004"],
    outcome: {
      metric: "fund.gifts.usd",
      direction: "up",
      under: { "pyongyang.gifts": 3, "pyongyang.eliteRents": 2, "pyongyang.militaryShare": 2 },
    },
  },
  {
    id: "variant.loyalty",
    title: "Form of the loyalty index",
    ...variant,
    high: 1,
    choices: ["linear", "logistic"],
    documents: ["004"],
    outcome: { metric: "loyalty.public", direction: "up", under: { "loyalty.shock": -0.3 } },
  },
  {
    id: "variant.prices",
    title: "Price clearing",
    ...variant,
    high: 1,
    choices: ["gradual", "within the month"],
    documents: ["003"],
    outcome: { metric: "prices.dispersion", direction: "up", months: 24 },
  },
  {
    id: "variant.adaptation",
    title: "Adaptation to sanctions",
    unit: "switch",
    low: 0,
    high: 1,
    whole: true,
    choices: ["off", "on"],
    default: 1,
    documents: ["001"],
    outcome: { metric: "trade.exports.usd", direction: "up", months: 84 },
  },
  {
    id: "rule.marketControl",
    title: "Market control answers to revenue and compliance",
    ...rule,
    documents: ["001"],
    outcome: { metric: "policy.marketControl", direction: "up", under: { "loyalty.shock": -0.3 } },
  },
  {
    id: "rule.localization",
    title: "Localization support answers to scarcity of foreign exchange",
    ...rule,
    documents: ["000"],
    outcome: {
      metric: "localized.capacity",
      direction: "up",
      under: { "pyongyang.eliteRents": 2, "pyongyang.gifts": 3, "pyongyang.militaryShare": 2 },
    },
  },
  {
    id: "rule.chinaTolerance",
    title: "China's tolerance answers to what its own side earns",
    ...rule,
    documents: ["003"],
    outcome: { metric: "policy.chinaTolerance", direction: "up", under: { "sanctions.exportCut": 0.9 } },
  },
];
