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
/** One trade row: who pays or earns, China's share, and the value of 2012 in million USD. */
export interface TradeRecord {
  readonly product: string;
  readonly direction: "export" | "import";
  readonly payer: string;
  readonly chinaShare: number;
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
  /** Weight of each industry in 2012 GDP. */
  readonly gdpWeights: Readonly<Record<string, number>>;
  /** Hash of the texts that all this was read from. */
  readonly hash: string;
}
export type { Input };
