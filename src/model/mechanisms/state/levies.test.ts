import { describe, expect, it } from "vitest";
import { act, posted, setBalance, situation } from "../../../../test/model/situation.ts";
import { MONEY } from "../../institutions.ts";
import { levies } from "./levies.ts";

describe("levies", () => {
  it("go to the patrons by their shares, a tenth of them on to the fund", () => {
    const world = situation({
      set: {
        "levies.companyMonths": 1,
        "levies.kpaShare": 0.3,
        "levies.kwpShare": 0.2,
        "levies.fundShare": 0.1,
        "levies.smoothing": 0.06,
      },
    });
    const { structure, companies, account, nation, ledger } = world;
    structure.exporters.forEach((_, r) => {
      setBalance(world, account.trading + r, MONEY.cny, 0);
      setBalance(world, account.trading + r, MONEY.usd, r === 0 ? 11_000_000 : 0);
      companies.smoothedExportCents[r] = 1_000_000;
    });
    for (const office of ["kpa", "kwp", "cabinet"] as const) {
      setBalance(world, account[office], MONEY.usd, 0);
      setBalance(world, account[office], MONEY.cny, 0);
    }
    nation.smoothedStateRevenueCents[0] = 5_000_000;
    act(world, levies);
    expect(posted(world, "levies", "usd", "trading", "kpa")).toBe(3_000_000);
    expect(posted(world, "levies", "usd", "trading", "kwp")).toBe(2_000_000);
    expect(posted(world, "levies", "usd", "trading", "cabinet")).toBe(4_999_999); // 1 − 0.3 − 0.2 falls short of a half by a bit
    expect(posted(world, "fund-levy", "usd")).toBe(300_000 + 200_000 + 499_999);
    expect(ledger.balance(account.trading, MONEY.usd)).toBe(1_000_001);
    expect(nation.fundInflowCents[0]).toBe(999_999);
    expect(nation.smoothedStateRevenueCents[0]).toBeCloseTo(5_000_000 + 0.06 * (9_999_999 - 5_000_000), 3);
  });
});
