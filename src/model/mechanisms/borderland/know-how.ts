import { mechanism } from "../../mechanism.ts";

/** Techniques pass from Chinese merchants to their partners along ties, more when merchants are trained; none in the burn-in. */
export const knowHow = mechanism({
  id: "borderland.know-how",
  title: "Know-how that passes along ties",
  documents: ["003"],
  equations: [
    "Δknow-how = (trickle + t · training · approval)·ties·(1 + routes)·merchants over base − d·(know-how − 1), at most 1 + limit",
  ],
  parameters: [
    "knowHow.trickle",
    "knowHow.training",
    "knowHow.decay",
    "knowHow.limit",
    "borderland.uptakeWithout",
  ],
  levers: ["china.training", "china.localApproval", "china.routes"],
  reads: ["counties.tradeTies", "nation.jilinMerchants", "nation.jilinMerchantsBase"],
  writes: ["counties.knowHow"],
  moves: { metric: "borderland.knowHow", ablated: "down", under: { "china.training": 1 } },
  step(world) {
    if (world.holding()) return;
    const { nation } = world;
    const { knowHow: stock, tradeTies } = world.counties;
    const without = world.value("borderland.uptakeWithout");
    const uptake = without + (1 - without) * world.lever("china.localApproval");
    const rate =
      (world.value("knowHow.trickle") +
        world.value("knowHow.training") * world.lever("china.training") * uptake) *
      (1 + world.lever("china.routes")) *
      (nation.jilinMerchantsBase[0] > 0 ? nation.jilinMerchants[0] / nation.jilinMerchantsBase[0] : 1);
    const decay = world.value("knowHow.decay");
    const limit = 1 + world.value("knowHow.limit");
    for (let k = 0; k < stock.length; k++)
      stock[k] = Math.min(limit, stock[k] + rate * tradeTies[k] - decay * (stock[k] - 1));
  },
});
