import { describe, expect, it } from "vitest";
import { sortRows } from "./sort.ts";

describe("rows", () => {
  it("come in order, what is missing last", () => {
    const rows = [
      ["b", 10],
      ["a", Number.NaN],
      ["c", 9],
      ["d", null],
    ];
    const names = (column: number, falling: boolean) =>
      sortRows(rows, { column, falling }, "en").map(([name]) => name);
    expect(names(1, true)).toEqual(["b", "c", "a", "d"]);
    expect(names(1, false)).toEqual(["c", "b", "a", "d"]);
    expect(names(0, false)).toEqual(["a", "b", "c", "d"]);
  });
});
