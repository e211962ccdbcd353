import { describe, expect, it } from "vitest";
import { act, situation } from "../../../../test/model/situation.ts";
import { depreciation } from "./depreciation.ts";

describe("depreciation", () => {
  it("wears a twelfth of the yearly rate out each month", () => {
    const world = situation({ set: { "investment.depreciation": 0.06 } });
    world.firms.capital.fill(1000);
    act(world, depreciation);
    expect(new Set(world.firms.capital)).toEqual(new Set([1000 * (1 - 0.06 / 12)]));
  });
});
