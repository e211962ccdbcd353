import type { GoodsUse } from "../../../core/goods.ts";
import { mechanism } from "../../mechanism.ts";
import { P } from "../../products.ts";
import { drawFromStores } from "../production/draw-stores.ts";
import { OTHER_USERS, USER } from "./users.ts";

/** What each user's share of plan goods counts as: army, farms, transport, homes. */
const kinds: readonly GoodsUse[] = ["government", "intermediate", "intermediate", "consumed"];

/** Lets army, transport and homes use what they were given. */
export const otherUses = mechanism({
  id: "allocation.other-uses",
  title: "Use of plan goods by army, transport, homes and offices",
  documents: ["001", "002"],
  equations: [
    "used = allocated; the share of transport's fuel that arrives sets how much of the trade between counties runs",
  ],
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
        drawFromStores(
          world,
          pointers,
          j,
          structure.capital,
          kinds[u],
          nation.userAllocated[u * structure.productCount + j],
        );
    }
  },
});
