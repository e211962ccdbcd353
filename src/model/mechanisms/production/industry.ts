import { mechanism } from "../../mechanism.ts";
import { P, STORE, inputs } from "../../products.ts";
import { drawFromStores } from "./draw-stores.ts";

const NEST = inputs.indexOf("intermediates");
/** Part of the output's value below which home or imported intermediates are upkeep and never stop a plant. */
const UPKEEP = 0.03;
const SLOTS = inputs.length + 1;

/** Makes goods: Leontief across input classes and, within the month, between home and imported inputs too. */
export const industry = mechanism({
  id: "production.industry",
  title: "Production of mines, works and plants",
  documents: ["000", "001", "002"],
  equations: ["Y = min(planned, Zⱼ/aⱼ, power/aₑ, home/(a(1 − s)), imported/(a·s))"],
  parameters: ["production.fillSmoothing"],
  reads: [
    "firms.industry",
    "firms.county",
    "firms.planned",
    "firms.capacity",
    "firms.allocated",
    "firms.importedShare",
  ],
  writes: [
    "firms.planBillWon",
    "firms.output",
    "firms.utilisation",
    "firms.fillHome",
    "firms.fillImported",
    "stores.stock",
    "goodsFlows.quantity",
  ],
  moves: { metric: "gdp.heavyIndustry", ablated: "down" },
  step(world) {
    const { firms, structure, goods } = world;
    const pointers = structure.pointers();
    const memory = world.value("production.fillSmoothing");
    const products = structure.inputProduct;
    for (let f = 0; f < structure.firms.length; f++) {
      const i = firms.industry[f];
      const product = structure.productOf[i];
      if (product === P.power) continue;
      const at = f * SLOTS;
      const share = firms.importedShare[f];
      let output = firms.planned[f];
      for (let j = 0; j < SLOTS; j++) {
        const a =
          structure.coefficient[i * inputs.length + Math.min(j, NEST)] *
          (j === NEST ? 1 - share : j > NEST ? share : 1);
        if (a > 0 && (j < NEST || a * structure.nestShare[i] >= UPKEEP))
          output = Math.min(output, firms.allocated[at + j] / a);
      }
      output = Math.floor(output);
      let bill = 0;
      for (let j = 0; j < SLOTS; j++) {
        const a =
          structure.coefficient[i * inputs.length + Math.min(j, NEST)] *
          (j === NEST ? 1 - share : j > NEST ? share : 1);
        if (a <= 0) continue;
        const used = drawFromStores(
          world,
          pointers,
          products[j],
          firms.county[f],
          "intermediate",
          Math.min(firms.allocated[at + j], Math.floor(output * a)),
        );
        bill += used * structure.stateWon[products[j]];
        if (j >= NEST) {
          const wanted = firms.planned[f] * a;
          const fill = wanted > 0 ? Math.min(1, firms.allocated[at + j] / wanted) : 1;
          const column = j === NEST ? firms.fillHome : firms.fillImported;
          column[f] += (1 - memory) * (fill - column[f]);
        }
      }
      goods.bring(
        "produced",
        product,
        firms.county[f],
        structure.planGood[product] ? STORE.state : STORE.firms,
        output,
      );
      firms.planBillWon[f] = bill;
      firms.output[f] = output;
      firms.utilisation[f] = output / firms.capacity[f];
    }
  },
});
