import { MONEY, classCount, sectorOf } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { P, STORE, consumptionItems } from "../../products.ts";
import { BLOCK_SUMS } from "../../state.ts";
import type { World } from "../../world.ts";
import { grainRules } from "./grain.ts";

const GRAIN = consumptionItems.indexOf("grain");
const FOOD = consumptionItems.indexOf("food");
const SLOT = { won: 0, usd: 1, cny: 2, bought: 3, sold: 4, soldWon: 5, eaten: 6, spoiled: 7, foreign: 8, want: 9, kcal: 10, real: 11 } as const;

/**
 * Rates of a class in a county, eight to a class: spending and real consumption and food energy are linear in persons
 * and in what is left above subsistence, so that a household needs no loop over goods.
 */
const RATE = { subsistence: 0, perPerson: 1, perSpare: 2, realPerPerson: 3, realPerSpare: 4, foodPerPerson: 5, foodPerSpare: 6, grainPerSpare: 7 } as const;
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
  parameters: ["food.grainNeedKg", "food.precaution", "food.sellingMonths", "food.kcalPerKgGrain", "food.kcalPerKgFood", "food.storageLossShare"],
  reads: [
    "households.class", "households.persons", "households.budgetWon", "households.grainWantKg", "counties.fill", "counties.itemPriceWon",
    "counties.ownFoodKg", "counties.grainBuyShare", "counties.grainPaidWon", "nation.rateUsd", "nation.rateCny",
  ],
  writes: [
    "households.won", "households.usd", "households.cny", "households.grainKg", "households.kcalPerDay", "households.realCents", "households.incomeWon",
    "households.informalWon", "blocks.sums", "counties.salesWon", "counties.sold", "counties.settleRates", "counties.observed", "stores.stock", "goodsFlows.quantity",
  ],
  moves: { metric: "households.consumption.real", ablated: "down" },
  before(world) {
    for (let k = 0; k < world.structure.counties; k++) for (let c = 0; c < classCount; c++) setRates(world, k, c);
  },
  stepBlock(world, block) {
    const { class: kind, persons, won, usd, cny, grainKg, budgetWon, grainWantKg, kcalPerDay, realCents, incomeWon, informalWon } = world.households;
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
    const foreignShare = structure.foreignSpendingShare;
    const farmer = structure.farmerClass;
    const ownFood = counties.ownFoodKg[k];
    const basePrice = structure.marketCents[P.grain];
    const sums = blocks.sums;
    const at = block.index * BLOCK_SUMS * classCount;
    for (let i = block.from; i < block.to; i++) {
      const c = kind[i];
      const r = (k * classCount + c) * RATES;
      const n = persons[i];
      const want = grainWantKg[i];
      const budget = budgetWon[i];
      const floor = n * settleRates[r + RATE.subsistence] + want * grainPrice;
      const ratio = budget >= floor ? 1 : budget / floor;
      const spare = budget >= floor ? budget - floor : 0;
      const bought = Math.floor(grainFill * (ratio * want + spare * settleRates[r + RATE.grainPerSpare]));
      const bill = bought * grainPrice + ratio * n * settleRates[r + RATE.perPerson] + spare * settleRates[r + RATE.perSpare];
      const foreignHeld = usd[i] * wonPerCent + cny[i] * wonPerFen;
      const inForeign = Math.min(foreignHeld, Math.max(bill * foreignShare[c], bill - won[i]));
      const part = foreignHeld > 0 ? inForeign / foreignHeld : 0;
      const usdOut = Math.floor(usd[i] * part);
      const cnyOut = Math.floor(cny[i] * part);
      const wonOut = Math.min(won[i], Math.floor(bill - inForeign));
      const stock = grainKg[i];
      const sold = Math.min(stock, Math.floor(Math.floor(Math.max(0, stock - hold * n) / selling) * buyShare));
      const soldWon = Math.floor(sold * grainPaid);
      const have = stock + bought - sold;
      const eaten = Math.min(have, Math.floor(need * n));
      const spoiled = Math.floor((have - eaten) * loss);
      grainKg[i] = have - eaten - spoiled;
      won[i] += soldWon - wonOut;
      usd[i] -= usdOut;
      cny[i] -= cnyOut;
      incomeWon[i] += soldWon;
      informalWon[i] += soldWon;
      const foodKg = ratio * settleRates[r + RATE.foodPerPerson] + (spare * settleRates[r + RATE.foodPerSpare]) / n + (c === farmer ? ownFood : 0);
      const kcal = (eaten / n) * kcalGrain + foodKg * kcalFood;
      kcalPerDay[i] = kcal;
      const real = (eaten / n) * basePrice + ratio * settleRates[r + RATE.realPerPerson] + (spare * settleRates[r + RATE.realPerSpare]) / n;
      realCents[i] = real;
      sums[at + SLOT.won * classCount + c] += wonOut;
      sums[at + SLOT.usd * classCount + c] += usdOut;
      sums[at + SLOT.cny * classCount + c] += cnyOut;
      sums[at + SLOT.bought * classCount + c] += bought;
      sums[at + SLOT.sold * classCount + c] += sold;
      sums[at + SLOT.soldWon * classCount + c] += soldWon;
      sums[at + SLOT.eaten * classCount + c] += eaten;
      sums[at + SLOT.spoiled * classCount + c] += spoiled;
      sums[at + SLOT.foreign * classCount + c] += inForeign;
      sums[at + SLOT.kcal * classCount + c] += kcal * n;
      sums[at + SLOT.real * classCount + c] += real * n;
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
  const items = consumptionItems.length;
  const { subsistence, marginalShare } = structure.demand[c];
  const rates = counties.settleRates;
  const at = (k * classCount + c) * RATES;
  rates.fill(0, at, at + RATES);
  for (let i = 0; i < items; i++) {
    if (i === GRAIN) continue;
    const fill = counties.fill[k * items + i];
    const price = counties.itemPriceWon[k * items + i];
    const base = structure.itemCents[i];
    rates[at + RATE.subsistence] += price * subsistence[i];
    rates[at + RATE.perPerson] += fill * price * subsistence[i];
    rates[at + RATE.perSpare] += fill * marginalShare[i];
    rates[at + RATE.realPerPerson] += fill * base * subsistence[i];
    rates[at + RATE.realPerSpare] += (fill * base * marginalShare[i]) / price;
  }
  const food = counties.fill[k * items + FOOD];
  rates[at + RATE.foodPerPerson] = food * subsistence[FOOD];
  rates[at + RATE.foodPerSpare] = (food * marginalShare[FOOD]) / counties.itemPriceWon[k * items + FOOD];
  rates[at + RATE.grainPerSpare] = marginalShare[GRAIN] / counties.itemPriceWon[k * items + GRAIN];
}
