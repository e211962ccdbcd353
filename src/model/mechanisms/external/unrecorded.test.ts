import { describe, expect, it } from "vitest";
import { act, posted, situation } from "../../../../test/model/situation.ts";
import { unrecorded } from "./unrecorded.ts";

const set = {
  "external.unrecordedTradingMusd": 120,
  "external.unrecordedMerchantsMusd": 240,
  "external.unrecordedFundMusd": -12,
};

describe("errors and omissions", () => {
  function post(scale: number) {
    const world = situation({ set, levers: { "smuggling.unrecorded": scale } });
    world.nation.cnyPerUsd[0] = 6;
    act(world, unrecorded);
    return world;
  }
  it.each([1, 2])("are posted, in and out, times %i", (scale) => {
    const world = post(scale);
    const rounding = 2 * world.structure.counties;
    expect(Math.abs(posted(world, "unrecorded", "usd", "others", "trading") - scale * 1e9)).toBeLessThan(
      rounding,
    );
    expect(
      Math.abs(posted(world, "unrecorded", "cny", "china.merchants", "merchants") - scale * 2e9 * 6),
    ).toBeLessThan(rounding * 6);
    const out =
      posted(world, "unrecorded", "usd", "fund", "others") +
      posted(world, "unrecorded", "cny", "fund", "others") / 6;
    expect(Math.abs(out - scale * 1e8)).toBeLessThan(3);
    expect(Math.abs(world.nation.unrecordedCents[0] - scale * 2.9e9)).toBeLessThan(2 * rounding);
    expect(world.nation.fundInflowCents[0]).toBe(0);
  });
  it("can be switched to nothing", () => {
    expect(post(0).nation.unrecordedCents[0]).toBe(0);
  });
});
