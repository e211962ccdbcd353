/** Says tests, boxes and units in words. */
import { seriesDefinitions } from "../../model/observers/index.ts";
import type { Metric } from "./metric-text.ts";
import { CONTROL, TREATMENT } from "./types.ts";
import type { Sign, SimpleTest, Test, Window } from "./types.ts";

const definitions = new Map(seriesDefinitions.map((definition) => [definition.id, definition]));
const signWords: Readonly<Record<Sign, string>> = { "+": "up", "-": "down", "0": "unchanged" };

/** Returns a test in words: "gdp.heavyIndustry down by more than 1 per cent, months 1 to 12". */
export function testInWords(test: Test): string {
  switch (test.test) {
    case "together":
      return test.tests.map(testInWords).join("; and ");
    case "difference": {
      const arms = isUsual(test.arms) ? "" : ` (${weightsInWords(test.arms)})`;
      return `${test.metric.text}${arms} ${signWords[test.sign]} ${test.sign === "0" ? "within" : "by more than"} ${size(test)}, ${windowInWords(test)}`;
    }
    case "level": {
      const [low, high] = test.range;
      const range =
        low === null ? `at most ${high}` : high === null ? `at least ${low}` : `${low} to ${high}`;
      return `${test.metric.text} of the ${test.of} is ${range}, ${windowInWords(test)}`;
    }
    case "per unit": {
      const [first, second] = test.between;
      const what = second === undefined ? first : `${first} against ${second}`;
      return `${test.metric.text} per unit of ${test.per.text}, ${what}, ${signWords[test.sign]} ${test.sign === "0" ? "within" : "by more than"} ${test.smallest}`;
    }
    case "threshold":
      return `the first dose at which ${test.metric.text} goes ${signWords[test.sign]} by more than ${size(test)} is ${number(test.expected[0])} to ${number(test.expected[1])}, ${windowInWords(test)}`;
    case "best":
      return `the dose best for ${test.metrics[0].text} and the one best for ${test.metrics[1].text} are ${test.sign === "+" ? "more than" : "within"} ${test.smallest} apart`;
    case "path":
      return `${test.metric.text}${isUsual(test.arms) ? "" : ` (${weightsInWords(test.arms)})`} ${test.steps.map(({ at, sign }) => `${signWords[sign]} in months ${at[0]} to ${at[1]}`).join(", then ")}, by more than ${size(test)}`;
  }
}
const number = (value: number): string =>
  value >= 1e6 ? value.toExponential(0).replace("e+", "e") : String(value);
const isUsual = (arms: Readonly<Record<string, number>>) =>
  Object.keys(arms).length === 2 && arms[TREATMENT] === 1 && arms[CONTROL] === -1;
function weightsInWords(arms: Readonly<Record<string, number>>): string {
  return Object.entries(arms)
    .map(([arm, weight], i) => {
      const size = Math.abs(weight) === 1 ? arm : `${Math.abs(weight)} ${arm}`;
      return weight < 0 ? `less ${size}` : i === 0 ? size : `plus ${size}`;
    })
    .join(" ");
}
function windowInWords({ at: [first, last], over }: Window): string {
  const months = first === last ? `month ${first}` : `months ${first} to ${last}`;
  const how = {
    mean: "mean of",
    sum: "sum of",
    lowest: "lowest of",
    highest: "highest of",
    turns: "turning points in",
  };
  return `${how[over]} ${months}`;
}
/** The smallest effect with its unit. */
function size(test: SimpleTest): string {
  const unit =
    test.test === "threshold"
      ? test.in === "per cent"
        ? test.in
        : unitOver(test.metric, test.over)
      : unitOfTest(test);
  return `${test.smallest >= 1e6 ? test.smallest.toExponential().replace("e+", "e") : test.smallest} ${unit}`.trim();
}

/** The unit of what a test finds. */
export function unitOfTest(test: Test): string {
  switch (test.test) {
    case "together":
      return "";
    case "threshold":
      return "dose";
    case "best":
      return "doses";
    case "per unit":
      return `${unitOver(test.metric, test.over)} per ${unitOver(test.per, "sum")}`;
    case "level":
      return unitOver(test.metric, test.over);
    case "path":
      return test.in === "per cent" ? test.in : unitOver(test.metric, "mean");
    case "difference":
      return test.in === "per cent" ? test.in : unitOver(test.metric, test.over);
  }
}
/** The unit of a reading: sums of months are not by month any more. */
function unitOver(metric: Metric, over: Window["over"]): string {
  if (over === "turns") return "turning points";
  const unit = unitOfMetric(metric);
  return over === "sum" ? unit.replace(/ a month$/, "") : unit;
}

/** The unit of a metric; a quotient of one unit is a ratio. */
export function unitOfMetric({ sum, over }: Metric): string {
  const of = (terms: Metric["sum"]) =>
    [...new Set(terms.map(({ series }) => definitions.get(series)?.unit ?? ""))].join(", ");
  if (over === undefined) return of(sum);
  return of(sum) === of(over) ? "ratio" : `${of(sum)} / ${of(over)}`;
}
