import { monthOfYear } from "../../../core/clock.ts";
import { mechanism } from "../../mechanism.ts";
import { P, STORE } from "../../products.ts";
import { CLASS, classCount } from "../../institutions.ts";
import { USER } from "../allocation/users.ts";
import { drawFromStores } from "../production/draw-stores.ts";

/** Months in which fertilizer is spread, and the share of what is in store that goes out. */
const SPREADING: Readonly<Record<number, number>> = { 3: 0.3, 4: 0.4, 5: 0.6, 6: 0.8, 7: 0.9 };

/** Gives farms their fertilizer and fuel, and counts the work on the fields, season by season. */
export const farmInputs = mechanism({
  id: "farms.inputs",
  title: "Fertilizer, fuel and work on the fields",
  documents: ["001"],
  equations: [
    "season(input) = Σ months what reached the fields; fertilizer is dealt out by cropped land, fuel by the ladder",
  ],
  parameters: [],
  reads: ["counties.attending", "counties.farmHands", "nation.userAllocated", "stores.stock"],
  writes: [
    "counties.farmBillWon",
    "counties.fertilizerSeason",
    "counties.fuelSeason",
    "counties.labourSeason",
    "counties.seasonNeed",
    "stores.stock",
    "goodsFlows.quantity",
  ],
  moves: { metric: "food.grain.tonnes", ablated: "down" },
  step(world) {
    const { counties, structure, nation, goods } = world;
    const month = monthOfYear(world.month);
    const crop = structure.data.crops[month - 1];
    const pointers = structure.pointers();
    const fertilizer = goods.total(P.fertilizer, STORE.state) * (SPREADING[month] ?? 0);
    const fuel = nation.userAllocated[USER.farms * structure.productCount + P.fuels];
    for (let k = 0; k < structure.counties; k++) {
      const share = structure.farmShare[k];
      const spread = drawFromStores(
        world,
        pointers,
        P.fertilizer,
        k,
        "intermediate",
        Math.floor(fertilizer * share),
      );
      const burnt = drawFromStores(world, pointers, P.fuels, k, "intermediate", Math.floor(fuel * share));
      counties.fertilizerSeason[k] += spread;
      counties.fuelSeason[k] += burnt;
      counties.farmBillWon[k] =
        spread * structure.stateWon[P.fertilizer] + burnt * structure.stateWon[P.fuels];
      counties.labourSeason[k] +=
        (counties.attending[k * classCount + CLASS.farmer] + counties.farmHands[k]) * crop.labourNeed;
      counties.seasonNeed[k] += crop.labourNeed;
    }
  },
});
