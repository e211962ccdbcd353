import { describe, expect, it } from "vitest";
import { act, situation } from "../../../../test/model/situation.ts";
import { P } from "../../products.ts";
import type { World } from "../../world.ts";
import { contest } from "./contest.ts";

function contested(push: number, prepare: (world: World, f: number) => void) {
  const world = situation({
    set: {
      "localization.markup": 0.2,
      "localization.pushShare": 0.5,
      "localization.contestCut": 2,
      "localization.captiveGain": 0.5,
      "localization.markupSpeed": 0.1,
      "localization.exportMemory": 0,
    },
    levers: { "pyongyang.exportPush": push },
  });
  const f = world.structure.allMakers(P["basics.localized"])[0];
  world.firms.output.fill(0);
  world.firms.capacityNow.fill(0);
  prepare(world, f);
  act(world, contest);
  return { world, f };
}

describe("export contest", () => {
  it("pushes a part of capacity abroad", () => {
    const { world } = contested(0.4, ({ firms }, f) => (firms.capacityNow[f] = 1000));
    expect(world.nation.exportPushUnits[0]).toBeCloseTo(200, 10);
  });
  it("lowers the markup with the exported share, of localized firms alone", () => {
    const { world, f } = contested(0, ({ firms, nation }, at) => {
      firms.output[at] = 100;
      nation.exported[P["basics.localized"]] = 25;
    });
    expect(world.firms.markup[f]).toBeCloseTo(0.2 + 0.1 * (0.2 * 0.5 - 0.2), 12);
    const state = world.structure.allMakers(P["basics.state"])[0];
    expect(world.firms.markup[state]).toBeCloseTo(0.2, 12);
  });
  it("leaves a protected market its markup, and more", () => {
    const { world, f } = contested(0, ({ nation }) => (nation.importLevy[0] = 0.4));
    expect(world.firms.markup[f]).toBeCloseTo(0.2 + 0.1 * 0.2 * 0.2, 12);
    expect(world.nation.exportShare[0]).toBe(0);
  });
});
