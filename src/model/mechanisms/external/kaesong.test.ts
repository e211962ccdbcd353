import { expect, it } from "vitest";
import { act, posted, situation } from "../../../../test/model/situation.ts";
import { kaesong } from "./kaesong.ts";

it.each([
  [0, 700_000_000],
  [0.5, 350_000_000],
  [1, 0],
])("Kaesong pays the state unless borders close: %d", (closure, cents) => {
  const world = situation({ levers: { "pyongyang.borderClosure": closure } });
  world.nation.kaesongCents[0] = 700_000_000;
  act(world, kaesong);
  expect(posted(world, "kaesong-wages", "usd", "others", "cabinet")).toBe(cents);
  expect([world.nation.kaesongPaidCents[0], world.nation.stateRevenueCents[0]]).toEqual([cents, cents]);
});
