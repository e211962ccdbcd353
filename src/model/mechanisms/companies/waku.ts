import { monthOfYear } from "../../../core/clock.ts";
import { patrons } from "../../flows/patrons.ts";
import { mechanism } from "../../mechanism.ts";
import { payForeign } from "../../world.ts";

const KWP = patrons.indexOf("kwp");

/**
 * Sets the year's plan in January: how much foreign currency each company is to earn, and wah-ku for a part of what it
 * is able to ship, more where the price is too low to earn the currency with that part. What a company has earned, it
 * is to earn again; a shortfall lowers its quota by a part only. Companies pay the party for the month's papers.
 */
export const waku = mechanism({
  id: "companies.waku",
  title: "Wah-ku: quota papers of the party, and currency quotas",
  documents: ["003"],
  equations: [
    "currency quota = max(earned, quota of last year − relief · (quota of last year − earned)), earned smoothed; held in the burn-in",
    "issued(company) = min(capacity, plan share · max(capacity, currency quota / border price)) of January, units a month for the year; quota = issued while quota trade is on and the company is open",
    "fee = fee share · quota · border price, company → KWP",
  ],
  parameters: ["waku.planShare", "waku.feeShare", "waku.issueMonth", "waku.quotaRelief"],
  levers: ["pyongyang.quotaTrade"],
  reads: [
    "companies.capacity",
    "companies.closed",
    "companies.smoothedExportCents",
    "nation.borderCents",
    "nation.cnyPerUsd",
  ],
  writes: [
    "companies.currencyQuotaCents",
    "companies.issuedUnits",
    "companies.quotaUnits",
    "nation.levyCents",
  ],
  moves: { metric: "waku.legal.usd", ablated: "down" },
  step(world) {
    const { structure, account, nation } = world;
    const { capacity, closed, issuedUnits, quotaUnits, currencyQuotaCents, smoothedExportCents } =
      world.companies;
    const issuing = monthOfYear(world.month) === world.value("waku.issueMonth");
    const plan = world.value("waku.planShare");
    const relief = world.value("waku.quotaRelief");
    const fee = world.value("waku.feeShare");
    const on = world.lever("pyongyang.quotaTrade");
    const { borderCents } = nation;
    const { product } = structure.companyColumns;
    let paid = nation.levyCents[KWP];
    for (let r = 0; r < product.length; r++) {
      const price = borderCents[product[r]];
      if (issuing) {
        const target = currencyQuotaCents[r];
        const short = target - smoothedExportCents[r];
        if (!world.holding()) currencyQuotaCents[r] -= short > 0 ? relief * short : short;
        const needed = price > 0 ? currencyQuotaCents[r] / price : 0;
        issuedUnits[r] = Math.min(capacity[r], plan * Math.max(capacity[r], needed));
      }
      const quota = closed[r] === 1 ? 0 : issuedUnits[r] * on;
      quotaUnits[r] = quota;
      if (quota > 0)
        paid += payForeign(world, "waku-fees", account.trading + r, account.kwp, fee * quota * price);
    }
    nation.levyCents[KWP] = paid;
  },
});
