import { expect, it } from "vitest";
import { act, posted, situation } from "../../../../test/model/situation.ts";
import { jointVentures } from "./joint-ventures.ts";

it.each([
  [5, 1],
  [77, 0],
])("ventures pay while they are open, month %i", (month, index) => {
  const world = situation({ set: { "jv.profitMusd": 12 }, month });
  world.nation.cnyPerUsd[0] = 6;
  act(world, jointVentures);
  expect(posted(world, "joint-ventures", "cny", "china.enterprises", "cabinet")).toBe(6e8 * index);
  expect(world.nation.stateRevenueCents[0]).toBe(1e8 * index);
});
