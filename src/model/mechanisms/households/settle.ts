import { MONEY, classCount, sectorOf } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { P, STORE, consumptionItems } from "../../products.ts";
import { BLOCK_SUMS } from "../../state.ts";
import type { World } from "../../world.ts";
import { grainRules } from "./grain.ts";

const GRAIN = consumptionItems.indexOf("grain");
const FOOD = consumptionItems.indexOf("food");
/** Sums a block leaves, in the order in which `stepBlock` lists them. */
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

/**
 * Rates of a class in a county, eight to a class: spending and real consumption and food energy are linear in persons
 * and in what is left above subsistence, so that a household needs no loop over goods.
 */
const RATE = {
  subsistence: 0,
  perPerson: 1,
  perSpare: 2,
  realPerPerson: 3,
  realPerSpare: 4,
  foodPerPerson: 5,
  foodPerSpare: 6,
  grainPerSpare: 7,
} as const;
const RATES = 8;

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
  before(world) {
    for (let k = 0; k < world.structure.counties; k++)
      for (let c = 0; c < classCount; c++) setRates(world, k, c);
  },
  stepBlock(world, block) {
    const {
      class: kind,
      persons,
      won,
      usd,
      cny,
      grainKg,
      budgetWon,
      grainWantKg,
      kcalPerDay,
      realCents,
      incomeWon,
      informalWon,
    } = world.households;
    const { counties, blocks, nation, structure } = world;
    const k = block.county;
    const items = consumptionItems.length;
    const { settleRates } = counties;
    const grainPrice = counties.itemPriceWon[k * items + GRAIN];
    const grainFill = counties.fill[k * items + GRAIN];
    const buyShare = counties.grainBuyShare[k];
    const grainPaid = counties.grainPaidWon[k];
    const { need, hold, selling } = grainRules(world);
    const kcalGrain = world.value("food.kcalPerKgGrain") / 30.4;
    const kcalFood = world.value("food.kcalPerKgFood") / 30.4;
    const loss = world.value("food.storageLossShare");
    const wonPerCent = nation.rateUsd[0] / 100;
    const wonPerFen = nation.rateCny[0] / 100;
    const basePrice = structure.marketCents[P.grain];
    const sums = blocks.sums;
    const at = block.index * BLOCK_SUMS * classCount;
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
      const foreignShare = structure.foreignSpendingShare[c];
      const ownFood = c === structure.farmerClass ? counties.ownFoodKg[k] : 0;
      let wonSum = 0,
        usdSum = 0,
        cnySum = 0,
        boughtSum = 0,
        soldSum = 0,
        soldWonSum = 0;
      let eatenSum = 0,
        spoiledSum = 0,
        foreignSum = 0,
        kcalSum = 0,
        realSum = 0;
      for (; i < block.to && kind[i] === c; i++) {
        const n = persons[i];
        const want = grainWantKg[i];
        const budget = budgetWon[i];
        const floor = n * subsistence + want * grainPrice;
        const ratio = budget >= floor ? 1 : budget / floor;
        const spare = budget >= floor ? budget - floor : 0;
        const bought = Math.floor(grainFill * (ratio * want + spare * grainPerSpare));
        const bill = bought * grainPrice + ratio * n * perPerson + spare * perSpare;
        const foreignHeld = usd[i] * wonPerCent + cny[i] * wonPerFen;
        const inForeign = Math.min(foreignHeld, Math.max(bill * foreignShare, bill - won[i]));
        const part = foreignHeld > 0 ? inForeign / foreignHeld : 0;
        const usdOut = Math.floor(usd[i] * part);
        const cnyOut = Math.floor(cny[i] * part);
        const wonOut = Math.min(won[i], Math.floor(bill - inForeign));
        const stock = grainKg[i];
        const sold = Math.min(
          stock,
          Math.floor(Math.floor(Math.max(0, stock - hold * n) / selling) * buyShare),
        );
        const soldWon = Math.floor(sold * grainPaid);
        const have = stock + bought - sold;
        const eaten = Math.min(have, Math.floor(need * n));
        const spoiled = Math.floor((have - eaten) * loss);
        const kcal =
          (eaten / n) * kcalGrain + (ratio * foodPerPerson + (spare * foodPerSpare) / n + ownFood) * kcalFood;
        const real = (eaten / n) * basePrice + ratio * realPerPerson + (spare * realPerSpare) / n;
        grainKg[i] = have - eaten - spoiled;
        won[i] += soldWon - wonOut;
        usd[i] -= usdOut;
        cny[i] -= cnyOut;
        incomeWon[i] += soldWon;
        informalWon[i] += soldWon;
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
      const left = [
        wonSum,
        usdSum,
        cnySum,
        boughtSum,
        soldSum,
        soldWonSum,
        eatenSum,
        spoiledSum,
        foreignSum,
        kcalSum,
        realSum,
      ];
      for (let slot = 0; slot < left.length; slot++) sums[at + slot * classCount + c] = left[slot];
    }
  },
  after(world) {
    const { structure, counties, blocks, ledger, goods, account, flow } = world;
    counties.observed.fill(0);
    counties.salesWon.fill(0);
    const width = structure.productCount;
    for (let k = 0; k < structure.counties; k++) counties.sold[k * width + P.grain] = 0;
    for (const block of structure.blocks) {
      const k = block.county;
      const merchants = account.merchants + k;
      for (let c = 0; c < classCount; c++) {
        const sum = (slot: number) => blocks.sums[(block.index * BLOCK_SUMS + slot) * classCount + c];
        const sector = sectorOf(c);
        ledger.collect(flow.consumption, MONEY.won, sector, merchants, sum(SLOT.won));
        ledger.collect(flow.consumption, MONEY.usd, sector, merchants, sum(SLOT.usd));
        ledger.collect(flow.consumption, MONEY.cny, sector, merchants, sum(SLOT.cny));
        ledger.disburse(flow["grain-sales"], MONEY.won, merchants, sector, sum(SLOT.soldWon));
        goods.takeIn(P.grain, k, STORE.market, sum(SLOT.sold));
        goods.handOut(P.grain, k, STORE.market, sum(SLOT.bought));
        goods.ofAgents("consumed", P.grain, k, sum(SLOT.eaten));
        goods.ofAgents("spoiled", P.grain, k, sum(SLOT.spoiled));
        counties.salesWon[k] += sum(SLOT.won) + sum(SLOT.foreign);
        counties.sold[k * width + P.grain] += sum(SLOT.bought);
        counties.observed[(k * 3 + 0) * classCount + c] += sum(SLOT.kcal);
        counties.observed[(k * 3 + 1) * classCount + c] += sum(SLOT.real);
        counties.observed[(k * 3 + 2) * classCount + c] += sum(SLOT.won) + sum(SLOT.foreign);
      }
    }
  },
});

function setRates(world: World, k: number, c: number): void {
  const { counties, structure } = world;
  const { fill, itemPriceWon, settleRates: rates } = counties;
  const { subsistence, marginalShare } = structure.demand[c];
  const first = k * consumptionItems.length;
  let cost = 0,
    perPerson = 0,
    perSpare = 0,
    realPerPerson = 0,
    realPerSpare = 0;
  for (let i = 0; i < consumptionItems.length; i++) {
    if (i === GRAIN) continue;
    const price = itemPriceWon[first + i];
    const got = fill[first + i];
    const needed = subsistence[i];
    const real = got * structure.itemCents[i];
    cost += price * needed;
    perPerson += got * price * needed;
    perSpare += got * marginalShare[i];
    realPerPerson += real * needed;
    realPerSpare += (real * marginalShare[i]) / price;
  }
  const at = (k * classCount + c) * RATES;
  rates[at + RATE.subsistence] = cost;
  rates[at + RATE.perPerson] = perPerson;
  rates[at + RATE.perSpare] = perSpare;
  rates[at + RATE.realPerPerson] = realPerPerson;
  rates[at + RATE.realPerSpare] = realPerSpare;
  rates[at + RATE.foodPerPerson] = fill[first + FOOD] * subsistence[FOOD];
  rates[at + RATE.foodPerSpare] = (fill[first + FOOD] * marginalShare[FOOD]) / itemPriceWon[first + FOOD];
  rates[at + RATE.grainPerSpare] = marginalShare[GRAIN] / itemPriceWon[first + GRAIN];
}
