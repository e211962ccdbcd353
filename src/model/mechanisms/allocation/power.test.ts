import { describe, expect, it } from "vitest";
import { act, situation, total } from "../../../../test/model/situation.ts";
import { P, inputs } from "../../products.ts";
import { allocatePower } from "./power.ts";
import { OTHER_USERS } from "./users.ts";

const SLOTS = inputs.length + 1;
const POWER = inputs.indexOf("power");

function allocate(made: (wanted: number) => number, ladder = 0) {
  const world = situation({ set: { "allocation.ladder": ladder, "power.gridLossShare": 0.2 } });
  const { structure, nation } = world;
  const wantedBy = structure.firms.map((_, f) =>
    Math.floor(
      world.firms.planned[f] * structure.coefficient[world.firms.industry[f] * inputs.length + POWER],
    ),
  );
  act(world, allocatePower);
  nation.powerMade[0] = made(nation.inputDemand[P.power]);
  act(world, allocatePower);
  const firms = structure.firms.map((_, f) => world.firms.allocated[f * SLOTS + POWER]);
  const users = Array.from(
    { length: OTHER_USERS },
    (_, u) => nation.userAllocated[u * structure.productCount + P.power],
  );
  return { world, wantedBy, firms, users, wanted: nation.inputDemand[P.power] };
}

describe("allocation of power", () => {
  it("deals out what the grid does not lose", () => {
    const { firms, users } = allocate((wanted) => wanted / 2);
    const { wanted } = allocate(() => 0);
    const supply = Math.floor((wanted / 2) * 0.8);
    expect(total(firms) + total(users)).toBeLessThanOrEqual(supply);
    expect(total(firms) + total(users)).toBeGreaterThan(supply - 500);
  });
  it("meets every demand when generation exceeds it by the losses", () => {
    const { firms, wantedBy } = allocate((wanted) => Math.ceil(wanted / 0.8) + 1);
    expect(firms).toEqual(wantedBy);
  });
  it("serves the first rank in full under a strict ladder", () => {
    const { world, firms, wantedBy } = allocate((wanted) => wanted / 2, 1);
    const { structure } = world;
    const first = structure.firms.flatMap((site, f) => (structure.rank[site.industry] === 1 ? [f] : []));
    expect(first.length).toBeGreaterThan(0);
    for (const f of first) expect(firms[f]).toBe(wantedBy[f]);
    expect(total(firms)).toBeLessThan(total(wantedBy));
  });
});
