import { monthOfYear } from "../../../core/clock.ts";
import { patrons } from "../../flows/patrons.ts";
import { mechanism } from "../../mechanism.ts";
import { payForeign } from "../../world.ts";
import { exportMargin } from "../external/exports.ts";

const KWP = patrons.indexOf("kwp");

/**
 * Issues the year's wah-ku in January: the party grants each company a part of what it was able to ship, and the month's
 * papers are a twelfth of the year's. Companies pay the party for them.
 */
export const waku = mechanism({
  id: "companies.waku",
  title: "Wah-ku: quota papers of the party",
  documents: ["003"],
  equations: [
    "issued(company) = plan share · capacity of January, units a month for the year (all of it where exports leave no margin); quota = issued while quota trade is on and the company is open",
    "fee = fee share · quota · border price, company → KWP",
  ],
  parameters: ["waku.planShare", "waku.feeShare", "waku.issueMonth"],
  levers: ["pyongyang.quotaTrade"],
  reads: ["companies.capacity", "companies.closed", "nation.borderCents", "nation.cnyPerUsd"],
  writes: ["companies.issuedUnits", "companies.quotaUnits", "nation.levyCents"],
  moves: { metric: "waku.legal.usd", ablated: "down" },
  step(world) {
    const { structure, account, nation } = world;
    const { capacity, closed, issuedUnits, quotaUnits } = world.companies;
    const issuing = monthOfYear(world.month) === world.value("waku.issueMonth");
    const plan = world.value("waku.planShare");
    const fee = world.value("waku.feeShare");
    const on = world.lever("pyongyang.quotaTrade");
    const { borderCents } = nation;
    const { product } = structure.companyColumns;
    let paid = nation.levyCents[KWP];
    for (let r = 0; r < product.length; r++) {
      if (issuing)
        issuedUnits[r] = capacity[r] * (exportMargin(world, structure.companies[r]) > 0 ? plan : 1);
      const quota = closed[r] === 1 ? 0 : issuedUnits[r] * on;
      quotaUnits[r] = quota;
      if (quota > 0)
        paid += payForeign(
          world,
          "waku-fees",
          account.trading + r,
          account.kwp,
          fee * quota * borderCents[product[r]],
        );
    }
    nation.levyCents[KWP] = paid;
  },
});
