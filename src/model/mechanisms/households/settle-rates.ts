/** Rates at which a county's plans are carried out, by class. */
import { classCount } from "../../institutions.ts";
import { consumptionItems } from "../../products.ts";
import type { World } from "../../world.ts";

const ITEMS = consumptionItems.length;
const GRAIN = consumptionItems.indexOf("grain");
const FOOD = consumptionItems.indexOf("food");

/**
 * Rates of a class in a county, eight to a class: spending and real consumption and food energy are linear in persons
 * and in what is left above subsistence, so that a household needs no loop over goods.
 */
export const RATE = {
  subsistence: 0,
  perPerson: 1,
  perSpare: 2,
  realPerPerson: 3,
  realPerSpare: 4,
  foodPerPerson: 5,
  foodPerSpare: 6,
  grainPerSpare: 7,
} as const;
/** How many they are. */
export const RATES = 8;

/** Sets the rates of every county and class from the prices and the fill that the market gave. */
export function setRates(world: World): void {
  const { structure } = world;
  const { fill, itemPriceWon, settleRates: rates } = world.counties;
  const { itemCents } = structure;
  for (let c = 0; c < classCount; c++) {
    const { subsistence, marginalShare } = structure.demand[c];
    for (let k = 0; k < structure.counties; k++) {
      const first = k * ITEMS;
      let cost = 0;
      let perPerson = 0;
      let perSpare = 0;
      let realPerPerson = 0;
      let realPerSpare = 0;
      for (let i = 0; i < ITEMS; i++) {
        if (i === GRAIN) continue;
        const price = itemPriceWon[first + i];
        const got = fill[first + i];
        const needed = subsistence[i];
        const real = got * itemCents[i];
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
  }
}
