import { describe, expect, it } from "vitest";
import { act, posted, setBalance, situation } from "../../../../test/model/situation.ts";
import { MONEY } from "../../institutions.ts";
import { retireMoney } from "./money.ts";

describe("retired money", () => {
  it("is what the treasury holds beyond its till", () => {
    const world = situation({ set: { "budget.tillWon": 1000 } });
    const { account, ledger, nation } = world;
    setBalance(world, account.cabinet, MONEY.won, 5000);
    const stock = -ledger.balance(account.centralBank, MONEY.won);
    act(world, retireMoney);
    expect(ledger.balance(account.cabinet, MONEY.won)).toBe(1000);
    expect(-ledger.balance(account.centralBank, MONEY.won)).toBe(stock - 4000);
    expect(nation.issuedWon[0]).toBe(-4000);
    expect(posted(world, "money-issue", "state-credit", "central-bank")).toBe(4000);
  });
  it("is nothing below the till", () => {
    const world = situation({ set: { "budget.tillWon": 1000 } });
    setBalance(world, world.account.cabinet, MONEY.won, 900);
    act(world, retireMoney);
    expect(posted(world, "money-issue", "won")).toBe(0);
  });
});
