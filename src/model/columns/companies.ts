import { f64, u16, u8 } from "../../core/columns.ts";
import type { Columns } from "../../core/columns.ts";
import { classCount } from "../household-classes.ts";

/** Trading companies, one a row; who they are stands in the structure. */
export const companyColumns = {
  /** Units a month that the company can ship. */
  capacity: f64(),
  smoothedExportCents: f64(),
  /** Units a month that this year's wah-ku allow, as issued in January. */
  issuedUnits: f64(),
  /** Foreign currency a month that the company is to earn this year, US cents: its currency quota. */
  currencyQuotaCents: f64(),
  /** Wah-ku of the month, units: issued and forged. */
  quotaUnits: f64(),
  forgedUnits: f64(),
  /** Units shipped this month, of them on forged papers. */
  shippedUnits: f64(),
  shippedForgedUnits: f64(),
  /** Share of the company's trade last month that went on forged papers, smoothed. */
  forgedShare: f64(),
  /** Officials who have left since the start; months until the next may. */
  officialsLeft: u16(),
  lostCents: f64(),
  /** 1 while the company is closed or removed. */
  closed: u8(),
} satisfies Columns;

/** Foreign-currency earning bases, one a row. */
export const baseColumns = {
  /** Units a month at full crew. */
  capacity: f64(),
  output: f64(),
  residents: f64(),
  revenueCents: f64(),
} satisfies Columns;

/** Chain columns of the nation: three patrons wide in the order kpa, kwp, cabinet. */
export const chainColumns = {
  wakuLegalCents: f64(),
  wakuForgedCents: f64(),
  forgeryDetected: f64(),
  lossAbroadCents: f64(),
  /** Levies that reached each patron this month, and what each spent on operating. */
  levyCents: f64(3),
  operatingCents: f64(3),
  missingOfficials: f64(),
  jilinIncomeCents: f64(),
  jilinMerchants: f64(),
  jilinCapitalCents: f64(),
  /** Merchants in their first years; merchants and capital of the burn-in's last month, margin of the month. */
  jilinApprentices: f64(),
  jilinMerchantsBase: f64(),
  jilinCapitalBase: f64(),
  jilinMargin: f64(),
  /** Private imports, and sales of minerals to China, over Jilin's crossings this month. */
  jilinTradeCents: f64(),
  jilinMineralCents: f64(),
} satisfies Columns;

/** Borderland columns of counties. */
export const borderlandColumns = {
  /** Ties to partners in China, 0 to 1; share of trade that rests on personal ties. */
  tradeTies: f64(),
  /** Private cross-border trade that reaches the county in the month: with papers, and without. */
  documentedCents: f64(),
  undocumentedCents: f64(),
  /** What a crossing's county carries without congestion over what it carried when history began; its load, smoothed. */
  routeCapacity: f64(),
  /** Trade over the county's crossings this month. */
  gateCents: f64(),
  routeLoadCents: f64(),
  routeBaseCents: f64(),
  knowHow: f64(),
  creditCents: f64(),
  senders: f64(),
  /** Households of officials who left, punished for it where they do not count as missing. */
  kinPunished: f64(),
  /** Pay at a base a household, US cents and fen, by class. */
  basePayUsd: f64(classCount),
  basePayCny: f64(classCount),
  remittanceCents: f64(),
} satisfies Columns;
