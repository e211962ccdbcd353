import { describe, expect, it } from "vitest";
import type { ObservedEntry } from "../content/types.ts";
import type { View } from "./bands.ts";
import { marksOf, publisherOf } from "./observed.ts";

const view: View = { from: "2012-03", to: "2013-12", annual: false, years: false, yearly: "sum" };
const entry = (period: string, value: number, rest: Partial<ObservedEntry> = {}): ObservedEntry => ({
  period,
  value,
  basis: period.length === 4 ? "annual" : "monthly",
  place: "",
  source: "KOTRA via AFP (2013)",
  url: "",
  grade: "measured",
  preferred: true,
  note: "",
  ...rest,
});
const brief = (observed: readonly ObservedEntry[], changed: Partial<View> = {}) =>
  marksOf(observed, { ...view, ...changed }).map(({ period, value, made }) => [period, value, made]);

describe("observed figures", () => {
  it("stand at their month, annual sums as a twelfth", () => {
    const figures = [entry("2012", 24), entry("2012-02", 1), entry("2012-03", 2), entry("2014", 1)];
    expect(brief(figures)).toEqual([
      ["2012", 2, "twelfth"],
      ["2012-03", 2, "as published"],
    ]);
    expect(brief(figures, { yearly: "mean" })[0]).toEqual(["2012", 24, "as published"]);
  });
  it("leave out what is of the year so far", () => {
    expect(brief([entry("2012-09", 5, { basis: "ytd" })])).toEqual([]);
  });
  it("become years: means of quotes, sums of twelve months", () => {
    const quotes = [entry("2012-05", 4000), entry("2012-09", 5000), entry("2012-09", 1, { place: "hyesan" })];
    expect(brief(quotes, { years: true, yearly: "mean" })).toEqual([
      ["2012", 4500, "mean"],
      ["2012", 1, "mean"],
    ]);
    expect(brief(quotes, { years: true })).toEqual([]);
    const months = Array.from({ length: 12 }, (_, m) => entry(`2013-${String(m + 1).padStart(2, "0")}`, m));
    expect(brief(months, { years: true })).toEqual([["2013", 66, "sum"]]);
    expect(brief([...quotes, entry("2013", -0.4)], { annual: true })).toEqual([
      ["2013", -0.4, "as published"],
    ]);
  });
  it("name who published them", () => {
    expect(publisherOf("BOK via Yonhap/NK Economy Watch (2014-06-27)")).toBe("BOK");
    expect(publisherOf("ASIAPRESS")).toBe("ASIAPRESS");
  });
});
