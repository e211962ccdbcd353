import { describe, expect, it } from "vitest";
import { act, setBalance, situation } from "../../../../test/model/situation.ts";
import { CLASS, MONEY, classCount } from "../../institutions.ts";
import { farmAccounts } from "./accounts.ts";

describe("farm accounts", () => {
  it("share out a part of the cash among attending members", () => {
    const world = situation({ set: { "farms.payoutShare": 0.8 } });
    const { counties, account } = world;
    counties.attending.fill(0);
    counties.attending[3 * classCount + CLASS.farmer] = 400;
    setBalance(world, account.farms + 3, MONEY.won, 1_000_000);
    act(world, farmAccounts);
    expect(counties.farmCashWon[3]).toBe(2000);
    expect(counties.farmCashWon[4]).toBe(0);
  });
});
