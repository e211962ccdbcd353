import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import { beforeAll, describe, expect, it } from "vitest";
import { fixtureResult } from "../../../test/cli/fixture.ts";
import { countyColumns, matrixColumns, readRunTables, seriesColumns, writeRunTables } from "./parquet.ts";
import { stage } from "./staging.ts";

const folder = mkdtempSync(join(tmpdir(), "autarky-parquet-"));
const result = fixtureResult({ months: 30 });
const read = async (name: string) => {
  const file = await asyncBufferFromFile(join(folder, name));
  return { metadata: await parquetMetadataAsync(file), rows: await parquetReadObjects({ file }) };
};
beforeAll(() => stage(folder, (staging) => writeRunTables(result, staging)));

describe("a run's Parquet files", () => {
  it("come back as they went in", async () => {
    const { months, series, counties, books } = result;
    expect(await readRunTables((name) => join(folder, name))).toEqual({ months, series, counties, books });
  });

  it("are Snappy and can be read in a browser", async () => {
    const { metadata, rows } = await read("series.parquet");
    expect(metadata.row_groups[0].columns[0].meta_data!.codec).toBe("SNAPPY");
    expect(Object.keys(rows[0])).toEqual(Object.keys(seriesColumns));
    const rice = rows.filter(({ series }) => series === "price.rice.kpw");
    expect(rice).toHaveLength(30);
    expect(rice[3]).toMatchObject({
      month: new Date("2012-04-01"),
      unit: "KPW per kg",
      value: result.series["price.rice.kpw"].values[3],
    });
    expect(rows.find(({ series }) => series === "gdp.growth")!["value"]).toBeNull();
  });

  it("hold books that close and revaluations of quantity times price change", async () => {
    const { rows } = await read("matrices.parquet");
    expect(Object.keys(rows[0])).toEqual(Object.keys(matrixColumns));
    const of = (kind: string, month: string) =>
      rows.filter((row) => row["kind"] === kind && (row["month"] as Date).toISOString().startsWith(month));
    const total = (found: typeof rows) => found.reduce((sum, row) => sum + (row["value"] as number), 0);
    expect(total(of("stock", "2012-06").filter(({ instrument }) => instrument === "won"))).toBe(0);
    expect(of("revaluation", "2012-01")).toEqual([]);
    const gain = of("revaluation", "2012-02").find(
      ({ sector, instrument }) => sector === "merchants" && instrument === "usd",
    )!;
    const { stocks, rates } = result.books;
    expect(gain["value"]).toBe(stocks[0][4] * (rates[1].wonPerCent - rates[0].wonPerCent));
    expect(of("flow", "2012-01")).toHaveLength(3);
    expect(of("goods-revaluation", "2012-02")[0]).toMatchObject({
      product: "grain",
      unit: "KPW",
      value: 1e9,
    });
  });

  it("hold the counties", async () => {
    const { rows } = await read("counties.parquet");
    expect(Object.keys(rows[0])).toEqual(Object.keys(countyColumns));
    expect(rows).toHaveLength(30 * 2 * 2);
  });

  it("can be empty", async () => {
    const empty = fixtureResult({ months: 0, interrupted: true });
    const into = mkdtempSync(join(tmpdir(), "autarky-parquet-"));
    await stage(into, (staging) => writeRunTables(empty, staging));
    expect(await readRunTables((name) => join(into, name))).toMatchObject({
      months: [],
      series: empty.series,
    });
  });
});
