/** What the model is built from: plain values, checked by the data layer, with no file system behind them. */
import type { HouseholdClass } from "./institutions.ts";
import type { ConsumptionItem, Input, Product } from "./products.ts";

export type Grade = "measured" | "inferred" | "analogue" | "assumed";

/** A parameter's record. `neutral` is the value at which the parameter encodes nothing. */
export interface Parameter {
  readonly id: string;
  readonly value: number;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly neutral: number;
  readonly grade: Grade;
  readonly source: string;
  readonly documents: readonly string[];
  readonly note: string;
}

/** A second-level unit: a city, a county or a Pyongyang district. Populations are civilians of the 2008 census. */
export interface Unit {
  readonly id: string;
  readonly province: string;
  readonly name: string;
  readonly nameKorean: string;
  readonly type: "city" | "county" | "district";
  readonly latitude: number;
  readonly longitude: number;
  readonly population2008: number;
  readonly households2008: number;
  readonly urbanShare: number;
  readonly coastal: boolean;
  readonly borderChina: boolean;
  readonly port: boolean;
}
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly mode: "road" | "rail";
  readonly km: number;
  readonly costIndex: number;
  readonly checkpoints: number;
}
export interface Crossing {
  readonly id: string;
  readonly unit: string;
  readonly partner: string;
  readonly mode: string;
  readonly tradeShare: number;
  /** Driver series that tells how open the crossing is, 0 closed to 1 normal. */
  readonly corridor: string;
}
export interface Site {
  readonly unit: string;
  readonly industry: string;
  readonly weight: number;
  readonly route: string;
}
/** One product: unit, base prices and the world price that moves it. */
export interface ProductRecord {
  readonly id: Product;
  readonly unit: string;
  readonly hs: string;
  /** US cents a unit on county markets in January 2012. */
  readonly marketCents: number;
  /** US cents a unit at the producer, 2012; values in the social accounting matrix are at this price. */
  readonly basicCents: number;
  /** US cents a unit at the border, 2012. */
  readonly borderCents: number;
  /** Won a unit inside the plan. */
  readonly stateWon: number;
  /** Driver series whose ratio to its 2012 mean moves the border price; empty where it stays. */
  readonly worldSeries: string;
  /** Share of a stock lost a month. */
  readonly spoilageShare: number;
  readonly source: string;
}
/** Value added in a product made for export, as a share of 2012 GDP, and the industry that it counts in. */
export interface GdpExport {
  readonly product: Product;
  readonly industry: string;
  readonly weight: number;
}
/** One industry: what it makes, which activity of the matrix gives its coefficients, how it is ranked and sells. */
export interface IndustryRecord {
  readonly id: string;
  readonly title: string;
  readonly activity: string;
  /** Share of the activity's output, and of its inputs, that is this industry's. */
  readonly activityShare: number;
  readonly inputShare: number;
  readonly product: Product;
  readonly gdpIndustry: string;
  /** Rank on the allocation ladder, 1 first. */
  readonly rank: number;
  /** Share of output offered to merchants rather than to the plan. */
  readonly marketShare: number;
  /** Share of output kept for export orders. */
  readonly exportShare: number;
  /** Imported share of intermediate inputs in the base year. */
  readonly importedShare: number;
  /** What the plant can make today over its output in the base year. */
  readonly slack: number;
  /** Nameplate capacity over output in the base year; utilisation is measured against it. */
  readonly nameplate: number;
  /** Months of output that the plant holds before it slows. */
  readonly stockMonths: number;
  readonly source: string;
}
export interface ClassRecord {
  readonly id: HouseholdClass;
  readonly title: string;
  readonly share: number;
  readonly urbanTilt: number;
  readonly pyongyangFactor: number;
  readonly assignedPerHousehold: number;
  readonly freePerHousehold: number;
  /** Claim on the pool of market earnings, per household, besides work. */
  readonly capitalWeight: number;
  /** Weight of a unit of market work against a worker household's. */
  readonly workWeight: number;
  /** Grain ration, kg a person and month, when the state store allows. */
  readonly rationKg: number;
  readonly rationRank: number;
  /** Share of spending paid in foreign exchange when held. */
  readonly foreignSpendingShare: number;
  /** Opening holdings in months of spending. */
  readonly wonMonths: number;
  readonly foreignMonths: number;
  readonly source: string;
}
/** Share of a month in the year's harvest and in the work of farm and plot. */
export interface CropMonth {
  readonly grainShare: number;
  readonly foodShare: number;
  readonly labourNeed: number;
}
export type TradeDirection = "export" | "import";
/** One trade row: who pays or earns, China's and Russia's shares, and the value of 2012 in million USD. */
export interface TradeRecord {
  readonly product: string;
  readonly direction: TradeDirection;
  readonly payer: string;
  readonly chinaShare: number;
  /** With China's at most 1; the rest is all others'. */
  readonly russiaShare: number;
  readonly baseMusd: number;
  readonly source: string;
}
export interface DemandRecord {
  readonly item: ConsumptionItem;
  /** Expenditure elasticity. */
  readonly elasticity: number;
  readonly source: string;
}
/** A social accounting matrix: million USD a year paid by the column account to the row account. */
export interface SocialAccounts {
  value(row: string, column: string): number;
  rows(): readonly string[];
}
/** Monthly exogenous series, complete over their window. */
export interface Drivers {
  /** First month held, counted from January 2012. */
  readonly from: number;
  readonly series: Readonly<Record<string, Float64Array>>;
}
export interface WeatherYear {
  readonly year: number;
  readonly province: string;
  readonly growingSeason: number;
  readonly rain: number;
}
/** One clause of an embargo on one product, for a window of months. */
export interface SanctionClause {
  readonly id: string;
  readonly resolution: string;
  readonly direction: TradeDirection;
  /** What the text names. Clauses of one direction, product and partner on the same goods never overlap in time. */
  readonly goods: string;
  readonly product: Product;
  readonly partner: "all" | "china" | "russia" | "others";
  /** `luxury` is a ban whose list each partner draws up itself. */
  readonly measure: "ban" | "cap" | "luxury";
  /** Units of the product that a cap allows in a period; 0 for a ban. */
  readonly capUnits: number;
  /** Months of the cap's period, counted from its first month: 12 for a yearly cap. */
  readonly capMonths: number;
  /** Share of the product's base trade that the clause covers. */
  readonly coveredShare: number;
  /** First and last month in force; no last month where the clause still is. */
  readonly from: number;
  readonly until: number | undefined;
  readonly source: string;
  readonly grade: Grade;
}
export type Patron = "kwp" | "kpa" | "cabinet";
/** A state trading company known by name. */
export interface CompanyRecord {
  readonly name: string;
  readonly patron: Patron;
  /** True for companies of the party's Offices 38 and 39, which earn for the fund. */
  readonly fund: boolean;
  readonly product: Product;
  readonly home: string;
  readonly crossing: string;
  readonly source: string;
  readonly grade: Grade;
}
/**
 * One figure that unnamed companies are drawn from: `count central` is how many companies the centre has, `patron` and
 * `product` are shares of companies, `size sigma` is the standard deviation of the logarithm of a company's size.
 */
export interface CompanyDistribution {
  readonly kind: "count" | "patron" | "size" | "product";
  readonly key: string;
  readonly value: number;
  readonly source: string;
  readonly grade: Grade;
}
/** One site of the 20x10 policy as announced. */
export interface CohortSite {
  readonly year: number;
  /** Empty where the site is not known: it is drawn. */
  readonly unit: string;
  readonly groundbreaking: number;
  readonly project: string;
  readonly source: string;
  readonly grade: Grade;
}
/** A bank or branch abroad through which trade is settled. */
export interface BankRecord {
  readonly id: string;
  readonly host: "china" | "russia" | "others";
  /** Share of the volume settled. */
  readonly share: number;
  /** Fee over volume. */
  readonly feeShare: number;
  readonly source: string;
  readonly grade: Grade;
}
/** Who sends money home to a province. */
export interface BorderlandRecord {
  readonly province: string;
  /** Arrivals in the South from the province up to 2011. */
  readonly defectors: number;
  /** Those of them who send. */
  readonly senders: number;
  /** Ethnic Korean Chinese who send to kin. */
  readonly kinSenders: number;
  /** USD a sender and year, before brokers. */
  readonly remittanceUsd: number;
  readonly kinRemittanceUsd: number;
  readonly source: string;
  readonly grade: Grade;
}
/** A parameter's value where a history starts from other institutions than those of 2012. */
export interface StartValue {
  readonly parameter: string;
  readonly value: number;
  readonly source: string;
  readonly grade: Grade;
  readonly note: string;
}
export interface WorldData {
  readonly provinces: readonly string[];
  readonly units: readonly Unit[];
  readonly edges: readonly Edge[];
  readonly crossings: readonly Crossing[];
  readonly sites: readonly Site[];
  readonly products: readonly ProductRecord[];
  readonly industries: readonly IndustryRecord[];
  readonly classes: readonly ClassRecord[];
  readonly demand: readonly DemandRecord[];
  readonly trade: readonly TradeRecord[];
  readonly crops: readonly CropMonth[];
  /** Share of each province in the grain harvest. */
  readonly farmShare: Readonly<Record<string, number>>;
  /** Persons a household and the share of households of that size. */
  readonly householdSizes: readonly { readonly persons: number; readonly share: number }[];
  readonly parameters: readonly Parameter[];
  readonly accounts: SocialAccounts;
  readonly drivers: Drivers;
  readonly weather: readonly WeatherYear[];
  readonly sanctions: readonly SanctionClause[];
  readonly companies: readonly CompanyRecord[];
  readonly companyDistribution: readonly CompanyDistribution[];
  readonly cohorts: readonly CohortSite[];
  readonly banks: readonly BankRecord[];
  readonly borderland: readonly BorderlandRecord[];
  /** What the start-up variant `institutions-2009` changes. */
  readonly startValues: readonly StartValue[];
  /** Weight of each industry in 2012 GDP. */
  readonly gdpWeights: Readonly<Record<string, number>>;
  /** What is made for export alone, at its value in foreign currency; a part of the industries' weights. */
  readonly gdpExports: readonly GdpExport[];
  /** Hash of the texts that all this was read from. */
  readonly hash: string;
}
export type { Input };
