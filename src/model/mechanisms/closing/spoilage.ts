import { mechanism } from "../../mechanism.ts";
import { P, products, stores } from "../../products.ts";
import { OTHER_USERS, USER } from "../allocation/users.ts";
import { drawFromStores } from "../production/draw-stores.ts";
import type { GoodsUse } from "../../../core/goods.ts";

const kinds: readonly GoodsUse[] = ["government", "intermediate", "intermediate", "consumed"];

/** Lets army, transport and homes use what they were given. */
export const otherUses = mechanism({
  id: "allocation.other-uses",
  title: "Use of plan goods by army, transport, homes and offices",
  documents: ["001", "002"],
  equations: ["used = allocated; the share of transport's fuel that arrives sets how much of the trade between counties runs"],
  parameters: [],
  reads: ["nation.userAllocated", "stores.stock"],
  writes: ["stores.stock", "goodsFlows.quantity"],
  moves: { metric: "trade.imports.fuels.usd", ablated: "down" },
  step(world) {
    const { nation, structure } = world;
    const pointers = structure.pointers();
    for (let u = 0; u < OTHER_USERS; u++) {
      if (u === USER.farms) continue;
      for (const j of [P.fuels, P.coal, P.power, P["intermediates.home"], P["intermediates.imported"]])
        drawFromStores(world, pointers, j, structure.capital, kinds[u], nation.userAllocated[u * structure.productCount + j]);
    }
  },
});

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
      const share = j === P.power || j === P.services || j === P.construction || j === P.government || j === P.arms ? 1 : structure.spoilage[j];
      if (share === 0) continue;
      for (let s = 0; s < stores.length; s++)
        for (let k = 0; k < structure.counties; k++) {
          const stock = goods.stock(j, k, s);
          if (stock > 0) goods.take(j === P.arms || j === P.government ? "government" : "spoiled", j, k, s, Math.floor(stock * share));
        }
    }
  },
});
