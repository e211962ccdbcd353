import { describe, expect, it } from "vitest";
import { pathOfYears, pathProblems, rowsOf } from "./paths.ts";

const lever = { low: 0, high: 1, whole: false };
const keys = (rows: Parameters<typeof pathProblems>[0], of = lever) =>
  pathProblems(rows, of).map(({ key }) => key);

describe("paths", () => {
  it("show a setting as rows", () => {
    expect(rowsOf(undefined, "2012-01")).toEqual([]);
    expect(rowsOf(0.5, "2012-01")).toEqual([{ from: "2012-01", to: "", value: "0.5" }]);
    expect(rowsOf([{ from: "2016-01", to: "2016-12", value: 1 }], "2012-01")).toEqual([
      { from: "2016-01", to: "2016-12", value: "1" },
    ]);
  });
  it("join years that are alike, the last one open", () => {
    expect(pathOfYears(2012, [0, 0, 1])).toEqual([
      { from: "2012-01", to: "2013-12", value: "0" },
      { from: "2014-01", to: "", value: "1" },
    ]);
  });
  it("say everything that is wrong", () => {
    expect(keys([{ from: "2016-01", to: "", value: "1" }])).toEqual([]);
    expect(keys([])).toEqual(["explore.path.empty"]);
    expect(keys([{ from: "", to: "", value: "2" }])).toEqual([
      "explore.path.badMonth",
      "explore.path.outside",
    ]);
    expect(keys([{ from: "2016-05", to: "2016-01", value: "1" }])).toEqual(["explore.path.backwards"]);
    expect(
      keys([
        { from: "2016-01", to: "", value: "1" },
        { from: "2017-01", to: "2017-02", value: "1" },
      ]),
    ).toEqual(["explore.path.overlap"]);
    expect(keys([{ from: "2016-01", to: "", value: "0.5" }], { ...lever, whole: true })).toEqual([
      "explore.path.whole",
    ]);
  });
});
