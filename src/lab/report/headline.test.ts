import { describe, expect, it } from "vitest";
import { fixtureResult } from "../../../test/cli/fixture.ts";
import { buildHeadline, countNear } from "./headline.ts";
import type { Observation } from "./observation.ts";

const seen = (series: string, period: string, value: number): Observation => ({
  series,
  unit: "",
  period,
  value,
  basis: period.length === 4 ? "annual" : "point",
  place: "",
  source: "s",
  url: "",
  grade: "measured",
  preferred: true,
  note: "",
});

describe("headline", () => {
  it("says what happened and how near it is", () => {
    const observed = [
      seen("food.grain.tonnes", "2018", 4.5e6),
      seen("trade.exports.usd", "2018", 2.43e8),
      seen("gdp.growth", "2018", -4.1),
    ];
    const { sentence, fit, tiles } = buildHeadline(fixtureResult(), observed);
    expect(sentence).toBe(
      "From 2012 to 2018 real output rose by 8\u00a0%, exports fell by 51\u00a0%, imports fell by 4\u00a0% and the price of a dollar went from 4,400 to 8,100 won.",
    );
    expect(fit).toBe(
      "1 of 2 yearly figures lie within 15\u00a0% of the published ones; the tables behind the charts show each.",
    );
    expect(tiles.map(({ label, value, beside }) => `${label}: ${value} (${beside})`)).toEqual([
      "Growth of real output, 2018, per cent: −2.9 (observed −4.1)",
      "Exports, 2018: $1.45\u00a0billion (observed $243\u00a0million, +498\u00a0%)",
      "Imports, 2018: $3.98\u00a0billion (not observed)",
      "Market exchange rate, 2018, won a US dollar: 8,100 (not observed)",
      "Rice, 2018, won a kilogram: 5,000 (not observed)",
      "Grain harvest, 2018, thousand tonnes a year: 4,600 (observed 4,500, +2\u00a0%)",
    ]);
    expect(countNear(fixtureResult(), observed)).toEqual({ near: 1, compared: 2 });
  });

  it("has words for short and empty runs", () => {
    expect(buildHeadline(fixtureResult({ months: 5 }), []).sentence).toBe(
      "From January 2012 to May 2012 the price of a dollar went from 4,400 to 5,856 won.",
    );
    const empty = buildHeadline(fixtureResult({ months: 0, interrupted: true }), []);
    expect(empty.sentence).toBe("The run was stopped before its first month.");
    expect(empty.tiles).toEqual([]);
  });
});
