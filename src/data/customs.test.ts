import { describe, expect, it } from "vitest";
import { realTexts } from "../../test/fixtures/data/texts.ts";
import { UserError } from "../core/errors.ts";
import { goods } from "../model/products.ts";
import { importCustoms, readHs } from "./customs.ts";
import { Tables } from "./files.ts";
import { readFurther } from "./further.ts";

const texts = realTexts();
const head = "hs,partner,direction,month,value\n";
const read = (rows: string) => importCustoms(texts, "customs.csv", head + rows);

describe("the map of HS codes", () => {
  const map = readHs(new Tables(texts));
  it("knows every chapter but arms and what the system keeps free", () => {
    const chapters = Array.from({ length: 97 }, (_, c) => String(c + 1).padStart(2, "0"));
    expect(chapters.filter((chapter) => !map.has(chapter))).toEqual(["77", "93"]);
  });
  it("reaches each of the seventeen goods", () => {
    const reached = new Set([...map.values()].flatMap((ways) => [ways.export, ways.import]));
    expect([...reached].sort()).toEqual([...goods].sort());
  });
  it("prefers a heading to its chapter, and tells directions apart", () => {
    expect(map.get("27")?.export).toBe("fuels");
    expect(map.get("2701")?.export).toBe("coal");
    expect(map.get("61")).toEqual({ export: "textiles", import: "basics" });
  });
});

describe("a customs table", () => {
  const rows =
    "2701,CN,export,2018-01,100\n270112,CHN,export,2018-01,20\n61.03,156,export,2018-02,50.5\n8471,RU,import,2018-01,7\n9301,US,import,2018-02,3\n99,CN,import,2018-02,2\n";
  const table = read(rows);
  it("keeps its total, and lists what belongs to no good", () => {
    expect(table.total).toBe(182.5);
    expect(table.mapped + table.unmapped).toBe(table.total);
    expect(table.unknown).toEqual([
      { hs: "9301", value: 3 },
      { hs: "99", value: 2 },
    ]);
  });
  it("gives figures that a hindcast can score", () => {
    const figures = readFurther("figures.csv", table.csv, []);
    const of = (series: string) =>
      figures.filter((row) => row.series === series).map(({ period, value }) => [period, value]);
    expect(of("trade.exports.coal.usd")).toEqual([["2018-01", 120]]);
    expect(of("trade.exports.usd")).toEqual([
      ["2018-01", 120],
      ["2018-02", 50.5],
    ]);
    expect(of("trade.imports.usd")).toEqual([
      ["2018-01", 7],
      ["2018-02", 5],
    ]);
    expect(of("customs.china.imports.usd")).toEqual([["2018-02", 2]]);
    expect(of("trade.imports.russia.usd")).toEqual([["2018-01", 7]]);
    expect(figures[0].source).toBe("customs.csv; sum over china, russia, others");
  });
  it("may leave the direction to the reader", () => {
    const text = "hs,partner,month,value\n03,CN,2015-06,9\n";
    const { csv } = importCustoms(texts, "c.csv", text, { direction: "export", source: 'a "source", mine' });
    expect(csv).toContain('trade.exports.seafood.usd,USD,2015-06,9,"a ""source"", mine; sum over china"\n');
    expect(() => importCustoms(texts, "c.csv", text)).toThrow('missing column: "direction"');
  });
  it.each([
    ["a code with a lost zero", "301,CN,export,2018-01,1\n", "customs.csv:2:1"],
    ["a country's name", "27,China,export,2018-01,1\n", "customs.csv:2:4"],
    ["another direction", "27,CN,exports,2018-01,1\n", "customs.csv:2:7"],
    ["a year", "27,CN,export,2018,1\n", "customs.csv:2:14"],
    ["a negative value", "27,CN,export,2018-01,-1\n", "customs.csv:2:22"],
  ])("with %s is refused at its place", (_, row, place) => {
    expect(() => read(row)).toThrow(UserError);
    expect(() => read(row)).toThrow(place);
  });
});
