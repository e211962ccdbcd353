import { EXPORT, PARTNER, partnerCount } from "../../columns/sanctions.ts";
import { MONEY } from "../../institutions.ts";
import { bookTrade, throughLimits } from "../../limits.ts";
import { mechanism } from "../../mechanism.ts";
import { P } from "../../products.ts";
import { receiveForeign } from "../../world.ts";
import type { World } from "../../world.ts";
import { placeOrders } from "../allocation/orders.ts";
import { worthOfCurrency } from "../companies/currency-quota.ts";
import { exportReturn, payingShare } from "./export-returns.ts";
import { againstBase, setPapers, sharesOf, wishes } from "./export-wishes.ts";
import type { OpenShares } from "./export-wishes.ts";

const minerals: readonly number[] = [P.coal, P.ores];
const partnerAccounts = ["chinaEnterprises", "russia", "others"] as const;

/**
 * Ships export goods as far as each company's papers, legal and forged, its capacity, the firms' stocks, the border and
 * the limits of sanctions allow; buys them from the firms in won, sells them at the border price. Companies that are short
 * of their currency quotas reach into what is kept for home use. Capacity grows with what it returns.
 */
export const exports = mechanism({
  id: "external.exports",
  title: "Exports by trading companies",
  documents: ["000", "001", "003"],
  equations: [
    "wish(company, partner) = share of partner · (min(capacity, quota + forged) · paying share + export push) · payable share · (1 − cut) · openness of its crossing or partner, as against 2011; scaled to priority · (stock − home reserve)⁺, reserve = months · home use / worth; by product and partner through the limits",
    "received = border price · export terms · (legal + smuggled · (1 − smuggling premium)); procurement in won = share of the border value, less cloth that buyers sent, of what bases did not deliver, at the market rate",
    "worth of an earned dollar = 1 + λ · shortfall of the companies' currency quotas",
    "paying share = part of capacity whose cost the price · worth covers; costs spread evenly by w either side of their mean",
    "Δln capacity = g · shipped/capacity · (price · worth − cost)⁺ / (price − cost of the base year) − d (held in the burn-in, which would otherwise have no steady state)",
  ],
  parameters: [
    "trading.capacityGrowth",
    "trading.capacityDecay",
    "trading.quotaPressure",
    "trading.costSpread",
    "trading.procurementShare",
    "trading.yuanShare",
    "trading.exportPriority",
    "trading.homeReserveMonths",
    "trading.leakage",
  ],
  levers: ["pyongyang.borderClosure", "pyongyang.borderClosureHamji", "china.cutOff"],
  reads: [
    "companies.quotaUnits",
    "companies.currencyQuotaCents",
    "companies.forgedUnits",
    "companies.closed",
    "bases.output",
    "nation.borderCents",
    "nation.rateUsd",
    "nation.cnyPerUsd",
    "nation.capCovered",
    "nation.capUnits",
    "nation.enforcement",
    "nation.evasion",
    "nation.carrierCapacity",
    "nation.exportTerms",
    "nation.exportPushUnits",
    "nation.exportCut",
    "nation.payableShare",
    "nation.russiaRoute",
    "nation.smugglingShare",
    "stores.stock",
    "firms.capacityNow",
  ],
  writes: [
    "companies.capacity",
    "companies.smoothedExportCents",
    "companies.shippedUnits",
    "companies.shippedForgedUnits",
    "nation.exported",
    "nation.exportCents",
    "nation.exportChinaCents",
    "nation.partnerCents",
    "nation.capUnits",
    "nation.capMonthlyUnits",
    "nation.blockedCents",
    "nation.smuggledExportCents",
    "nation.smuggledPartnerCents",
    "nation.exportCapacity",
    "nation.exportOrders",
    "nation.jilinMineralCents",
    "nation.wakuLegalCents",
    "nation.wakuForgedCents",
    "counties.gateCents",
    "firms.sales",
    "stores.stock",
    "goodsFlows.quantity",
  ],
  moves: { metric: "trade.exports.usd", ablated: "down" },
  step(world) {
    const { companies, structure, goods, nation } = world;
    const growth = world.value("trading.capacityGrowth");
    const decay = world.value("trading.capacityDecay");
    const home = world.value("trading.homeReserveMonths");
    const priority = world.value("trading.exportPriority");
    const leakage = world.value("trading.leakage");
    const spread = world.value("trading.costSpread");
    const openness = againstBase(world);
    /** Units that each company's papers allow. */
    const units = new Float64Array(structure.companies.length);
    for (const row of structure.exporters) {
      const j = row.product;
      const rows = structure.companiesOf(j);
      const store = structure.exportStore(j);
      const worth = worthOfCurrency(world, j);
      setPapers(world, j, payingShare(world, row, worth, spread), units);
      const open = sharesOf(world, openness, row);
      const wish = wishes(world, j, units, open);
      let gathered = 0;
      for (const b of structure.basesOf(j)) gathered += world.bases.output[b];
      const asked = wish[0] + wish[1] + wish[2];
      const able = Math.max(0, goods.total(j, store) - (home * structure.stateUse[j]) / worth) * priority;
      const fill = asked > 0 ? Math.min(1, able / asked) : 0;
      const pass: Pass = { units: new Float64Array(partnerCount), cents: new Float64Array(partnerCount) };
      let through = 0;
      for (let p = 0; p < partnerCount; p++) {
        const wanted = wish[p] * fill;
        const value = nation.borderCents[j] * nation.exportTerms[p];
        if (wanted <= 0) continue;
        const { legal, smuggled } = throughLimits(world, EXPORT, p, j, wanted, leakage, value);
        pass.units[p] = (legal + smuggled) / wanted;
        pass.cents[p] = (value * (legal + smuggled * (1 - nation.smugglingShare[0]))) / wanted;
        through += wish[p] * pass.units[p];
      }
      nation.exportOrders[j] = through;
      nation.exportCapacity[j] = Math.max(0, through - gathered);
      placeOrders(world, j, nation.exportCapacity[j]);
      ship(world, j, { units, open, fill, pass, gathered, ownShare: row.ownShare });
      if (world.holding()) continue;
      const earned = growth * exportReturn(world, row, worth);
      for (const r of rows) {
        const used = companies.capacity[r] > 0 ? companies.shippedUnits[r] / companies.capacity[r] : 0;
        companies.capacity[r] *= 1 + earned * used - decay;
      }
    }
  },
});

/** What of a unit that is wished for gets through to each partner, and what the company receives for the unit. */
interface Pass {
  readonly units: Float64Array;
  readonly cents: Float64Array;
}
interface Load {
  readonly units: Float64Array;
  readonly open: OpenShares;
  readonly fill: number;
  readonly pass: Pass;
  readonly gathered: number;
  readonly ownShare: number;
}

/** Deals what gets through out over the companies, then takes it out of the counties' stores and pays the firms. */
function ship(world: World, j: number, { units, open, fill, pass, gathered, ownShare }: Load): void {
  const { companies, structure, nation, account, counties } = world;
  const { shippedUnits, shippedForgedUnits, quotaUnits, smoothedExportCents } = companies;
  const { crossings, jilinCrossing } = structure;
  const { crossing: crossingOf } = structure.companyColumns;
  const yuan = world.value("trading.yuanShare");
  const procurement = world.value("trading.procurementShare");
  const price = nation.borderCents[j];
  const mineral = minerals.includes(j);
  const share = new Float64Array(partnerCount);
  share[PARTNER.russia] = open.russia;
  share[PARTNER.others] = open.others;
  let total = 0;
  for (const r of structure.companiesOf(j)) {
    const crossing = crossingOf[r];
    share[PARTNER.china] = open.china[crossing];
    const wanted = units[r] * fill;
    let through = 0;
    for (let p = 0; p < partnerCount; p++) through += wanted * share[p] * pass.units[p];
    const shipped = Math.floor(through);
    shippedUnits[r] = shipped;
    const quota = quotaUnits[r];
    const forged = quota > 0 ? Math.max(0, shipped - quota) : 0;
    shippedForgedUnits[r] = forged;
    let received = 0;
    for (let p = 0; shipped > 0 && p < partnerCount; p++) {
      if (share[p] === 0 || pass.units[p] === 0) continue;
      const part = (shipped * wanted * share[p]) / through;
      const value = part * pass.units[p] * price * nation.exportTerms[p];
      received += receiveForeign(
        world,
        "exports",
        account[partnerAccounts[p]],
        account.trading + r,
        part * pass.cents[p],
        p === PARTNER.china ? yuan : 0,
      );
      bookTrade(world, EXPORT, p, j, 0, value);
      if (p !== PARTNER.china) continue;
      counties.gateCents[crossings[crossing].county] += value;
      if (mineral && jilinCrossing[crossing]) nation.jilinMineralCents[0] += value;
    }
    total += shipped;
    nation.wakuForgedCents[0] += forged * price;
    nation.wakuLegalCents[0] += (shipped - forged) * price;
    smoothedExportCents[r] += 0.15 * (received - smoothedExportCents[r]);
  }
  nation.exported[j] += total;
  if (total > 0) procure(world, j, total, procurement * ownShare * Math.max(0, 1 - gathered / total));
}

/** Takes the goods out of the counties' stores by their stocks and pays the makers, company by company in turn. */
function procure(world: World, j: number, shipped: number, share: number): void {
  const { structure, goods, nation, ledger, account, flow, companies } = world;
  const store = structure.exportStore(j);
  const stock = goods.total(j, store);
  const rows = structure.companiesOf(j);
  const wonPerUnit = share * nation.borderCents[j] * (nation.rateUsd[0] / 100);
  const line = flow["export-procurement"];
  const stocks = goods.stocks(j, store);
  const ready = (r: number) =>
    Math.floor(
      Math.min(companies.shippedUnits[r] * wonPerUnit, ledger.balance(account.trading + r, MONEY.won)),
    );
  let pool = 0;
  for (const r of rows) pool += ready(r);
  let at = 0;
  let purse = ready(rows[0]);
  let left = shipped;
  for (let k = 0; left > 0 && k < structure.counties; k++) {
    const here = stocks[k];
    if (here === 0) continue;
    const load = Math.min(left, Math.ceil((shipped * here) / stock), here);
    if (load <= 0) continue;
    goods.take("exported", j, k, store, load);
    left -= load;
    const makers = structure.makersOf(j, k);
    for (const f of makers) {
      let due = Math.floor((pool * load) / shipped / makers.length);
      while (due > 0 && at < rows.length) {
        const pay = Math.min(due, purse);
        ledger.transfer(line, MONEY.won, account.trading + rows[at], account.firms + f, pay);
        due -= pay;
        purse -= pay;
        if (purse > 0) continue;
        at++;
        purse = at < rows.length ? ready(rows[at]) : 0;
      }
    }
  }
}
