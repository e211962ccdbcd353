import { mechanism } from "../../mechanism.ts";
import { P } from "../../products.ts";
import { grantEquipment } from "./grant.ts";

const CENTS_PER_MUSD = 1e8;

/** Keeps up, or lets decay, the skills of each county: schooling and training against ageing. */
export const human = mechanism({
  id: "capital.human",
  title: "Human capital: skills",
  documents: ["000"],
  equations: [
    "h(t+1) = h + δ/12·(upkeep − h); upkeep = government services / those of the base + extra investment / base spending",
    "h raises capacity, saves inputs (see allocation.plan) and lifts the quality of localized goods; trade does not rebuild it",
  ],
  parameters: ["capital.humanDecay", "capital.humanMusd", "capital.upkeepMemory"],
  levers: ["pyongyang.humanCapital"],
  reads: ["nation.borderCents", "stores.stock"],
  writes: ["counties.humanCapital", "nation.humanUpkeep", "nation.imported", "goodsFlows.quantity"],
  moves: { metric: "capital.human", ablated: "down", under: { "pyongyang.humanCapital": 100 } },
  step(world) {
    const { nation, structure, counties, goods } = world;
    const taught = goods.flowTotal("produced", P.government);
    if (world.holding() || nation.humanUpkeep[0] === 0)
      nation.humanUpkeep[0] +=
        (nation.humanUpkeep[0] === 0 ? 1 : 1 - world.value("capital.upkeepMemory")) *
        (taught - nation.humanUpkeep[0]);
    const reference = nation.humanUpkeep[0];
    const granted = grantEquipment(world, world.lever("pyongyang.humanCapital"), "government");
    const upkeep = world.holding() || reference <= 0 ? 1 : taught / reference;
    const extra = granted / (world.value("capital.humanMusd") * CENTS_PER_MUSD);
    const speed = world.value("capital.humanDecay") / 12;
    for (let k = 0; k < structure.counties; k++)
      counties.humanCapital[k] += speed * (upkeep + extra - counties.humanCapital[k]);
  },
});
