import { describe, expect, it } from "vitest";
import { situation } from "../../../../test/model/situation.ts";
import { priorityRanks } from "./ranks.ts";

describe("ranks on the ladder", () => {
  it.each([
    [0, 0, 5, 6],
    [1, 0, 2, 6],
    [0, 1, 5, 2],
    [0.5, 0.5, 3, 4],
  ])("support %f and priority %f lift to %i and %i", (support, priority, localized, factories) => {
    const world = situation({ levers: { "pyongyang.twentyByTenPriority": priority } });
    world.nation.localizationSupport[0] = support;
    const rank = priorityRanks(world);
    const of = (id: string) => rank[world.structure.industryOf(id)];
    expect([of("localized"), of("light-20x10")]).toEqual([localized, factories]);
    expect(of("coal-mining")).toBe(world.structure.rank[world.structure.industryOf("coal-mining")]);
  });
});
