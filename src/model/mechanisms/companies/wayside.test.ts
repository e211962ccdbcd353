import { describe, expect, it } from "vitest";
import { act, posted, setBalance, situation } from "../../../../test/model/situation.ts";
import { MONEY } from "../../institutions.ts";
import { wayside } from "./wayside.ts";

describe("spending along the routes", () => {
  it("reaches the merchants of every county on the way alike", () => {
    const world = situation({ set: { "companies.waysideShare": 0.01 } });
    const { structure, companies, nation, account, ledger } = world;
    const { product, path } = structure.companies[0];
    nation.borderCents.set(structure.borderCents);
    nation.rateUsd[0] = 4000;
    companies.shippedUnits[0] = 1e9;
    setBalance(world, account.trading, MONEY.won, 1e12);
    const before = path.map((k) => ledger.balance(account.merchants + k, MONEY.won));
    act(world, wayside);
    const each = Math.floor((0.01 * 40 * 1e9 * structure.borderCents[product]) / path.length);
    path.forEach((k, i) =>
      expect(Math.abs(ledger.balance(account.merchants + k, MONEY.won) - before[i] - each)).toBeLessThan(2),
    );
    expect(Math.abs(posted(world, "wayside", "won") - each * path.length)).toBeLessThan(2 * path.length);
  });
});
