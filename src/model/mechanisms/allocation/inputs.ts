import { mechanism } from "../../mechanism.ts";
import { P, STORE, inputs } from "../../products.ts";
import { dealOut } from "./ladder.ts";
import { placeOrders } from "./orders.ts";
import { OTHER_USERS, otherUserDemand, otherUserRank } from "./users.ts";

const HOME = inputs.indexOf("intermediates");
const IMPORTED = inputs.length;
/** Inputs that lie in store; power is dealt out when it has been made. */
const stored = inputs.flatMap((input, j) =>
  input === "power"
    ? []
    : input === "intermediates"
      ? [
          { slot: HOME, product: P["intermediates.home"] },
          { slot: IMPORTED, product: P["intermediates.imported"] },
        ]
      : [{ slot: j, product: P[input] }],
);
const SLOTS = inputs.length + 1;

/** Deals stored inputs out over firms, army, farms and transport by the priority ladder. */
export const allocateInputs = mechanism({
  id: "allocation.inputs",
  title: "Central allocation of stored inputs",
  documents: ["001", "002"],
  equations: ["allocated = ladder of ranks over demand aᵢⱼ·planned, supply = stock in the state's stores"],
  parameters: ["allocation.ladder"],
  reads: ["firms.planned", "firms.industry", "firms.importedShare", "stores.stock", "firms.capacityNow"],
  writes: ["firms.sales", "firms.allocated", "nation.userAllocated", "nation.inputDemand"],
  moves: { metric: "gdp.heavyIndustry", ablated: "down" },
  step(world) {
    const { firms, structure, goods, nation } = world;
    const ladder = world.value("allocation.ladder");
    const count = structure.firms.length;
    const demands = new Float64Array(count + OTHER_USERS);
    const ranks = new Uint8Array(count + OTHER_USERS);
    const out = new Float64Array(count + OTHER_USERS);
    for (const { slot, product } of stored) {
      const coefficientSlot = slot === IMPORTED ? HOME : slot;
      let wanted = 0;
      for (let f = 0; f < count; f++) {
        const i = firms.industry[f];
        const share =
          slot === IMPORTED ? firms.importedShare[f] : slot === HOME ? 1 - firms.importedShare[f] : 1;
        demands[f] = Math.floor(
          firms.planned[f] * structure.coefficient[i * inputs.length + coefficientSlot] * share,
        );
        ranks[f] = structure.rank[i];
        wanted += demands[f];
      }
      for (let u = 0; u < OTHER_USERS; u++) {
        demands[count + u] = Math.floor(otherUserDemand(world, u, product));
        ranks[count + u] = otherUserRank[u];
        wanted += demands[count + u];
      }
      nation.inputDemand[product] = wanted;
      if (product === P.materials || product === P["intermediates.home"]) placeOrders(world, product, wanted);
      dealOut(goods.total(product, STORE.state), demands, ranks, ladder, out);
      for (let f = 0; f < count; f++) firms.allocated[f * SLOTS + slot] = out[f];
      for (let u = 0; u < OTHER_USERS; u++)
        nation.userAllocated[u * structure.productCount + product] = out[count + u];
    }
  },
});
