import { describe, expect, it } from "vitest";
import { realTexts, smallTexts } from "../../test/fixtures/data/texts.ts";
import { listData, showData } from "./browse.ts";
import { checkData } from "./check.ts";
import { OBSERVED } from "./files.ts";
import type { DataFile } from "./files.ts";

const small = smallTexts();
/** The made-up world is small; only this check compares it with the real one. */
const notTheCensus = ["totals"];

/** Returns the checks that fail once a file of the small world is changed, beyond those that always do. */
function failing(file: DataFile, from: string | RegExp, to: string): Record<string, string> {
  const text = small[file].replace(from, to);
  expect(text, "the change changes something").not.toBe(small[file]);
  const { checks } = checkData({ ...small, [file]: text });
  return Object.fromEntries(
    checks.filter(({ id, ok }) => !ok && !notTheCensus.includes(id)).map(({ id, detail }) => [id, detail]),
  );
}

describe("checkData", () => {
  it("finds nothing wrong with the real data", () => {
    const { checks, ok, grades } = checkData(realTexts());
    expect(checks.filter((check) => !check.ok)).toEqual([]);
    expect(ok).toBe(true);
    expect(Object.values(grades.parameters).reduce((a, b) => a + b)).toBeGreaterThan(0);
  });

  it("measures the small world against the census", () => {
    const { checks, ok, grades, hash } = checkData(small);
    expect(ok).toBe(false);
    expect(checks.filter((check) => !check.ok).map(({ id, detail }) => [id, detail])).toEqual([
      [
        "totals",
        "provinces: 2, expected 13\nunits: 3, expected 196\npopulation: 400, expected 23349859\nhouseholds: 100, expected 5887471",
      ],
    ]);
    expect(grades.parameters).toEqual({ measured: 0, inferred: 0, analogue: 0, assumed: 2 });
    expect(hash).toMatch(/^[0-9a-f]{32}$/);
  });

  it.each<[string, string, DataFile, string | RegExp, string, string]>([
    [
      "a source left out",
      "sources",
      "sites.csv",
      "0.75,made up",
      "0.75,",
      "data/sites.csv:2:27: row without a source (expected who says so)",
    ],
    [
      "a missing source column",
      "sources",
      "sites.csv",
      ",source,",
      ",says,",
      'data/sites.csv:1: missing column: "source"',
    ],
    [
      "a number out of range",
      "ranges",
      "world/demand.csv",
      "grain,1",
      "grain,-1",
      "data/world/demand.csv:3:7: out of range: -1 (expected 0 or more)",
    ],
    [
      "an orphan",
      "orphans",
      "geography/crossings.csv",
      "P1-a",
      "P9-a",
      'data/geography/crossings.csv:2:8: unknown unit: "P9-a" (did you mean "P1-a"?)',
    ],
    [
      "a second unit",
      "units",
      "drivers/monthly.csv",
      "USD/t,2011-01",
      "USD,2011-01",
      'data/drivers/monthly.csv:206:12: second unit of world.rice: "USD" (expected "USD/t")',
    ],
    [
      "a late observation",
      "cut-off",
      OBSERVED,
      "2017-03",
      "2019-01",
      "data/observed/observed.csv:3:23: observed after 2018-12: 2019-01",
    ],
    [
      "a file that is missing rows",
      "complete",
      "world/demand.csv",
      /fuels.*\n/,
      "",
      'data/world/demand.csv: no row for item "fuels"',
    ],
    [
      "a cell that cannot be read",
      "readable",
      "drivers/calendar.csv",
      "0.4",
      "much",
      'data/drivers/calendar.csv:2:42: not a number: "much" (expected a number)',
    ],
    [
      "people moved between provinces",
      "provinces",
      "geography/units.csv",
      "125,200,50",
      "125,201,50",
      "population of P1: 301, expected 300\npopulation of census province North: 301, expected 300",
    ],
    [
      "more for export than an industry weighs",
      "gdp-weights",
      "world/gdp-exports.csv",
      "mining,0.1",
      "mining,0.5",
      "mining: 0.5 for export, all 0.4",
    ],
    ["weights above 1", "sites", "sites.csv", "0.25", "0.5", "mine: 1.25, expected 1"],
    [
      "trade that crosses nowhere",
      "crossings",
      "geography/crossings.csv",
      "rail,1",
      "rail,0.9",
      "CN: 0.9, expected 1",
    ],
    [
      "output that no industry makes",
      "industries",
      "world/industries.csv",
      "a.coal,1",
      "a.coal,0.7",
      "a.coal: 0.7, expected 1",
    ],
    [
      "class shares above 1",
      "classes",
      "world/classes.csv",
      "worker,0.5",
      "worker,0.6",
      "class shares: 1.1, expected 1",
    ],
    ["a harvest above 1", "farms", "world/farms.csv", "P1,0.6", "P1,0.5", "farm shares: 0.9, expected 1"],
    ["crop shares above 1", "crops", "world/crops.csv", "9,0.5", "9,0.6", "grain shares: 1.1, expected 1"],
    [
      "households that are too large",
      "household-sizes",
      "world/household-size.csv",
      "5,0.5",
      "6,0.5",
      "mean size: 4.5, expected 3.97",
    ],
    [
      "a unit without a road or railway",
      "graph",
      "geography/edges.csv",
      "P2-c,rail",
      "P1-a,rail",
      "cut off: P2-c",
    ],
    [
      "money that vanishes",
      "accounts",
      "sam/2012.csv",
      "a.coal,c.coal,5",
      "a.coal,c.coal,5.00001",
      "a.coal: receipts less outlays: 0.00001, expected 0\nc.coal: receipts less outlays: -0.00001, expected 0",
    ],
    [
      "clauses that cover a product twice",
      "sanctions",
      "institutions/sanctions.csv",
      "export,coal,coal,china",
      "export,lignite,coal,all",
      "export of coal, all, 2017-03: 2, expected 1 or less",
    ],
    [
      "patrons above 1",
      "companies",
      "institutions/company-distribution.csv",
      "kpa,0.4",
      "kpa,0.5",
      "patron shares: 1.1, expected 1",
    ],
    [
      "a site too few",
      "cohorts",
      "institutions/cohorts.csv",
      /2024,P2.*\n/,
      "",
      "cohort of 2024: 19, expected 20",
    ],
    ["banks below 1", "banks", "institutions/banks.csv", "0.25", "0.2", "bank shares: 0.95, expected 1"],
  ])("finds %s", (_, id, file, from, to, detail) => {
    expect(failing(file, from, to)).toEqual({ [id]: detail });
  });
});

describe("listData", () => {
  it("counts rows, series and grades and tells the period", () => {
    const list = listData(small);
    expect(list).toHaveLength(32);
    expect(list.find(({ file }) => file === "drivers/monthly.csv")).toEqual({
      file: "drivers/monthly.csv",
      title: "Monthly drivers",
      rows: 384,
      series: 2,
      from: "2010-01",
      to: "2025-12",
      grades: { measured: 0, inferred: 0, analogue: 0, assumed: 384 },
    });
    expect(list.find(({ file }) => file === "sites.csv")).toEqual({
      file: "sites.csv",
      title: "Industrial sites",
      rows: 2,
      grades: { measured: 0, inferred: 0, analogue: 0, assumed: 2 },
    });
    expect(listData({})).toEqual([]);
  });
});

describe("showData", () => {
  it("shows a series, a parameter and a file, with line and source", () => {
    const [series] = showData(small, "price.rice.kpw");
    expect(series.rows.map(({ line, cells }) => [line, cells.value, cells.source])).toEqual([
      [3, "5000", "made up"],
      [4, "5100", "made up"],
    ]);
    expect(showData(small, "labour.fee")[0].rows[0].cells).toMatchObject({
      value: "50",
      high: "100",
      grade: "assumed",
    });
    for (const name of ["world/farms.csv", "data/world/farms", "world/farms"]) {
      expect(showData(small, name)).toMatchObject([
        { file: "world/farms.csv", columns: ["province", "grain_share", "source", "grade"] },
      ]);
    }
    expect(showData(small, "grain")[0].file).toBe("world/products.csv");
  });

  it("suggests what was meant", () => {
    expect(() => showData(small, "labour.fe")).toThrow(
      'no such data: "labour.fe" (expected a file, a series, a parameter or another id; did you mean "labour.fee"?)',
    );
  });
});
