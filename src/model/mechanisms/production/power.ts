import { monthOfYear } from "../../../core/clock.ts";
import { mechanism } from "../../mechanism.ts";
import { P, STORE, inputs } from "../../products.ts";
import { drawFromStores } from "./draw-stores.ts";

const COAL = inputs.indexOf("coal");
const FUELS = inputs.indexOf("fuels");
const SLOTS = inputs.length + 1;

/** Makes power: hydropower by rain and season, thermal power by capacity and the coal that it was given. */
export const power = mechanism({
  id: "production.power",
  title: "Power generation",
  documents: ["001", "002"],
  equations: [
    "reservoir(t) = m·reservoir(t−1) + (1 − m)·rain; hydro = base · (1 + β·(reservoir − 1)) · season(month)",
    "thermal = min(planned, coal/a_coal, oil/a_oil)",
  ],
  parameters: ["power.rainElasticity", "power.reservoirMemory", "power.hydroSwing"],
  reads: [
    "firms.industry",
    "firms.county",
    "firms.planned",
    "firms.capacityNow",
    "firms.allocated",
    "nation.rain",
    "firms.capacity",
  ],
  writes: [
    "firms.planBillWon",
    "firms.output",
    "firms.utilisation",
    "nation.reservoir",
    "nation.powerMade",
    "stores.stock",
    "goodsFlows.quantity",
  ],
  moves: { metric: "power.twh", ablated: "down" },
  step(world) {
    const { firms, structure, goods, nation } = world;
    const pointer = structure.pointers();
    nation.reservoir[0] +=
      (1 - world.value("power.reservoirMemory")) * (nation.rain[0] - nation.reservoir[0]);
    const rain = 1 + world.value("power.rainElasticity") * (nation.reservoir[0] - 1);
    const season = 1 + world.value("power.hydroSwing") * structure.hydroSeason[monthOfYear(world.month) - 1];
    let made = 0;
    for (const f of structure.allMakers(P.power)) {
      const i = firms.industry[f];
      let output: number;
      if (structure.isHydro[i])
        output = Math.min(firms.capacityNow[f], structure.firms[f].baseOutput * rain * season);
      else {
        const coal = structure.coefficient[i * inputs.length + COAL];
        const oil = structure.coefficient[i * inputs.length + FUELS];
        output = firms.planned[f];
        if (coal > 0) output = Math.min(output, firms.allocated[f * SLOTS + COAL] / coal);
        if (oil > 0) output = Math.min(output, firms.allocated[f * SLOTS + FUELS] / oil);
        const burnt = drawFromStores(
          world,
          pointer,
          P.coal,
          firms.county[f],
          "intermediate",
          Math.floor(output * coal),
        );
        const oiled = drawFromStores(
          world,
          pointer,
          P.fuels,
          firms.county[f],
          "intermediate",
          Math.floor(output * oil),
        );
        firms.planBillWon[f] = burnt * structure.stateWon[P.coal] + oiled * structure.stateWon[P.fuels];
      }
      output = Math.floor(output);
      goods.bring("produced", P.power, firms.county[f], STORE.state, output);
      firms.output[f] = output;
      firms.utilisation[f] = output / firms.capacity[f];
      made += output;
    }
    nation.powerMade[0] = made;
  },
});
