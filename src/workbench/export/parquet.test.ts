import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import { metaLines } from "./describe.ts";
import type { FigureMeta } from "./describe.ts";
import { toParquet } from "./parquet.ts";
import type { DataTable } from "./table.ts";

const meta: FigureMeta = {
  title: "쌀 가격",
  unit: "KPW/kg",
  period: "2012–2013",
  source: "one draw",
  legend: [],
  version: "0.1.0",
  modelHash: "abc",
  link: "http://127.0.0.1/",
};
const table = (rows: DataTable["rows"]): DataTable => ({
  caption: "Rice",
  columns: [
    { id: "year", title: "Year", kind: "text" },
    { id: "median", title: "Median", kind: "number" },
    { id: "q05", title: "5 %", kind: "number" },
  ],
  rows,
});

describe("a Parquet file of a table", () => {
  it("comes back as it went in, with what it is", async () => {
    const file = await toParquet(
      table([
        ["2012", 5000, null],
        ["2013", 0.5, Number.NaN],
      ]),
      meta,
    );
    expect(await parquetReadObjects({ file })).toEqual([
      { year: "2012", median: 5000, q05: null },
      { year: "2013", median: 0.5, q05: null },
    ]);
    expect(parquetMetadata(file).key_value_metadata).toEqual(metaLines(meta));
  });
  it("may have no rows", async () => {
    expect(await parquetReadObjects({ file: await toParquet(table([]), meta) })).toEqual([]);
  });
});
