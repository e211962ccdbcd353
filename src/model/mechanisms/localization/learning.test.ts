import { describe, expect, it } from "vitest";
import { act, situation } from "../../../../test/model/situation.ts";
import { P } from "../../products.ts";
import type { World } from "../../world.ts";
import { learning } from "./learning.ts";

function learnt(prepare: (world: World, f: number) => void, donju = 1, holdDrivers = false) {
  const world = situation({
    holdDrivers,
    set: {
      "localization.learning": 0.2,
      "localization.experienceMonths": 50,
      "localization.openingQuality": 0.6,
      "localization.openingDonjuShare": 0.2,
      "localization.qualityDonju": 0.5,
      "localization.qualityContest": 1,
      "localization.qualitySkills": 0.2,
      "localization.qualityForeign": 0.3,
      "localization.qualitySpeed": 0.1,
    },
    levers: { "pyongyang.donjuCapital": donju },
  });
  const f = world.structure.allMakers(P["basics.localized"])[0];
  world.firms.output[f] = 0;
  prepare(world, f);
  act(world, learning);
  return { world, f };
}

describe("learning", () => {
  it("raises productivity with cumulative output by Wright's law", () => {
    const { world, f } = learnt(({ firms }, at) => {
      firms.cumulativeOutput[at] = 1000;
      firms.output[at] = 100;
    });
    expect(world.firms.cumulativeOutput[f]).toBe(1100);
    expect(world.firms.productivity[f]).toBeCloseTo(1.1 ** 0.2, 12);
    expect(world.firms.quality[f]).toBeCloseTo(0.6, 12);
  });
  it("stands still while drivers are held, when experience settles at its months of output", () => {
    const { world, f } = learnt(
      ({ firms }, at) => {
        firms.cumulativeOutput[at] = 5000;
        firms.output[at] = 100;
        firms.donjuShare[at] = 1;
      },
      1,
      true,
    );
    expect([world.firms.cumulativeOutput[f], world.firms.productivity[f], world.firms.quality[f]]).toEqual([
      5000, 1, 0.6,
    ]);
  });
  it("moves quality towards what donju, exports, skills and foreign machines allow", () => {
    const { world, f } = learnt(({ firms, nation, counties }, at) => {
      firms.donjuShare[at] = 0.4;
      nation.exportShare[0] = 0.3;
      nation.exportShareBase[0] = 0.1;
      nation.foreignTechnology[0] = 0.1;
      counties.humanCapital.fill(1.5);
    });
    expect(world.firms.quality[f]).toBeCloseTo(0.6 + 0.1 * (0.1 + 0.2 + 0.03 + 0.1), 12);
  });
  it("lets quality slip where donju are barred", () => {
    const { world, f } = learnt(() => undefined, 0);
    expect(world.firms.quality[f]).toBeCloseTo(0.6 - 0.1 * 0.1, 12);
  });
});
