import { mechanism } from "../../mechanism.ts";
import { P, STORE, inputs } from "../../products.ts";
import type { World } from "../../world.ts";
import { dealOutInput, roomForOrders } from "./deal-input.ts";
import { placeOrders } from "./orders.ts";

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

/** Deals stored inputs out over firms, army, farms and transport by the priority ladder. */
export const allocateInputs = mechanism({
  id: "allocation.inputs",
  title: "Central allocation of stored inputs",
  documents: ["001", "002"],
  equations: [
    "allocated = ladder of ranks over demand aᵢⱼ·planned, supply = stock in the state's stores; of fuels and imported inputs max(stock/T, stock − (T − 1)·base use), so that a shortage is stretched over T months; of coal all but power plants take base · (price at home)^−η for the same use",
  ],
  parameters: ["allocation.stretchMonths", "coal.homeElasticity"],
  levers: ["pyongyang.centreFirst", "pyongyang.twentyByTenPriority", "pyongyang.militaryShare"],
  reads: [
    "firms.planned",
    "firms.industry",
    "firms.importedShare",
    "stores.stock",
    "firms.capacityNow",
    "firms.inputNeed",
    "nation.localizationSupport",
    "nation.homeCoalPrice",
  ],
  writes: ["firms.sales", "firms.allocated", "nation.userAllocated", "nation.inputDemand"],
  moves: { metric: "gdp.heavyIndustry", ablated: "down" },
  step(world) {
    const ladder = world.lever("pyongyang.centreFirst");
    const orders = roomForOrders(world);
    for (const { slot, product } of stored) {
      const supply = released(world, product);
      const wanted = dealOutInput(world, orders, slot, product, supply, ladder);
      if (product === P.materials || product === P["intermediates.home"]) placeOrders(world, product, wanted);
    }
  },
});

/** Imported goods of which the centre keeps a reserve. */
const kept: readonly number[] = [P.fuels, P["intermediates.imported"]];
/** What the centre deals out of its stores this month. */
function released(world: World, product: number): number {
  const stock = world.goods.total(product, STORE.state);
  if (!kept.includes(product)) return stock;
  const months = world.value("allocation.stretchMonths");
  return Math.floor(Math.max(stock / months, stock - (months - 1) * world.structure.stateUse[product]));
}
