import { mechanism } from "../../mechanism.ts";

/** Limits what finished 20x10 factories plan by local raw materials and by the skill of their staff. */
export const operation = mechanism({
  id: "regional.operation",
  title: "Running of 20x10 factories",
  documents: ["002"],
  equations: [
    "planned = min(planned, capacityₑ · raw · (s₀ + (1 − s₀)·skill)); raw = min(1, ρ · farm share/population share · season); power and inputs by the ladder, see allocation.inputs",
    "skill(t+1) = skill + g·h·use·(1 − skill) − d·(1 − use)·skill",
  ],
  parameters: [
    "regional.localShare",
    "regional.rawScale",
    "regional.skillFloor",
    "regional.skillGain",
    "regional.skillLoss",
  ],
  reads: [
    "counties.factoryBuilt",
    "counties.humanCapital",
    "nation.provinceWeather",
    "firms.capacityNow",
    "firms.utilisation",
  ],
  writes: ["counties.factorySkill", "firms.planned"],
  moves: { metric: "factories20x10.utilisation", ablated: "up", under: { "pyongyang.twentyByTen": 20 } },
  step(world) {
    const { structure, counties, nation, firms } = world;
    const { factoryBuilt, factorySkill, humanCapital } = counties;
    const { planned, capacityNow, utilisation } = firms;
    const scale = world.value("regional.rawScale");
    const floor = world.value("regional.skillFloor");
    const gain = world.value("regional.skillGain");
    const loss = world.value("regional.skillLoss");
    let people = 0;
    for (let k = 0; k < structure.counties; k++) people += structure.basePersons[k];
    for (let k = 0; k < structure.counties; k++) {
      const f = structure.factoryOf[k];
      if (f < 0 || factoryBuilt[k] < 1) continue;
      const use = Math.min(1, utilisation[f]);
      const skill = factorySkill[k];
      factorySkill[k] = Math.max(
        0,
        Math.min(1, skill + gain * humanCapital[k] * use * (1 - skill) - loss * (1 - use) * skill),
      );
      const fields = (structure.farmShare[k] * people) / structure.basePersons[k];
      const raw = Math.min(1, scale * fields * nation.provinceWeather[structure.province[k]]);
      const most = capacityNow[f] * raw * (floor + (1 - floor) * factorySkill[k]);
      planned[f] = Math.min(planned[f], most);
    }
  },
});
