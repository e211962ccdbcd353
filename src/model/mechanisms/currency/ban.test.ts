import { describe, expect, it } from "vitest";
import { act, situation } from "../../../../test/model/situation.ts";
import { currencyBan } from "./ban.ts";
import { currencyMarket } from "./market.ts";

const set = { "currency.banHiddenShare": 0.6, "currency.banCostShare": 0.2 };
function ban(level: number) {
  const world = situation({ set, levers: { "pyongyang.fxBan": level } });
  act(world, currencyBan);
  return world;
}

describe("a ban on foreign currency", () => {
  it("hides holdings and makes changing dear, by its strictness", () => {
    const { nation } = ban(0.5);
    expect([nation.fxBan[0], nation.fxHiddenShare[0], nation.fxBanCost[0]]).toEqual([0.5, 0.3, 0.1]);
  });
  it("moves transaction holdings into store of value", () => {
    const [free, banned] = [ban(0), ban(1)];
    for (const world of [free, banned]) {
      world.nation.foreignSpendingCents[0] = 1e10;
      act(world, currencyMarket);
    }
    expect(banned.nation.transactionFxCents[0]).toBeLessThan(free.nation.transactionFxCents[0]);
    expect(banned.nation.storeFxCents[0]).toBeGreaterThan(free.nation.storeFxCents[0]);
  });
});
