import { mechanism } from "../../mechanism.ts";
import { P, products, stores } from "../../products.ts";

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
      for (let s = 0; s < stores.length; s++) world.goods.lose(use, j, s, share);
    }
  },
});

/** What cannot be kept: services used as they are made, and arms and offices' work, which the state has at once. */
function perishes(j: number): boolean {
  return j === P.power || j === P.services || j === P.construction || j === P.government || j === P.arms;
}
