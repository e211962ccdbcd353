import { f64 } from "../../core/columns.ts";
import type { Columns } from "../../core/columns.ts";
import { basicsOrigins } from "../products.ts";

/** Localization and 20x10, by firm. */
export const firmIndustryColumns = {
  /** Output for the same inputs, 1 in January 2012; quality of consumer basics, 1 = Chinese goods'. */
  productivity: f64(),
  quality: f64(),
  cumulativeOutput: f64(),
  markup: f64(),
  /** Donju's part of the capital, share. */
  donjuShare: f64(),
  /** Cost of a unit against January 2012; inputs that a unit takes against the base coefficients. */
  unitCost: f64(),
  inputNeed: f64(),
} satisfies Columns;

/** Overhead and human capital against their opening levels, and 20x10 building, by county. */
export const countyIndustryColumns = {
  overhead: f64(),
  humanCapital: f64(),
  /** 20x10: 1 once ground is broken. */
  factoryBegun: f64(),
  /** 20x10: share of the factory that stands (0 none, 1 finished), and skills of its staff, 0 to 1. */
  factoryBuilt: f64(),
  factorySkill: f64(),
  /** Materials, in 2012 US cents, that the centre sent here this month. */
  centreTransferCents: f64(),
} satisfies Columns;

export const nationIndustryColumns = {
  /** Net resources from the centre to the regions this month, 2012 US cents: building, running, less what comes back. */
  centreNetCents: f64(),
  localizationSupport: f64(),
  factoriesCompleted: f64(),
  /** 20x10 counties begun since the start, and this calendar year. */
  factoriesBegun: f64(),
  begunThisYear: f64(),
  soldiersBuilding: f64(),
  /** Effort that autonomy brings, 1 at the base level; what it adds to market sales; weight of costs in orders. */
  managerEffort: f64(),
  managerShare: f64(),
  managerPull: f64(),
  farmEffort: f64(),
  farmKept: f64(),
  /** Levy on Chinese basics, share of value; units of localized goods that are pushed abroad. */
  importLevy: f64(),
  exportPushUnits: f64(),
  /** Exported share of localized output, smoothed, and as it stood when drivers were last held. */
  exportShare: f64(),
  exportShareBase: f64(),
  /** Foreign machines in localized firms over their capital, smoothed and wearing off. */
  foreignTechnology: f64(),
  /** Quality and price at the factory gate by origin of basics, against January 2012. */
  originQuality: f64(basicsOrigins.length),
  originCost: f64(basicsOrigins.length),
  /** Capacity by origin of basics as the books opened, units a month. */
  originBase: f64(basicsOrigins.length),
  /** Market price of localized goods over its base price at the market rate, smoothed; the same when drivers were last held. */
  localizedPrice: f64(),
  localizedPriceBase: f64(),
  /** Overhead capital over the country; what keeps overhead and human capital up, as drivers were last held. */
  overheadMean: f64(),
  overheadUpkeep: f64(),
  humanUpkeep: f64(),
  /** Showpieces under way, index 0 to 1 as far as materials allow; share of working time that they take. */
  showpieceIndex: f64(),
  showpieceWorkers: f64(),
} satisfies Columns;
