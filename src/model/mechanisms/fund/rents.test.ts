import { describe, expect, it } from "vitest";
import { act, situation } from "../../../../test/model/situation.ts";
import { eliteRents } from "./rents.ts";

describe("rents of the elite", () => {
  it("are measured against habits that follow slowly", () => {
    const world = situation({ set: { "fund.habitSpeed": 0.1, "beliefs.smoothing": 0.5 } });
    const { nation } = world;
    nation.fundGiftsCents[0] = 150;
    nation.giftCurrencyCents[0] = 50;
    nation.giftHabitCents[0] = 100;
    nation.payFrom.set([100, 0, 0, 600, 0, 0, 0, 0]);
    nation.cnyPerUsd[0] = 6;
    nation.rentHabitCents[0] = 800;
    act(world, eliteRents);
    expect(nation.giftRatio[0]).toBeCloseTo(1.5, 12);
    expect(nation.giftHabitCents[0]).toBeCloseTo(110, 12);
    expect(nation.rentRatio[0]).toBeCloseTo(0.75, 12);
    expect(nation.rentHabitCents[0]).toBeCloseTo(760, 12);
  });
  it("miss nothing where there never was a gift", () => {
    const world = situation();
    act(world, eliteRents);
    expect(world.nation.giftRatio[0]).toBe(1);
    expect(world.nation.giftHabitCents[0]).toBe(0);
  });
});
