import { describe, expect, it } from "vitest";
import { act, posted, setBalance, situation } from "../../../../test/model/situation.ts";
import { MONEY } from "../../institutions.ts";
import { checkpoints } from "./checkpoints.ts";

function pass(levers: Record<string, number> = {}) {
  const world = situation({ levers });
  const { counties, account } = world;
  counties.checkpointWon[1] = 1000.7;
  counties.checkpointWon[2] = 5000;
  setBalance(world, account.merchants + 1, MONEY.won, 1e6);
  setBalance(world, account.merchants + 2, MONEY.won, 300);
  act(world, checkpoints);
  return world;
}

describe("checkpoints", () => {
  it("are paid by merchants to the county's officials, as far as they hold won", () => {
    const world = pass();
    const { ledger, account, nation, counties } = world;
    expect(ledger.balance(account.officials + 1, MONEY.won)).toBe(1000);
    expect(ledger.balance(account.officials + 2, MONEY.won)).toBe(300);
    expect(posted(world, "bribes-checkpoint", "won")).toBe(1300);
    expect(nation.bribesWon[1]).toBe(1300);
    expect(counties.checkpointWon[2]).toBe(300);
  });
  it("take nothing where officials take no bribes", () => {
    expect(posted(pass({ "pyongyang.bribing": 0 }), "bribes-checkpoint", "won")).toBe(0);
  });
});
