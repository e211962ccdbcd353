import { describe, expect, it } from "vitest";
import type { Observation, ScoringRule } from "../../data/index.ts";
import { byYear, readTarget, readYear, targetsOf } from "./targets.ts";

const rule = (series: string, transform: ScoringRule["transform"]): ScoringRule => ({
  series,
  transform,
  observationSd: 0.1,
  discrepancySd: 0.1,
  calibrated: true,
});
const row = (series: string, period: string, month: number, value: number, basis: Observation["basis"]) => ({
  series,
  period,
  month,
  value,
  basis,
  unit: "",
  place: "",
  source: "",
  url: "",
  grade: "measured" as const,
  preferred: true,
  note: "",
});
const rules = [rule("trade.exports.usd", "log"), rule("fx.kpwPerUsd", "log"), rule("gdp.growth", "none")];
const months = Float64Array.from({ length: 24 }, (_, m) => m + 1);

describe("targets", () => {
  it("add flows up over a year, take quotes in their month and growth in December", () => {
    const targets = targetsOf(
      [
        row("gdp.growth", "2013", 23, -1.5, "annual"),
        row("trade.exports.usd", "2012", 11, 100, "annual"),
        row("fx.kpwPerUsd", "2012-03", 2, 50, "point"),
      ],
      rules,
    );
    expect(targets.map(({ id, reading }) => [id, reading])).toEqual([
      ["fx.kpwPerUsd 2012-03", "last"],
      ["trade.exports.usd 2012", "sum"],
      ["gdp.growth 2013", "last"],
    ]);
    expect(targets.map((target) => readTarget(target, months))).toEqual([Math.log(3), Math.log(78), 24]);
    expect(targets[2].observed).toBe(-1.5);
  });
  it("leave out what is not preferred, not national, a running total, before 2012 or without a rule", () => {
    const quote = row("fx.kpwPerUsd", "2012-03", 2, 50, "point");
    const out = [
      { ...quote, preferred: false },
      { ...quote, place: "Hyesan" },
      { ...quote, basis: "ytd" as const },
      { ...quote, month: -1 },
      { ...quote, series: "price.rice.kpw" },
    ];
    expect(targetsOf(out, rules)).toEqual([]);
  });
  it("make a year of quotes their mean, in the months that were quoted", () => {
    const quotes = [2, 8].map((month) =>
      row("fx.kpwPerUsd", `2012-${month + 1}`, month, 10 * month, "point"),
    );
    const [year] = byYear(targetsOf(quotes, rules));
    expect(year.observed).toBeCloseTo((Math.log(20) + Math.log(80)) / 2, 12);
    expect(readYear(year, months)).toBeCloseTo((Math.log(3) + Math.log(9)) / 2, 12);
  });
  it("have no value where a history does not reach", () => {
    const [target] = targetsOf([row("trade.exports.usd", "2014", 35, 100, "annual")], rules);
    expect(readTarget(target, months)).toBeNaN();
  });
});
