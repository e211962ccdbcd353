import { mechanism } from "../../mechanism.ts";
import { P, STORE } from "../../products.ts";
import { drawFromStores } from "../production/draw-stores.ts";

/** Part of a store that showpieces may empty in a month. */
const MOST = 0.5;

/** Takes materials, fuels and working time for showpieces before civil users get theirs. */
export const showpieces = mechanism({
  id: "state.showpieces",
  title: "Showpiece construction",
  documents: ["001"],
  equations: [
    "materials = index · m · base use, fuels = index · o · base use, at most half of what is in store; working time = index · l",
    "index reached = index · what was there of both",
  ],
  parameters: ["showpieces.materialsShare", "showpieces.fuelsShare", "showpieces.workShare"],
  levers: ["pyongyang.showpieces"],
  reads: [],
  writes: ["nation.showpieceIndex", "nation.showpieceWorkers", "stores.stock", "goodsFlows.quantity"],
  moves: { metric: "gdp.construction", ablated: "up", under: { "pyongyang.showpieces": 1 } },
  step(world) {
    const { nation, structure, goods } = world;
    const index = world.lever("pyongyang.showpieces");
    const pointers = structure.pointers();
    let reached = 1;
    for (const [j, share] of [
      [P.materials, world.value("showpieces.materialsShare")],
      [P.fuels, world.value("showpieces.fuelsShare")],
    ] as const) {
      const wanted = Math.floor(index * share * structure.stateUse[j]);
      const able = Math.min(wanted, Math.floor(goods.total(j, STORE.state) * MOST));
      drawFromStores(world, pointers, j, structure.capital, "government", able);
      if (wanted > 0) reached = Math.min(reached, able / wanted);
    }
    nation.showpieceIndex[0] = index * reached;
    nation.showpieceWorkers[0] = index * world.value("showpieces.workShare");
  },
});
