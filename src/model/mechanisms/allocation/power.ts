import { mechanism } from "../../mechanism.ts";
import { P, inputs } from "../../products.ts";
import { dealOut } from "./ladder.ts";
import { OTHER_USERS, otherUserDemand, otherUserRank } from "./users.ts";

const POWER = inputs.indexOf("power");
const SLOTS = inputs.length + 1;

/** Deals the month's power out by the priority ladder, after losses in the grid. */
export const allocatePower = mechanism({
  id: "allocation.power",
  title: "Central allocation of power",
  documents: ["001", "002"],
  equations: ["allocated = ladder of ranks over demand aₑ·planned, supply = generation · (1 − grid losses)"],
  parameters: ["allocation.ladder", "power.gridLossShare"],
  reads: ["firms.planned", "firms.industry", "nation.powerMade"],
  writes: ["firms.allocated", "nation.userAllocated", "nation.inputDemand"],
  moves: { metric: "gdp.heavyIndustry", ablated: "down" },
  step(world) {
    const { firms, structure, nation } = world;
    const count = structure.firms.length;
    const demands = new Float64Array(count + OTHER_USERS);
    const ranks = new Uint8Array(count + OTHER_USERS);
    const out = new Float64Array(count + OTHER_USERS);
    let wanted = 0;
    for (let f = 0; f < count; f++) {
      const i = firms.industry[f];
      demands[f] = Math.floor(firms.planned[f] * structure.coefficient[i * inputs.length + POWER]);
      ranks[f] = structure.rank[i];
      wanted += demands[f];
    }
    for (let u = 0; u < OTHER_USERS; u++) {
      demands[count + u] = Math.floor(otherUserDemand(world, u, P.power));
      ranks[count + u] = otherUserRank[u];
      wanted += demands[count + u];
    }
    nation.inputDemand[P.power] = wanted;
    dealOut(
      Math.floor(nation.powerMade[0] * (1 - world.value("power.gridLossShare"))),
      demands,
      ranks,
      world.value("allocation.ladder"),
      out,
    );
    for (let f = 0; f < count; f++) firms.allocated[f * SLOTS + POWER] = out[f];
    for (let u = 0; u < OTHER_USERS; u++)
      nation.userAllocated[u * structure.productCount + P.power] = out[count + u];
  },
});
