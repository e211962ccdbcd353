import { describe, expect, it } from "vitest";
import { fixtureResult } from "../../../test/cli/fixture.ts";
import type { Observation } from "../../platform/node/index.ts";
import { paint } from "./colour.ts";
import { summaryLines } from "./summary.ts";

const seen = (series: string, period: string, value: number): Observation => ({
  series,
  unit: "",
  period,
  month: 0,
  value,
  basis: period.length === 4 ? "annual" : "point",
  place: "",
  source: "s",
  url: "",
  grade: "measured",
  preferred: true,
  note: "",
});
const observed = [
  seen("trade.exports.usd", "2012", 2.88e9),
  seen("trade.exports.usd", "2018", 2.43e8),
  seen("gdp.growth", "2018", -4.1),
  seen("fx.kpwPerUsd", "2012-01", 4400),
  seen("price.rice.kpw", "2015-05", 5000),
];
const lines = (result = fixtureResult(), width = 80) => summaryLines(result, observed, paint(false), width);

describe("summary", () => {
  it("sets the model's years beside the observed ones, within 80 columns and 24 lines", () => {
    const shown = lines();
    expect(shown.length).toBeLessThanOrEqual(22);
    for (const line of shown) expect(line.length).toBeLessThanOrEqual(80);
    expect(shown.join("\n").replaceAll("\u00a0", " ")).toMatchInlineSnapshot(`
      "baseline, 2012-01 to 2018-12, seed 1                        6,012 agents, 1.3 s
                           2012     2015     2018
      Exports, m USD      2,959    3,478    1,453
        observed          2,880        –      243
        deviation          +3 %        –   +498 %
      Imports, m USD      4,161    4,079    3,979
      Grain, 1000 t       4,600    4,600    4,600
      Won a dollar        4,400    8,077    8,100
        observed          4,400        –        –
        deviation          ±0 %        –        –
      Rice, won a kg      5,000    5,520    5,000
        observed              –    5,000        –
        deviation             –    +10 %        –
      Growth, %             1.3     −0.8     −2.9
        observed              –        –     −4.1
        deviation             –        –     +1.2

      accounts exact, no posting refused; state 0123456789abcdef0123456789abcdef"
    `);
  });
  it("fits narrow terminals by leaving out early years", () => {
    expect(lines(fixtureResult(), 60)[1].trim().split(/\s+/)).toEqual(["2012", "2015", "2018"]);
    expect(lines(fixtureResult(), 40)[1].trim().split(/\s+/)).toEqual(["2015", "2018"]);
  });
  it("says what leaks and what is partial", () => {
    const broken = {
      ...fixtureResult({ months: 6, interrupted: true }),
      accounts: { ...fixtureResult().accounts, goodsResidual: 1 },
      clippedPostings: 2,
    };
    expect(lines(broken).slice(-2)).toEqual([
      "accounts off by 1, 2 postings refused; state 0123456789abcdef0123456789abcdef",
      "interrupted after 2012-06; this is a partial result",
    ]);
    expect(lines(fixtureResult({ months: 0, interrupted: true })).at(-1)).toBe(
      "interrupted before the first month; this is a partial result",
    );
  });
});
