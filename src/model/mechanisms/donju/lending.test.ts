import { describe, expect, it } from "vitest";
import { act, agentOf, posted, setBalance, situation } from "../../../../test/model/situation.ts";
import { CLASS, MONEY } from "../../institutions.ts";
import { lending } from "./lending.ts";

const set = {
  "donju.defaultShare": 0.01,
  "donju.controlRisk": 4,
  "donju.interestRate": 0.04,
  "donju.lowestRate": 0.02,
  "donju.highestRate": 0.1,
  "donju.lendShare": 0.5,
  "donju.wonMonths": 1,
  "donju.debtMonths": 1,
  "donju.repayShare": 0.1,
  "donju.firmShare": 0.5,
  "donju.cashShare": 0.5,
};
function lend({ won = 0, loan = 0, control = 0, cash = 1e9, levers = {} } = {}) {
  const world = situation({ set, levers });
  const { households: h, counties, structure, account } = world;
  const localized = structure.industryOf("localized");
  const f = structure.firms.findIndex((site) => site.industry === localized);
  const k = structure.firms[f].county;
  h.won.fill(0);
  const i = agentOf(world, CLASS.donju, k);
  h.won[i] = won;
  h.smoothedIncomeWon[i] = 1000;
  h.loanWon[i] = loan;
  counties.control.fill(control);
  counties.smoothedSalesWon.fill(1e6);
  setBalance(world, account.merchants + k, MONEY.loan, -loan);
  setBalance(world, account.merchants + k, MONEY.won, cash);
  act(world, lending);
  return { world, i, k, h, f };
}

describe("donju lending", () => {
  it("puts spare won into merchants and localized firms", () => {
    const { world, i, k, h } = lend({ won: 101_000 });
    expect(h.loanWon[i]).toBe(50_000);
    expect(h.won[i]).toBe(51_000);
    const { ledger, account } = world;
    expect(ledger.balance(account.merchants + k, MONEY.loan)).toBe(-25_000);
    expect(posted(world, "donju-loans", "won", "households.donju", "firms")).toBe(25_000);
    expect(posted(world, "donju-loans", "loan")).toBe(50_000);
  });
  it("goes to merchants alone where donju capital is shut out", () => {
    const { world, k } = lend({ won: 101_000, levers: { "pyongyang.donjuCapital": 0 } });
    expect(world.ledger.balance(world.account.merchants + k, MONEY.loan)).toBe(-50_000);
  });
  it("earns interest with a premium for control, is repaid, and is lost in part", () => {
    const { world, i, h } = lend({ loan: 100_000, control: 0.5 });
    expect(posted(world, "donju-interest", "won")).toBe(7000);
    expect(posted(world, "donju-loans", "won")).toBe(10_000);
    expect(posted(world, "expropriation", "loan")).toBe(Math.floor(90_000 * 0.03));
    expect(h.loanWon[i]).toBe(90_000 - 2700);
    expect(h.won[i]).toBe(17_000);
    expect(h.incomeWon[i]).toBeGreaterThanOrEqual(7000);
  });
  it("is served as far as borrowers have cash, interest first", () => {
    const { world } = lend({ loan: 100_000, cash: 10_000 });
    expect(posted(world, "donju-interest", "won")).toBe(5000);
    expect(posted(world, "donju-loans", "won")).toBe(0);
  });
  it("stops at the county's limit", () => {
    const { world, k } = lend({ won: 1e9, loan: 1_000_000, cash: 0 });
    expect(posted(world, "donju-loans", "won")).toBe(0);
    expect(world.ledger.balance(world.account.merchants + k, MONEY.loan)).toBeGreaterThan(-1_000_000);
  });
});
