import { describe, expect, it } from "vitest";
import { REST } from "../../lab/explain/players.ts";
import { isAstray, placeIn, reachOf, rowsOf } from "./why.ts";

describe("rows of an answer", () => {
  const first = {
    difference: 3,
    alone: [
      { name: "currency", mechanisms: ["currency.market", "currency.ban"], carries: 2, error: Number.NaN },
      { name: "labour.choice", mechanisms: ["labour.choice"], carries: -1, error: 0.5 },
    ],
  };
  it("are what each carries alone until shares are known", () => {
    expect(rowsOf({ first, shares: null }).map(({ name, kind, value }) => [name, kind, value])).toEqual([
      ["currency", "theme", 2],
      ["labour.choice", "mechanism", -1],
    ]);
    expect(rowsOf({ first: null, shares: null })).toEqual([]);
  });
  it("are shares with what is left, as soon as they are known", () => {
    const shares = {
      difference: 3,
      differenceError: 0.1,
      shares: [
        { name: "currency", mechanisms: ["currency.market"], value: 2.5, error: 0.2, alone: -2 },
        { name: REST, mechanisms: ["labour.choice"], value: 0.4, error: 0.1, alone: 0 },
      ],
      remainder: 0.1,
      sum: 3,
      method: "all sets" as const,
      pairs: 0,
      sets: 4,
      worlds: 2,
      failedWorlds: 0,
    };
    expect(rowsOf({ first, shares }).map(({ kind, value, alone }) => [kind, value, alone])).toEqual([
      ["theme", 2.5, 2],
      ["rest", 0.4, -0],
      ["remainder", 0.1, Number.NaN],
    ]);
  });
});

describe("the reach of bars", () => {
  it("holds nothing, and errors where there are some", () => {
    const rows = [
      { value: 3, error: 1 },
      { value: -1, error: Number.NaN },
    ];
    const reach = reachOf(rows, 2);
    expect(reach).toEqual({ low: -1, high: 4 });
    expect([placeIn(reach, -1), placeIn(reach, 0), placeIn(reach, 4)]).toEqual([0, 20, 100]);
    expect(reachOf([{ value: Number.NaN, error: Number.NaN }], 2)).toEqual({ low: -1, high: 1 });
  });
  it("cuts what moves the difference many times over", () => {
    const rows = [-1000, 1, 2].map((value) => ({ value, error: Number.NaN }));
    expect(rows.map((row) => isAstray(row, 2))).toEqual([true, false, false]);
    const reach = reachOf(rows, 2);
    expect(reach).toEqual({ low: -6, high: 2 });
    expect(placeIn(reach, -1000)).toBe(0);
  });
});
