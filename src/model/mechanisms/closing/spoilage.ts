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
    const { structure, goods } = world;
    for (let j = 0; j < products.length; j++) {
      const share =
        j === P.power || j === P.services || j === P.construction || j === P.government || j === P.arms
          ? 1
          : structure.spoilage[j];
      if (share === 0) continue;
      for (let s = 0; s < stores.length; s++)
        for (let k = 0; k < structure.counties; k++) {
          const stock = goods.stock(j, k, s);
          if (stock > 0)
            goods.take(
              j === P.arms || j === P.government ? "government" : "spoiled",
              j,
              k,
              s,
              Math.floor(stock * share),
            );
        }
    }
  },
});
