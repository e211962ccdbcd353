import { describe, expect, it } from "vitest";
import { situation } from "../../../test/model/situation.ts";
import { P } from "../products.ts";
import type { World } from "../world.ts";
import { volumeIndex } from "./national-accounts.ts";
import { newMemory } from "./series.ts";

/** Every firm at its base output, bases at rest; crafts of the bases are made by firms here. */
function atBase(change: (world: World) => void = () => undefined): World {
  const world = situation();
  world.structure.firms.forEach(({ baseOutput }, f) => (world.firms.output[f] = baseOutput));
  world.bases.output.fill(0);
  change(world);
  return world;
}
const without = (product: number) => (world: World) =>
  world.structure.allMakers(product).forEach((f) => (world.firms.output[f] = 0));
const index = (world: World, id: Parameters<typeof volumeIndex>[2]) => volumeIndex(world, newMemory(), id);

describe("volumes of industries", () => {
  it("are 1 at base", () => {
    const world = atBase();
    for (const id of ["mining", "lightIndustry", "heavyIndustry", "utilities", "construction"] as const)
      expect(index(world, id)).toBeCloseTo(1, 10);
  });
  it("lose what goods for export weigh in foreign currency when these end, in each industry that they count in", () => {
    const { gdpExports, gdpWeights } = atBase().structure.data;
    for (const product of ["textiles", "crafts"] as const) {
      const world = atBase(without(P[product]));
      for (const id of ["mining", "lightIndustry", "heavyIndustry"] as const) {
        const row = gdpExports.find((one) => one.product === product && one.industry === id);
        expect(1 - index(world, id)).toBeCloseTo((row?.weight ?? 0) / gdpWeights[id], 10);
      }
    }
  });
  it("weigh goods for the home market by value added among themselves", () => {
    const world = atBase(without(P["basics.localized"]));
    const { structure } = world;
    const value = (id: string) => structure.data.accounts.value(id, "a.localized");
    const light = (id: string) => structure.data.accounts.value(id, "a.light");
    const factors = ["f.labour.state", "f.labour.market", "f.capital"];
    const sum = (of: (id: string) => number) => factors.reduce((total, id) => total + of(id), 0);
    const made = structure.data.gdpExports.filter(({ industry }) => industry === "lightIndustry");
    const home =
      1 - made.reduce((total, { weight }) => total + weight, 0) / structure.data.gdpWeights.lightIndustry;
    expect(1 - index(world, "lightIndustry")).toBeCloseTo((home * sum(value)) / (sum(value) + sum(light)), 6);
  });
});
