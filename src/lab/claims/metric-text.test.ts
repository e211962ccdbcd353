import { describe, expect, it } from "vitest";
import { parseMetricText, seriesOf } from "./metric-text.ts";

describe("a metric's text", () => {
  it("is a series, or sums with weights, divided once", () => {
    expect(parseMetricText("gdp.real")).toEqual({
      text: "gdp.real",
      sum: [{ series: "gdp.real", weight: 1 }],
    });
    expect(parseMetricText("- a.b + 0.5 c.d / e - 2e3 f")).toEqual({
      text: "- a.b + 0.5 c.d / e - 2e3 f",
      sum: [
        { series: "a.b", weight: -1 },
        { series: "c.d", weight: 0.5 },
      ],
      over: [
        { series: "e", weight: 1 },
        { series: "f", weight: -2000 },
      ],
    });
  });
  it.each([
    ["a / b / c", "divided more than once"],
    ["a b", 'a sign is missing before "b"'],
    ["a +", "a sign without a series at the end"],
    ["a - 3", "a weight without a series: 3"],
    ["a * b", 'not understood: "* b"'],
    ["", "no series"],
    ["a + - b", 'two signs in a row: "-"'],
  ])("%s is refused", (text, reason) => {
    expect(parseMetricText(text)).toBe(reason);
  });
  it("names its series once", () => {
    const metric = parseMetricText("a + b / a");
    expect(typeof metric === "string" ? [] : seriesOf(metric)).toEqual(["a", "b"]);
  });
});
