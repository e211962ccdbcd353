import { describe, expect, it } from "vitest";
import { act, situation } from "../../../../test/model/situation.ts";
import { classCount } from "../../institutions.ts";
import { labourSupply } from "./supply.ts";

describe("labour supply", () => {
  it("counts people and work by county and class", () => {
    const world = situation();
    const { households: h, counties, structure } = world;
    h.attending.forEach((_, i) => (h.attending[i] = Math.floor(h.assigned[i] * ((i % 5) / 5))));
    act(world, labourSupply);
    const k = 11;
    const expected = Array.from({ length: classCount }, () => ({
      attending: 0,
      work: 0,
      persons: 0,
      households: 0,
    }));
    let workers = 0;
    let plot = 0;
    for (let i = 0; i < structure.agents; i++) {
      if (h.county[i] !== k) continue;
      const cell = expected[h.class[i]];
      const out = h.assigned[i] - h.attending[i] + h.freeMarket[i];
      cell.attending += h.attending[i];
      cell.work += out * h.skill[i] * structure.data.classes[h.class[i]].workWeight;
      cell.persons += h.persons[i];
      cell.households += h.weight[i];
      workers += out;
      plot += h.free[i] - h.freeMarket[i];
    }
    expected.forEach((cell, c) => {
      const at = k * classCount + c;
      expect([counties.attending[at], counties.persons[at], counties.households[at]]).toEqual([
        cell.attending,
        cell.persons,
        cell.households,
      ]);
      expect(counties.marketWork[at]).toBeCloseTo(cell.work, 6);
    });
    expect(counties.marketWorkers[k]).toBe(workers);
    expect(counties.plotWorkers[k]).toBe(plot);
  });
});
