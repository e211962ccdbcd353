import { describe, expect, it } from "vitest";
import { act, situation } from "../../../../test/model/situation.ts";
import { MONEY } from "../../institutions.ts";
import { patronBudgets } from "./budgets.ts";

describe("operating budgets", () => {
  it("are a patron's imports and pay, yuan at the cross rate", () => {
    const world = situation();
    const { ledger, account, flow, nation } = world;
    nation.cnyPerUsd[0] = 6;
    ledger.endow(account.kpa, MONEY.usd, 1000);
    ledger.endow(account.kpa, MONEY.cny, 1000);
    ledger.transfer(flow.imports, MONEY.usd, account.kpa, account.chinaEnterprises, 700);
    ledger.transfer(flow.imports, MONEY.cny, account.kpa, account.chinaEnterprises, 600);
    ledger.transfer(flow["fund-levy"], MONEY.usd, account.kpa, account.fund, 50);
    act(world, patronBudgets);
    expect(Array.from(nation.operatingCents)).toEqual([800, 0, 0]);
  });
});
