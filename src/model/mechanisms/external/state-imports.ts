import { borderLevers, gatesOf, relativeOpenness } from "../../border.ts";
import type { Gates } from "../../border.ts";
import { IMPORT, PARTNER, partnerCount } from "../../columns/sanctions.ts";
import { MONEY } from "../../institutions.ts";
import { bookTrade, leakageOverCap, throughLimits } from "../../limits.ts";
import { mechanism } from "../../mechanism.ts";
import { P, STORE, products } from "../../products.ts";
import { outOf, paySettlement, paySmugglers } from "../../settlement.ts";
import type { Payer } from "../../settlement.ts";
import type { StateImport } from "../../structure/trade.ts";
import { foreignCents, payForeign } from "../../world.ts";
import type { World } from "../../world.ts";
import { heldByCompanies, payByCompanies, smoothedExports } from "../companies/pool.ts";

/** Machines and cloth are never ordered at more than this multiple of base. */
const MOST = 3;
const CENTS_PER_MUSD = 1e8;
const MONTHS = 12;

/**
 * Imports what the state needs: crude by pipeline, fuels, fertilizer, grain, inputs, machinery, gifts. Volumes follow
 * habit and need, machines follow the smoothed revenue; each office pays out of its own foreign currency. Orders go to
 * partners by their shares of base trade, as far as borders are open, payment can be arranged and the law allows.
 */
export const stateImports = mechanism({
  id: "external.state-imports",
  title: "Imports of the state and its trading companies",
  documents: ["001", "002", "003", "004"],
  equations: [
    "order(j) = habit · last + (1 − habit) · base(j) · need(j); need = 1 + (target − stock)/target, in months of base use, more of fuels and inputs than of grain and fertilizer; of machines = smoothed revenue / base revenue · √(reserves / base reserves); gifts as the fund orders",
    "wish(j, p) = order · share(p) · openness(p) against 2012 · payable · (1 − oil cut); then legal and smuggled as the limits leave them; oil leaks as a multiple of its cap",
    "paid = (price · terms(p) · (1 + settlement cost) + smuggling premium) · units, within foreign currency beyond the office's floor · share; crude: pipeline flow, a grant from 2014",
    "aid: grain and fertilizer of the calendar; grain from China worth the lever · openness to China",
  ],
  parameters: [
    "imports.stateHabit",
    "imports.reserveFloor",
    "imports.reserveDraw",
    "imports.stateStockMonths",
    "imports.strategicStockMonths",
    "sanctions.leakageOil",
    "sanctions.leakageMachinery",
    "sanctions.leakageLuxury",
    "sanctions.leakageInputs",
  ],
  levers: [...borderLevers, "china.crudeAid", "china.foodAndFertilizer", "china.stateAid"],
  reads: [
    "nation.borderCents",
    "nation.crudeKg",
    "nation.grantShare",
    "nation.aidGrainKg",
    "nation.aidFertilizerKg",
    "nation.smoothedStateRevenueCents",
    "nation.giftOrder",
    "nation.russiaRoute",
    "nation.cnyPerUsd",
    "nation.capCovered",
    "nation.enforcement",
    "nation.evasion",
    "nation.carrierCapacity",
    "nation.oilCut",
    "nation.importTerms",
    "nation.payableShare",
    "nation.settlementShare",
    "nation.bankFeeShare",
    "nation.smugglingShare",
    "companies.smoothedExportCents",
  ],
  writes: [
    "nation.fundGiftsCents",
    "nation.stateOrders",
    "nation.imported",
    "nation.importCents",
    "nation.importChinaCents",
    "nation.partnerCents",
    "nation.crudeOfferKg",
    "nation.capUnits",
    "nation.capMonthlyUnits",
    "nation.blockedCents",
    "nation.smuggledImportCents",
    "nation.smuggledPartnerCents",
    "nation.settlementFeeCents",
    "stores.stock",
    "goodsFlows.quantity",
    "nation.grantCents",
  ],
  moves: { metric: "trade.imports.usd", ablated: "down" },
  step(world) {
    const { structure, nation, account } = world;
    const habit = world.value("imports.stateHabit");
    const draw = world.value("imports.reserveDraw");
    const floor = world.value("imports.reserveFloor");
    const food = world.lever("china.foodAndFertilizer");
    const payable = nation.payableShare[0];
    const cost = 1 + nation.settlementShare[0];
    const open = relativeOpenness(world);
    const gates = gatesOf(world);
    const leakage = leakages(world);
    pipeline(world, leakage);
    aid(world, open[PARTNER.china]);
    const wanted = new Float64Array(partnerCount);
    structure.stateImports.forEach((row, index) => {
      const j = row.product;
      const desired = row.baseUnits * need(world, row);
      nation.stateOrders[row.index] = habit * nation.stateOrders[row.index] + (1 - habit) * desired;
      const pay = payerOf(world, row);
      const held =
        row.payer === "trading"
          ? heldByCompanies(world, P.textiles)
          : foreignCents(world, account[row.payer]);
      const able =
        row.payer === "trading"
          ? held
          : Math.max(0, held - floor * structure.baseReserve(row.payer)) * Math.min(1, draw * row.priority);
      const order = nation.stateOrders[row.index] * payable * (j === P.fuels ? 1 - nation.oilCut[0] : 1);
      let bill = 0;
      for (let p = 0; p < partnerCount; p++) {
        const fromChina = p === PARTNER.china;
        const share = fromChina
          ? row.chinaShare
          : p === PARTNER.russia
            ? row.russiaShare
            : 1 - row.chinaShare - row.russiaShare;
        const factor = fromChina && (j === P.grain || j === P.fertilizer) ? food : 1;
        const route = p === PARTNER.russia ? nation.russiaRoute[0] : 1;
        wanted[p] = order * Math.max(0, share) * open[p] * factor * route;
        bill += wanted[p] * nation.borderCents[j] * nation.importTerms[p] * cost;
      }
      const fill = bill > able ? able / bill : 1;
      for (let p = 0; p < partnerCount; p++) {
        const price = nation.borderCents[j] * nation.importTerms[p];
        const units = Math.floor(wanted[p] * fill);
        if (units <= 0) continue;
        const capPart = partOfCap(structure, index, p);
        const passage =
          row.kind === "processing"
            ? { legal: units, smuggled: 0 }
            : throughLimits(world, IMPORT, p, j, units, leakage(j, p, units, capPart), price, capPart);
        const smuggled = Math.floor(passage.smuggled);
        const through = Math.floor(passage.legal) + smuggled;
        if (through <= 0) continue;
        pay("imports", seller(world, row, p), through * price);
        paySettlement(world, pay, through * price);
        if (smuggled > 0) paySmugglers(world, pay, smuggled * price);
        bookTrade(world, IMPORT, p, j, through, through * price);
        if (row.kind === "gifts") {
          world.goods.bring("imported", j, structure.gateCounty, STORE.state, through);
          world.goods.take("government", j, structure.gateCounty, STORE.state, through);
          nation.fundGiftsCents[0] += through * price;
        } else bring(world, j, through, gates[p]);
      }
    });
  },
});

/** Who pays: the garment companies together for their cloth, otherwise an office. */
function payerOf(world: World, { payer }: StateImport): Payer {
  return payer === "trading"
    ? (flow, to, cents) => payByCompanies(world, flow, P.textiles, to, cents)
    : outOf(world, world.account[payer]);
}

/** Orders of a row against base. */
function need(world: World, row: StateImport): number {
  const { structure, nation, account } = world;
  switch (row.kind) {
    case "gifts":
      return nation.giftOrder[0];
    case "processing":
      return Math.min(MOST, smoothedExports(world, P.textiles) / structure.baseTextileCents);
    case "machinery": {
      const reserves =
        foreignCents(world, account[row.payer as "cabinet"]) / structure.baseReserve(row.payer);
      const revenue = nation.smoothedStateRevenueCents[0] / structure.baseStateRevenueCents;
      return Math.min(MOST, Math.max(0, revenue) * Math.sqrt(reserves));
    }
    case "plain": {
      const strategic = row.product === P.fuels || row.product === P["intermediates.imported"];
      const months = world.value(strategic ? "imports.strategicStockMonths" : "imports.stateStockMonths");
      const stock = world.goods.total(row.product, STORE.state) / structure.stateUse[row.product];
      return Math.max(0, 1 + (months - stock) / months);
    }
  }
}

/**
 * What a row may use of what is left of a cap: its share of base trade among the rows that are still to come and the
 * merchants, who come last and buy in China.
 */
function partOfCap(
  { stateImports: rows, privateShare }: World["structure"],
  index: number,
  partner: number,
): number {
  let all = 0;
  let rest = 0;
  rows.forEach(({ product, kind, baseUnits }, i) => {
    if (product !== rows[index].product || kind !== rows[index].kind) return;
    all += baseUnits;
    if (i >= index) rest += baseUnits;
  });
  const merchants = partner === PARTNER.china ? privateShare(products[rows[index].product]) : 0;
  if (merchants < 1) rest += (all * merchants) / (1 - merchants);
  return rest > 0 ? rows[index].baseUnits / rest : 1;
}

type Leakage = (product: number, partner: number, wanted: number, capPart?: number) => number;
/** Share of refused goods that would slip past unenforced, by group of goods. */
function leakages(world: World): Leakage {
  const oil = world.value("sanctions.leakageOil");
  const machinery = world.value("sanctions.leakageMachinery");
  const luxury = world.value("sanctions.leakageLuxury");
  const inputs = world.value("sanctions.leakageInputs");
  return (product, partner, wanted, capPart = 1) => {
    if (product === P.fuels || product === P.crude)
      return leakageOverCap(world, IMPORT, partner, product, wanted, oil, inputs, capPart);
    if (product === P["machinery.imported"]) return machinery;
    return product === P.luxury ? luxury : inputs;
  };
}

function seller({ account }: World, row: StateImport, partner: number): number {
  if (partner === PARTNER.china)
    return row.kind === "gifts" ? account.chinaMerchants : account.chinaEnterprises;
  return partner === PARTNER.russia ? account.russia : account.others;
}

/**
 * Crude comes through one pipeline; the part that is not a grant is paid by the cabinet as far as it can. The cap on
 * crude is by the year, so that the mean of twelve months is held against it and winter's flow is not cut for season.
 */
function pipeline(world: World, leakage: Leakage): void {
  const { nation, account, ledger, flow } = world;
  const offer = nation.crudeOfferKg;
  const season = ((world.month % offer.length) + offer.length) % offer.length;
  const offered =
    nation.crudeKg[0] *
    world.lever("china.crudeAid") *
    (1 - nation.oilCut[0]) *
    (1 - world.lever("china.cutOff"));
  offer[season] = offered;
  let mean = 0;
  for (const kg of offer) mean += kg / offer.length;
  const price = nation.borderCents[P.crude] * nation.importTerms[PARTNER.china];
  let passes = 1;
  if (mean > 0) {
    const through = throughLimits(
      world,
      IMPORT,
      PARTNER.china,
      P.crude,
      mean,
      leakage(P.crude, PARTNER.china, mean),
      price,
    );
    passes = (through.legal + through.smuggled) / mean;
  }
  const kg = Math.floor(offered * passes);
  const granted = Math.floor(kg * nation.grantShare[0]);
  const cost = price * (1 + nation.settlementShare[0]);
  const able = cost > 0 ? foreignCents(world, account.cabinet) / cost : 0;
  const bought = Math.floor(Math.min(kg - granted, able));
  if (bought > 0) {
    payForeign(world, "imports", account.cabinet, account.chinaEnterprises, bought * price);
    paySettlement(world, outOf(world, account.cabinet), bought * price);
  }
  const grant = Math.floor(granted * price);
  ledger.transfer(flow.aid, MONEY.usd, account.chinaState, account.cabinet, grant);
  ledger.transfer(flow["aid-goods"], MONEY.usd, account.cabinet, account.chinaState, grant);
  world.goods.bring("imported", P.crude, world.structure.gateCounty, STORE.state, bought + granted);
  bookTrade(world, IMPORT, PARTNER.china, P.crude, bought + granted, bought * price + grant);
  nation.grantCents[0] = grant;
}

/** Food and fertilizer aid arrives in kind; its value passes through the accounts. */
function aid(world: World, openToChina: number): void {
  const { nation, account } = world;
  const open = 1 - world.lever("pyongyang.borderClosure");
  give(world, account.others, P.grain, nation.aidGrainKg[0] * open);
  give(world, account.others, P.fertilizer, nation.aidFertilizerKg[0] * open);
  const price = nation.borderCents[P.grain];
  const cents = (world.lever("china.stateAid") * CENTS_PER_MUSD) / MONTHS;
  if (price > 0) give(world, account.chinaState, P.grain, (cents / price) * openToChina);
}
function give(world: World, giver: number, product: number, offered: number): void {
  const { nation, account, ledger, flow, structure } = world;
  const kg = Math.floor(offered);
  if (kg === 0) return;
  const value = Math.floor(kg * nation.borderCents[product]);
  ledger.transfer(flow.aid, MONEY.usd, giver, account.cabinet, value);
  ledger.transfer(flow["aid-goods"], MONEY.usd, account.cabinet, giver, value);
  world.goods.bring("imported", product, structure.gateCounty, STORE.state, kg);
  nation.imported[product] += kg;
}

/** Brings goods in through the partner's gates; what does not divide comes through the first. */
function bring(world: World, product: number, units: number, gates: Gates): void {
  let first = units;
  for (let g = 1; g < gates.county.length; g++) {
    const load = Math.floor(units * gates.part[g]);
    first -= load;
    if (load > 0) world.goods.bring("imported", product, gates.county[g], STORE.state, load);
  }
  const gate = gates.county.length > 0 ? gates.county[0] : world.structure.gateCounty;
  world.goods.bring("imported", product, gate, STORE.state, first);
}
