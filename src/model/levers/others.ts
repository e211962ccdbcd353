import { goods } from "../products.ts";
import type { Good } from "../products.ts";
import type { Lever, Outcome } from "../levers.ts";

const ratio = { unit: "ratio", low: 0, high: 10, default: 1 } as const;

const exported: readonly Good[] = ["coal", "ores", "seafood", "textiles", "crafts"];
const untraded: readonly Good[] = ["power", "materials"];
/** Goods whose import bill first rises and then falls with the price, as less is bought: what the price does at home. */
const atHome: Readonly<Partial<Record<Good, string>>> = {
  food: "households.consumption.real",
  crude: "fx.overseas.free.usd",
  basics: "basics.share.chinese",
  intermediates: "inputs.importedShare",
  machinery: "capital.index",
};
/** What the world price of a good moves first: its trade by value, exports where the country sells it. */
function ofPrice(good: Good): Outcome {
  const home = atHome[good];
  if (home !== undefined) return { metric: home, direction: "down", months: 24 };
  const metric = `trade.${exported.includes(good) ? "exports" : "imports"}.${good}.usd`;
  const why = "Nothing of it is traded, and no home price follows its world price.";
  return { metric, direction: "up", months: 24, ...(untraded.includes(good) ? { why } : {}) };
}

/** People, chance, weather and world markets. */
export const others: readonly Lever[] = [
  {
    id: "trade.fraud",
    title: "Fraud by partners abroad",
    ...ratio,
    documents: ["003"],
    outcome: { metric: "companies.losses.usd", direction: "up" },
  },
  {
    id: "remittances.contact",
    title: "Contact of senders with their families",
    ...ratio,
    high: 5,
    documents: ["003"],
    outcome: { metric: "remittances.usd", direction: "up", months: 24 },
  },
  {
    id: "remittances.brokerCrackdown",
    title: "Crackdown on remittance brokers",
    unit: "index 0-1",
    low: 0,
    high: 1,
    default: 0,
    documents: ["003"],
    outcome: { metric: "remittances.usd", direction: "down", months: 24 },
  },
  {
    id: "remittances.businessShare",
    title: "Part of remittances that becomes working capital",
    unit: "share",
    low: 0,
    high: 1,
    default: { parameter: "remittances.businessShare" },
    documents: ["003"],
    outcome: { metric: "remittances.capital.usd", direction: "up", months: 24 },
  },
  {
    id: "cyber.theft",
    title: "Cyber theft, 1 as in the calendar",
    ...ratio,
    documents: ["002"],
    outcome: { metric: "external.cyber.usd", direction: "up" },
  },
  {
    id: "cyber.cashOut",
    title: "Part of stolen assets turned into cash",
    unit: "share",
    low: 0,
    high: 1,
    default: { parameter: "cyber.cashOutShare" },
    documents: ["002"],
    outcome: { metric: "external.cyber.usd", direction: "up" },
  },
  {
    id: "smuggling.unrecorded",
    title: "Unrecorded trade, 1 as estimated",
    unit: "ratio",
    low: 0,
    high: 5,
    default: 1,
    documents: ["002", "004"],
    outcome: { metric: "external.unrecorded.usd", direction: "up", months: 24 },
  },
  {
    id: "information.content",
    title: "Outside information that goods carry",
    unit: "ratio",
    low: 0,
    high: 5,
    default: 1,
    documents: ["004"],
    outcome: { metric: "exposure.information", direction: "up", months: 24 },
  },
  {
    id: "information.giftContent",
    title: "Outside information that gifts carry",
    unit: "ratio",
    low: 0,
    high: 5,
    default: 1,
    documents: ["004"],
    outcome: { metric: "exposure.elite", direction: "up", months: 24 },
  },
  {
    id: "loyalty.shock",
    title: "Shift of loyalty, spread over a year",
    unit: "index",
    low: -0.5,
    high: 0.5,
    default: 0,
    documents: ["004"],
    outcome: { metric: "loyalty.public", direction: "up", months: 24 },
  },
  {
    id: "market.income",
    title: "Productivity of market work, 1 as estimated",
    unit: "ratio",
    low: 0.5,
    high: 2,
    default: 1,
    documents: ["004"],
    outcome: { metric: "households.consumption.real", direction: "up", months: 24 },
  },
  {
    id: "localization.equalSites",
    title: "Power and skills alike at all sites",
    unit: "switch",
    low: 0,
    high: 1,
    whole: true,
    choices: ["as they are", "alike"],
    default: 0,
    documents: ["000"],
    outcome: {
      metric: "localized.survivors.gini",
      direction: "down",
      under: { "pyongyang.enterpriseAutonomy": 1 },
    },
  },
  {
    id: "weather.season",
    title: "Growing-season weather, 1 as in the calendar",
    unit: "ratio",
    low: 0.3,
    high: 1.5,
    default: 1,
    documents: ["002"],
    outcome: { metric: "food.grain.tonnes", direction: "up", months: 24 },
  },
  ...goods.map((good): Lever => ({
    id: `worldPrice.${good}`,
    title: `World price of ${good}, 1 as in the calendar`,
    unit: "ratio",
    low: 0.1,
    high: 10,
    default: 1,
    documents: ["003"],
    outcome: ofPrice(good),
  })),
];
