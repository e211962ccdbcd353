import { f32, f64 } from "../../core/columns.ts";
import type { Columns } from "../../core/columns.ts";
import { classCount } from "../household-classes.ts";

/** Beliefs, by household agent. */
export const beliefColumns = {
  /** Loyalty and exposure to outside information, 0 to 1; consumption that the household is used to, US cents. */
  loyalty: f32(),
  exposure: f32(),
  habitCents: f32(),
} satisfies Columns;

/** Beliefs, by county and class: persons-weighted means of the month, from the households. */
export const countyBeliefColumns = {
  loyalty: f64(classCount),
  exposure: f64(classCount),
  compliance: f64(classCount),
  /** Information that reaches a household of the county this month, by class. */
  informationInflow: f64(classCount),
  /** What centres loyalty on its opening value; found in the burn-in, fixed from January 2012. */
  loyaltyAnchor: f64(classCount),
} satisfies Columns;

export const fundColumns = {
  /** What the fund spent this month, US cents: gifts (goods and currency), weapons, projects; what it kept. */
  giftsCents: f64(),
  weaponsCents: f64(),
  projectsCents: f64(),
  /** Gifts a month that the elite is used to, US cents. */
  giftHabitCents: f64(),
  weaponsFloorCents: f64(),
  /** Currency part of the month's gifts: planned by the fund, then as paid. */
  giftCurrencyCents: f64(),
  /** Gift of currency to an elite household, US cents. */
  giftUsd: f64(),
  /** Factor on the fund's usual order of gift goods; acts on next month's order. */
  giftOrder: f64(),
  /** Gifts over habit, smoothed. */
  giftRatio: f64(),
  /** Rents (foreign pay and gifts) that the elite is used to, US cents a month; rents over habit, smoothed. */
  rentHabitCents: f64(),
  rentRatio: f64(),
  /** What the elite consumes less than it is used to, beyond what is noticed; smoothed, 2012 US cents a month; may be negative. */
  eliteShortfallCents: f64(),
  /** Real consumption of all others over habit, smoothed. */
  publicRatio: f64(),
  elitePressure: f64(),
  loyaltyElite: f64(),
  loyaltyPublic: f64(),
  exposureMean: f64(),
  /** Factor that makes what reaches people in the burn-in keep the opening exposure; fixed from January 2012. */
  inflowScale: f64(),
  /** Being seen to care, 0 to 1, and the part of it that people have learned to discount. */
  publicity: f64(),
  publicityDiscount: f64(),
  /** Arms delivered to Russia and not yet returned; what Russia means to return, in goods and in cash; returned this month. */
  armsClaimCents: f64(),
  russiaDueCents: f64(2),
  russiaReturnCents: f64(),
  /** Capacity of the ways to Russia against 2012; scales Russia's part in trade. */
  russiaRoute: f64(),
  /** Smoothed shares of trade with Russia and with China, and as they stood at the end of the burn-in. */
  patronShare: f64(2),
  patronShareBase: f64(2),
  /** What rules see, smoothed, and as it stood at the end of the burn-in: market turnover, state currency, Jilin's income. */
  ruleSeen: f64(3),
  ruleBase: f64(3),
  /** Control of markets and support of localization in force, 0 to 1: the scenario's, or the rule's where it is on. */
  controlRule: f64(),
  supportRule: f64(),
  /** Part of its enforcement that China waives, 0 to 1. */
  chinaTolerance: f64(),
} satisfies Columns;
