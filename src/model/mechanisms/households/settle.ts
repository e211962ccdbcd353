import { MONEY, classCount, sectorOf } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { P, STORE, consumptionItems } from "../../products.ts";
import { BLOCK_SUMS } from "../../state.ts";
import { sumByCounty, sumClassesByCounty } from "../../world.ts";
import type { World } from "../../world.ts";
import { grainRules } from "./grain.ts";
import { RATE, RATES, setRates } from "./settle-rates.ts";

const ITEMS = consumptionItems.length;
const GRAIN = consumptionItems.indexOf("grain");
/** Sums that a block leaves. */
const SLOT = {
  won: 0,
  usd: 1,
  cny: 2,
  bought: 3,
  sold: 4,
  soldWon: 5,
  eaten: 6,
  spoiled: 7,
  foreign: 8,
  kcal: 9,
  real: 10,
} as const;

/** Carries the plan out at the fill that the market gave: pays, takes grain home, eats, sells surplus grain. */
export const settle = mechanism({
  id: "households.settle",
  title: "Purchases, meals and grain sales",
  documents: ["001", "003"],
  equations: [
    "payment = Σ fillᵢ·spendingᵢ, a class's share of it in foreign currency as far as held",
    "eaten = min(stock + bought, need); kcal = (grain·3,500·extraction + food·900) / persons / days",
  ],
  parameters: [
    "food.grainNeedKg",
    "food.precaution",
    "food.sellingMonths",
    "food.kcalPerKgGrain",
    "food.kcalPerKgFood",
    "food.storageLossShare",
  ],
  reads: [
    "households.class",
    "households.persons",
    "households.budgetWon",
    "households.grainWantKg",
    "counties.fill",
    "counties.itemPriceWon",
    "counties.ownFoodKg",
    "counties.grainBuyShare",
    "counties.grainPaidWon",
    "nation.rateUsd",
    "nation.rateCny",
  ],
  writes: [
    "households.won",
    "households.usd",
    "households.cny",
    "households.grainKg",
    "households.kcalPerDay",
    "households.realCents",
    "households.incomeWon",
    "households.informalWon",
    "blocks.sums",
    "counties.salesWon",
    "counties.sold",
    "counties.settleRates",
    "counties.observed",
    "stores.stock",
    "goodsFlows.quantity",
  ],
  moves: { metric: "households.consumption.real", ablated: "down" },
  before: setRates,
  kernel(world) {
    const { class: kind, persons, won, usd, cny, grainKg, budgetWon, grainWantKg } = world.households;
    const { kcalPerDay, realCents, incomeWon, informalWon } = world.households;
    const { settleRates, itemPriceWon, fill, grainBuyShare, grainPaidWon, ownFoodKg } = world.counties;
    const { foreignSpendingShare, farmerClass, marketCents } = world.structure;
    const { sums } = world.blocks;
    const rulesOf = grainRules(world);
    const kcalGrain = world.value("food.kcalPerKgGrain") / 30.4;
    const kcalFood = world.value("food.kcalPerKgFood") / 30.4;
    const loss = world.value("food.storageLossShare");
    const { rateUsd, rateCny } = world.nation;
    const basePrice = marketCents[P.grain];
    return (block) => {
      const { need, hold, selling } = rulesOf(world.month);
      const wonPerCent = rateUsd[0] / 100;
      const wonPerFen = rateCny[0] / 100;
      const k = block.county;
      const grainPrice = itemPriceWon[k * ITEMS + GRAIN];
      const grainFill = fill[k * ITEMS + GRAIN];
      const buyShare = grainBuyShare[k];
      const grainPaid = grainPaidWon[k];
      for (let i = block.from; i < block.to;) {
        const c = kind[i];
        const r = (k * classCount + c) * RATES;
        const subsistence = settleRates[r + RATE.subsistence];
        const perPerson = settleRates[r + RATE.perPerson];
        const perSpare = settleRates[r + RATE.perSpare];
        const realPerPerson = settleRates[r + RATE.realPerPerson];
        const realPerSpare = settleRates[r + RATE.realPerSpare];
        const foodPerPerson = settleRates[r + RATE.foodPerPerson];
        const foodPerSpare = settleRates[r + RATE.foodPerSpare];
        const grainPerSpare = settleRates[r + RATE.grainPerSpare];
        const foreignShare = foreignSpendingShare[c];
        const ownFood = c === farmerClass ? ownFoodKg[k] : 0;
        // From −0, a double: a sum from 0 starts as a small whole number, and code is compiled anew once it passes 2^31.
        let wonSum = -0;
        let usdSum = -0;
        let cnySum = -0;
        let boughtSum = -0;
        let soldSum = -0;
        let soldWonSum = -0;
        let eatenSum = -0;
        let spoiledSum = -0;
        let foreignSum = -0;
        let kcalSum = -0;
        let realSum = -0;
        for (; i < block.to && kind[i] === c; i++) {
          const n = persons[i];
          const want = grainWantKg[i];
          const budget = budgetWon[i];
          const floor = n * subsistence + want * grainPrice;
          const ratio = budget >= floor ? 1 : budget / floor;
          const spare = budget >= floor ? budget - floor : 0;
          const bought = Math.floor(grainFill * (ratio * want + spare * grainPerSpare));
          const bill = bought * grainPrice + ratio * n * perPerson + spare * perSpare;
          const wonHeld = won[i];
          const usdHeld = usd[i];
          const cnyHeld = cny[i];
          const foreignHeld = usdHeld * wonPerCent + cnyHeld * wonPerFen;
          const inForeign = Math.min(foreignHeld, Math.max(bill * foreignShare, bill - wonHeld));
          const part = foreignHeld > 0 ? inForeign / foreignHeld : 0;
          const usdOut = Math.floor(usdHeld * part);
          const cnyOut = Math.floor(cnyHeld * part);
          const wonOut = Math.min(wonHeld, Math.floor(bill - inForeign));
          const stock = grainKg[i];
          const surplus = stock - hold * n;
          let sold = 0;
          let soldWon = 0;
          if (surplus > 0) {
            sold = Math.min(stock, Math.floor(Math.floor(surplus / selling) * buyShare));
            soldWon = Math.floor(sold * grainPaid);
            incomeWon[i] += soldWon;
            informalWon[i] += soldWon;
          }
          const have = stock + bought - sold;
          const eaten = Math.min(have, Math.floor(need * n));
          const spoiled = Math.floor((have - eaten) * loss);
          const eatenEach = eaten / n;
          const kcal =
            eatenEach * kcalGrain + (ratio * foodPerPerson + (spare * foodPerSpare) / n + ownFood) * kcalFood;
          const real = eatenEach * basePrice + ratio * realPerPerson + (spare * realPerSpare) / n;
          grainKg[i] = have - eaten - spoiled;
          won[i] = wonHeld + soldWon - wonOut;
          usd[i] = usdHeld - usdOut;
          cny[i] = cnyHeld - cnyOut;
          kcalPerDay[i] = kcal;
          realCents[i] = real;
          wonSum += wonOut;
          usdSum += usdOut;
          cnySum += cnyOut;
          boughtSum += bought;
          soldSum += sold;
          soldWonSum += soldWon;
          eatenSum += eaten;
          spoiledSum += spoiled;
          foreignSum += inForeign;
          kcalSum += kcal * n;
          realSum += real * n;
        }
        const at = block.index * BLOCK_SUMS * classCount + c;
        sums[at + SLOT.won * classCount] = wonSum;
        sums[at + SLOT.usd * classCount] = usdSum;
        sums[at + SLOT.cny * classCount] = cnySum;
        sums[at + SLOT.bought * classCount] = boughtSum;
        sums[at + SLOT.sold * classCount] = soldSum;
        sums[at + SLOT.soldWon * classCount] = soldWonSum;
        sums[at + SLOT.eaten * classCount] = eatenSum;
        sums[at + SLOT.spoiled * classCount] = spoiledSum;
        sums[at + SLOT.foreign * classCount] = foreignSum;
        sums[at + SLOT.kcal * classCount] = kcalSum;
        sums[at + SLOT.real * classCount] = realSum;
      }
    };
  },
  after(world) {
    postPayments(world);
    postGrain(world);
    observe(world);
  },
});

/** Posts what households paid to their county's merchants, and what those paid for grain. */
function postPayments(world: World): void {
  const { ledger, flow, account, structure } = world;
  const { merchants } = account;
  const paid = new Float64Array(structure.counties);
  for (let c = 0; c < classCount; c++) {
    const sector = sectorOf(c);
    const post = (instrument: number, slot: number) =>
      ledger.collectEach(flow.consumption, instrument, sector, merchants, sumByCounty(world, slot, c, paid));
    post(MONEY.won, SLOT.won);
    post(MONEY.usd, SLOT.usd);
    post(MONEY.cny, SLOT.cny);
    sumByCounty(world, SLOT.soldWon, c, paid);
    ledger.disburseEach(flow["grain-sales"], MONEY.won, merchants, sector, paid);
  }
}

function postGrain(world: World): void {
  const { goods, structure } = world;
  const { counties, productCount } = structure;
  const sum = (slot: number) => sumClassesByCounty(world, slot, new Float64Array(counties));
  const bought = sum(SLOT.bought);
  const sold = sum(SLOT.sold);
  const eaten = sum(SLOT.eaten);
  const spoiled = sum(SLOT.spoiled);
  for (let k = 0; k < counties; k++) {
    goods.takeIn(P.grain, k, STORE.market, sold[k]);
    goods.handOut(P.grain, k, STORE.market, bought[k]);
    goods.ofAgents("consumed", P.grain, k, eaten[k]);
    goods.ofAgents("spoiled", P.grain, k, spoiled[k]);
    world.counties.sold[k * productCount + P.grain] = bought[k];
  }
}

/** Adds up merchants' sales by county, and by class what observers read. */
function observe(world: World): void {
  const { observed, salesWon } = world.counties;
  const { sums } = world.blocks;
  observed.fill(0);
  salesWon.fill(0);
  for (const { index, county } of world.structure.blocks)
    for (let c = 0; c < classCount; c++) {
      const from = index * BLOCK_SUMS * classCount + c;
      const spent = sums[from + SLOT.won * classCount] + sums[from + SLOT.foreign * classCount];
      const to = county * 3 * classCount + c;
      salesWon[county] += spent;
      observed[to] += sums[from + SLOT.kcal * classCount];
      observed[to + classCount] += sums[from + SLOT.real * classCount];
      observed[to + 2 * classCount] += spent;
    }
}
