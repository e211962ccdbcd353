import { draw, stochasticRound } from "../../../core/rng.ts";
import { monthOfYear } from "../../../core/clock.ts";
import { mechanism } from "../../mechanism.ts";

/** Adds a year's growth to persons, households and earners each January, alike in every county and class. */
export const population = mechanism({
  id: "closing.population",
  title: "Population growth",
  documents: ["002"],
  equations: ["persons += round(persons · g); households, earners likewise, g from the United Nations' path"],
  parameters: [],
  reads: ["households.id", "nation.population"],
  writes: [
    "households.persons",
    "households.weight",
    "households.assigned",
    "households.free",
    "households.attending",
    "nation.populationCounted",
  ],
  moves: { metric: "population.persons", ablated: "down" },
  kernel(world) {
    const { id, persons, weight, assigned, free, attending } = world.households;
    const { population, populationCounted } = world.nation;
    return (block) => {
      if (monthOfYear(world.month) !== 1) return;
      const g = population[0] / populationCounted[0] - 1;
      if (!(g > 0)) return;
      const luck = world.draws("population");
      const again = world.draws("population.earners");
      for (let i = block.from; i < block.to; i++) {
        const u = draw(id[i], luck.k0, luck.k1);
        const v = draw(id[i], again.k0, again.k1);
        persons[i] += stochasticRound(persons[i] * g, u);
        weight[i] += stochasticRound(weight[i] * g, u);
        const jobs = stochasticRound(assigned[i] * g, v);
        assigned[i] += jobs;
        attending[i] += jobs;
        free[i] += stochasticRound(free[i] * g, v);
      }
    };
  },
  after(world) {
    if (monthOfYear(world.month) === 1) world.nation.populationCounted[0] = world.nation.population[0];
  },
});
