import { describe, expect, it } from "vitest";
import { act, situation } from "../../../../test/model/situation.ts";
import { P } from "../../products.ts";
import { moneyCapital } from "./money.ts";

describe("extra machines", () => {
  function gains(musd: number) {
    const world = situation({ levers: { "pyongyang.moneyCapital": musd } });
    world.nation.borderCents[P["machinery.imported"]] = 1;
    const before = world.firms.capital.slice();
    act(world, moneyCapital);
    return { world, gain: world.firms.capital.map((capital, f) => capital - before[f]) };
  }
  it("go to civil industry by its capital", () => {
    const { world, gain } = gains(5);
    expect(gain.reduce((a, b) => a + b, 0)).toBeCloseTo(5e8, -1);
    world.structure.allMakers(P.arms).forEach((f) => expect(gain[f]).toBe(0));
    const { baseCapital } = world.firms;
    expect(gain[0] / gain[1]).toBeCloseTo(baseCapital[0] / baseCapital[1], 3);
  });
  it("are none without the lever", () => {
    expect(gains(0).gain.every((value) => value === 0)).toBe(true);
  });
});
