import { describe, expect, it } from "vitest";
import { act, posted, setBalance, situation } from "../../../../test/model/situation.ts";
import { MONEY } from "../../institutions.ts";
import { enterpriseAccounts } from "./enterprise-accounts.ts";

describe("enterprise accounts", () => {
  it("remit a share of what lies beyond the reserve", () => {
    const world = situation({ set: { "firms.remittanceShare": 0.5 } });
    const { firms, account, structure } = world;
    for (let f = 0; f < structure.firms.length; f++) setBalance(world, account.firms + f, MONEY.won, 0);
    setBalance(world, account.firms, MONEY.won, 1001);
    setBalance(world, account.firms + 1, MONEY.won, 500);
    firms.reserveWon[0] = 400;
    firms.reserveWon[1] = 600;
    act(world, enterpriseAccounts);
    expect(posted(world, "profit-remittance", "won")).toBe(300);
  });
});
