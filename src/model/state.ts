/** The columns of the state. Everything that changes from month to month stands here and nowhere else. */
import { f32, f64, u16, u32, u8 } from "../core/columns.ts";
import type { Columns, Schema, Table } from "../core/columns.ts";
import { goodsColumns, goodsRows } from "../core/goods.ts";
import type { GoodsSpec } from "../core/goods.ts";
import { ledgerColumns, ledgerRows } from "../core/ledger.ts";
import type { LedgerSpec } from "../core/ledger.ts";
import { OTHER_USER_COUNT } from "./structure/users.ts";
import { baseColumns, borderlandColumns, chainColumns, companyColumns } from "./columns/companies.ts";
import { beliefColumns, countyBeliefColumns, fundColumns } from "./columns/fund.ts";
import { countyIndustryColumns, firmIndustryColumns, nationIndustryColumns } from "./columns/industry.ts";
import { nationOfficialColumns, officialColumns } from "./columns/officials.ts";
import { bankColumns, sanctionColumns } from "./columns/sanctions.ts";
import { classCount, instrumentCount } from "./institutions.ts";
import { basicsOrigins, consumptionItems, inputs, productCount } from "./products.ts";

/** Agents that each stand for `weight` households of one county, class and size; sorted by county, then class. */
export const householdColumns = {
  id: u32(),
  county: u16(),
  class: u8(),
  weight: u32(),
  persons: u32(),
  /** Earners with an assigned workplace, of whom … attend, and … pay the 8.3 fee; the rest are away on the market. */
  assigned: u32(),
  attending: u32(),
  buyingOut: u32(),
  /** Earners without a workplace, of whom … work on the market; the rest work plot and house. */
  free: u32(),
  freeMarket: u32(),
  /** Skill in market work, mean 1. */
  skill: f32(),
  won: f64(),
  usd: f64(),
  cny: f64(),
  grainKg: f64(),
  /** Income of this month and its smoothed path, won. */
  incomeWon: f64(),
  smoothedIncomeWon: f64(),
  informalWon: f64(),
  /** Planned spending and planned grain purchase of this month. */
  budgetWon: f64(),
  grainWantKg: f32(),
  kcalPerDay: f32(),
  /** Real consumption, 2012 US cents a person and month. */
  realCents: f32(),
  /** Loans that the household has given, won. */
  loanWon: f64(),
  ...beliefColumns,
} satisfies Columns;

/** Sums that a block of households leaves behind for the county, `classCount` wide, summed in block order. */
export const BLOCK_SUMS = 12;
export const blockColumns = { sums: f64(BLOCK_SUMS * classCount) } satisfies Columns;

const items = consumptionItems.length;
/** Sums of the households' plans, kept by county: seven of them, see mechanisms/households/plan.ts. */
export const PLAN_SUMS = 7;

export const countyColumns = {
  households: f64(classCount),
  persons: f64(classCount),
  /** Assigned earners who attend; market work in units of skill; market and plot workers. */
  attending: f64(classCount),
  marketWork: f64(classCount),
  marketWorkers: f64(),
  plotWorkers: f64(),
  /** Won a month that a unit of market work earned, and that attendance pays; both smoothed by their makers. */
  marketReturnWon: f64(),
  attendPayWon: f64(),
  /** Market price, won a unit, by product. */
  priceWon: f64(productCount),
  /** Demand, offer and sales of the month and smoothed demand, units, by product. */
  demand: f64(productCount),
  offer: f64(productCount),
  sold: f64(productCount),
  /** What army and offices bought this month, units. */
  bought: f64(productCount),
  /** What merchants sold to other counties this month, units. */
  shipped: f64(productCount),
  smoothedDemand: f64(productCount),
  smoothedImports: f64(productCount),
  smoothedImportCents: f64(),
  salesWon: f64(),
  smoothedSalesWon: f64(),
  planSums: f64(PLAN_SUMS * classCount),
  /** Share of what was planned that buyers got, and the price of each item. */
  fill: f64(items),
  itemPriceWon: f64(items),
  /** Rates at which plans are carried out, see mechanisms/households/settle-rates.ts. */
  settleRates: f64(8 * classCount),
  originShare: f64(basicsOrigins.length),
  /** Rates of the month's receipts: per attending worker, plot worker, unit of work, unit of capital, person. */
  wageWon: f64(),
  incentiveWon: f64(),
  plotWon: f64(),
  /** Won that merchants owe for plot produce until receipts are paid. */
  owedWon: f64(),
  farmCashWon: f64(),
  workWon: f64(),
  workUsd: f64(),
  workCny: f64(),
  capitalWon: f64(),
  capitalUsd: f64(),
  capitalCny: f64(),
  harvestKg: f64(),
  rationKg: f64(classCount),
  rationGivenKg: f64(),
  ownFoodKg: f64(),
  /** Share of the offered grain that merchants take, and what they pay a kilogram. */
  grainBuyShare: f64(),
  grainPaidWon: f64(),
  /** What the growing crop has received so far. */
  fertilizerSeason: f64(),
  fuelSeason: f64(),
  labourSeason: f64(),
  seasonNeed: f64(),
  grainCutKg: f64(),
  /** Farm inputs of the month at state prices. */
  farmBillWon: f64(),
  foodKg: f64(),
  /** For observers: kcal·persons, real consumption·persons, spending in won, by class. */
  observed: f64(3 * classCount),
  ...borderlandColumns,
  ...officialColumns,
  ...countyIndustryColumns,
  ...countyBeliefColumns,
} satisfies Columns;

export const firmColumns = {
  county: u16(),
  industry: u8(),
  /** Output a month at full capacity with base capital and crew; the same with today's. */
  capacity: f64(),
  capacityNow: f64(),
  capital: f64(),
  baseCapital: f64(),
  planned: f64(),
  output: f64(),
  utilisation: f64(),
  sales: f64(),
  smoothedSales: f64(),
  importedShare: f64(),
  fillHome: f64(),
  fillImported: f64(),
  /** Units of each input dealt out this month, home and imported intermediates apart. */
  allocated: f64(inputs.length + 1),
  reserveWon: f64(),
  /** Plan inputs of the month at state prices. */
  planBillWon: f64(),
  ...firmIndustryColumns,
} satisfies Columns;

export const nationColumns = {
  /** Won a US dollar and a yuan on the market; yuan a dollar abroad. */
  rateUsd: f64(),
  rateCny: f64(),
  cnyPerUsd: f64(),
  rateChange: f64(),
  expectedDepreciation: f64(),
  marketReturnWon: f64(),
  /** Border price, US cents a unit, by product. */
  borderCents: f64(productCount),
  provinceWeather: f64(16),
  rain: f64(),
  /** Water behind the dams, smoothed rain, 1 = normal. */
  reservoir: f64(),
  crudeKg: f64(),
  grantShare: f64(),
  aidGrainKg: f64(),
  aidFertilizerKg: f64(),
  kaesongCents: f64(),
  workersAbroad: f64(),
  tourists: f64(),
  population: f64(),
  populationCounted: f64(),
  /** Planned use of each product by firms and other users; orders that reach the mines. */
  inputDemand: f64(productCount),
  exportCapacity: f64(productCount),
  /** Units that exports asked for, of firms and of bases. */
  exportOrders: f64(productCount),
  miningOrders: f64(productCount),
  /** Coal a month that exports leave of the mines' capacity, kg, in the burn-in's last month; its price against then. */
  homeCoalBaseKg: f64(),
  homeCoalPrice: f64(),
  userAllocated: f64(OTHER_USER_COUNT * productCount),
  powerMade: f64(),
  invested: f64(),
  stateOrders: f64(16),
  /** Trade of the month by product: units, US cents, and the part with China. */
  exported: f64(productCount),
  exportCents: f64(productCount),
  exportChinaCents: f64(productCount),
  imported: f64(productCount),
  importCents: f64(productCount),
  importChinaCents: f64(productCount),
  grantCents: f64(),
  stateRevenueCents: f64(),
  smoothedStateRevenueCents: f64(),
  fundInflowCents: f64(),
  fundGiftsCents: f64(),
  labourNetCents: f64(),
  /** Pay in foreign currency: by office (usd, cny), and per household. */
  payFrom: f64(8),
  payUsd: f64(),
  payCny: f64(),
  labourUsd: f64(),
  /** Currency market: households' holdings, overhang and need; executed shares; the two uses of holdings. */
  heldCents: f64(),
  overhangWon: f64(),
  needWon: f64(),
  foreignSpendingCents: f64(),
  transactionFxCents: f64(),
  storeFxCents: f64(),
  smoothedImportCents: f64(),
  fxSellNeed: f64(),
  fxSellStore: f64(),
  fxBuyShare: f64(),
  fxUsdShare: f64(),
  /** Budget of the month, won. */
  issuedWon: f64(),
  planPurchasesWon: f64(),
  ...sanctionColumns,
  ...chainColumns,
  ...nationOfficialColumns,
  ...nationIndustryColumns,
  ...fundColumns,
} satisfies Columns;

/** Columns that count one month and start at zero in each. */
export const monthlyCounters = [
  "exported",
  "exportCents",
  "exportChinaCents",
  "imported",
  "importCents",
  "importChinaCents",
  "grantCents",
  "stateRevenueCents",
  "fundInflowCents",
  "fundGiftsCents",
  "labourNetCents",
  "issuedWon",
  "planPurchasesWon",
  "powerMade",
  "invested",
  "blockedCents",
  "smuggledExportCents",
  "smuggledImportCents",
  "smuggledPartnerCents",
  "settlementFeeCents",
  "jointVentureCents",
  "kaesongPaidCents",
  "unrecordedCents",
  "partnerCents",
  "tourismCents",
  "cyberCents",
  "armsCents",
  "labourGrossCents",
  "wakuLegalCents",
  "wakuForgedCents",
  "forgeryDetected",
  "lossAbroadCents",
  "levyCents",
  "operatingCents",
  "jilinIncomeCents",
  "jilinTradeCents",
  "jilinMineralCents",
  "bribesWon",
  "mobilisedWorkers",
  "remittancesSentCents",
  "remittanceFeeCents",
  "remittanceSeizedCents",
  "centreNetCents",
  "soldiersBuilding",
  "giftsCents",
  "weaponsCents",
  "projectsCents",
  "giftCurrencyCents",
  "russiaReturnCents",
] as const satisfies readonly (keyof typeof nationColumns)[];

/** Columns that hold for the month in which they are written; a mechanism that is switched off leaves zeros, not last month's. */
export const monthlyColumns = {
  households: ["budgetWon", "grainWantKg"],
  counties: [
    "attending",
    "marketWork",
    "marketWorkers",
    "plotWorkers",
    "persons",
    "households",
    "planSums",
    "demand",
    "offer",
    "sold",
    "bought",
    "shipped",
    "fill",
    "grainBuyShare",
    "grainCutKg",
    "foodKg",
    "ownFoodKg",
    "observed",
    "salesWon",
    "documentedCents",
    "undocumentedCents",
    "remittanceCents",
    "checkpointWon",
    "officeWon",
    "farmHands",
    "centreTransferCents",
    "informationInflow",
    "gateCents",
    "basePayUsd",
    "basePayCny",
  ],
  firms: ["output", "allocated"],
  companies: ["quotaUnits", "forgedUnits", "shippedUnits", "shippedForgedUnits"],
  bases: ["output", "revenueCents", "residents"],
} as const satisfies {
  readonly households: readonly (keyof typeof householdColumns)[];
  readonly counties: readonly (keyof typeof countyColumns)[];
  readonly firms: readonly (keyof typeof firmColumns)[];
  readonly companies: readonly (keyof typeof companyColumns)[];
  readonly bases: readonly (keyof typeof baseColumns)[];
};

export interface StateSize {
  readonly households: number;
  readonly blocks: number;
  readonly counties: number;
  readonly firms: number;
  readonly companies: number;
  readonly bases: number;
  readonly banks: number;
}

/** Returns the schema of a state of the given size. */
export function stateSchema(size: StateSize, money: LedgerSpec, goods: GoodsSpec) {
  const ledger = ledgerRows(money);
  const stores = goodsRows(goods);
  return {
    households: { rows: size.households, columns: householdColumns },
    blocks: { rows: size.blocks, columns: blockColumns },
    counties: { rows: size.counties, columns: countyColumns },
    firms: { rows: size.firms, columns: firmColumns },
    companies: { rows: size.companies, columns: companyColumns },
    bases: { rows: size.bases, columns: baseColumns },
    banks: { rows: size.banks, columns: bankColumns },
    nation: { rows: 1, columns: nationColumns },
    balances: { rows: ledger.balances, columns: ledgerColumns.balances },
    lines: { rows: ledger.lines, columns: ledgerColumns.lines },
    sectors: { rows: ledger.sectors, columns: ledgerColumns.sectors },
    health: { rows: ledger.health, columns: ledgerColumns.health },
    stores: { rows: stores.stores, columns: goodsColumns.stores },
    goodsFlows: { rows: stores.goodsFlows, columns: goodsColumns.goodsFlows },
    goodsOpening: { rows: stores.goodsOpening, columns: goodsColumns.goodsOpening },
  } satisfies Schema;
}

export type ModelSchema = ReturnType<typeof stateSchema>;
export type Households = Table<typeof householdColumns>;
export type Counties = Table<typeof countyColumns>;
export type Firms = Table<typeof firmColumns>;
export type Companies = Table<typeof companyColumns>;
export type Bases = Table<typeof baseColumns>;
export type Banks = Table<typeof bankColumns>;
export type Nation = Table<typeof nationColumns>;
export const itemCount = items;
export { instrumentCount };
