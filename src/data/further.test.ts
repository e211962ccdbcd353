import { describe, expect, it } from "vitest";
import { UserError } from "../core/errors.ts";
import { readFurther } from "./further.ts";
import type { Observation } from "./observed.ts";

const shipped = [{ series: "fx.kpwPerUsd", unit: "KPW per USD" }] as Observation[];
const rules = [
  { series: "fx.kpwPerUsd", transform: "log", observationSd: 1, discrepancySd: 1, calibrated: true },
] as const;
const head = "series,unit,period,value,source\n";
const issuesOf = (rows: string) => {
  try {
    readFurther("mine.csv", head + rows, shipped, rules);
  } catch (error) {
    if (error instanceof UserError)
      return error.issues.map(({ code, where }) => [code, where?.line, where?.column]);
    throw error;
  }
  return [];
};

describe("a user's figures", () => {
  it("are years and months of the model's series, in units of the shipped figures or the model's", () => {
    const rows = readFurther(
      "mine.csv",
      `${head}fx.kpwPerUsd,KPW per USD,2019-03,8000,me\nfx.kpwPerUsd,KPW/USD,2020,8100,me\ntrade.exports.usd,USD,2019,2.5e8,me\n`,
      shipped,
      rules,
    );
    expect(rows.map(({ series, month, basis, value }) => [series, month, basis, value])).toEqual([
      ["fx.kpwPerUsd", 86, "monthly", 8000],
      ["fx.kpwPerUsd", 107, "annual", 8100],
      ["trade.exports.usd", 95, "annual", 2.5e8],
    ]);
  });
  it.each([
    ["an unknown series", "fx.kpwPerUds,KPW/USD,2019-03,1,me\n", "unknown-key", 1],
    ["a wrong unit", "fx.kpwPerUsd,KPW,2019-03,1,me\n", "unit", 14],
    ["a period before the model", "gdp.growth,per cent a year,2011,1,me\n", "range", 28],
    ["a period that is none", "fx.kpwPerUsd,KPW/USD,2019-13,1,me\n", "month", 22],
    ["a log of nothing", "fx.kpwPerUsd,KPW/USD,2019-03,0,me\n", "range", 30],
    ["no source", "fx.kpwPerUsd,KPW/USD,2019-03,1,\n", "empty", 32],
  ])("with %s are refused at their place", (_, row, code, column) => {
    expect(issuesOf(row)).toContainEqual([code, 2, column]);
  });
  it("have no period twice, and all that is wrong is said at once", () => {
    const row = "fx.kpwPerUsd,KPW/USD,2019-03,1,me\n";
    expect(issuesOf(`${row}nothing,KPW,2019-03,1,me\n${row}`)).toEqual([
      ["unknown-key", 3, 1],
      ["duplicate", 4, 1],
    ]);
  });
});
