import { mechanism } from "../../mechanism.ts";
import { P } from "../../products.ts";
import { grantEquipment } from "./grant.ts";

const CENTS_PER_MUSD = 1e8;

/** Keeps up, or lets decay, the power grid and the roads of each county. */
export const overhead = mechanism({
  id: "capital.overhead",
  title: "Overhead capital: grid and roads",
  documents: ["000"],
  equations: [
    "o(t+1) = o + δ/12·(upkeep − o); upkeep = construction / construction of the base + extra investment / base spending",
    "o raises capacity and saves inputs (see allocation.plan) and cuts losses in the grid; trade does not rebuild it",
  ],
  parameters: ["capital.overheadDecay", "capital.overheadMusd", "capital.upkeepMemory"],
  levers: ["pyongyang.infrastructure"],
  reads: ["nation.borderCents", "stores.stock"],
  writes: [
    "counties.overhead",
    "nation.overheadMean",
    "nation.overheadUpkeep",
    "nation.imported",
    "goodsFlows.quantity",
  ],
  moves: { metric: "capital.overhead", ablated: "down", under: { "pyongyang.infrastructure": 100 } },
  step(world) {
    const { nation, structure, counties, goods } = world;
    const built = goods.flowTotal("produced", P.construction);
    if (world.holding() || nation.overheadUpkeep[0] === 0)
      nation.overheadUpkeep[0] +=
        (nation.overheadUpkeep[0] === 0 ? 1 : 1 - world.value("capital.upkeepMemory")) *
        (built - nation.overheadUpkeep[0]);
    const reference = nation.overheadUpkeep[0];
    const granted = grantEquipment(world, world.lever("pyongyang.infrastructure"), "invested");
    const upkeep = world.holding() || reference <= 0 ? 1 : built / reference;
    const extra = granted / (world.value("capital.overheadMusd") * CENTS_PER_MUSD);
    const speed = world.value("capital.overheadDecay") / 12;
    let sum = 0;
    let people = 0;
    for (let k = 0; k < structure.counties; k++) {
      counties.overhead[k] += speed * (upkeep + extra - counties.overhead[k]);
      sum += counties.overhead[k] * structure.basePersons[k];
      people += structure.basePersons[k];
    }
    nation.overheadMean[0] = sum / people;
  },
});
