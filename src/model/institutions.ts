/** Who holds money, in which instruments, and every flow that may run between them. */
import type { Flow, Instrument, LedgerSpec, Sector } from "../core/ledger.ts";
import { borderlandFlows } from "./flows/borderland.ts";
import { companyFlows } from "./flows/companies.ts";
import { financeFlows } from "./flows/finance.ts";
import { fundFlows } from "./flows/fund.ts";
import { industryFlows } from "./flows/industry.ts";
import { officialFlows } from "./flows/officials.ts";
import { householdSectors } from "./household-classes.ts";

export { CLASS, classCount, householdClasses, householdSectors } from "./household-classes.ts";
export type { HouseholdClass } from "./household-classes.ts";

/** Index in the ledger of the sector of a household class; households are the ledger's first sectors. */
export const sectorOf = (kind: number): number => kind;

const abroad = [
  "china.merchants",
  "china.enterprises",
  "china.banks",
  "china.state",
  "russia",
  "others",
  "overseas-banks",
  "middlemen",
] as const;

export const instruments = [
  { id: "won", unit: "KPW", issuers: ["central-bank"] },
  { id: "usd", unit: "US cent", issuers: abroad, foreign: true },
  { id: "cny", unit: "fen", issuers: abroad, foreign: true },
  { id: "state-credit", unit: "KPW", issuers: ["cabinet"] },
  { id: "loan", unit: "KPW", issuers: ["firms", "merchants"] },
  { id: "deposit", unit: "US cent", issuers: ["overseas-banks"], foreign: true },
  { id: "blocked", unit: "US cent", issuers: ["overseas-banks"], foreign: true },
  { id: "trade-credit", unit: "US cent", issuers: ["merchants"], foreign: true },
  { id: "levy-arrears", unit: "US cent", issuers: ["trading"] },
  { id: "arms-claim", unit: "US cent", issuers: ["russia"], foreign: true },
] as const satisfies readonly Instrument[];
export type InstrumentId = (typeof instruments)[number]["id"];
export const MONEY = {
  won: 0,
  usd: 1,
  cny: 2,
  stateCredit: 3,
  loan: 4,
  deposit: 5,
  blocked: 6,
  tradeCredit: 7,
  levyArrears: 8,
  armsClaim: 9,
} as const;
export const instrumentCount = instruments.length;

const hh = (to: string): [string, string][] => householdSectors.map((from) => [from, to]);
const toHh = (from: string): [string, string][] => householdSectors.map((to) => [from, to]);
const offices = ["kpa", "kwp", "cabinet"] as const;

/** Flows of the economy: markets, the plan, the budget, goods trade. */
const economyFlows = [
  {
    id: "consumption",
    title: "Household purchases on county markets",
    instruments: ["won", "usd", "cny"],
    pairs: hh("merchants"),
  },
  {
    id: "grain-sales",
    title: "Farm households' grain sold to merchants",
    instruments: ["won"],
    pairs: toHh("merchants"),
  },
  {
    id: "plot-sales",
    title: "Plot and livestock produce sold to merchants",
    instruments: ["won"],
    pairs: toHh("merchants"),
  },
  {
    id: "farm-sales",
    title: "Cooperative farms' produce sold to merchants",
    instruments: ["won"],
    pairs: [["merchants", "farms"]],
  },
  {
    id: "farm-income",
    title: "Farms' cash shared out to members",
    instruments: ["won"],
    pairs: toHh("farms"),
  },
  {
    id: "market-earnings",
    title: "Earnings of market work and merchant capital",
    instruments: ["won", "usd", "cny"],
    pairs: toHh("merchants"),
  },
  {
    id: "wholesale",
    title: "State and local firms' output sold to merchants",
    instruments: ["won"],
    pairs: [["merchants", "firms"]],
  },
  {
    id: "arbitrage",
    title: "Goods traded between counties",
    instruments: ["won"],
    pairs: [["merchants", "merchants"]],
  },
  {
    id: "market-fees",
    title: "Stall fees and turnover levy",
    instruments: ["won"],
    pairs: [["merchants", "cabinet"]],
  },
  {
    id: "budget-purchases",
    title: "Purchases of army and offices on markets",
    instruments: ["won"],
    pairs: [["cabinet", "merchants"]],
  },
  { id: "wages", title: "State wages", instruments: ["won"], pairs: [...toHh("firms"), ...toHh("cabinet")] },
  {
    id: "incentive-wages",
    title: "Incentive wages out of sales",
    instruments: ["won"],
    pairs: toHh("firms"),
  },
  { id: "eight-three", title: "8.3 fees", instruments: ["won"], pairs: hh("cabinet") },
  {
    id: "grain-delivery",
    title: "State procurement of grain",
    instruments: ["won"],
    pairs: [["cabinet", "farms"]],
  },
  {
    id: "plan-purchases",
    title: "Plan deliveries bought by the centre",
    instruments: ["won"],
    pairs: [["cabinet", "firms"]],
  },
  {
    id: "plan-supplies",
    title: "Plan inputs sold by the centre",
    instruments: ["won"],
    pairs: [
      ["firms", "cabinet"],
      ["farms", "cabinet"],
    ],
  },
  {
    id: "subsidies",
    title: "Loss subsidies",
    instruments: ["won"],
    pairs: [
      ["cabinet", "firms"],
      ["cabinet", "farms"],
    ],
  },
  {
    id: "profit-remittance",
    title: "Enterprise profit to the budget",
    instruments: ["won"],
    pairs: [["firms", "cabinet"]],
  },
  {
    id: "export-procurement",
    title: "Trading companies' purchases for export",
    instruments: ["won"],
    pairs: [["trading", "firms"]],
  },
  {
    id: "money-issue",
    title: "Won issued to, or retired by, the budget",
    instruments: ["won", "state-credit"],
    pairs: [
      ["central-bank", "cabinet"],
      ["cabinet", "central-bank"],
    ],
  },
  {
    id: "exports",
    title: "Exports of goods",
    instruments: ["usd", "cny"],
    pairs: [
      ["china.enterprises", "trading"],
      ["russia", "trading"],
      ["others", "trading"],
    ],
  },
  {
    id: "imports",
    title: "Imports of goods",
    instruments: ["usd", "cny"],
    pairs: [
      ["merchants", "china.merchants"],
      ["cabinet", "china.enterprises"],
      ["cabinet", "others"],
      ["kpa", "china.enterprises"],
      ["kwp", "china.enterprises"],
      ["fund", "china.enterprises"],
      ["fund", "china.merchants"],
      ["trading", "china.enterprises"],
      ["kpa", "russia"],
      ["kwp", "russia"],
      ["cabinet", "russia"],
      ["fund", "russia"],
      ["trading", "russia"],
      ["kpa", "others"],
      ["kwp", "others"],
      ["fund", "others"],
      ["trading", "others"],
    ],
  },
  {
    id: "aid",
    title: "Grants of goods, valued",
    instruments: ["usd"],
    pairs: [
      ["china.state", "cabinet"],
      ["others", "cabinet"],
    ],
  },
  {
    id: "aid-goods",
    title: "Goods received as grants, valued",
    instruments: ["usd"],
    pairs: [
      ["cabinet", "china.state"],
      ["cabinet", "others"],
    ],
  },
  {
    id: "levies",
    title: "Trading companies' levies to their patrons",
    instruments: ["usd", "cny"],
    pairs: offices.map((to) => ["trading", to] as [string, string]),
  },
  {
    id: "fund-levy",
    title: "Patrons' share to the leader's fund",
    instruments: ["usd", "cny"],
    pairs: offices.map((from) => [from, "fund"] as [string, string]),
  },
  {
    id: "office-pay",
    title: "Patrons' foreign currency paid to the elite",
    instruments: ["usd", "cny"],
    pairs: [...offices, "fund"].map((from) => [from, "households.elite"] as [string, string]),
  },
  {
    id: "kaesong-wages",
    title: "Kaesong wages, paid to the state",
    instruments: ["usd"],
    pairs: [["others", "cabinet"]],
  },
  {
    id: "overseas-labour",
    title: "Overseas workers' earnings, gross",
    instruments: ["usd", "cny"],
    pairs: [
      ["russia", "cabinet"],
      ["china.enterprises", "cabinet"],
      ["others", "cabinet"],
    ],
  },
  {
    id: "overseas-labour-net",
    title: "Overseas workers' earnings left to their families",
    instruments: ["usd", "cny"],
    pairs: toHh("cabinet"),
  },
  {
    id: "tourism",
    title: "Tourists' spending",
    instruments: ["usd", "cny"],
    pairs: [
      ["china.merchants", "cabinet"],
      ["russia", "cabinet"],
    ],
  },
  {
    id: "unrecorded",
    title: "Errors, omissions and unrecorded trade",
    instruments: ["usd", "cny"],
    pairs: [
      ["others", "trading"],
      ["china.merchants", "merchants"],
      ["others", "fund"],
      ["trading", "others"],
      ["merchants", "china.merchants"],
      ["fund", "others"],
      ["others", "cabinet"],
      ["cabinet", "others"],
      ["others", "kpa"],
      ["kpa", "others"],
      ["others", "kwp"],
      ["kwp", "others"],
    ],
  },
  {
    id: "exchange",
    title: "Currency bought and sold for won",
    instruments: ["won", "usd", "cny"],
    pairs: [
      ...hh("changers"),
      ...toHh("changers"),
      ["merchants", "changers"],
      ["changers", "merchants"],
      ["trading", "changers"],
      ["changers", "trading"],
    ],
  },
] as const satisfies readonly Flow[];

/** Every flow by name; a posting on a pair that is not listed here is a defect. */
export const flows = [
  ...economyFlows,
  ...financeFlows,
  ...companyFlows,
  ...borderlandFlows,
  ...officialFlows,
  ...industryFlows,
  ...fundFlows,
] as const satisfies readonly Flow[];
export type FlowId = (typeof flows)[number]["id"];

/** How many accounts the sectors with many of them have. */
export interface SectorRows {
  readonly counties: number;
  readonly firms: number;
  readonly companies: number;
  readonly bases: number;
  readonly banks: number;
}

/** Returns the ledger's design for a country of that size. */
export function ledgerSpec(rows: SectorRows): LedgerSpec {
  const sectors: Sector[] = [
    ...householdSectors.map((id) => ({ id, rows: 0 })),
    { id: "merchants", rows: rows.counties },
    { id: "farms", rows: rows.counties },
    { id: "firms", rows: rows.firms },
    { id: "trading", rows: rows.companies },
    { id: "bases", rows: rows.bases },
    { id: "officials", rows: rows.counties },
    { id: "offices", rows: rows.counties },
    { id: "brokers", rows: 1 },
    { id: "changers", rows: 1 },
    { id: "cabinet", rows: 1 },
    { id: "kpa", rows: 1 },
    { id: "kwp", rows: 1 },
    { id: "fund", rows: 1 },
    { id: "central-bank", rows: 1 },
    ...abroad.map((id) => ({ id, rows: id === "overseas-banks" ? rows.banks : 1, abroad: true })),
  ];
  return { instruments, sectors, flows };
}
