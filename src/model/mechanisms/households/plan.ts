import { classCount } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { consumptionItems } from "../../products.ts";
import { BLOCK_SUMS, PLAN_SUMS } from "../../state.ts";
import { grainRules } from "./grain.ts";

const ITEMS = consumptionItems.length;
const GRAIN = consumptionItems.indexOf("grain");
export const PLAN = {
  budget: 0,
  persons: 1,
  grain: 2,
  lowPersons: 3,
  lowGrain: 4,
  offer: 5,
  planned: 6,
} as const;

/**
 * Plans a month's spending out of smoothed income and wealth, and its split: subsistence first, the rest by marginal
 * shares. Everything is linear in budget, persons and grain wanted, so county sums carry the whole demand.
 */
export const spendingPlan = mechanism({
  id: "households.plan",
  title: "Spending plans and grain wanted or offered",
  documents: ["001", "003"],
  equations: [
    "budget = min(cash, smoothed income + ω·(wealth − κ(class)·smoothed income)), wealth in won and foreign currency, κ as held in the base year",
    "spending on i = pᵢγᵢn + βᵢ(budget − Σpγn) above subsistence; below it all subsistence shrinks alike",
    "grain wanted = (need − own stock)⁺; grain offered = (stock − need to harvest·(1 + precaution))⁺ / months of selling",
  ],
  parameters: [
    "households.incomeSmoothing",
    "households.wealthSpeed",
    "food.grainNeedKg",
    "food.precaution",
    "food.sellingMonths",
  ],
  reads: [
    "households.class",
    "households.persons",
    "households.won",
    "households.usd",
    "households.cny",
    "households.grainKg",
    "households.incomeWon",
    "counties.itemPriceWon",
    "nation.rateUsd",
    "nation.rateCny",
  ],
  writes: [
    "households.smoothedIncomeWon",
    "households.budgetWon",
    "households.grainWantKg",
    "blocks.sums",
    "counties.planSums",
  ],
  moves: { metric: "households.consumption.real", ablated: "down" },
  kernel(world) {
    const { class: kind, persons, won, usd, cny, grainKg } = world.households;
    const { incomeWon, smoothedIncomeWon, budgetWon, grainWantKg } = world.households;
    const { itemPriceWon } = world.counties;
    const { demand, wealthMonths } = world.structure;
    const { sums } = world.blocks;
    const memory = world.value("households.incomeSmoothing");
    const speed = world.value("households.wealthSpeed");
    const rulesOf = grainRules(world);
    const { rateUsd, rateCny } = world.nation;
    return (block) => {
      const { need, hold, selling } = rulesOf(world.month);
      const wonPerCent = rateUsd[0] / 100;
      const wonPerFen = rateCny[0] / 100;
      const first = block.county * ITEMS;
      const grainPrice = itemPriceWon[first + GRAIN];
      for (let i = block.from; i < block.to;) {
        const c = kind[i];
        const subsistence = subsistenceCost(demand[c].subsistence, itemPriceWon, first);
        const months = wealthMonths[c];
        // From −0, a double: a sum from 0 starts as a small whole number, and code is compiled anew once it passes 2^31.
        let spareSum = -0;
        let personsSum = -0;
        let grainSum = -0;
        let lowPersonsSum = -0;
        let lowGrainSum = -0;
        let offerSum = -0;
        let budgetSum = -0;
        for (; i < block.to && kind[i] === c; i++) {
          const n = persons[i];
          const before = smoothedIncomeWon[i];
          const income = Math.max(0, before + (1 - memory) * (incomeWon[i] - before));
          smoothedIncomeWon[i] = income;
          const foreign = usd[i] * wonPerCent + cny[i] * wonPerFen;
          const wonHeld = won[i];
          const wealth = wonHeld + foreign;
          const cash = wonHeld + 0.5 * foreign;
          const budget = Math.max(0, Math.min(cash, income + speed * (wealth - months * income)));
          budgetWon[i] = budget;
          const stock = grainKg[i];
          const want = Math.max(0, need * n - stock);
          const wanted = Math.fround(want);
          grainWantKg[i] = wanted;
          const floor = n * subsistence + want * grainPrice;
          if (budget >= floor) {
            spareSum += budget - floor;
            personsSum += n;
            grainSum += wanted;
          } else {
            const ratio = budget / floor;
            lowPersonsSum += ratio * n;
            lowGrainSum += ratio * wanted;
          }
          const surplus = stock - hold * n;
          if (surplus > 0) offerSum += Math.floor(surplus / selling);
          budgetSum += budget;
        }
        const at = block.index * BLOCK_SUMS * classCount + c;
        sums[at + PLAN.budget * classCount] = spareSum;
        sums[at + PLAN.persons * classCount] = personsSum;
        sums[at + PLAN.grain * classCount] = grainSum;
        sums[at + PLAN.lowPersons * classCount] = lowPersonsSum;
        sums[at + PLAN.lowGrain * classCount] = lowGrainSum;
        sums[at + PLAN.offer * classCount] = offerSum;
        sums[at + PLAN.planned * classCount] = budgetSum;
      }
    };
  },
  after(world) {
    const { planSums } = world.counties;
    const { sums } = world.blocks;
    const width = PLAN_SUMS * classCount;
    planSums.fill(0);
    for (const { index, county } of world.structure.blocks) {
      const to = county * width;
      const from = index * BLOCK_SUMS * classCount;
      for (let s = 0; s < width; s++) planSums[to + s] += sums[from + s];
    }
  },
});

/** Cost of a class's subsistence without grain, won a person and month; a county's prices start at `first`. */
function subsistenceCost(subsistence: Float64Array, price: Float64Array, first: number): number {
  let cost = 0;
  for (let i = 0; i < ITEMS; i++) if (i !== GRAIN) cost += subsistence[i] * price[first + i];
  return cost;
}
