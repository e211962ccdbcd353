import { expect, it } from "vitest";
import { act, posted, situation } from "../../../../test/model/situation.ts";
import { tourism } from "./tourism.ts";

const set = { "external.touristSpendingUsd": 100 };

it("Chinese visitors bring yuan, and more of them when Pyongyang wants them", () => {
  const world = situation({ set, month: 5, levers: { "pyongyang.tourism": 2 } });
  world.nation.cnyPerUsd[0] = 6;
  act(world, tourism);
  expect(world.nation.tourists[0]).toBe(2 * 23_740);
  expect(posted(world, "tourism", "cny", "china.merchants")).toBe(2 * 23_740 * 10_000 * 6);
  expect(world.nation.tourismCents[0]).toBe(2 * 23_740 * 10_000);
});
it("Russian visitors bring dollars", () => {
  const world = situation({ set, month: 149, levers: { "russia.visitors": 10 } });
  act(world, tourism);
  expect(posted(world, "tourism", "usd", "russia")).toBe(4750 * 10_000);
});
it("nobody comes over a closed border", () => {
  const world = situation({ set, levers: { "pyongyang.borderClosure": 1 } });
  act(world, tourism);
  expect(world.nation.tourismCents[0]).toBe(0);
});
