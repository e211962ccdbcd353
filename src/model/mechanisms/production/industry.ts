import { mechanism } from "../../mechanism.ts";
import { P, STORE, inputs } from "../../products.ts";
import type { Structure } from "../../structure.ts";
import { coalBurnt } from "../allocation/users.ts";
import { drawFromStores } from "./draw-stores.ts";

const NEST = inputs.indexOf("intermediates");
/** Part of the output's value below which home or imported intermediates are upkeep and never stop a plant. */
const UPKEEP = 0.03;
const COAL = inputs.indexOf("coal");
const SLOTS = inputs.length + 1;

/** Makes goods: Leontief across input classes and, within the month, between home and imported inputs too. */
export const industry = mechanism({
  id: "production.industry",
  title: "Production of mines, works and plants",
  documents: ["000", "001", "002"],
  equations: [
    "Y = min(planned, Zⱼ/aⱼ, power/aₑ, home/(a(1 − s)), imported/(a·s)); a falls with productivity, a of coal with its price at home (elasticity η); coal goes to fertilizer works on the coal route only",
  ],
  parameters: ["production.fillSmoothing", "coal.homeElasticity"],
  reads: [
    "firms.industry",
    "firms.county",
    "firms.planned",
    "firms.capacity",
    "firms.allocated",
    "firms.importedShare",
    "firms.inputNeed",
    "nation.homeCoalPrice",
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
    const { structure, goods } = world;
    const { industry: industryOf, county, planned, capacity, allocated, importedShare } = world.firms;
    const { inputNeed, fillHome, fillImported, planBillWon, output: made, utilisation } = world.firms;
    const { productOf, nestShare, planGood, stateWon, inputProduct, coalFactor } = structure;
    const pointers = structure.pointers();
    const memory = world.value("production.fillSmoothing");
    const need = new Float64Array(SLOTS);
    const burnt = coalBurnt(world);
    for (let f = 0; f < structure.firms.length; f++) {
      const i = industryOf[f];
      const product = productOf[i];
      if (product === P.power) continue;
      const at = f * SLOTS;
      setNeeds(structure, i, importedShare[f], inputNeed[f], need);
      need[COAL] *= coalFactor[f] * burnt;
      let output = planned[f];
      for (let j = 0; j < SLOTS; j++) {
        const a = need[j];
        if (a > 0 && (j < NEST || a * nestShare[i] >= UPKEEP))
          output = Math.min(output, allocated[at + j] / a);
      }
      output = Math.floor(output);
      let bill = 0;
      for (let j = 0; j < SLOTS; j++) {
        const a = need[j];
        if (a <= 0) continue;
        const given = allocated[at + j];
        const wanted = Math.min(given, Math.floor(output * a));
        const input = inputProduct[j];
        bill += drawFromStores(world, pointers, input, county[f], "intermediate", wanted) * stateWon[input];
        if (j >= NEST) {
          const fill = fillOf(given, planned[f] * a);
          const column = j === NEST ? fillHome : fillImported;
          column[f] += (1 - memory) * (fill - column[f]);
        }
      }
      goods.bring("produced", product, county[f], planGood[product] ? STORE.state : STORE.firms, output);
      planBillWon[f] = bill;
      made[f] = output;
      utilisation[f] = capacity[f] > 0 ? output / capacity[f] : 0;
    }
  },
});

/** Units of each input in a unit of output, home and imported intermediates apart. */
function setNeeds(
  structure: Structure,
  industry: number,
  importedShare: number,
  scale: number,
  need: Float64Array,
): void {
  const at = industry * inputs.length;
  for (let j = 0; j < NEST; j++) need[j] = structure.coefficient[at + j] * scale;
  const intermediates = structure.coefficient[at + NEST] * scale;
  need[NEST] = intermediates * (1 - importedShare);
  need[NEST + 1] = intermediates * importedShare;
}
/** Part of an order that was dealt out, 1 where nothing was ordered. */
function fillOf(given: number, ordered: number): number {
  return ordered > 0 ? Math.min(1, given / ordered) : 1;
}
