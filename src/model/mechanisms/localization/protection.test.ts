import { describe, expect, it } from "vitest";
import { act, posted, setBalance, situation } from "../../../../test/model/situation.ts";
import { MONEY } from "../../institutions.ts";
import { P } from "../../products.ts";
import { protection } from "./protection.ts";

function levied(levy: number, cash: number) {
  const world = situation({ levers: { "pyongyang.importProtection": levy } });
  const { counties, nation, structure, account } = world;
  counties.smoothedImports.fill(0);
  counties.smoothedImports[3 * structure.productCount + P["basics.chinese"]] = 1000;
  nation.borderCents[P["basics.chinese"]] = 2;
  nation.rateUsd[0] = 5000;
  setBalance(world, account.merchants + 3, MONEY.won, cash);
  act(world, protection);
  return { world, paid: posted(world, "import-protection", "won", "merchants", "cabinet") };
}

describe("protection", () => {
  it("levies a share of the value on order", () => {
    const { world, paid } = levied(0.3, 1e9);
    expect(paid).toBe(0.3 * 1000 * 2 * 50);
    expect(world.nation.importLevy[0]).toBe(0.3);
  });
  it("takes no more than merchants hold", () => {
    expect(levied(0.3, 700).paid).toBe(700);
  });
  it("is nothing without a levy", () => {
    expect(levied(0, 1e9).paid).toBe(0);
  });
});
