import { mechanism } from "../../mechanism.ts";
import { P, products, stores } from "../../products.ts";
import type { World } from "../../world.ts";

/** Loses a share of every stock each month; power, services and government work cannot be kept at all. */
export const spoilage = mechanism({
  id: "closing.spoilage",
  title: "Spoilage and losses",
  documents: ["001"],
  equations: ["lost = ⌊spoilage share · stock⌋; unused power is lost in the grid"],
  parameters: [],
  reads: ["stores.stock"],
  writes: ["stores.stock", "goodsFlows.quantity"],
  moves: { metric: "price.rice.kpw", ablated: "down" },
  step(world) {
    for (let j = 0; j < products.length; j++) {
      const share = perishes(j) ? 1 : world.structure.spoilage[j];
      if (share === 0) continue;
      const use = j === P.arms || j === P.government ? "government" : "spoiled";
      for (let s = 0; s < stores.length; s++)
        // Most goods lie in one or two of the stores: a sum is cheaper than a look at each county.
        if (world.goods.total(j, s) > 0) lose(world, use, j, s, share);
    }
  },
});

/** What cannot be kept: services used as they are made, and arms and offices' work, which the state has at once. */
function perishes(j: number): boolean {
  return j === P.power || j === P.services || j === P.construction || j === P.government || j === P.arms;
}

function lose(world: World, use: "government" | "spoiled", j: number, store: number, share: number): void {
  const { goods } = world;
  const { counties } = world.structure;
  for (let k = 0; k < counties; k++) {
    const lost = Math.floor(goods.stock(j, k, store) * share);
    if (lost > 0) goods.take(use, j, k, store, lost);
  }
}
