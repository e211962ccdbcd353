import { mechanism } from "../../mechanism.ts";

/** Leaves output and price decisions to managers, and crop and plot decisions to work teams. */
export const autonomy = mechanism({
  id: "localization.autonomy",
  title: "Autonomy of enterprises and farms",
  documents: ["000"],
  equations: [
    "effort of managers = 1 + ε_m·(A − A₀), on the part of output that is sold on markets; market share += s·(A − A₀); pull of costs on orders · (1 + π·(A − A₀))",
    "effort of work teams = 1 + ε_f·(F − A₀); quota −= κ·(F − A₀); A₀ is the level of 2011",
  ],
  parameters: [
    "autonomy.base",
    "autonomy.managerEffort",
    "autonomy.marketShare",
    "autonomy.pricePull",
    "autonomy.farmEffort",
    "autonomy.farmKept",
  ],
  levers: ["pyongyang.enterpriseAutonomy", "pyongyang.farmAutonomy"],
  reads: [],
  writes: [
    "nation.managerEffort",
    "nation.managerShare",
    "nation.managerPull",
    "nation.farmEffort",
    "nation.farmKept",
  ],
  moves: {
    metric: "industry.unitCost.basics",
    ablated: "up",
    under: { "pyongyang.enterpriseAutonomy": 1, "pyongyang.farmAutonomy": 1 },
  },
  step(world) {
    const { nation } = world;
    const base = world.value("autonomy.base");
    const managers = world.lever("pyongyang.enterpriseAutonomy") - base;
    const teams = world.lever("pyongyang.farmAutonomy") - base;
    nation.managerEffort[0] = 1 + world.value("autonomy.managerEffort") * managers;
    nation.managerShare[0] = world.value("autonomy.marketShare") * managers;
    nation.managerPull[0] = 1 + world.value("autonomy.pricePull") * managers;
    nation.farmEffort[0] = 1 + world.value("autonomy.farmEffort") * teams;
    nation.farmKept[0] = world.value("autonomy.farmKept") * teams;
  },
});
