/** The charts of the institutions, theme by theme: each holds the few series that are read together. */
import type { ChartSpec } from "./charts.ts";

export interface InstitutionChart {
  readonly group: string;
  readonly title: string;
  readonly unit: string;
  readonly scale: number;
  /** Names of the lines by series; the first one's series names the chart. */
  readonly lines: Readonly<Record<string, string>>;
  readonly rest?: Partial<ChartSpec>;
}

const million = { unit: "million USD a month", scale: 1e6 } as const;
const index = { unit: "index, 0 to 1", scale: 1 } as const;
const flow = { monthlyFlow: true, digits: 1 } as const;
const yearlySum = { unit: "million USD a year", scale: 1e6 } as const;
const byYear = { aggregate: "sum", view: "year" } as const;
const fine = { digits: 2 } as const;

const themes: Readonly<Record<string, readonly Omit<InstitutionChart, "group">[]>> = {
  "Sanctions and finance": [
    {
      title: "Refused under sanctions",
      ...million,
      lines: { "sanctions.refused.exports.usd": "exports", "sanctions.refused.imports.usd": "imports" },
      rest: flow,
    },
    {
      title: "Shipped by smugglers",
      ...million,
      lines: { "smuggling.exports.usd": "exports", "smuggling.imports.usd": "imports" },
      rest: flow,
    },
    {
      title: "Overseas banks that serve",
      unit: "banks",
      scale: 1,
      lines: { "finance.banksServing.count": "banks" },
    },
    {
      title: "Cost of paying abroad",
      unit: "per cent of value",
      scale: 0.01,
      lines: { "finance.settlementCost.share": "cost" },
      rest: { digits: 1 },
    },
    {
      title: "Balances abroad",
      unit: "million USD",
      scale: 1e6,
      lines: { "fx.overseas.free.usd": "free", "fx.overseas.blocked.usd": "blocked" },
    },
    {
      title: "Earnings beside goods",
      ...yearlySum,
      lines: {
        "external.labour.usd": "workers abroad",
        "external.cyber.usd": "cyber",
        "external.kaesong.usd": "Kaesong",
        "external.tourism.usd": "tourists",
      },
      rest: byYear,
    },
  ],
  "Companies and borderland": [
    {
      title: "Trade on wah-ku papers",
      ...million,
      lines: { "waku.legal.usd": "issued", "waku.forged.usd": "forged", "waku.detected.usd": "found out" },
      rest: flow,
    },
    {
      title: "Levies on trading companies",
      ...million,
      lines: { "levies.cabinet.usd": "Cabinet", "levies.kpa.usd": "army", "levies.kwp.usd": "party" },
      rest: flow,
    },
    {
      title: "Spent by their patrons",
      ...million,
      lines: { "budgets.cabinet.usd": "Cabinet", "budgets.kpa.usd": "army", "budgets.kwp.usd": "party" },
      rest: flow,
    },
    {
      title: "Merchants' trade across the Chinese border",
      ...million,
      lines: {
        "trade.documented.usd": "documented",
        "trade.undocumented.usd": "undocumented",
        "hamji.trade.usd": "Hamgyong–Jilin",
      },
      rest: flow,
    },
    {
      title: "Merchants on the Jilin side",
      unit: "merchants",
      scale: 1,
      lines: { "jilin.merchants": "at work", "jilin.beginners": "beginners" },
    },
    {
      title: "Income on the Jilin side, and remittances",
      ...million,
      lines: { "jilin.income": "Jilin's income", "remittances.usd": "remittances" },
      rest: { ...flow, digits: 2 },
    },
  ],
  "Officials and security": [
    {
      title: "Bribes in household spending",
      unit: "per cent",
      scale: 0.01,
      lines: { "bribes.spendingShare": "share" },
      rest: { digits: 1 },
    },
    {
      title: "Where bribes go",
      ...million,
      lines: { "officials.pocket.usd": "own pocket", "offices.budget.usd": "the office" },
      rest: flow,
    },
    {
      title: "Control of markets",
      ...index,
      lines: { "controls.index": "control", "markets.licensedShare": "licensed share" },
      rest: fine,
    },
    {
      title: "Detained and punished",
      unit: "thousand persons a month",
      scale: 1e3,
      lines: {
        "officials.detained": "detained",
        "officials.punished": "punished",
        "officials.political": "political",
      },
      rest: { digits: 1 },
    },
    {
      title: "Human security",
      ...index,
      lines: {
        "security.index": "index",
        "security.want": "freedom from want",
        "security.fear": "freedom from fear",
      },
      rest: fine,
    },
    {
      title: "Mobilised labour",
      unit: "thousand persons",
      scale: 1e3,
      lines: { "labour.mobilised": "mobilised" },
    },
  ],
  "Localization and 20x10": [
    {
      title: "Origin of consumer basics",
      unit: "per cent of sales",
      scale: 0.01,
      lines: {
        "basics.share.chinese": "Chinese",
        "basics.share.localized": "localized",
        "basics.share.state": "old state plants",
        "basics.share.county": "county plants",
      },
      rest: { digits: 1 },
    },
    {
      title: "Localized plants",
      ...million,
      lines: { "localized.capacity": "capacity", "localized.output": "output" },
      rest: flow,
    },
    {
      title: "Productivity and quality of localized plants",
      unit: "January 2012 = 1; Chinese quality = 1",
      scale: 1,
      lines: { "localized.productivity": "productivity", "localized.quality": "quality" },
      rest: fine,
    },
    {
      title: "Overhead and human capital",
      unit: "opening = 1",
      scale: 1,
      lines: { "capital.overhead": "overhead", "capital.human": "human" },
      rest: { digits: 3, fromZero: false },
    },
    {
      title: "Counties of the 20x10 policy",
      unit: "counties",
      scale: 1,
      lines: { "factories20x10.begun": "begun", "factories20x10.completed": "completed" },
      rest: { aggregate: "december" },
    },
    {
      title: "Consumer basics a head",
      unit: "USD a person and month",
      scale: 1,
      lines: { "basics.perHead.pyongyang": "Pyongyang", "basics.perHead.provinces": "provinces" },
      rest: fine,
    },
  ],
  "Fund and beliefs": [
    {
      title: "The leader's fund",
      ...yearlySum,
      lines: {
        "fund.inflow.usd": "inflow",
        "fund.gifts.usd": "gifts",
        "fund.weapons.usd": "weapons",
        "fund.projects.usd": "projects",
      },
      rest: byYear,
    },
    {
      title: "Its reserves",
      unit: "million USD",
      scale: 1e6,
      lines: { "fund.reserves.usd": "reserves" },
    },
    {
      title: "Loyalty",
      ...index,
      lines: { "loyalty.elite": "elite", "loyalty.public": "all others" },
      rest: { ...fine, fromZero: false },
    },
    {
      title: "Exposure to outside information",
      ...index,
      lines: { "exposure.elite": "elite", "exposure.information": "all" },
      rest: fine,
    },
    {
      title: "Compliance",
      ...index,
      lines: { "compliance.elite": "elite", "compliance.index": "all" },
      rest: { ...fine, fromZero: false },
    },
    {
      title: "Elite pressure",
      unit: "per cent of elite households",
      scale: 0.01,
      lines: { "pressure.elite": "pressure" },
      rest: { digits: 1 },
    },
  ],
  Patrons: [
    {
      title: "Imports by partner",
      ...yearlySum,
      lines: { "trade.imports.china.usd": "China", "trade.imports.russia.usd": "Russia" },
      rest: byYear,
    },
    {
      title: "Exports by partner",
      ...yearlySum,
      lines: { "trade.exports.china.usd": "China", "trade.exports.russia.usd": "Russia" },
      rest: byYear,
    },
    {
      title: "Arms to Russia, and what comes back",
      ...million,
      lines: { "arms.russia.usd": "arms", "russia.return.usd": "returned" },
      rest: flow,
    },
    {
      title: "Terms of trade",
      unit: "January 2012 = 1",
      scale: 1,
      lines: { "terms.china": "China", "terms.russia": "Russia" },
      rest: { digits: 3, fromZero: false },
    },
  ],
};

export const institutionCharts: readonly InstitutionChart[] = Object.entries(themes).flatMap(
  ([group, charts]) => charts.map((chart) => ({ group, ...chart })),
);
