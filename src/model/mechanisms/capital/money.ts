import { mechanism } from "../../mechanism.ts";
import { P } from "../../products.ts";
import { grantEquipment } from "./grant.ts";

/** Adds machines to civil industry beyond what the plan invests. */
export const moneyCapital = mechanism({
  id: "capital.money",
  title: "Extra investment in machines of civil industry",
  documents: ["000"],
  equations: ["K(f) += extra investment · base capital(f) / Σ base capital, arms left out"],
  parameters: [],
  levers: ["pyongyang.moneyCapital"],
  reads: ["firms.industry", "firms.baseCapital", "nation.borderCents", "stores.stock"],
  writes: ["firms.capital", "nation.imported", "goodsFlows.quantity"],
  moves: { metric: "capital.index", ablated: "down", under: { "pyongyang.moneyCapital": 100 } },
  step(world) {
    const { structure, firms } = world;
    const { industry, capital, baseCapital } = firms;
    const added = grantEquipment(world, world.lever("pyongyang.moneyCapital"), "invested");
    if (added === 0) return;
    const civil = Uint8Array.from(structure.productOf, (j) => (j === P.arms ? 0 : 1));
    let total = 0;
    for (let f = 0; f < industry.length; f++) total += civil[industry[f]] * baseCapital[f];
    if (!(total > 0)) return;
    for (let f = 0; f < industry.length; f++)
      capital[f] += (added * civil[industry[f]] * baseCapital[f]) / total;
  },
});
