import { describe, expect, it } from "vitest";
import { act, posted, setBalance, situation } from "../../../../test/model/situation.ts";
import type { Situation } from "../../../../test/model/situation.ts";
import { MONEY } from "../../institutions.ts";
import { accounts, overseasFreeCents } from "./accounts.ts";

const set = {
  "finance.overseasShare": 0.4,
  "finance.accountSpeed": 0.5,
  "finance.cashFloor": 0.8,
  "finance.freezeHazard": 0,
};

/** The fund alone holds anything, in parts of its base reserve. */
function hold({ cash = 1, free = 0, blocked = 0, service = 1, ...options }: Situation & Holding) {
  const world = situation({ set, ...options });
  const { account, structure, nation } = world;
  nation.bankService[0] = service;
  const base = structure.baseReserve("fund");
  for (const office of ["kpa", "kwp", "cabinet", "fund"] as const) {
    const own = office === "fund";
    setBalance(world, account[office], MONEY.cny, 0);
    setBalance(world, account[office], MONEY.usd, own ? base * cash : structure.baseReserve(office));
    setBalance(world, account[office], MONEY.deposit, own ? base * free : 0);
    setBalance(world, account[office], MONEY.blocked, own ? base * blocked : 0);
  }
  act(world, accounts);
  const of = (instrument: number) => world.ledger.balance(account.fund, instrument) / base;
  return { world, cash: of(MONEY.usd), free: of(MONEY.deposit), blocked: of(MONEY.blocked) };
}
interface Holding {
  readonly cash?: number;
  readonly free?: number;
  readonly blocked?: number;
  readonly service?: number;
}

describe("overseas accounts", () => {
  it("take in a share of holdings, half of the gap a month", () => {
    const { world, cash, free } = hold({});
    expect(free).toBeCloseTo(0.5 * 0.4, 6);
    expect(cash).toBeCloseTo(0.8, 6);
    expect(posted(world, "deposits", "usd", "fund", "overseas-banks")).toBe(
      posted(world, "deposits", "deposit", "overseas-banks", "fund"),
    );
    expect(overseasFreeCents(world, "fund")).toBe(world.ledger.balance(world.account.fund, MONEY.deposit));
  });
  it("give back what cash lacks of its floor, as far as banks serve", () => {
    expect(hold({ cash: 0.5, free: 1 }).cash).toBeCloseTo(0.8, 6);
    expect(hold({ cash: 0.5, free: 0.1 }).cash).toBeCloseTo(0.6, 6);
    expect(hold({ cash: 0.5, free: 1, service: 0.5 }).cash).toBeCloseTo(0.65, 6);
    expect(hold({ cash: 0.5, free: 1, service: 0 }).cash).toBe(0.5);
  });
  it("are blocked and seized as the measures reach them", () => {
    const levers = { "sanctions.accountFreeze": 0.25, "sanctions.accountSeizure": 0.5 };
    const { free, blocked, cash } = hold({ free: 0.4, blocked: 0.1, service: 0, levers });
    expect([cash, free]).toEqual([1, expect.closeTo(0.3, 6)]);
    expect(blocked).toBeCloseTo(0.1, 6);
  });
  it("meet a small risk under bank measures, in history alone", () => {
    const risk = {
      set: { ...set, "finance.freezeHazard": 0.2 },
      levers: { "sanctions.bankMeasures": 0.5 },
      free: 0.4,
      service: 0,
    };
    expect(hold(risk).blocked).toBeCloseTo(0.04, 6);
    expect(hold({ ...risk, holdDrivers: true }).blocked).toBe(0);
  });
  it("are kept smaller once some of them have been blocked", () => {
    expect(hold({ cash: 1, free: 0.2, blocked: 0.6 }).free).toBeLessThan(0.2);
    expect(hold({ cash: 1, free: 0, blocked: 0.6 }).free).toBe(0);
  });
});
