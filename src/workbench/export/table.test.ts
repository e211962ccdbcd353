import { describe, expect, it } from "vitest";
import { fileName, metaLines } from "./describe.ts";
import type { FigureMeta } from "./describe.ts";
import { plainCsv, toCsv } from "./table.ts";
import type { DataTable } from "./table.ts";

const meta: FigureMeta = {
  title: "Real output",
  unit: "bn USD a month,\nless the baseline",
  period: "January 2012 – December 2018",
  source: "32 draws of the frozen posterior",
  legend: [
    { name: "Baseline", colour: "var(--baseline)", mark: "dashes" },
    { name: "Oil cut", colour: "var(--column-1)", mark: "line" },
  ],
  version: "0.1.0",
  modelHash: "abc123",
  link: "http://127.0.0.1:8080/#1.abc",
};
const table: DataTable = {
  caption: "Real output",
  columns: [
    { id: "month", title: "Month", kind: "text" },
    { id: "median", title: "Median", kind: "number" },
  ],
  rows: [
    ["2012-01", 1.25],
    ['of "rice", say', null],
    ["two\nlines", Number.NaN],
    [" spaced", -0.5],
  ],
};

describe("CSV", () => {
  it("has a head that says what it is, then the table", () => {
    const lines = toCsv(table, meta).split("\r\n");
    expect(lines.slice(0, 9)).toEqual([
      "# title: Real output",
      "# unit: bn USD a month, less the baseline",
      "# period: January 2012 – December 2018",
      "# source: 32 draws of the frozen posterior",
      "# legend: Baseline; Oil cut",
      "# version: Autarky 0.1.0",
      "# model_hash: abc123",
      "# link: http://127.0.0.1:8080/#1.abc",
      "month,median",
    ]);
  });
  it("quotes what needs it, and leaves out what is missing", () => {
    expect(plainCsv(table)).toBe(
      'month,median\r\n2012-01,1.25\r\n"of ""rice"", say",\r\n"two\nlines",\r\n" spaced",-0.5\r\n',
    );
  });
});

describe("a file", () => {
  it("is named after what it holds", () => {
    expect(fileName(["gdp.real", "difference"], "csv")).toBe("autarky-gdp.real-difference.csv");
    expect(fileName(["map", "", "rice: 2018/North"], "svg")).toBe("autarky-map-rice-2018-North.svg");
    expect(fileName(["쌀 가격", "../x"], "png")).toBe("autarky-쌀-가격-x.png");
  });
  it("says the same of itself in every format", () => {
    expect(metaLines(meta).map(({ key }) => key)).toEqual([
      "title",
      "unit",
      "period",
      "source",
      "legend",
      "version",
      "model_hash",
      "link",
    ]);
  });
});
