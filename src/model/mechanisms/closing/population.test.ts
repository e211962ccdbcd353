import { describe, expect, it } from "vitest";
import { act, situation, total } from "../../../../test/model/situation.ts";
import { population } from "./population.ts";

function grow(month: number, factor: number) {
  const world = situation({ month });
  world.nation.population[0] = world.nation.populationCounted[0] * factor;
  const h = world.households;
  const before = {
    persons: h.persons.slice(),
    weight: h.weight.slice(),
    assigned: h.assigned.slice(),
    attending: h.attending.slice(),
    free: h.free.slice(),
  };
  act(world, population);
  return { world, before };
}

describe("population growth", () => {
  it("adds the year's growth each January, alike everywhere, within the rounding of single agents", () => {
    const { world, before } = grow(12, 1.02);
    const { households: h, structure } = world;
    const agents = structure.agents;
    // Each agent is rounded by its own draw, with a deviation of at most one half: four deviations of the sum.
    for (const key of ["persons", "weight", "assigned", "free"] as const)
      expect(Math.abs(total(h[key]) - 1.02 * total(before[key]))).toBeLessThan(2 * Math.sqrt(agents));
    for (let i = 0; i < agents; i++) {
      expect(Math.abs(h.persons[i] - 1.02 * before.persons[i])).toBeLessThan(1);
      expect(h.attending[i] - before.attending[i]).toBe(h.assigned[i] - before.assigned[i]);
    }
    expect(world.nation.populationCounted[0]).toBe(world.nation.population[0]);
  });
  it("counts a year once", () => {
    const { world } = grow(12, 1.02);
    const once = world.households.persons.slice();
    act(world, population);
    expect(world.households.persons).toEqual(once);
  });
  it.each([
    [5, 1.02],
    [12, 0.97],
  ])("does nothing in month %i at a ratio of %f", (month, factor) => {
    const { world, before } = grow(month, factor);
    expect(world.households.persons).toEqual(before.persons);
  });
});
