import { expect, it } from "vitest";
import { act, posted, situation } from "../../../../test/model/situation.ts";
import { cyber } from "./cyber.ts";

const set = { "cyber.unreportedMusd": 12, "cyber.launderersCut": 0.2, "cyber.fundShare": 0.75 };

it.each([
  [5, 1],
  [77, 43.5 + 1],
])("what is cashed out is split over fund and army, month %i", (month, musd) => {
  const world = situation({ set, month, levers: { "cyber.cashOut": 0.5, "cyber.theft": 2 } });
  act(world, cyber);
  const cents = musd * 1e8 * 2 * 0.5 * 0.8;
  expect(Math.abs(posted(world, "cyber-income", "usd", "others", "fund") - cents * 0.75)).toBeLessThan(2);
  expect(Math.abs(posted(world, "cyber-income", "usd", "others", "kpa") - cents * 0.25)).toBeLessThan(3);
  expect(world.nation.fundInflowCents[0]).toBe(posted(world, "cyber-income", "usd", "others", "fund"));
});
it("nothing comes when nothing can be cashed", () => {
  const world = situation({ set, levers: { "cyber.cashOut": 0 } });
  act(world, cyber);
  expect(world.nation.cyberCents[0]).toBe(0);
});
