import { describe, expect, it } from "vitest";
import { act, setBalance, situation } from "../../../../test/model/situation.ts";
import { DUE, dueAt } from "../../columns/officials.ts";
import { CLASS, MONEY, classCount } from "../../institutions.ts";
import { proceeds } from "./proceeds.ts";

const k = 9;
function share(elites = 10, workers = 90) {
  const world = situation({ set: { "officials.officeShare": 0.3, "officials.eliteShare": 0.4 } });
  const { counties, account, nation } = world;
  counties.households[k * classCount + CLASS.elite] = elites;
  counties.households[k * classCount + CLASS.worker] = workers;
  nation.rateUsd[0] = 5000;
  setBalance(world, account.officials + k, MONEY.won, 1001);
  setBalance(world, account.officials + k, MONEY.usd, 100);
  act(world, proceeds);
  return world;
}

describe("proceeds of bribes", () => {
  it("go to the office, and to families of elite and workers", () => {
    const { counties, ledger, account } = share();
    expect(ledger.balance(account.offices + k, MONEY.won)).toBe(300);
    expect(ledger.balance(account.offices + k, MONEY.usd)).toBe(30);
    expect(counties.officeWon[k]).toBe(300 + 30 * 50);
    const at = dueAt(k, DUE.pocket, MONEY.won);
    expect([counties.dues[at + CLASS.elite], counties.dues[at + CLASS.worker]]).toEqual([280, 421]);
  });
  it("go to those who live there", () => {
    const at = dueAt(k, DUE.pocket, MONEY.won);
    expect(share(0).counties.dues[at + CLASS.worker]).toBe(701);
    expect(share(10, 0).counties.dues[at + CLASS.elite]).toBe(701);
    const none = share(0, 0).counties.dues;
    expect(none[at + CLASS.elite] + none[at + CLASS.worker]).toBe(0);
  });
});
