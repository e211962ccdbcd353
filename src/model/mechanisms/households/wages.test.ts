import { describe, expect, it } from "vitest";
import { act, setBalance, situation } from "../../../../test/model/situation.ts";
import { CLASS, MONEY, classCount } from "../../institutions.ts";
import { wages } from "./wages.ts";

describe("wages", () => {
  it("are the state's nominal wage in part, and a share of firms' cash beyond their reserve", () => {
    const world = situation({
      set: { "wages.stateWon": 3000, "wages.sharePaid": 0.5, "wages.incentiveShare": 0.4 },
    });
    const { counties, firms, structure, account } = world;
    const k = 9;
    counties.attending.fill(0);
    counties.attending[k * classCount + CLASS.worker] = 90;
    counties.attending[k * classCount + CLASS.trader] = 10;
    counties.attending[k * classCount + CLASS.farmer] = 1000;
    firms.reserveWon.fill(100);
    for (let f = 0; f < structure.firms.length; f++) setBalance(world, account.firms + f, MONEY.won, 50);
    const [first, second] = structure.firmsOf[k];
    setBalance(world, account.firms + first, MONEY.won, 10_100);
    setBalance(world, account.firms + second, MONEY.won, 5100);
    act(world, wages);
    expect(counties.wageWon[k]).toBe(1500);
    expect(counties.incentiveWon[k]).toBeCloseTo((0.4 * 15_000) / 100, 9);
    expect(counties.attendPayWon[k]).toBeCloseTo(1560, 9);
    expect(counties.incentiveWon[k + 1]).toBe(0);
  });
});
