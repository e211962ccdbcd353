import { describe, expect, it } from "vitest";
import type { ObservedEntry } from "../content/types.ts";
import type { Fan } from "../engine/types.ts";
import { fill } from "../i18n/index.ts";
import type { Translate } from "../i18n/index.ts";
import { en } from "../i18n/en/index.ts";
import { legendOf } from "./legend.ts";
import { pictureOf } from "./picture.ts";
import type { PictureInput } from "./picture.ts";
import { spokenOf } from "./spoken.ts";
import { timeTable } from "./time-table.ts";

const t: Translate = (key, values) => fill(en[key], values);
const months = ["2017-10", "2017-11", "2017-12"];
const fan: Fan = {
  months,
  baseline: [1, 2, 3].map((d) => Float64Array.of(d, d + 1, d + 2)),
  scenario: [1, 2, 3].map((d) => Float64Array.of(d, d + 0.5, d + 1)),
};
const seen: ObservedEntry[] = [
  {
    period: "2017-11",
    value: 3.1,
    basis: "point",
    place: "",
    source: "Daily NK (2017)",
    url: "",
    grade: "measured",
    preferred: true,
    note: "",
  },
  {
    period: "2017",
    value: 36,
    basis: "annual",
    place: "national",
    source: "KOTRA via AFP",
    url: "",
    grade: "measured",
    preferred: false,
    note: "",
  },
];
const input: PictureInput = {
  series: { annual: false, yearly: "sum" },
  columns: [
    { name: "Oil cut", fan, stale: false },
    { name: "Empty", fan: undefined, stale: false },
  ],
  mode: "level",
  observed: seen,
  rivals: true,
  years: false,
  from: "2017-10",
  to: "2017-12",
};
const words = { title: "Exports", unit: "USD a month", t, language: "en" } as const;

describe("a picture", () => {
  it("knows its extent, and shows no levels beside differences", () => {
    expect(pictureOf(input)).toMatchObject({ low: 1.05, high: 4, periods: months });
    const gap = pictureOf({ ...input, mode: "difference" })!;
    expect(gap.marks).toEqual([]);
    expect([gap.low, gap.high]).toEqual([-1, 0]);
    expect(pictureOf({ ...input, columns: [input.columns[1]] })).toBeUndefined();
    expect(pictureOf({ ...input, rivals: false })!.marks).toHaveLength(1);
  });
  it("draws the baseline once where a column is the baseline", () => {
    const same = { name: "Baseline", fan: { ...fan, scenario: fan.baseline }, stale: false };
    const names = (columns: PictureInput["columns"]) =>
      legendOf(pictureOf({ ...input, columns })!, t).map(({ name }) => name);
    expect(names(input.columns).slice(0, 2)).toEqual(["Baseline", "Oil cut"]);
    expect(names([same]).filter((name) => name === "Baseline")).toHaveLength(1);
  });
  it("has a table of all that it draws", () => {
    const table = timeTable(pictureOf(input)!, { caption: "Exports", t, language: "en" });
    expect(table.columns.map(({ id }) => id)).toEqual([
      "month",
      "baseline",
      "column_1_median",
      "column_1_q05",
      "column_1_q95",
      "observed",
      "observed_source",
    ]);
    expect(table.rows[1].slice(0, 3)).toEqual(["2017-11", 3, 2.5]);
    expect(table.rows[1].slice(5)).toEqual([3.1, "Daily NK"]);
    expect(table.rows[2].slice(5)).toEqual([3, "KOTRA, a twelfth of the year"]);
    expect(table.rows[0].slice(5)).toEqual([null, null]);
  });
  it("has words", () => {
    expect(spokenOf(pictureOf(input)!, words)).toBe(
      "Exports, USD a month. Baseline: 2 in October 2017, 4 in December 2017. Oil cut: 3 in December 2017; 90 % of 3 draws lie between 2.1 and 3.9. Observed figures: 1; the last, for November 2017, is 3.1 (Daily NK).",
    );
    const one: Fan = { months, baseline: fan.baseline.slice(0, 1), scenario: fan.scenario.slice(0, 1) };
    const single = pictureOf({
      ...input,
      mode: "difference",
      columns: [{ name: "Oil cut", fan: one, stale: true }],
    })!;
    expect(spokenOf(single, words)).toContain("Oil cut: −1 in December 2017, one draw.");
    expect(spokenOf(single, words)).toContain("settings before");
  });
});
