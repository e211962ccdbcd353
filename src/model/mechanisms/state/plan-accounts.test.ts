import { describe, expect, it } from "vitest";
import { MONEY } from "../../institutions.ts";
import { runMechanism } from "../../engine.ts";
import { testModel } from "../../../../test/model/world.ts";
import { planAccounts } from "./plan-accounts.ts";

describe("state.plan-accounts", () => {
  it("pays deliveries, collects supplies and subsidises what is lacking", () => {
    const { world } = testModel();
    const { structure, firms, counties, ledger, account, nation } = world;
    firms.output.fill(0);
    firms.planBillWon.fill(0);
    counties.farmBillWon.fill(0);
    nation.planPurchasesWon[0] = 0;
    const f = structure.data.industries.findIndex((record) => record.id === "coal-mining");
    const firm = structure.firms.findIndex((site) => site.industry === f);
    const record = structure.data.industries[f];
    const before = ledger.balance(account.firms + firm, MONEY.won);
    const farm = ledger.balance(account.farms, MONEY.won);
    firms.output[firm] = 1_000_000;
    const deliveries = Math.round(1_000_000 * (1 - record.marketShare) * structure.stateWon[structure.productOf[f]]);
    firms.planBillWon[firm] = before + deliveries + 500;
    counties.farmBillWon[0] = farm + 700;
    const lines = () => Object.fromEntries(ledger.lines.map((line, l) => [`${line.flow} ${line.from}>${line.to}`, ledger.amounts()[l]]));
    const opening = lines();
    runMechanism(world, planAccounts, () => {});
    const posted = (line: string) => lines()[line] - opening[line];
    expect(posted("plan-purchases cabinet>firms")).toBe(deliveries);
    expect(posted("plan-supplies firms>cabinet")).toBe(before + deliveries + 500);
    expect(posted("subsidies cabinet>firms")).toBe(500);
    expect(posted("subsidies cabinet>farms")).toBe(700);
    expect(ledger.balance(account.firms + firm, MONEY.won)).toBe(0);
    expect(nation.planPurchasesWon[0]).toBe(deliveries);
  });
});
