/** Writes rows as Parquet through DuckDB, compressed with Snappy so that browsers can read them. */
import { DuckDBDataChunk, DuckDBDateValue, DuckDBInstance, DATE, DOUBLE, VARCHAR } from "@duckdb/node-api";
import type { DuckDBConnection, DuckDBType, DuckDBValue } from "@duckdb/node-api";

export type ColumnKind = "month" | "text" | "number";
/** A cell: a month such as "2017-09" (stored as the date of its first day), a text, a number, or nothing. */
export type Cell = string | number | null;

const CHUNK_ROWS = 2048;
const DAY_MS = 86_400_000;
/** Key of the metadata entry that holds what the rows cannot say. */
const METADATA = "autarky";
const types: Readonly<Record<ColumnKind, { sql: string; type: DuckDBType }>> = {
  month: { sql: "DATE", type: DATE },
  text: { sql: "VARCHAR", type: VARCHAR },
  number: { sql: "DOUBLE", type: DOUBLE },
};

/** Opens a database in memory, hands it to `work` and closes it. */
export async function withDatabase<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    return await work(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Writes `rows` to `path`; `metadata` goes into the file's key "autarky" as JSON. */
export async function writeParquet(
  connection: DuckDBConnection,
  path: string,
  columns: Readonly<Record<string, ColumnKind>>,
  rows: Iterable<readonly Cell[]>,
  metadata: unknown,
): Promise<void> {
  const kinds = Object.values(columns);
  const definition = Object.entries(columns).map(([name, kind]) => `"${name}" ${types[kind].sql}`);
  await connection.run(`CREATE OR REPLACE TABLE rows (${definition.join(", ")})`);
  const appender = await connection.createAppender("rows");
  const dates = new Map<string, DuckDBDateValue>();
  const convert = (cell: Cell, kind: ColumnKind): DuckDBValue => {
    if (cell === null || kind !== "month") return cell;
    const known =
      dates.get(cell as string) ?? new DuckDBDateValue(Date.parse(`${cell}-01T00:00:00Z`) / DAY_MS);
    dates.set(cell as string, known);
    return known;
  };
  let waiting: DuckDBValue[][] = kinds.map(() => []);
  const flush = () => {
    if (waiting[0].length === 0) return;
    const chunk = DuckDBDataChunk.create(
      kinds.map((kind) => types[kind].type),
      waiting[0].length,
    );
    chunk.setColumns(waiting);
    appender.appendDataChunk(chunk);
    waiting = kinds.map(() => []);
  };
  for (const row of rows) {
    kinds.forEach((kind, c) => waiting[c].push(convert(row[c], kind)));
    if (waiting[0].length === CHUNK_ROWS) flush();
  }
  flush();
  appender.closeSync();
  const entry = `{${METADATA}: ${quote(JSON.stringify(metadata))}}`;
  await connection.run(
    `COPY rows TO ${quote(path)} (FORMAT parquet, COMPRESSION snappy, KV_METADATA ${entry})`,
  );
}

/** Reads a file that `writeParquet` wrote, in its row order; months come back as "2017-09". */
export async function readParquet(
  connection: DuckDBConnection,
  path: string,
  columns: Readonly<Record<string, ColumnKind>>,
): Promise<{ rows: Cell[][]; metadata: unknown }> {
  const list = Object.entries(columns).map(([name, kind]) =>
    kind === "month" ? `strftime("${name}", '%Y-%m')` : `"${name}"`,
  );
  const result = await connection.runAndReadAll(
    `SELECT ${list.join(", ")} FROM read_parquet(${quote(path)})`,
  );
  const found = await connection.runAndReadAll(
    `SELECT decode(value) FROM parquet_kv_metadata(${quote(path)}) WHERE decode(key) = '${METADATA}'`,
  );
  const text = found.getRows()[0]?.[0];
  return {
    rows: result.getRows() as Cell[][],
    metadata: typeof text === "string" ? (JSON.parse(text) as unknown) : null,
  };
}

export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
