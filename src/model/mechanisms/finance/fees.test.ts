import { describe, expect, it } from "vitest";
import { act, posted, setBalance, situation } from "../../../../test/model/situation.ts";
import { MONEY } from "../../institutions.ts";
import { P } from "../../products.ts";
import { fees } from "./fees.ts";

function charge({ held = 1e12, payable = 1, service = 1 } = {}) {
  const world = situation({ set: { "finance.volumeSmoothing": 0.5 } });
  const { nation, companies, account, banks } = world;
  companies.smoothedExportCents.fill(0);
  companies.smoothedExportCents[0] = 3;
  companies.smoothedExportCents[1] = 1;
  for (const r of [0, 1]) {
    setBalance(world, account.trading + r, MONEY.usd, held);
    setBalance(world, account.trading + r, MONEY.cny, 0);
  }
  nation.exportCents[P.coal] = 1_000_000;
  nation.smuggledExportCents[P.coal] = 200_000;
  nation.importCents[P.crude] = 500_000;
  nation.grantCents[0] = 100_000;
  nation.settlementShare[0] = 0.05;
  nation.bankFeeShare[0] = 0.02;
  nation.payableShare[0] = payable;
  nation.bankService[0] = service;
  nation.smoothedTradeCents[0] = 1_000_000;
  banks.serving.fill(1);
  act(world, fees);
  return world;
}

describe("settlement fees", () => {
  it("are paid on legal exports, to banks and to middlemen", () => {
    const world = charge();
    expect(posted(world, "settlement-fees", "usd", "trading", "overseas-banks")).toBe(16_000);
    expect(posted(world, "settlement-fees", "usd", "trading", "middlemen")).toBe(24_000);
    expect(world.nation.settlementFeeCents[0]).toBe(40_000);
  });
  it("are never more than companies hold", () => {
    const world = charge({ held: 1000 });
    expect(posted(world, "settlement-fees", "usd")).toBe(2000);
    expect(world.ledger.clipped()).toBe(0);
  });
  it("tell wished trade from what could be paid for", () => {
    expect(charge().nation.smoothedTradeCents[0]).toBe(1_200_000);
    expect(charge({ payable: 0.5 }).nation.smoothedTradeCents[0]).toBe(1_900_000);
    expect(charge({ payable: 0 }).nation.smoothedTradeCents[0]).toBe(1_000_000);
  });
  it("tell the banks their volumes", () => {
    const world = charge();
    const [first] = world.structure.data.banks;
    expect(world.banks.smoothedVolumeCents[0]).toBeCloseTo(1_200_000 * first.share, 6);
  });
});
