import { mechanism } from "../../mechanism.ts";
import { P, inputs } from "../../products.ts";
import { dealOutInput, roomForOrders } from "./deal-input.ts";

const POWER = inputs.indexOf("power");

/** Deals the month's power out by the priority ladder, after losses in the grid. */
export const allocatePower = mechanism({
  id: "allocation.power",
  title: "Central allocation of power",
  documents: ["001", "002"],
  equations: [
    "allocated = ladder of ranks over demand aₑ·planned, supply = generation · (1 − grid losses), losses = base / overhead capital",
  ],
  parameters: ["power.gridLossShare"],
  levers: ["pyongyang.centreFirst", "pyongyang.twentyByTenPriority", "pyongyang.militaryShare"],
  reads: [
    "firms.planned",
    "firms.industry",
    "nation.powerMade",
    "firms.inputNeed",
    "nation.localizationSupport",
    "nation.overheadMean",
  ],
  writes: ["firms.allocated", "nation.userAllocated", "nation.inputDemand"],
  moves: { metric: "gdp.heavyIndustry", ablated: "down" },
  step(world) {
    const losses = Math.min(
      0.9,
      world.value("power.gridLossShare") / Math.max(0.1, world.nation.overheadMean[0]),
    );
    const supply = Math.floor(world.nation.powerMade[0] * (1 - losses));
    dealOutInput(world, roomForOrders(world), POWER, P.power, supply, world.lever("pyongyang.centreFirst"));
  },
});
