/**
 * A run's Parquet files, for DuckDB, pandas, R and browsers. Months are dates, the first day of the month.
 *
 * `series.parquet`: one row a month and series: `month, series, unit, value` (value null where a series has none).
 *
 * `matrices.parquet`: the books, one row a month and number that is not zero:
 *
 * | kind | set besides month, kind, unit, value | value |
 * |---|---|---|
 * | `flow` | flow, instrument, from, to | paid in the month, minor units |
 * | `stock` | instrument, sector | held at the month's end, minor units; debts negative |
 * | `rate` | instrument | won that a minor unit was worth at the month's end |
 * | `revaluation` | instrument, sector | opening holding × change of the rate over the month, won |
 * | `goods` | flow, product | units that the flow moved in the country |
 * | `goods-stock` | product | units in store at the month's end |
 * | `price` | product | won a unit at the month's end |
 * | `goods-revaluation` | product | opening store × change of the price over the month, won |
 *
 * Revaluations begin with the second month: the first has no earlier price in the file.
 *
 * `counties.parquet`: `month, county, series, unit, value`.
 */
import type { DuckDBConnection } from "@duckdb/node-api";
import { wonPerUnit } from "../../lab/report/matrices.ts";
import type { Books, RunResult } from "../../lab/types.ts";
import { readParquet, withDatabase, writeParquet } from "./duckdb.ts";
import type { Cell } from "./duckdb.ts";
import type { Staging } from "./staging.ts";

export const seriesColumns = { month: "month", series: "text", unit: "text", value: "number" } as const;
export const matrixColumns = {
  month: "month",
  kind: "text",
  flow: "text",
  instrument: "text",
  from: "text",
  to: "text",
  sector: "text",
  product: "text",
  unit: "text",
  value: "number",
} as const;
export const countyColumns = {
  month: "month",
  county: "text",
  series: "text",
  unit: "text",
  value: "number",
} as const;

/** What the rows of the books cannot say: the order of things, and what never moved. */
type BooksHead = Pick<Books, "instruments" | "sectors" | "lines" | "products" | "goodsFlows">;

/** Writes the three files of a run. */
export async function writeRunTables(result: RunResult, staging: Staging): Promise<void> {
  await withDatabase(async (connection) => {
    const { books } = result;
    const titles = Object.fromEntries(
      Object.entries(result.series).map(([id, { title, unit }]) => [id, { title, unit }]),
    );
    await writeParquet(connection, staging.file("series.parquet"), seriesColumns, seriesRows(result), titles);
    const { instruments, sectors, lines, products, goodsFlows } = books;
    const head: BooksHead = { instruments, sectors, lines, products, goodsFlows };
    await writeParquet(connection, staging.file("matrices.parquet"), matrixColumns, matrixRows(result), head);
    const { ids, series } = result.counties;
    const places = {
      ids,
      series: Object.fromEntries(
        Object.entries(series).map(([id, { title, unit }]) => [id, { title, unit }]),
      ),
    };
    await writeParquet(
      connection,
      staging.file("counties.parquet"),
      countyColumns,
      countyRows(result),
      places,
    );
  });
}

function* seriesRows({ months, series }: RunResult): Generator<Cell[]> {
  for (const [id, { unit, values }] of Object.entries(series))
    for (let m = 0; m < months.length; m++) yield [months[m], id, unit, values[m]];
}

function* countyRows({ months, counties }: RunResult): Generator<Cell[]> {
  for (const [id, { unit, values }] of Object.entries(counties.series))
    for (let m = 0; m < months.length; m++)
      for (let k = 0; k < counties.ids.length; k++)
        yield [months[m], counties.ids[k], id, unit, values[m][k]];
}

type Fields = Partial<Record<Exclude<keyof typeof matrixColumns, "month" | "kind" | "value">, string>>;

function* matrixRows({ months, books }: RunResult): Generator<Cell[]> {
  const row = (m: number, kind: string, fields: Fields, value: number): Cell[] => [
    months[m],
    kind,
    fields.flow ?? null,
    fields.instrument ?? null,
    fields.from ?? null,
    fields.to ?? null,
    fields.sector ?? null,
    fields.product ?? null,
    fields.unit ?? null,
    value,
  ];
  const { instruments, sectors, lines, products, goodsFlows } = books;
  const unitOf = new Map(instruments.map(({ id, unit }) => [id, unit]));
  for (let m = 0; m < months.length; m++) {
    for (const [l, { flow, instrument, from, to }] of lines.entries())
      if (books.amounts[m][l] !== 0)
        yield row(
          m,
          "flow",
          { flow, instrument, from, to, unit: unitOf.get(instrument)! },
          books.amounts[m][l],
        );
    for (const [k, { id, unit }] of instruments.entries()) {
      const rate = wonPerUnit(books, k, m);
      if (unit !== "KPW") yield row(m, "rate", { instrument: id, unit: `KPW per ${unit}` }, rate);
      for (const [s, { id: sector }] of sectors.entries()) {
        const at = s * instruments.length + k;
        if (books.stocks[m][at] !== 0)
          yield row(m, "stock", { instrument: id, sector, unit }, books.stocks[m][at]);
        if (m === 0) continue;
        const gain = books.stocks[m - 1][at] * (rate - wonPerUnit(books, k, m - 1));
        if (gain !== 0) yield row(m, "revaluation", { instrument: id, sector, unit: "KPW" }, gain);
      }
    }
    for (const [p, { id, unit }] of products.entries()) {
      for (const [f, flow] of goodsFlows.entries()) {
        const quantity = books.goods[m][f * products.length + p];
        if (quantity !== 0) yield row(m, "goods", { flow, product: id, unit }, quantity);
      }
      if (books.goodsStocks[m][p] !== 0)
        yield row(m, "goods-stock", { product: id, unit }, books.goodsStocks[m][p]);
      yield row(m, "price", { product: id, unit: `KPW per ${unit}` }, books.prices[m][p]);
      if (m === 0) continue;
      const gain = books.goodsStocks[m - 1][p] * (books.prices[m][p] - books.prices[m - 1][p]);
      if (gain !== 0) yield row(m, "goods-revaluation", { product: id, unit: "KPW" }, gain);
    }
  }
}

/** The part of a result that its Parquet files hold. */
export type StoredTables = Pick<RunResult, "months" | "series" | "counties" | "books">;

/** Reads the three files of a run back; `path` tells where each lies. */
export async function readRunTables(path: (name: string) => string): Promise<StoredTables> {
  return await withDatabase(async (connection) => {
    const { months, series } = await readSeries(connection, path("series.parquet"));
    const index = new Map(months.map((month, m) => [month, m]));
    return {
      months,
      series,
      counties: await readCounties(connection, path("counties.parquet"), index),
      books: await readBooks(connection, path("matrices.parquet"), index),
    };
  });
}

type Titles = Record<string, { title: string; unit: string }>;

async function readSeries(connection: DuckDBConnection, path: string) {
  const { rows, metadata } = await readParquet(connection, path, seriesColumns);
  const months = [...new Set(rows.map(([month]) => month as string))].sort();
  const index = new Map(months.map((month, m) => [month, m]));
  const series: Record<string, { title: string; unit: string; values: (number | null)[] }> = {};
  for (const [id, { title, unit }] of Object.entries(metadata as Titles))
    series[id] = { title, unit, values: months.map(() => null) };
  for (const [month, id, , value] of rows)
    series[id as string].values[index.get(month as string)!] = value as number | null;
  return { months, series };
}

async function readCounties(connection: DuckDBConnection, path: string, index: ReadonlyMap<string, number>) {
  const { rows, metadata } = await readParquet(connection, path, countyColumns);
  const { ids, series: titles } = metadata as { ids: string[]; series: Titles };
  const place = new Map(ids.map((id, k) => [id, k]));
  const blank = () => Array.from({ length: index.size }, () => new Float32Array(ids.length));
  const series = Object.fromEntries(
    Object.entries(titles).map(([id, title]) => [id, { ...title, values: blank() }]),
  );
  for (const [month, county, id, , value] of rows)
    series[id as string].values[index.get(month as string)!][place.get(county as string)!] = value as number;
  return { ids, series };
}

async function readBooks(
  connection: DuckDBConnection,
  path: string,
  index: ReadonlyMap<string, number>,
): Promise<Books> {
  const { rows, metadata } = await readParquet(connection, path, matrixColumns);
  const head = metadata as BooksHead;
  const { instruments, sectors, lines, products, goodsFlows } = head;
  const blank = (width: number) => Array.from({ length: index.size }, () => new Float64Array(width));
  const books = {
    ...head,
    amounts: blank(lines.length),
    stocks: blank(sectors.length * instruments.length),
    goods: blank(goodsFlows.length * products.length),
    goodsStocks: blank(products.length),
    prices: blank(products.length),
    rates: Array.from({ length: index.size }, () => ({ wonPerCent: 0, wonPerFen: 0 })),
  };
  const at = (ids: readonly string[]) => new Map(ids.map((id, i) => [id, i]));
  const line = at(lines.map(({ flow, instrument, from, to }) => `${flow} ${instrument} ${from} ${to}`));
  const sectorAt = at(sectors.map(({ id }) => id));
  const instrumentAt = at(instruments.map(({ id }) => id));
  const productAt = at(products.map(({ id }) => id));
  const flowAt = at(goodsFlows);
  for (const [month, kind, flow, instrument, from, to, sector, product, unit, value] of rows as string[][]) {
    const m = index.get(month)!;
    const number = value as unknown as number;
    if (kind === "flow") books.amounts[m][line.get(`${flow} ${instrument} ${from} ${to}`)!] = number;
    else if (kind === "stock")
      books.stocks[m][sectorAt.get(sector)! * instruments.length + instrumentAt.get(instrument)!] = number;
    else if (kind === "goods")
      books.goods[m][flowAt.get(flow)! * products.length + productAt.get(product)!] = number;
    else if (kind === "goods-stock") books.goodsStocks[m][productAt.get(product)!] = number;
    else if (kind === "price") books.prices[m][productAt.get(product)!] = number;
    else if (kind === "rate") books.rates[m][unit === "KPW per fen" ? "wonPerFen" : "wonPerCent"] = number;
  }
  return books;
}
