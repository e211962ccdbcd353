import { describe, expect, it } from "vitest";
import { fixtureResult } from "../../../test/cli/fixture.ts";
import { balanceSheet, flowMatrix, groupSectors, wonPerUnit } from "./matrices.ts";

const { books } = fixtureResult({ months: 24 });
const sum = (cells: readonly number[]) => cells.reduce((a, b) => a + b, 0);

describe("matrices", () => {
  it("groups household classes, and all that lies abroad", () => {
    expect(groupSectors(books).map(({ id }) => id)).toEqual([
      "households",
      "merchants",
      "central-bank",
      "abroad",
    ]);
  });

  it("has rows of flows that sum to zero and columns that explain the change in holdings", () => {
    for (const instrument of [0, 1, 2]) {
      const matrix = flowMatrix(books, instrument, 12, 23);
      for (const { cells } of matrix.rows) expect(sum(cells)).toBe(0);
      expect(matrix.sums).toEqual(matrix.change);
      expect(sum(matrix.sums)).toBe(0);
    }
    expect(flowMatrix(books, 1, 12, 23).rows).toEqual([
      { flow: "exports", cells: [0, 12 * 2e10, 0, -12 * 2e10] },
    ]);
  });

  it("claims no change in holdings where it has no opening stock", () => {
    expect(flowMatrix(books, 0, 0, 11).change).toBeNull();
  });

  it("has a balance sheet whose instruments sum to zero", () => {
    const sheet = balanceSheet(books, 23);
    for (const { cells } of sheet.rows) expect(sum(cells)).toBe(0);
    expect(sheet.wonValue[1]).toBe(
      sheet.rows[0].cells[1] +
        sheet.rows[1].cells[1] * wonPerUnit(books, 1, 23) +
        sheet.rows[2].cells[1] * wonPerUnit(books, 2, 23),
    );
    expect(sheet.goods[0]).toEqual({ product: "grain", unit: "kg", quantity: 1.23e9, won: 1.23e9 * 5023 });
  });
});
