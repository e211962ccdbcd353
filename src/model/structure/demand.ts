/** Household demand: a linear expenditure system by class, calibrated on the social accounting matrix. */
import type { WorldData } from "../data.ts";
import { consumptionItems } from "../products.ts";
import type { ConsumptionItem, Product } from "../products.ts";
import { CENTS_PER_MUSD, MONTHS } from "./units.ts";

/** Linear expenditure system of one class at base prices, a person and month. */
export interface Demand {
  /** Base purchases, units. */
  readonly quantity: Float64Array;
  readonly subsistence: Float64Array;
  readonly marginalShare: Float64Array;
  /** Base spending on markets, US cents. */
  readonly spendingCents: number;
}
/** The product whose base price stands for an item. */
export const itemPriceProduct: Readonly<Record<ConsumptionItem, Product>> = {
  grain: "grain",
  food: "food",
  seafood: "seafood",
  coal: "coal",
  fuels: "fuels",
  basics: "basics.chinese",
  luxury: "luxury",
  information: "information",
  services: "services",
};

/**
 * Calibrates a linear expenditure system on the matrix: marginal share βᵢ = ηᵢsᵢ/Σηs, subsistence
 * The matrix shows retail margins as services bought; here they are in the market price, so services are net of them.
 * γᵢ = qᵢ + βᵢY/(φpᵢ) with the Frisch parameter φ < −1 (Lluch, Powell and Williams 1977).
 */
export function expenditureSystem(
  data: WorldData,
  account: string,
  persons: number,
  options: { frisch: number; ownFoodShare: number; grainBoughtShare: number },
): Demand {
  const count = consumptionItems.length;
  const quantity = new Float64Array(count);
  const price = new Float64Array(count);
  const perPerson = (musd: number) => (musd * CENTS_PER_MUSD) / persons / MONTHS;
  let spending = 0;
  let margins = 0;
  consumptionItems.forEach((item, i) => {
    const record = data.products.find((entry) => entry.id === itemPriceProduct[item])!;
    const bought =
      item === "food" ? 1 - options.ownFoodShare : item === "grain" ? options.grainBoughtShare : 1;
    price[i] = record.marketCents;
    quantity[i] = (perPerson(data.accounts.value(`c.${item}`, account)) / record.basicCents) * bought;
    if (item !== "services") {
      spending += quantity[i] * price[i];
      margins += quantity[i] * (record.marketCents - record.basicCents);
    }
  });
  const services = consumptionItems.indexOf("services");
  quantity[services] = Math.max(0.25 * quantity[services], quantity[services] - margins);
  spending += quantity[services] * price[services];
  const marginalShare = new Float64Array(count);
  const subsistence = new Float64Array(count);
  let sum = 0;
  consumptionItems.forEach((item, i) => {
    const { elasticity } = data.demand.find((record) => record.item === item)!;
    marginalShare[i] = (elasticity * quantity[i] * price[i]) / spending;
    sum += marginalShare[i];
  });
  for (let i = 0; i < count; i++) {
    marginalShare[i] /= sum;
    subsistence[i] = Math.max(0, quantity[i] + (marginalShare[i] * spending) / (options.frisch * price[i]));
  }
  return { quantity, subsistence, marginalShare, spendingCents: spending };
}

/** Lays a column of the classes' demand out in one array, `item × class`. */
export function byItem(demand: readonly Demand[], column: "subsistence" | "marginalShare"): Float64Array {
  return Float64Array.from(consumptionItems.flatMap((_, i) => demand.map((d) => d[column][i])));
}
