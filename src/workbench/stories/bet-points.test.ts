import { describe, expect, it } from "vitest";
import {
  betOn,
  drawnBetween,
  knotsOf,
  valuesAt,
  withBet,
  withYearEnd,
  withoutBet,
  yearEndsOf,
} from "./bet-points.ts";
import type { Points } from "./bet-points.ts";

const lineOf = (since: string, to: string, value = 0): Points =>
  knotsOf(since, to).map((month) => ({ month, value }));
const values = (points: Points) => points.map(({ value }) => value);

describe("a drawn line", () => {
  it("has its knots at quarters' ends, and at both of its own", () => {
    expect(knotsOf("2017-01", "2017-12")).toEqual(["2017-01", "2017-03", "2017-06", "2017-09", "2017-12"]);
    expect(knotsOf("2016-11", "2017-02")).toEqual(["2016-11", "2016-12", "2017-02"]);
    expect(knotsOf("2017-02", "2017-01")).toEqual([]);
  });
  it("is a bet on its series and its months alone", () => {
    const bet = { series: "gdp.real", points: lineOf("2017-01", "2017-12"), revealed: false };
    const longer = { ...bet, points: lineOf("2017-01", "2018-12") };
    const bets = withBet(withBet([], bet), longer);
    expect(bets).toEqual([bet, longer]);
    expect(betOn(bets, "gdp.real", knotsOf("2017-01", "2018-12"))).toBe(longer);
    expect(betOn(bets, "gdp.real", knotsOf("2016-01", "2018-12"))).toBeUndefined();
    expect(betOn(bets, "gdp.mining", knotsOf("2017-01", "2018-12"))).toBeUndefined();
    expect(withBet(bets, { ...bet, revealed: true })).toEqual([longer, { ...bet, revealed: true }]);
    expect(withoutBet(bets, bet)).toEqual([longer]);
  });
  it("follows a pointer either way, over knots that it skipped too", () => {
    const line = lineOf("2017-01", "2017-12");
    expect(values(drawnBetween(line, { knot: 1, value: 2 }, { knot: 3, value: 6 }))).toEqual([0, 2, 4, 6, 0]);
    expect(values(drawnBetween(line, { knot: 3, value: 6 }, { knot: 1, value: 2 }))).toEqual([0, 2, 4, 6, 0]);
    expect(values(drawnBetween(line, { knot: 2, value: 1 }, { knot: 2, value: 9 }))).toEqual([0, 0, 9, 0, 0]);
  });
  it("takes a number for the end of a year, straight to its neighbours", () => {
    const line = lineOf("2017-10", "2019-03", 4);
    expect(yearEndsOf(line)).toEqual([
      { year: "2017", value: 4 },
      { year: "2018", value: 4 },
      { year: "2019", value: 4 },
    ]);
    const moved = withYearEnd(line, "2018", 8);
    expect(moved.map(({ month, value }) => `${month} ${value}`)).toEqual([
      "2017-10 4",
      "2017-12 4",
      "2018-03 5",
      "2018-06 6",
      "2018-09 7",
      "2018-12 8",
      "2019-03 4",
    ]);
    expect(values(withYearEnd(line, "2019", 0)).at(-1)).toBe(0);
    expect(withYearEnd(line, "2030", 1)).toBe(line);
  });
  it("has a value in every month between its ends", () => {
    const line = [
      { month: "2017-01", value: 0 },
      { month: "2017-03", value: 4 },
    ];
    expect(valuesAt(line, ["2016-12", "2017-01", "2017-02", "2017-03", "2017-04"])).toEqual([
      Number.NaN,
      0,
      2,
      4,
      Number.NaN,
    ]);
  });
});
