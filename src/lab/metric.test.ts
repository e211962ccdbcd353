import { describe, expect, it } from "vitest";
import { labelOf, metricId, parseMetric, readMetric } from "./metric.ts";

const TO_2018 = 83;
const codes = (text: string, to = TO_2018) => parseMetric(text, to).issues.map(({ code }) => code);

describe("a metric", () => {
  it("is a series, read at the end or over a year", () => {
    expect(parseMetric("gdp.real", TO_2018)).toEqual({ metric: { series: "gdp.real" }, issues: [] });
    expect(parseMetric("gdp.growth@2016", TO_2018).metric).toEqual({ series: "gdp.growth", year: 2016 });
    expect(metricId({ series: "gdp.growth", year: 2016 })).toBe("gdp.growth@2016");
    expect(labelOf({ series: "fx.kpwPerUsd" }).reading).toBe("mean of the last twelve months");
    expect(labelOf({ series: "gdp.growth", year: 2016 }).reading).toBe("value of 2016");
  });
  it("is refused where the series, the year or its December is not there", () => {
    expect(parseMetric("gdp.reel", TO_2018).issues[0].hint).toBe('did you mean "gdp.real"?');
    expect(codes("gdp.real@2019")).toEqual(["range"]);
    expect(codes("gdp.real@2011")).toEqual(["range"]);
    expect(codes("gdp.real@16")).toEqual(["range"]);
    expect(codes("gdp.real@2016@2017")).toEqual(["range"]);
    expect(codes("gdp.growth@2018", 82)).toEqual(["range"]);
    expect(codes("gdp.growth", 5)).toEqual(["range"]);
    expect(codes("gdp.real", 5)).toEqual([]);
  });
  it("is the mean of the months that have a value", () => {
    const months = Float64Array.from({ length: 30 }, (_, month) => month);
    expect(readMetric({ series: "x" }, months)).toBe(23.5);
    expect(readMetric({ series: "x", year: 2013 }, months)).toBe(17.5);
    expect(readMetric({ series: "x", year: 2014 }, months)).toBe(26.5);
    const annual = months.map((month) => (month % 12 === 11 ? month : Number.NaN));
    expect(readMetric({ series: "x" }, annual)).toBe(23);
    expect(readMetric({ series: "x", year: 2014 }, annual)).toBeNaN();
  });
});
