import { describe, expect, it } from "vitest";
import { fixtureResult } from "../../../test/cli/fixture.ts";
import { en } from "../i18n/en/index.ts";
import { fill } from "../i18n/index.ts";
import type { Translate } from "../i18n/index.ts";
import { flowTables, holdingsTables, instrumentsUsed, monthsOfYear } from "./matrix-view.ts";

const t: Translate = (key, values) => fill(en[key] ?? key, values);
const result = fixtureResult({ months: 24 });

describe("accounts of a year", () => {
  it("have holdings that sum to zero, shown in large units and saved in small ones", () => {
    const { shown, raw } = holdingsTables(result, 2013, t, "en");
    expect(shown.foot![0].slice(1, 4)).toEqual([0, 0, 0]);
    expect(shown.rows).toHaveLength(4);
    expect(shown.rows[1][2]).toBe((1e11 + 24 * 2e10) / 1e8);
    expect(raw.rows[1][2]).toBe(1e11 + 24 * 2e10);
    expect(raw.columns.map(({ id }) => id)).toEqual(["sector", "won_kpw", "usd_us_cent", "cny_fen"]);
    expect(shown.caption).toContain("December 2013");
  });
  it("have flows whose sums explain the change, to the last cent", () => {
    const { shown, raw } = flowTables(result, 2013, 1, t, "en");
    expect(shown.columns.map(({ id }) => id)).toEqual(["flow", "merchants", "abroad", "sum"]);
    expect(shown.rows[0].slice(1)).toEqual([2400, -2400, 0]);
    expect(shown.foot!.map((row) => row.slice(1))).toEqual([
      [2400, -2400, 0],
      [2400, -2400, 0],
      [0, 0, 0],
    ]);
    expect(raw.rows[0].slice(1)).toEqual([0, 2.4e11, 0, -2.4e11]);
    expect(flowTables(result, 2012, 1, t, "en").shown.foot).toHaveLength(1);
  });
  it("know which instruments were used", () => {
    const { from, to } = monthsOfYear(result.months, 2012);
    expect([from, to]).toEqual([0, 11]);
    expect(instrumentsUsed(result.books, from, to)).toEqual([0, 1]);
  });
});
