import { describe, expect, it } from "vitest";
import { act, firmOf, posted, setBalance, situation } from "../../../../test/model/situation.ts";
import { MONEY } from "../../institutions.ts";
import { P } from "../../products.ts";
import { planAccounts } from "./plan-accounts.ts";

function settlePlan(bill: number, cash: number) {
  const world = situation();
  const { firms, counties, structure, account } = world;
  firms.output.fill(0);
  firms.planBillWon.fill(0);
  counties.farmBillWon.fill(0);
  const f = firmOf(world, "coal-mining");
  firms.output[f] = 1_000_000;
  firms.planBillWon[f] = bill;
  setBalance(world, account.firms + f, MONEY.won, cash);
  setBalance(world, account.cabinet, MONEY.won, 1e15);
  act(world, planAccounts);
  const share = 1 - structure.data.industries[firms.industry[f]].marketShare;
  return { world, f, deliveries: Math.round(1_000_000 * share * structure.stateWon[P.coal]) };
}

describe("plan accounts", () => {
  it("buy what a plant delivers at state prices", () => {
    const { world, f, deliveries } = settlePlan(0, 10);
    expect(deliveries).toBeGreaterThan(0);
    expect(posted(world, "plan-purchases", "won")).toBe(deliveries);
    expect(world.nation.planPurchasesWon[0]).toBe(deliveries);
    expect(world.ledger.balance(world.account.firms + f, MONEY.won)).toBe(10 + deliveries);
  });
  it("charge inputs, out of a subsidy where the plant cannot pay", () => {
    const { world, f, deliveries } = settlePlan(1e12, 500);
    expect(posted(world, "plan-supplies", "won")).toBe(1e12);
    expect(posted(world, "subsidies", "won")).toBe(1e12 - 500 - deliveries);
    expect(world.ledger.balance(world.account.firms + f, MONEY.won)).toBe(0);
    expect(settlePlan(400, 500).world.ledger.balance(world.account.firms + f, MONEY.won)).toBe(
      100 + deliveries,
    );
  });
  it("charge farms too", () => {
    const world = situation();
    world.firms.output.fill(0);
    world.firms.planBillWon.fill(0);
    world.counties.farmBillWon.fill(0);
    world.counties.farmBillWon[3] = 777.6;
    setBalance(world, world.account.farms + 3, MONEY.won, 1000);
    act(world, planAccounts);
    expect(world.ledger.balance(world.account.farms + 3, MONEY.won)).toBe(222);
  });
});
