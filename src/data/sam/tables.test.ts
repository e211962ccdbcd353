import { describe, expect, it } from "vitest";
import { accountTotals, readControls, readPrior, sumOver } from "./tables.ts";

const line = { row: "a", column: "b", value: "3", grade: "assumed", source: "judgement", note: "" };

describe("tables", () => {
  it("reads entries and controls", () => {
    expect(readPrior([line])).toEqual([{ ...line, value: 3 }]);
    const control = {
      id: "x",
      entries: "a:b",
      value: "3",
      tolerance: "0",
      grade: "measured",
      source: "s",
      note: "n",
    };
    expect(readControls([control])).toEqual([{ ...control, value: 3, tolerance: 0 }]);
  });

  it("refuses what is missing or unknown", () => {
    expect(() => readPrior([{ ...line, grade: "guess" }])).toThrow(/a grade is one of .*, not: guess/);
    expect(() => readPrior([{ ...line, source: "" }])).toThrow(/lacks its source/);
    expect(() => readPrior([{ ...line, value: "three" }])).toThrow("no number in value: three");
  });

  it("sums", () => {
    const entries = [
      { row: "a", column: "b", value: 3 },
      { row: "b", column: "a", value: 2 },
    ];
    expect(sumOver(entries, "a:*; -2*b:a")).toBe(-1);
    expect(accountTotals(entries)).toEqual([
      { account: "a", received: 3, paid: 2 },
      { account: "b", received: 2, paid: 3 },
    ]);
  });
});
