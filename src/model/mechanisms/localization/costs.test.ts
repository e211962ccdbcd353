import { describe, expect, it } from "vitest";
import { act, situation } from "../../../../test/model/situation.ts";
import { P } from "../../products.ts";
import type { World } from "../../world.ts";
import { costs } from "./costs.ts";

function worked(prepare: (world: World, sites: readonly number[]) => void, equal = 1): World {
  const world = situation({
    set: {
      "localization.markup": 0.25,
      "localization.variety": 0.5,
      "localization.siteWeight": 0.3,
      "demand.originSubstitution": 3,
    },
    levers: { "localization.equalSites": equal },
  });
  world.nation.borderCents.set(world.structure.borderCents);
  prepare(world, world.structure.allMakers(P["basics.localized"]));
  act(world, costs);
  return world;
}

describe("cost of home basics", () => {
  it("is one at the base, and so are price and quality", () => {
    const { nation, firms, structure } = worked(() => undefined);
    expect([...nation.originQuality].map((value) => Number(value.toFixed(12)))).toEqual([1, 1, 1, 1]);
    for (const cost of nation.originCost) expect(cost).toBeCloseTo(1, 12);
    for (const f of structure.allMakers(P["basics.state"])) expect(firms.unitCost[f]).toBeCloseTo(1, 12);
  });
  it("rises with the price of imported inputs by their part of the cost", () => {
    const { firms, structure } = worked(
      ({ nation, structure: { borderCents } }) =>
        (nation.borderCents[P["intermediates.imported"]] = 2 * borderCents[P["intermediates.imported"]]),
    );
    const f = structure.allMakers(P["basics.localized"])[0];
    const { coefficient, nestShare } = structure;
    const i = structure.firms[f].industry;
    const width = coefficient.length / structure.data.industries.length;
    const share = coefficient[i * width + width - 1] * nestShare[i];
    expect(firms.unitCost[f]).toBeCloseTo(1 + share * structure.data.industries[i].importedShare, 10);
  });
  it("falls with productivity, and the price with the markup", () => {
    const { nation } = worked(({ firms }, sites) => {
      for (const f of sites) firms.markup[f] = 0;
    });
    expect(nation.originCost[1]).toBeCloseTo(0.8, 12);
    const better = worked(({ firms }, sites) => {
      for (const f of sites) firms.productivity[f] = 1.25;
    });
    expect(better.nation.originCost[1]).toBeLessThan(1);
    expect(better.nation.originCost[3]).toBeCloseTo(1, 12);
  });
  it("counts twice the plants as more brands", () => {
    const { nation } = worked(({ firms }, sites) => {
      for (const f of sites) firms.capacity[f] *= 2;
    });
    expect(nation.originQuality[1]).toBeCloseTo(2 ** 0.25, 10);
  });
  it("keeps its mean over sites at the base and differs between them", () => {
    const { nation, firms, structure } = worked(() => undefined, 0);
    expect(nation.originCost[1]).toBeCloseTo(1, 10);
    const cost = structure.allMakers(P["basics.localized"]).map((f) => firms.unitCost[f]);
    expect(Math.max(...cost)).toBeGreaterThan(Math.min(...cost));
  });
  it("keeps price and quality where no capacity is left", () => {
    const { nation } = worked(({ firms }, sites) => {
      for (const f of sites) firms.capacity[f] = 0;
    });
    expect([nation.originCost[1], nation.originQuality[1]]).toEqual([1, 1]);
  });
});
