import { describe, expect, it } from "vitest";
import { initialsOf, plain, pointsOf, rank } from "./rank.ts";

const items = [
  ["Market exchange rate", "fx.kpwPerUsd"],
  ["Oil cut off", "sanctions.oilCut"],
  ["Half of the oil cut off", "oil-cut"],
  ["Real GDP", "gdp.real"],
  ["원유·정제유 수입 차단", "Oil cut off"],
  ["시장 통제", "Control of markets"],
];
const found = (query: string) => rank(query, items, (item) => item, 10).map(([title]) => title);

describe("ranking", () => {
  it("puts whole names first, then beginnings, then parts", () => {
    expect(found("oil cut")).toEqual(["Oil cut off", "Half of the oil cut off", "원유·정제유 수입 차단"]);
    expect(found("real")).toEqual(["Real GDP"]);
    expect(found("fx.kpw")).toEqual(["Market exchange rate"]);
    expect(pointsOf("gdp", "real gdp")).toBeGreaterThan(pointsOf("dp", "real gdp"));
  });
  it("forgives letters that are left out, within reason", () => {
    expect(found("exchrate")).toEqual(["Market exchange rate"]);
    expect(found("mkt")).toContain("Market exchange rate");
    expect(found("zzz")).toEqual([]);
    expect(pointsOf("ab", "a long way to b")).toBe(0);
  });
  it("wants every word", () => {
    expect(found("oil rate")).toEqual([]);
  });
  it("knows Hangul, and its first consonants", () => {
    expect(found("시장")).toEqual(["시장 통제"]);
    expect(found("ㅅㅈ ㅌㅈ")).toEqual(["시장 통제"]);
    expect(initialsOf("시장 A")).toBe("ㅅㅈ A");
    expect(plain("Él  시장")).toBe("el  시장");
  });
  it("gives all in their order where nothing is asked", () => {
    expect(rank(" ", items, (item) => item, 2)).toEqual(items.slice(0, 2));
  });
});
