import { mechanism } from "../../mechanism.ts";
import { P } from "../../products.ts";

/** Sets what fertilizer works can make on the coal route and on the oil route. */
export const gasification = mechanism({
  id: "energy.gasification",
  title: "Fertilizer from coal gasification and from oil",
  documents: ["001"],
  equations: [
    "coal route: planned = capacityₑ · (1 − g + g·G/G₀), G gasification capacity, G₀ that of 2011; then min(planned, coal/a, power/a) in production",
    "oil route: planned = capacityₑ · min(1, crude refined last month / base), its naphtha comes with refining",
  ],
  parameters: ["energy.gasifiedShare", "energy.gasificationBase"],
  levers: ["pyongyang.gasification"],
  reads: ["firms.capacityNow", "firms.utilisation", "firms.capacity"],
  writes: ["firms.planned"],
  moves: { metric: "fertilizer.gasified.tonnes", ablated: "down", under: { "pyongyang.gasification": 1 } },
  step(world) {
    const { structure, firms } = world;
    const { planned, capacityNow, capacity, utilisation } = firms;
    const share = world.value("energy.gasifiedShare");
    const level = world.lever("pyongyang.gasification") / world.value("energy.gasificationBase");
    const coal = 1 - share + share * level;
    let refined = 0;
    let base = 0;
    for (const f of structure.allMakers(P.fuels)) {
      refined += utilisation[f] * capacity[f];
      base += structure.firms[f].baseOutput;
    }
    const naphtha = base > 0 ? Math.min(1, refined / base) : 1;
    for (const f of structure.allMakers(P.fertilizer)) {
      const { route } = structure.firms[f];
      if (route === "coal") planned[f] = capacityNow[f] * coal;
      else if (route === "oil") planned[f] = Math.min(planned[f], capacityNow[f] * naphtha);
    }
  },
});
