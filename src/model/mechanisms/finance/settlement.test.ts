import { describe, expect, it } from "vitest";
import { act, situation } from "../../../../test/model/situation.ts";
import { baseTrade } from "../sanctions/base-trade.ts";
import { settlement } from "./settlement.ts";

const set = { "finance.cashPremium": 0.1, "finance.cashCeiling": 0.4 };
function settle(service: number, brokers: number, wishedOverBase: number) {
  const world = situation({ set });
  const { nation } = world;
  nation.bankService[0] = service;
  nation.brokerCapacity[0] = brokers;
  nation.smoothedTradeCents[0] = wishedOverBase * baseTrade(world.structure).cents;
  act(world, settlement);
  return nation;
}
const fee = (world = situation()) => {
  const { banks } = world.structure.data;
  const all = banks.reduce((sum, bank) => sum + bank.share, 0);
  return banks.reduce((sum, bank) => sum + bank.share * bank.feeShare, 0) / all;
};

describe("foreign payments", () => {
  it("cost the banks' fee while all go through banks", () => {
    const nation = settle(1, 1, 1);
    expect(nation.settlementShare[0]).toBeCloseTo(fee(), 12);
    expect(nation.bankFeeShare[0]).toBeCloseTo(fee(), 12);
    expect(nation.payableShare[0]).toBe(1);
  });
  it("cost more in cash, and most when middlemen are few", () => {
    const nation = settle(0.6, 0.5, 1);
    expect(nation.settlementShare[0]).toBeCloseTo(0.6 * fee() + (0.1 * 0.4) / 0.5, 12);
  });
  it("find no room beyond what banks, cash and barter can settle", () => {
    expect(settle(0.3, 1, 1).payableShare[0]).toBeCloseTo(0.7, 12);
    expect(settle(0.3, 0.5, 1).payableShare[0]).toBeCloseTo(0.5, 12);
    expect(settle(0.3, 1, 0.5).payableShare[0]).toBe(1);
  });
  it("hold at nothing: no banks, no middlemen, no trade", () => {
    const none = settle(0, 0, 1);
    expect([none.settlementShare[0], none.payableShare[0]]).toEqual([1, 0]);
    expect(settle(0, 0, 0).payableShare[0]).toBe(1);
  });
});
