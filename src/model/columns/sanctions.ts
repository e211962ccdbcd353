import { f64, u8 } from "../../core/columns.ts";
import type { Columns } from "../../core/columns.ts";
import { productCount } from "../products.ts";

/** Partners of trade, in the order of every column that is one partner wide. */
export const partners = ["china", "russia", "others"] as const;
export type Partner = (typeof partners)[number];
export const PARTNER = { china: 0, russia: 1, others: 2 } as const;
export const partnerCount = partners.length;
/** Directions of trade, in the order of columns that are `direction × partner × product`. */
export const EXPORT = 0;
export const IMPORT = 1;
const cells = 2 * partnerCount * productCount;

/** Legal limits of the month, their enforcement, and what evades them. */
export const sanctionColumns = {
  /** Part of a product that clauses cover, and the units of that part that may still pass this month. */
  capCovered: f64(cells),
  capUnits: f64(cells),
  /** Units that caps allow in a month of their period, for askers to come. */
  capMonthlyUnits: f64(cells),
  /** Units that might pass when the month began, and those that have passed since the period began. */
  capOpenedUnits: f64(cells),
  capUsedUnits: f64(cells),
  /** Parts of goods exports, and of crude and fuel imports, that are simply cut off. */
  exportCut: f64(),
  oilCut: f64(),
  /** Pipeline crude on offer, kg, by month of the year: what a cap by the year is held against. */
  crudeOfferKg: f64(12),
  /** Effective enforcement by partner, and how far evaders have adapted, 0 to 1. */
  enforcement: f64(partnerCount),
  evasion: f64(partnerCount),
  /** Value refused this month, `direction × partner`. */
  blockedCents: f64(2 * partnerCount),
  /** Goods moved past the limits this month, in value, by product. */
  smuggledExportCents: f64(productCount),
  smuggledImportCents: f64(productCount),
  /** The same by `direction × partner`. */
  smuggledPartnerCents: f64(2 * partnerCount),
  /** All trade of the month, `direction × partner`. */
  partnerCents: f64(2 * partnerCount),
  /** Price premium of smuggling; cost share of legal foreign payments; part of them that banks still settle. */
  smugglingShare: f64(),
  settlementShare: f64(),
  bankService: f64(),
  /** Part of the cost share that goes to banks; the rest goes to middlemen and couriers. */
  bankFeeShare: f64(),
  /** Part of wished trade for which payment can be arranged, and smoothed wished trade. */
  payableShare: f64(),
  smoothedTradeCents: f64(),
  /** Fees paid this month for foreign payments and to smugglers. */
  settlementFeeCents: f64(),
  /** Capacity of middlemen and carriers against January 2012. */
  brokerCapacity: f64(),
  carrierCapacity: f64(),
  /** Largest middlemen and carriers that had been removed a month ago. */
  removedBrokers: f64(),
  removedCarriers: f64(),
  /** Terms that patrons grant: factor on import prices (below 1 is cheaper) and on export prices. */
  importTerms: f64(partnerCount),
  exportTerms: f64(partnerCount),
  /** Invisible earnings of the month. */
  tourismCents: f64(),
  cyberCents: f64(),
  armsCents: f64(),
  labourGrossCents: f64(),
  jointVentureCents: f64(),
  kaesongPaidCents: f64(),
  /** Errors and omissions, in less out. */
  unrecordedCents: f64(),
} satisfies Columns;

/** Overseas banks, one a row. */
export const bankColumns = {
  serving: u8(),
  /** Months since the bank left. */
  away: f64(),
  smoothedVolumeCents: f64(),
} satisfies Columns;
