import { describe, expect, it } from "vitest";
import { act, setBalance, situation } from "../../../../test/model/situation.ts";
import { CLASS, MONEY, classCount } from "../../institutions.ts";
import { marketEarnings } from "./earnings.ts";

describe("market earnings", () => {
  it("are what merchants hold beyond their working capital, shared between work and capital", () => {
    const world = situation({
      set: {
        "markets.payoutShare": 0.5,
        "markets.workingCapitalMonths": 0.6,
        "markets.capitalShare": 0.2,
        "markets.returnSmoothing": 0.8,
        "currency.importMonths": 1.5,
      },
    });
    const { counties, account, structure, nation } = world;
    const k = 4;
    counties.marketWork.fill(0);
    counties.households.fill(0);
    counties.marketWork[k * classCount + CLASS.trader] = 300;
    counties.marketWork[k * classCount + CLASS.worker] = 100;
    counties.households[k * classCount + CLASS.donju] = 10;
    counties.owedWon[k] = 1000;
    counties.smoothedSalesWon[k] = 100_000;
    counties.smoothedImportCents[k] = 2000;
    counties.marketReturnWon[k] = 50;
    nation.cnyPerUsd[0] = 6;
    nation.rateUsd[0] = 5000;
    setBalance(world, account.merchants + k, MONEY.won, 261_000);
    setBalance(world, account.merchants + k, MONEY.usd, 2000);
    setBalance(world, account.merchants + k, MONEY.cny, 12_000);
    act(world, marketEarnings);
    const won = 0.5 * (261_000 - 1000 - 60_000);
    const spare = (0.5 * (4000 - 3000)) / 4000;
    const capital = 10 * structure.data.classes[CLASS.donju].capitalWeight;
    expect(counties.workWon[k]).toBeCloseTo((won * 0.8) / 400, 9);
    expect(counties.capitalWon[k]).toBeCloseTo((won * 0.2) / capital, 9);
    expect(counties.workUsd[k]).toBeCloseTo((2000 * spare * 0.8) / 400, 9);
    expect(counties.workCny[k]).toBeCloseTo((12_000 * spare * 0.8) / 400, 9);
    const value = (won + 500 * 50) * 0.8;
    expect(counties.marketReturnWon[k]).toBeCloseTo(50 + 0.2 * (value / 400 - 50), 9);
    expect(nation.marketReturnWon[0]).toBeCloseTo(counties.marketReturnWon[k], 9);
  });
  it("leave merchants what they have borrowed to work with", () => {
    const world = situation({ set: { "markets.payoutShare": 1, "markets.workingCapitalMonths": 1 } });
    const { counties, account } = world;
    counties.marketWork[CLASS.trader] = 1;
    counties.owedWon[0] = 0;
    counties.smoothedSalesWon[0] = 1000;
    setBalance(world, account.merchants, MONEY.won, 5000);
    setBalance(world, account.merchants, MONEY.loan, -1500);
    act(world, marketEarnings);
    expect(counties.workWon[0]).toBeCloseTo(2500 * (1 - world.value("markets.capitalShare")), 9);
  });
  it("are nothing when merchants lack working capital", () => {
    const world = situation();
    const { counties, account, structure } = world;
    for (let k = 0; k < structure.counties; k++) {
      setBalance(world, account.merchants + k, MONEY.won, 10);
      counties.smoothedSalesWon[k] = 1e9;
    }
    act(world, marketEarnings);
    expect(Math.max(...counties.workWon, ...counties.capitalWon)).toBe(0);
  });
});
