/** The goods of the model. A good that is told apart by origin counts as one product an origin. */

import { withSharedLayout } from "../core/columns.ts";

export const goods = [
  "grain",
  "food",
  "crude",
  "fuels",
  "power",
  "fertilizer",
  "coal",
  "ores",
  "seafood",
  "textiles",
  "crafts",
  "materials",
  "basics",
  "intermediates",
  "machinery",
  "luxury",
  "information",
] as const;
export type Good = (typeof goods)[number];

/** Products in the goods ledger: the seventeen goods by origin, then what is made and used on the spot. */
export const products = [
  "grain",
  "food",
  "crude",
  "fuels",
  "power",
  "fertilizer",
  "coal",
  "ores",
  "seafood",
  "textiles",
  "crafts",
  "materials",
  "basics.chinese",
  "basics.localized",
  "basics.county",
  "basics.state",
  "intermediates.home",
  "intermediates.imported",
  "machinery.home",
  "machinery.imported",
  "luxury",
  "information",
  "services",
  "construction",
  "arms",
  "government",
] as const;
export type Product = (typeof products)[number];

export const productCount = products.length;

/** Index of each product, `P["grain"]`, for columns that are one product wide. */
export const P = withSharedLayout(
  Object.fromEntries(products.map((id, index) => [id, index])) as Readonly<Record<Product, number>>,
);

/** Returns the good that a product belongs to; services, construction, arms and government are their own. */
export function goodOf(product: Product): string {
  return product.split(".")[0];
}

/** Origins among which buyers of consumer basics choose. */
export const basicsOrigins = ["basics.chinese", "basics.localized", "basics.county", "basics.state"] as const;

/** What households buy; basics stand for their four origins together. */
export const consumptionItems = [
  "grain",
  "food",
  "seafood",
  "coal",
  "fuels",
  "basics",
  "luxury",
  "information",
  "services",
] as const;
export type ConsumptionItem = (typeof consumptionItems)[number];

/** Products that industries use up; `intermediates` is the nest of home and imported inputs. */
export const inputs = [
  "power",
  "crude",
  "coal",
  "fuels",
  "ores",
  "materials",
  "grain",
  "intermediates",
] as const;
export type Input = (typeof inputs)[number];

/** Where goods lie within a county. */
export const stores = ["market", "state", "firms", "farm", "ration"] as const;
export type Store = (typeof stores)[number];
export const STORE = { market: 0, state: 1, firms: 2, farm: 3, ration: 4 } as const;
