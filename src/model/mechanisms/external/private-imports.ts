import { pow } from "../../../core/math.ts";
import { crossingOpenness } from "../../border.ts";
import { IMPORT, PARTNER } from "../../columns/sanctions.ts";
import { MONEY } from "../../institutions.ts";
import { bookTrade, throughLimits } from "../../limits.ts";
import { mechanism } from "../../mechanism.ts";
import { P, STORE } from "../../products.ts";
import type { Product } from "../../products.ts";
import { foreignCents, payForeign } from "../../world.ts";
import type { World } from "../../world.ts";
import { congestion } from "../borderland/congestion.ts";

/** Consumer goods that merchants fetch from China. */
const fetched: readonly Product[] = ["grain", "food", "fuels", "basics.chinese", "luxury", "information"];
const bundle = Uint8Array.from(fetched, (id) => P[id]);
const GOODS = fetched.length;
/** A crossing less open than this lets no merchant through. */
const LEAST_OPEN = 0.05;
/** Goods that are made at home too: the parameter that gives the part of expected sales that comes from China. */
const shareParameter: Readonly<Partial<Record<Product, string>>> = {
  grain: "imports.grainShare",
  food: "imports.foodShare",
  fuels: "imports.fuelShare",
};

/**
 * Lets each county's merchants order consumer goods over the cheapest open crossing: orders follow expected sales and
 * the gap between the home price and the landed price, with habit; cash in foreign currency and the credit that ties to
 * partners give are the limit. A part comes without papers.
 */
export const privateImports = mechanism({
  id: "external.private-imports",
  title: "Merchants' imports from China",
  documents: ["000", "003", "004"],
  equations: [
    "landed = border price · (1 + fees + way from the cheapest open crossing + queue · (1/openness − 1) + freight by sea + congestion + (1 − u)·settlement + u·risk·crackdown + margin of Chinese merchants over its base), and a levy on basics where there is one",
    "desired = base share of expected sales · (p / (e·landed·(1 + margin)))^ε + stock gap; order = habit · last + (1 − habit) · desired; where state enterprises take the place of small merchants: slower, in lots, at a higher margin, without credit",
    "paid in the foreign currency that merchants hold and on credit up to ties · months · smoothed imports, repaid first thing next month; orders shrink alike when both do not suffice; goods under limits: what gets through, smuggled goods at a premium",
    "u = u₀ · unrecorded · (1 − c · crackdown), the part of trade without papers",
  ],
  parameters: [
    "imports.gapElasticity",
    "imports.habit",
    "imports.feeShare",
    "imports.seaFreight",
    "imports.queueCost",
    "imports.leakage",
    "markets.wholesaleMargin",
    "markets.stockMonths",
    "imports.grainShare",
    "imports.foodShare",
    "imports.fuelShare",
    "borderland.creditMonths",
    "borderland.undocumentedShare",
    "borderland.undocumentedByCrackdown",
    "borderland.undocumentedRisk",
    "borderland.margin",
    "borderland.enterpriseMargin",
    "borderland.enterpriseHabit",
    "borderland.enterpriseLotUsd",
    "borderland.congestionCost",
  ],
  levers: [
    "pyongyang.borderClosure",
    "pyongyang.borderClosureHamji",
    "china.cutOff",
    "china.smallMerchants",
    "china.routes",
    "pyongyang.crackdown",
    "smuggling.unrecorded",
  ],
  reads: [
    "counties.smoothedDemand",
    "counties.priceWon",
    "counties.tradeTies",
    "counties.routeCapacity",
    "counties.routeLoadCents",
    "counties.routeBaseCents",
    "nation.borderCents",
    "nation.rateUsd",
    "nation.cnyPerUsd",
    "nation.jilinMargin",
    "nation.settlementShare",
    "nation.smugglingShare",
    "nation.importLevy",
    "nation.oilCut",
    "nation.capCovered",
    "nation.capUnits",
    "nation.enforcement",
    "nation.evasion",
    "nation.carrierCapacity",
  ],
  writes: [
    "counties.smoothedImports",
    "counties.smoothedImportCents",
    "counties.creditCents",
    "counties.documentedCents",
    "counties.undocumentedCents",
    "counties.gateCents",
    "nation.imported",
    "nation.importCents",
    "nation.importChinaCents",
    "nation.partnerCents",
    "nation.capUnits",
    "nation.capMonthlyUnits",
    "nation.blockedCents",
    "nation.smuggledImportCents",
    "nation.smuggledPartnerCents",
    "nation.jilinTradeCents",
    "stores.stock",
    "goodsFlows.quantity",
  ],
  moves: { metric: "trade.imports.usd", ablated: "down" },
  step(world) {
    const { structure } = world;
    const costs = costsOf(world);
    const waits = waitsAtCrossings(world);
    const gateOf = cheapestGates(world, waits);
    const units = new Float64Array(GOODS * structure.counties);
    const wanted = new Float64Array(GOODS * structure.counties);
    const credit = new Float64Array(structure.counties);
    order(world, costs, waits, gateOf, units, wanted, credit);
    const passage = throughBorder(world, units);
    expect(world, costs, passage, wanted);
    deliver(world, costs, passage, gateOf, units, credit);
  },
});

/** What this month's trade costs beside price and way, and how agile it is. */
interface Costs {
  readonly fee: number;
  readonly undocumented: number;
  /** Costs that are weighed in the landed price, as shares of value: all crossings, and those to Jilin. */
  readonly landed: number;
  readonly landedJilin: number;
  readonly habit: number;
  readonly lotCents: number;
  readonly creditMonths: number;
}
function costsOf(world: World): Costs {
  const { nation } = world;
  const fee = world.value("imports.feeShare");
  const small = world.lever("china.smallMerchants");
  const crackdown = world.lever("pyongyang.crackdown");
  const margin = world.value("borderland.margin");
  const undocumented = Math.min(
    1,
    world.value("borderland.undocumentedShare") *
      world.lever("smuggling.unrecorded") *
      Math.max(0, 1 - world.value("borderland.undocumentedByCrackdown") * crackdown),
  );
  const habit = world.value("imports.habit");
  const landed =
    fee +
    (1 - undocumented) * nation.settlementShare[0] +
    undocumented * world.value("borderland.undocumentedRisk") * crackdown +
    (1 - small) * world.value("borderland.enterpriseMargin");
  return {
    fee,
    undocumented,
    landed,
    landedJilin: landed + (nation.jilinMargin[0] > 0 ? nation.jilinMargin[0] - margin : 0),
    habit: habit + (1 - small) * (1 - habit) * world.value("borderland.enterpriseHabit"),
    lotCents: (1 - small) * world.value("borderland.enterpriseLotUsd") * 100,
    creditMonths: world.value("borderland.creditMonths") * small,
  };
}

/** Places every county's orders as far as cash and credit go, by good and county; `wanted`: US cents before that. */
function order(
  world: World,
  costs: Costs,
  waits: Float64Array,
  gateOf: Int16Array,
  units: Float64Array,
  wanted: Float64Array,
  credit: Float64Array,
): void {
  const { structure, goods, nation, account, ledger } = world;
  const { priceWon, smoothedDemand, smoothedImports, smoothedImportCents, tradeTies, creditCents } =
    world.counties;
  const { borderCents } = nation;
  const { counties, productCount: width, pathCost, jilinCrossing } = structure;
  const { habit } = costs;
  const elasticity = world.value("imports.gapElasticity");
  const markup = 1 / (1 - world.value("markets.wholesaleMargin"));
  const months = world.value("markets.stockMonths");
  const baseShare = Float64Array.from(fetched, (id) => {
    const parameter = shareParameter[id];
    return parameter === undefined ? 1 : world.value(parameter);
  });
  const stocks = goods.stocksIn(STORE.market);
  const lots = Float64Array.from(bundle, (j) => costs.lotCents / borderCents[j]);
  const delays = Float64Array.from(waits, (wait, c) =>
    wait < Infinity ? wait + congestion(world, structure.crossings[c].county) : wait,
  );
  const wonPerCent = nation.rateUsd[0] / 100;
  const levy = nation.importLevy[0];
  const protectedGood = P["basics.chinese"];
  const oil = 1 - nation.oilCut[0];
  for (let k = 0; k < counties; k++) {
    const merchants = account.merchants + k;
    repay(world, k);
    creditCents[k] = 0 - ledger.balance(merchants, MONEY.tradeCredit);
    const gate = gateOf[k];
    if (gate < 0) continue;
    const way =
      pathCost[gate * counties + k] + delays[gate] + (jilinCrossing[gate] ? costs.landedJilin : costs.landed);
    let cost = 0;
    for (let n = 0; n < GOODS; n++) {
      const j = bundle[n];
      const at = k * width + j;
      const landed = borderCents[j] * (1 + way + (j === protectedGood ? levy : 0));
      const gap = priceWon[at] / (wonPerCent * landed * markup);
      const expected = smoothedDemand[at];
      const share = baseShare[n];
      const refill = share === 1 ? 0.3 * (months * expected - stocks[j * counties + k]) : 0;
      const desired = Math.max(0, share * expected * pow(gap, elasticity) + refill);
      const ordered = habit * smoothedImports[at] + (1 - habit) * desired;
      smoothedImports[at] = ordered;
      units[n * counties + k] = j === P.fuels ? ordered * oil : ordered;
      wanted[n * counties + k] = ordered * landed;
      cost += ordered * landed;
    }
    const held = foreignCents(world, merchants);
    credit[k] = Math.max(
      0,
      Math.min(cost - held, tradeTies[k] * costs.creditMonths * smoothedImportCents[k] - creditCents[k]),
    );
    const fill = cost > 0 ? Math.min(1, (held + credit[k]) / cost) : 0;
    for (let n = 0; n < GOODS; n++) {
      const payable = units[n * counties + k] * fill;
      const lot = lots[n];
      units[n * counties + k] = Math.floor(lot > 1 ? Math.floor(payable / lot) * lot : payable);
    }
  }
}

/** Part of the orders that gets over the border, and what is paid above its price for smuggling, by good. */
interface Passage {
  readonly share: Float64Array;
  readonly premium: Float64Array;
}
function throughBorder(world: World, units: Float64Array): Passage {
  const { nation, structure } = world;
  const { counties } = structure;
  const leakage = world.value("imports.leakage");
  const share = new Float64Array(GOODS).fill(1);
  const premium = new Float64Array(GOODS);
  for (let n = 0; n < GOODS; n++) {
    const j = bundle[n];
    let wanted = 0;
    for (let k = 0; k < counties; k++) wanted += units[n * counties + k];
    if (wanted === 0) continue;
    const { legal, smuggled } = throughLimits(
      world,
      IMPORT,
      PARTNER.china,
      j,
      wanted,
      leakage,
      nation.borderCents[j],
    );
    const passed = legal + smuggled;
    share[n] = Math.min(1, passed / wanted);
    premium[n] = passed > 0 ? (smuggled / passed) * nation.smugglingShare[0] : 0;
  }
  return { share, premium };
}

/** Smooths what each county's merchants expect to spend: what they want of goods that get over an open border. */
function expect(world: World, { habit }: Costs, { share }: Passage, wanted: Float64Array): void {
  const { smoothedImportCents } = world.counties;
  const { counties } = world.structure;
  for (let k = 0; k < counties; k++) {
    let cents = 0;
    for (let n = 0; n < GOODS; n++) cents += wanted[n * counties + k] * share[n];
    smoothedImportCents[k] += (1 - habit) * (cents - smoothedImportCents[k]);
  }
}

/** Brings the goods to the counties and pays for them, in cash and on credit. */
function deliver(
  world: World,
  { fee, undocumented }: Costs,
  { share, premium }: Passage,
  gateOf: Int16Array,
  units: Float64Array,
  credit: Float64Array,
): void {
  const { structure, goods, nation, account, ledger, flow, counties: county } = world;
  const { borderCents } = nation;
  const { counties, jilinCrossing } = structure;
  const chinaShare = Float64Array.from(fetched, (id) => structure.chinaShare(`private.${id.split(".")[0]}`));
  const gateAt = Int16Array.from(structure.crossings, (crossing) => crossing.county);
  for (let k = 0; k < counties; k++) {
    const gate = gateOf[k];
    if (gate < 0) continue;
    const gateCounty = gateAt[gate];
    let spent = 0;
    let crossed = 0;
    for (let n = 0; n < GOODS; n++) {
      const j = bundle[n];
      const brought = Math.floor(units[n * counties + k] * share[n]);
      if (brought <= 0) continue;
      goods.bring("imported", j, gateCounty, STORE.market, brought);
      if (gateCounty !== k) goods.ship(j, gateCounty, STORE.market, k, STORE.market, brought);
      const value = brought * borderCents[j];
      spent += value * (1 + fee + premium[n]);
      crossed += value;
      bookTrade(world, IMPORT, PARTNER.china, j, brought, value * chinaShare[n]);
      if (chinaShare[n] < 1) bookTrade(world, IMPORT, PARTNER.others, j, 0, value * (1 - chinaShare[n]));
    }
    if (crossed === 0) continue;
    const merchants = account.merchants + k;
    const owed = Math.floor(Math.min(credit[k], Math.max(0, spent - foreignCents(world, merchants))));
    payForeign(world, "imports", merchants, account.chinaMerchants, spent - owed);
    ledger.transfer(flow["trade-credit"], MONEY.tradeCredit, merchants, account.chinaMerchants, owed);
    county.creditCents[k] += owed;
    county.undocumentedCents[k] = crossed * undocumented;
    county.documentedCents[k] = crossed * (1 - undocumented);
    county.gateCents[gateCounty] += crossed;
    if (jilinCrossing[gate]) nation.jilinTradeCents[0] += crossed;
  }
}

/** Has a county's merchants repay what they owe, as far as they hold it. */
function repay(world: World, k: number): void {
  const { ledger, account, flow } = world;
  const merchants = account.merchants + k;
  const owed = -ledger.balance(merchants, MONEY.tradeCredit);
  if (owed <= 0) return;
  const paid = Math.floor(
    payForeign(world, "credit-repayment", merchants, account.chinaMerchants, owed) + 1e-6,
  );
  ledger.transfer(
    flow["trade-credit"],
    MONEY.tradeCredit,
    account.chinaMerchants,
    merchants,
    Math.min(owed, paid),
  );
}

/**
 * What waiting at each crossing, and freight where it is by sea, add to the way, as a share of value; infinite where
 * merchants cannot cross.
 */
function waitsAtCrossings(world: World): Float64Array {
  const openness = crossingOpenness(world);
  const freight = world.value("imports.seaFreight");
  const queue = world.value("imports.queueCost");
  return Float64Array.from(world.structure.crossings, (crossing, c) => {
    const open = crossing.partner === "CN" ? openness[c] : 0;
    if (open < LEAST_OPEN) return Infinity;
    return queue * (1 / open - 1) + (crossing.mode === "sea" ? freight : 0);
  });
}

/** Returns the crossing with the cheapest way to each county, −1 when all are closed. */
function cheapestGates({ structure }: World, waits: Float64Array): Int16Array {
  const { counties, pathCost } = structure;
  const best = new Int16Array(counties).fill(-1);
  const cost = new Float64Array(counties).fill(Infinity);
  for (let c = 0; c < waits.length; c++) {
    if (waits[c] === Infinity) continue;
    for (let k = 0, at = c * counties; k < counties; k++, at++) {
      const way = pathCost[at] + waits[c];
      if (way >= cost[k]) continue;
      cost[k] = way;
      best[k] = c;
    }
  }
  return best;
}
