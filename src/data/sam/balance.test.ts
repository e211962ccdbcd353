import { describe, expect, it } from "vitest";
import { log } from "../../core/math.ts";
import { balanceSam } from "./balance.ts";
import type { SamEntry } from "./balance.ts";

const cells = (rows: readonly (readonly [string, string, number])[]): SamEntry[] =>
  rows.map(([row, column, value]) => ({ row, column, value }));
const hard = (id: string, entries: string, value: number) => ({ id, entries, value, tolerance: 0 });

describe("balanceSam", () => {
  it("leaves a balanced matrix alone", () => {
    const { values, iterations, maxResidual } = balanceSam(
      cells([
        ["a", "b", 3],
        ["b", "a", 3],
      ]),
      [],
    );
    expect([...values]).toEqual([3, 3]);
    expect(iterations).toBe(0);
    expect(maxResidual).toBe(0);
  });

  it("gives a three-account circle the geometric mean, and keeps zeros", () => {
    const prior = cells([
      ["b", "a", 1],
      ["c", "b", 4],
      ["a", "c", 16],
      ["a", "b", 0],
    ]);
    const { values, moved } = balanceSam(prior, []);
    for (const i of [0, 1, 2]) expect(values[i]).toBeCloseTo(4, 9);
    expect(values[3]).toBe(0);
    expect(moved[2].logRatio).toBeCloseTo(-1.3862943611198906, 9);
    expect(moved[3].logRatio).toBe(0);
  });

  it("agrees with RAS on given row and column sums", () => {
    const rows = ["r1", "r2", "r3"];
    const columns = ["k1", "k2", "k3"];
    const table = [
      [5, 2, 1],
      [1, 7, 3],
      [0, 2, 9],
    ];
    const rowSums = [10, 12, 14];
    const columnSums = [7, 14, 15];
    const prior = cells(
      rows.flatMap((row, i) => columns.map((column, j) => [row, column, table[i][j]] as const)),
    );
    const controls = [
      ...rows.map((row, i) => hard(row, `${row}:*`, rowSums[i])),
      ...columns.map((column, j) => hard(column, `*:${column}`, columnSums[j])),
    ];
    const { values } = balanceSam(prior, controls, { accounts: [] });

    const ras = table.map((row) => [...row]);
    for (let n = 0; n < 500; n++) {
      ras.forEach((row, i) => {
        const sum = row.reduce((a, b) => a + b, 0);
        row.forEach((_, j) => (row[j] *= rowSums[i] / sum));
      });
      columnSums.forEach((target, j) => {
        const sum = ras.reduce((a, row) => a + row[j], 0);
        ras.forEach((row) => (row[j] *= target / sum));
      });
    }
    ras.flat().forEach((value, i) => expect(values[i]).toBeCloseTo(value, 9));
  });

  it("holds hard controls exactly and weighs soft ones against the prior", () => {
    const prior = cells([
      ["a", "b", 100],
      ["b", "a", 100],
    ]);
    expect([...balanceSam(prior, [hard("x", "a:b", 130)]).values]).toEqual([
      expect.closeTo(130, 8),
      expect.closeTo(130, 8),
    ]);
    // The multiplier y of the control moves both entries by exp(y/2); x + (t²/d)·y = 130 with t² / d = 40.
    const { values, achieved } = balanceSam(prior, [{ id: "x", entries: "a:b", value: 130, tolerance: 20 }]);
    expect(values[0] + 40 * 2 * log(values[0] / 100)).toBeCloseTo(130, 8);
    expect(achieved[0]).toBe(values[0]);
  });

  it("takes coefficients: a share of a total", () => {
    const prior = cells([
      ["a", "x", 10],
      ["b", "x", 30],
      ["x", "a", 10],
      ["x", "b", 30],
    ]);
    const { values } = balanceSam(prior, [hard("share", "a:x; -0.5*x:*", 0), hard("total", "*:x", 40)]);
    expect(values[0]).toBeCloseTo(20, 9);
    expect(values[1]).toBeCloseTo(20, 9);
  });

  it("is deterministic", () => {
    const prior = cells([
      ["b", "a", 1.3],
      ["c", "b", 4.7],
      ["a", "c", 16.1],
      ["a", "b", 2.2],
    ]);
    expect(balanceSam(prior, [])).toEqual(balanceSam(prior, []));
  });

  it("names what cannot hold", () => {
    const prior = cells([
      ["a", "b", 1],
      ["b", "a", 1],
    ]);
    expect(() => balanceSam(prior, [hard("five", "a:b", 5), hard("six", "b:a", 6)])).toThrow(
      /^the conditions cannot all hold: (account|control) /,
    );
    expect(() => balanceSam(prior, [hard("below zero", "a:b", -1)])).toThrow(/cannot all hold/);
    expect(() => balanceSam(prior, [hard("empty", "a:c", 5)])).toThrow(
      "a control names no entry that can move: empty",
    );
    expect(() => balanceSam(cells([["a", "b", -1]]), [])).toThrow(/not negative: a:b -1/);
    expect(() =>
      balanceSam(
        cells([
          ["a", "b", 1],
          ["a", "b", 1],
        ]),
        [],
      ),
    ).toThrow(/twice: a:b/);
  });

  it("cannot balance an account that is only paid", () => {
    expect(() => balanceSam(cells([["a", "b", 1]]), [])).toThrow(/cannot all hold/);
  });
});
