/** Writes a table as Parquet; the writer is loaded when it is first wanted. */
import { metaLines } from "./describe.ts";
import type { FigureMeta } from "./describe.ts";
import type { DataTable } from "./table.ts";

/** Returns the file; what it is stands in its key-value metadata. */
export async function toParquet(table: DataTable, meta: FigureMeta): Promise<ArrayBuffer> {
  const { ByteWriter, parquetWrite } = await import("hyparquet-writer");
  const writer = new ByteWriter();
  await parquetWrite({
    writer,
    columnData: table.columns.map(({ id, kind }, c) => ({
      name: id,
      type: kind === "number" ? ("DOUBLE" as const) : ("STRING" as const),
      nullable: true,
      data: table.rows.map((row) => cellOf(row[c])),
    })),
    kvMetadata: metaLines(meta),
    createdBy: `Autarky ${meta.version}`,
  });
  return writer.getBuffer();
}

/** A missing number is null, as it is in other languages. */
function cellOf(cell: string | number | null): string | number | null {
  return typeof cell === "number" && !Number.isFinite(cell) ? null : cell;
}
