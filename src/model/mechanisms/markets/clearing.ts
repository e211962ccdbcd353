import { pow } from "../../../core/math.ts";
import { classCount, MONEY } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { P, STORE, basicsOrigins, consumptionItems } from "../../products.ts";
import { itemPriceProduct } from "../../structure.ts";
import { monthsToHarvest } from "../households/grain.ts";
import { PLAN } from "../households/plan.ts";

const GRAIN = consumptionItems.indexOf("grain");
const BASICS = consumptionItems.indexOf("basics");
const SERVICES = consumptionItems.indexOf("services");
const origins = basicsOrigins.map((id) => P[id]);
const productOfItem = consumptionItems.map((item) => P[itemPriceProduct[item]]);

/** Clears each county's markets: what is wanted against what is offered, the short side decides. */
export const clearing = mechanism({
  id: "markets.clearing",
  title: "County markets clear, the short side decides",
  documents: ["001", "003"],
  equations: [
    "demand(i) = Σ classes of the spending plan / pᵢ, smoothed by habit into expected sales",
    "offer = planned release of the stock; services: market work · productivity",
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
  reads: [
    "counties.bought",
    "counties.planSums",
    "counties.itemPriceWon",
    "counties.originShare",
    "counties.priceWon",
    "counties.marketWork",
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
    const width = structure.productCount;
    const items = consumptionItems.length;
    const release = world.value("markets.releaseShare");
    const grainRelease = world.value("markets.grainReleaseShare");
    const memory = world.value("markets.salesSmoothing");
    const productivity = world.value("markets.serviceProductivityCents");
    const toHarvest = monthsToHarvest(world.month);
    const wanted = new Float64Array(items);
    for (let k = 0; k < structure.counties; k++) {
      demandOf(world, k, wanted);
      let work = 0;
      for (let c = 0; c < classCount; c++) work += counties.marketWork[k * classCount + c];
      const settle = (product: number, demand: number, offer: number): number => {
        const at = k * width + product;
        const fill = demand > 0 ? Math.min(1, offer / demand) : 1;
        counties.demand[at] = demand;
        counties.offer[at] = offer;
        counties.smoothedDemand[at] +=
          (1 - memory) * (demand + counties.bought[at] - counties.smoothedDemand[at]);
        counties.sold[at] = Math.floor(fill * demand);
        return fill;
      };
      for (let i = 0; i < items; i++) {
        if (i === BASICS) {
          let fill = 0;
          for (let o = 0; o < origins.length; o++) {
            const product = origins[o];
            const share = counties.originShare[k * origins.length + o];
            const units =
              (wanted[i] * counties.itemPriceWon[k * items + i] * share) /
              counties.priceWon[k * width + product];
            fill +=
              share * settle(product, units, Math.floor(goods.stock(product, k, STORE.market) * release));
            goods.take("consumed", product, k, STORE.market, counties.sold[k * width + product]);
          }
          counties.fill[k * items + i] = fill;
          continue;
        }
        const product = productOfItem[i];
        if (i === SERVICES) {
          counties.fill[k * items + i] = settle(product, wanted[i], work * productivity);
          goods.bring("produced", product, k, STORE.market, counties.sold[k * width + product]);
        } else {
          const share = i === GRAIN ? Math.max(1 / toHarvest, grainRelease) : release;
          counties.fill[k * items + i] = settle(
            product,
            wanted[i],
            Math.floor(goods.stock(product, k, STORE.market) * share),
          );
        }
        if (i !== GRAIN) goods.take("consumed", product, k, STORE.market, counties.sold[k * width + product]);
      }
      buyGrain(world, k);
    }
  },
});

/** Demand of a county in units, by item, from the sums of its households' plans. */
function demandOf(world: Parameters<typeof clearing.step>[0], k: number, wanted: Float64Array): void {
  const { counties, structure } = world;
  const items = consumptionItems.length;
  wanted.fill(0);
  for (let c = 0; c < classCount; c++) {
    const sum = (slot: number) => counties.planSums[(k * 7 + slot) * classCount + c];
    const spare = sum(PLAN.budget);
    const persons = sum(PLAN.persons) + sum(PLAN.lowPersons);
    const { subsistence, marginalShare } = structure.demand[c];
    for (let i = 0; i < items; i++) {
      const price = counties.itemPriceWon[k * items + i];
      wanted[i] +=
        (marginalShare[i] * spare) / price +
        (i === GRAIN ? sum(PLAN.grain) + sum(PLAN.lowGrain) : subsistence[i] * persons);
    }
  }
}

/** Sets what share of the offered grain merchants take, and what they pay for it. */
function buyGrain(world: Parameters<typeof clearing.step>[0], k: number): void {
  const { counties, structure, ledger, account } = world;
  const at = k * structure.productCount + P.grain;
  let offered = 0;
  for (let c = 0; c < classCount; c++) offered += counties.planSums[(k * 7 + PLAN.offer) * classCount + c];
  const price = counties.priceWon[at] * (1 - world.value("markets.wholesaleMargin"));
  const anchor = (structure.marketCents[P.grain] * world.nation.rateUsd[0]) / 100;
  const willing =
    offered * Math.min(1, pow(counties.priceWon[at] / anchor, world.value("food.offerElasticity")));
  const cash =
    (ledger.balance(account.merchants + k, MONEY.won) * world.value("markets.cashForPurchases")) / price;
  counties.grainBuyShare[k] = offered > 0 ? Math.min(1, willing / offered, cash / offered) : 0;
  counties.grainPaidWon[k] = price;
}
