import { classCount } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { consumptionItems } from "../../products.ts";
import { BLOCK_SUMS } from "../../state.ts";
import { grainRules } from "./grain.ts";

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
  stepBlock(world, block) {
    const {
      class: kind,
      persons,
      won,
      usd,
      cny,
      grainKg,
      incomeWon,
      smoothedIncomeWon,
      budgetWon,
      grainWantKg,
    } = world.households;
    const { counties, blocks, structure, nation } = world;
    const k = block.county;
    const items = consumptionItems.length;
    const grainPrice = counties.itemPriceWon[k * items + GRAIN];
    const subsistence = subsistenceCost(world, k);
    const memory = world.value("households.incomeSmoothing");
    const speed = world.value("households.wealthSpeed");
    const months = structure.wealthMonths;
    const { need, hold, selling } = grainRules(world);
    const wonPerCent = nation.rateUsd[0] / 100;
    const wonPerFen = nation.rateCny[0] / 100;
    const sums = blocks.sums;
    const at = block.index * BLOCK_SUMS * classCount;
    for (let i = block.from; i < block.to; i++) {
      const c = kind[i];
      const n = persons[i];
      const income = smoothedIncomeWon[i] + (1 - memory) * (incomeWon[i] - smoothedIncomeWon[i]);
      smoothedIncomeWon[i] = income;
      const foreign = usd[i] * wonPerCent + cny[i] * wonPerFen;
      const wealth = won[i] + foreign;
      const cash = won[i] + 0.5 * foreign;
      const budget = Math.max(0, Math.min(cash, income + speed * (wealth - months[c] * income)));
      budgetWon[i] = budget;
      const stock = grainKg[i];
      const want = Math.max(0, need * n - stock);
      grainWantKg[i] = want;
      const floor = n * subsistence[c] + want * grainPrice;
      if (budget >= floor) {
        sums[at + PLAN.budget * classCount + c] += budget - floor;
        sums[at + PLAN.persons * classCount + c] += n;
        sums[at + PLAN.grain * classCount + c] += grainWantKg[i];
      } else {
        const ratio = budget / floor;
        sums[at + PLAN.lowPersons * classCount + c] += ratio * n;
        sums[at + PLAN.lowGrain * classCount + c] += ratio * grainWantKg[i];
      }
      sums[at + PLAN.offer * classCount + c] += Math.floor(Math.max(0, stock - hold * n) / selling);
      sums[at + PLAN.planned * classCount + c] += budget;
    }
  },
  after(world) {
    const { structure, blocks, counties } = world;
    const width = 7 * classCount;
    counties.planSums.fill(0);
    for (const block of structure.blocks)
      for (let s = 0; s < width; s++)
        counties.planSums[block.county * width + s] += blocks.sums[block.index * BLOCK_SUMS * classCount + s];
  },
});

/** Cost of subsistence without grain, won a person and month, by class. */
export function subsistenceCost(
  world: {
    counties: { itemPriceWon: Float64Array };
    structure: { demand: readonly { subsistence: Float64Array }[] };
  },
  county: number,
): Float64Array {
  const items = consumptionItems.length;
  const cost = new Float64Array(classCount);
  for (let c = 0; c < classCount; c++)
    for (let i = 0; i < items; i++)
      if (i !== GRAIN)
        cost[c] += world.structure.demand[c].subsistence[i] * world.counties.itemPriceWon[county * items + i];
  return cost;
}
