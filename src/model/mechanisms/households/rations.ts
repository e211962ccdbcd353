import { priorityRation } from "../../../core/clearing.ts";
import { classCount } from "../../institutions.ts";
import { mechanism } from "../../mechanism.ts";
import { P, STORE } from "../../products.ts";
import { monthsToHarvest } from "./grain.ts";
import { drawFromStores, gather } from "../production/draw-stores.ts";

/** Shares out the state's grain: the army first, then classes by rank, a month's part of what must last to harvest. */
export const rations = mechanism({
  id: "households.rations",
  title: "Grain rations",
  documents: ["001", "002"],
  equations: [
    "release = state stock / months to harvest; ladder over army and classes, ration(class) ≤ norm",
  ],
  parameters: ["rations.armyPersons", "rations.armyKg", "rations.coverage"],
  reads: ["counties.persons", "stores.stock"],
  writes: ["counties.rationKg", "stores.stock", "goodsFlows.quantity"],
  moves: { metric: "rations.kg", ablated: "down" },
  step(world) {
    const { counties, structure, goods } = world;
    const months = monthsToHarvest(world.month);
    const coverage = world.value("rations.coverage");
    const release = Math.floor(goods.total(P.grain, STORE.state) / months);
    const demands = new Float64Array(classCount + 1);
    const ranks = new Uint8Array(classCount + 1);
    const persons = new Float64Array(classCount);
    for (let k = 0; k < structure.counties; k++)
      for (let c = 0; c < classCount; c++) persons[c] += counties.persons[k * classCount + c];
    structure.data.classes.forEach((record, c) => {
      demands[c] = Math.floor(persons[c] * record.rationKg * coverage);
      ranks[c] = record.rationRank;
    });
    demands[classCount] = Math.floor(world.value("rations.armyPersons") * world.value("rations.armyKg"));
    ranks[classCount] = 0;
    const out = new Float64Array(classCount + 1);
    priorityRation(release, demands, ranks, out);
    const pointers = structure.pointers();
    drawFromStores(world, pointers, P.grain, structure.capital, "government", out[classCount]);
    for (let k = 0; k < structure.counties; k++) {
      let need = 0;
      for (let c = 0; c < classCount; c++) {
        const rate = persons[c] > 0 ? out[c] / persons[c] : 0;
        counties.rationKg[k * classCount + c] = rate;
        need += rate * counties.persons[k * classCount + c];
      }
      const left = goods.stock(P.grain, k, STORE.ration);
      const fetched = gather(world, pointers, P.grain, k, Math.max(0, Math.ceil(need) - left));
      goods.move(P.grain, k, STORE.state, STORE.ration, fetched);
      const have = left + fetched;
      if (have < need)
        for (let c = 0; c < classCount; c++) counties.rationKg[k * classCount + c] *= have / need;
    }
  },
});
