import { describe, expect, it } from "vitest";
import {
  formatBrief,
  formatLarge,
  formatMonthName,
  formatNumber,
  formatPoints,
  formatShare,
} from "./format.ts";

describe("numbers for readers", () => {
  it("groups, rounds and signs", () => {
    expect(formatNumber(-1234567.89, 1)).toBe("−1,234,567.9");
    expect(formatNumber(-0.04)).toBe("0");
    expect(formatNumber(null)).toBe("–");
    expect(formatNumber(Number.NaN)).toBe("–");
  });
  it("keeps about three digits", () => {
    expect([12345, 123.4, 12.34, 1.234, 0.01234, 0].map(formatBrief)).toEqual([
      "12,345",
      "123",
      "12.3",
      "1.23",
      "0.0123",
      "0",
    ]);
    expect(formatLarge(2.84e9)).toBe("2.84\u00a0billion");
  });
  it("signs deviations", () => {
    expect(formatShare(0.034)).toBe("+3\u00a0%");
    expect(formatShare(-0.5)).toBe("−50\u00a0%");
    expect(formatShare(0.001)).toBe("±0\u00a0%");
    expect(formatPoints(-0.42)).toBe("−0.4");
    expect(formatMonthName("2017-09")).toBe("September 2017");
  });
});
