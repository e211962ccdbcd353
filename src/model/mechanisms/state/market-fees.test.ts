import { describe, expect, it } from "vitest";
import { act, posted, setBalance, situation } from "../../../../test/model/situation.ts";
import { MONEY } from "../../institutions.ts";
import { marketFees } from "./market-fees.ts";

describe("market fees", () => {
  it("are a share of sales, as far as merchants hold won", () => {
    const world = situation({ set: { "budget.marketFeeShare": 0.05 } });
    const { counties, account, ledger } = world;
    counties.salesWon.fill(0);
    counties.salesWon[1] = 1_000_001;
    counties.salesWon[2] = 1_000_000;
    setBalance(world, account.merchants + 1, MONEY.won, 1e9);
    setBalance(world, account.merchants + 2, MONEY.won, 30_000);
    act(world, marketFees);
    expect(posted(world, "market-fees", "won")).toBe(50_000 + 30_000);
    expect(ledger.balance(account.merchants + 2, MONEY.won)).toBe(0);
    expect(ledger.clipped()).toBe(0);
  });
  it("are paid by trade with a licence", () => {
    const world = situation({ set: { "budget.marketFeeShare": 0.05, "officials.licensedShare": 0.5 } });
    world.counties.salesWon[1] = 1_000_000;
    world.counties.licensedShare[1] = 0.25;
    setBalance(world, world.account.merchants + 1, MONEY.won, 1e9);
    act(world, marketFees);
    expect(posted(world, "market-fees", "won")).toBe(25_000);
  });
});
