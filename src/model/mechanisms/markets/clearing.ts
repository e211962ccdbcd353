import { pow } from "../../../core/math.ts";
import { classCount, MONEY } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { P, STORE, basicsOrigins, consumptionItems } from "../../products.ts";
import { PLAN_SUMS } from "../../state.ts";
import { itemPriceProduct } from "../../structure.ts";
import type { World } from "../../world.ts";
import { monthsToHarvest } from "../households/grain.ts";
import { PLAN } from "../households/plan.ts";

const items = consumptionItems.length;
const GRAIN = consumptionItems.indexOf("grain");
const BASICS = consumptionItems.indexOf("basics");
const SERVICES = consumptionItems.indexOf("services");
const origins = basicsOrigins.length;
/** Products as they are sold: one an item, then the origins of basics, which take the place of that item. */
const lots = [
  ...consumptionItems.map((item) => P[itemPriceProduct[item]]),
  ...basicsOrigins.map((id) => P[id]),
];

/** A county's spending plan by class: money above subsistence, persons to be fed and clothed, grain wanted. */
interface Plan {
  readonly spare: Float64Array;
  readonly persons: Float64Array;
  readonly grain: Float64Array;
}
const byClass = () => new Float64Array(classCount);

/** Clears each county's markets: what is wanted against what is offered, the short side decides. */
export const clearing = mechanism({
  id: "markets.clearing",
  title: "County markets clear, the short side decides",
  documents: ["001", "003"],
  equations: [
    "demand(i) = Σ classes of the spending plan / pᵢ, smoothed by habit into expected sales",
    "offer = planned release of the stock; services: market work left beside showpieces · productivity, scaled by the lever",
    "fill(i) = min(1, offer / demand); sold = ⌊fill · demand⌋, used up in the county",
    "merchants take offered grain as far as their cash goes; farm households hold back below the anchor price: share (p/p₀e)^ε",
  ],
  parameters: [
    "markets.releaseShare",
    "markets.grainReleaseShare",
    "markets.salesSmoothing",
    "markets.serviceProductivityCents",
    "food.offerElasticity",
    "markets.wholesaleMargin",
    "markets.cashForPurchases",
  ],
  levers: ["market.income"],
  reads: [
    "counties.bought",
    "counties.planSums",
    "counties.itemPriceWon",
    "counties.originShare",
    "counties.priceWon",
    "counties.marketWork",
    "nation.showpieceWorkers",
    "stores.stock",
    "nation.rateUsd",
  ],
  writes: [
    "counties.demand",
    "counties.offer",
    "counties.sold",
    "counties.smoothedDemand",
    "counties.fill",
    "counties.grainBuyShare",
    "counties.grainPaidWon",
    "stores.stock",
    "goodsFlows.quantity",
  ],
  moves: { metric: "households.consumption.real", ablated: "down" },
  step(world) {
    const { counties, structure, goods } = world;
    const { demand, offer, sold, bought, smoothedDemand, fill, marketWork } = counties;
    const release = new Float64Array(lots.length).fill(world.value("markets.releaseShare"));
    release[GRAIN] = Math.max(1 / monthsToHarvest(world.month), world.value("markets.grainReleaseShare"));
    const pace = 1 - world.value("markets.salesSmoothing");
    const productivity =
      world.value("markets.serviceProductivityCents") *
      world.lever("market.income") *
      (1 - world.nation.showpieceWorkers[0]);
    const stocks = goods.stocksIn(STORE.market);
    const plan = { spare: byClass(), persons: byClass(), grain: byClass() };
    const wanted = new Float64Array(lots.length);
    for (let k = 0; k < structure.counties; k++) {
      demandOf(world, k, plan, wanted);
      splitBasics(world, k, wanted);
      let work = 0;
      for (let c = 0; c < classCount; c++) work += marketWork[k * classCount + c];
      let basics = 0;
      for (let n = 0; n < lots.length; n++) {
        if (n === BASICS) continue;
        const at = k * structure.productCount + lots[n];
        const units = wanted[n];
        const there =
          n === SERVICES
            ? work * productivity
            : Math.floor(stocks[lots[n] * structure.counties + k] * release[n]);
        const met = units > 0 ? Math.min(1, there / units) : 1;
        demand[at] = units;
        offer[at] = there;
        smoothedDemand[at] += pace * (units + bought[at] - smoothedDemand[at]);
        sold[at] = Math.floor(Math.min(there, units));
        if (n === SERVICES) goods.bring("produced", lots[n], k, STORE.market, sold[at]);
        if (n !== GRAIN) goods.take("consumed", lots[n], k, STORE.market, sold[at]);
        if (n < items) fill[k * items + n] = met;
        else basics += counties.originShare[k * origins + n - items] * met;
      }
      fill[k * items + BASICS] = basics;
    }
    buyGrain(world);
  },
});

/** Splits the demand for basics over their origins, which stand behind the items. */
function splitBasics({ counties, structure }: World, k: number, wanted: Float64Array): void {
  const spending = wanted[BASICS] * counties.itemPriceWon[k * items + BASICS];
  for (let o = 0; o < origins; o++) {
    const price = counties.priceWon[k * structure.productCount + lots[items + o]];
    wanted[items + o] = (spending * counties.originShare[k * origins + o]) / price;
  }
}

/** Demand of a county in units, by item, from the sums of its households' plans. */
function demandOf({ counties, structure }: World, k: number, plan: Plan, wanted: Float64Array): void {
  const { planSums, itemPriceWon } = counties;
  const { subsistenceByItem, marginalShareByItem } = structure;
  const { spare, persons, grain } = plan;
  const first = k * PLAN_SUMS * classCount;
  for (let c = 0; c < classCount; c++) {
    const sums = first + c;
    spare[c] = planSums[sums + PLAN.budget * classCount];
    persons[c] = planSums[sums + PLAN.persons * classCount] + planSums[sums + PLAN.lowPersons * classCount];
    grain[c] = planSums[sums + PLAN.grain * classCount] + planSums[sums + PLAN.lowGrain * classCount];
  }
  for (let i = 0; i < items; i++) {
    const price = itemPriceWon[k * items + i];
    let units = 0;
    for (let c = 0; c < classCount; c++) {
      const at = i * classCount + c;
      const needed = i === GRAIN ? grain[c] : subsistenceByItem[at] * persons[c];
      units += (marginalShareByItem[at] * spare[c]) / price + needed;
    }
    wanted[i] = units;
  }
}

/** Sets what share of the offered grain merchants take, and what they pay for it. */
function buyGrain(world: World): void {
  const { structure, ledger, account } = world;
  const { planSums, priceWon, grainBuyShare, grainPaidWon } = world.counties;
  const kept = 1 - world.value("markets.wholesaleMargin");
  const elasticity = world.value("food.offerElasticity");
  const forPurchases = world.value("markets.cashForPurchases");
  const anchor = (structure.marketCents[P.grain] * world.nation.rateUsd[0]) / 100;
  for (let k = 0; k < structure.counties; k++) {
    const market = priceWon[k * structure.productCount + P.grain];
    const offers = (k * PLAN_SUMS + PLAN.offer) * classCount;
    let offered = 0;
    for (let c = 0; c < classCount; c++) offered += planSums[offers + c];
    const price = market * kept;
    const willing = offered * Math.min(1, pow(market / anchor, elasticity));
    const cash = (ledger.balance(account.merchants + k, MONEY.won) * forPurchases) / price;
    grainBuyShare[k] = offered > 0 ? Math.min(1, willing / offered, cash / offered) : 0;
    grainPaidWon[k] = price;
  }
}
