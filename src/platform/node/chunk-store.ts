/**
 * Keeps an ensemble's chunks in a folder: `chunks/00000.parquet` with its receipt `chunks/00000.json`.
 *
 * A Parquet file has one row a run and month: `draw, seed, scenario, month, error, state`, then one column a series.
 * A run that failed has one row, without a month. A receipt gives rows, trials and the file's SHA-256; files appear
 * whole and once, the receipt last, so a chunk without a receipt was never finished.
 */
import { createHash } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { formatMonth } from "../../core/clock.ts";
import { firstKept, monthsKept, planHash, spansOf } from "../../lab/ensemble/plan.ts";
import type { Plan } from "../../lab/ensemble/plan.ts";
import type { Chunk, ChunkStore, Damage, RunLabel, Span } from "../../lab/ensemble/types.ts";
import { failed } from "../../lab/trial/types.ts";
import { onDisk } from "./disk-error.ts";
import { quote, withDatabase, writeParquet } from "./duckdb.ts";
import type { Cell, ColumnKind } from "./duckdb.ts";
import { settle, writeDurably } from "./staging.ts";

const receiptSchema = z.strictObject({
  chunk: z.number().int(),
  /** First trial, and the one after the last. */
  trials: z.tuple([z.number().int(), z.number().int()]),
  rows: z.number().int(),
  bytes: z.number().int(),
  sha256: z.string(),
  /** Hash of what the ensemble is; the model's behaviour is part of it. */
  plan: z.string(),
});
type Receipt = z.infer<typeof receiptSchema>;

const heads = {
  draw: "number",
  seed: "number",
  scenario: "text",
  month: "month",
  error: "text",
  state: "text",
} as const satisfies Record<string, ColumnKind>;
const nameOf = (index: number) => String(index).padStart(5, "0");
/** Series read at a time: keeps what lies in memory small. */
const SERIES_A_QUERY = 40;

export function folderStore(folder: string, plan: Plan): ChunkStore {
  const chunks = join(folder, "chunks");
  const file = (index: number, kind: "parquet" | "json") => join(chunks, `${nameOf(index)}.${kind}`);
  const names = plan.arms.map(({ name }, a) => armName(plan, a, name));
  const columns = { ...heads, ...Object.fromEntries(plan.series.map((id) => [id, "number"] as const)) };
  const first = firstKept(plan);
  const months = monthsKept(plan);

  return {
    survey: (spans) =>
      onDisk(folder, () => {
        mkdirSync(chunks, { recursive: true });
        for (const name of readdirSync(chunks))
          if (name.startsWith(".")) rmSync(join(chunks, name), { force: true });
        const done = new Set<number>();
        const damaged: Damage[] = [];
        for (const span of spans) {
          const found = inspect(file(span.index, "parquet"), file(span.index, "json"), span, planHash(plan));
          if (found === "done") done.add(span.index);
          if (found === "done" || found === "missing") continue;
          const aside = setAside(folder, span.index, [file(span.index, "parquet"), file(span.index, "json")]);
          if (found !== "unfinished" && found !== "grown")
            damaged.push({ chunk: span.index, reason: found.damage, aside });
        }
        return { done, damaged };
      }),

    publish: (chunk) =>
      onDisk(folder, async () => {
        const [hidden, note] = (["parquet", "json"] as const).map((kind) =>
          join(chunks, `.${nameOf(chunk.index)}.${kind}`),
        );
        const { from, to } = chunk;
        const rows = [...rowsOf(chunk, names, plan.series, first, months)];
        try {
          rmSync(hidden, { force: true });
          await withDatabase((connection) =>
            writeParquet(connection, hidden, columns, rows, { trials: [from, to], plan: planHash(plan) }),
          );
          settle(hidden);
          const bytes = readFileSync(hidden);
          const receipt: Receipt = {
            chunk: chunk.index,
            trials: [from, to],
            rows: rows.length,
            bytes: bytes.length,
            sha256: sha256(bytes),
            plan: planHash(plan),
          };
          writeDurably(note, `${JSON.stringify(receipt, null, 2)}\n`);
          linkSync(hidden, file(chunk.index, "parquet"));
          linkSync(note, file(chunk.index, "json"));
        } finally {
          rmSync(hidden, { force: true });
          rmSync(note, { force: true });
        }
      }),

    read: (series) =>
      onDisk(folder, async () => {
        const files = spansOf(plan)
          .filter(({ index }) => existsSync(file(index, "json")))
          .map(({ index }) => file(index, "parquet"));
        if (files.length === 0) return { runs: [], values: {} };
        return await withDatabase(async (connection) => {
          const from = `read_parquet([${files.map(quote).join(", ")}], file_row_number = true, filename = true)`;
          const order = "ORDER BY filename, file_row_number";
          const asked = `draw < ${plan.drawCount}`;
          const labels = await connection.runAndReadAll(
            `SELECT draw, seed, scenario, error FROM ${from} WHERE ${asked} AND (month IS NULL OR month = DATE '${formatMonth(first)}-01') ${order}`,
          );
          const runs = labels.getRows().map(([draw, seed, scenario, error]): RunLabel => ({
            draw: Number(draw),
            seed: Number(seed),
            arm: names.indexOf(String(scenario)),
            ...(typeof error === "string" ? { error } : {}),
          }));
          const values: Record<string, Float64Array> = {};
          for (const id of series) values[id] = new Float64Array(runs.length * months).fill(Number.NaN);
          const sound = runs.flatMap(({ error }, r) => (error === undefined ? [r] : []));
          for (let s = 0; s < series.length; s += SERIES_A_QUERY) {
            const some = series.slice(s, s + SERIES_A_QUERY);
            const list = some.map((id) => `"${id}"`).join(", ");
            const table = await connection.runAndReadAll(
              `SELECT ${list} FROM ${from} WHERE ${asked} AND month IS NOT NULL ${order}`,
            );
            table.getColumns().forEach((column, c) => {
              const target = values[some[c]];
              column.forEach((value, row) => {
                const at = sound[Math.floor(row / months)] * months + (row % months);
                if (value !== null) target[at] = value as number;
              });
            });
          }
          return { runs, values };
        });
      }),
  };
}

/** Names of arms are those of scenarios; the second of the same name gets a number. */
function armName({ arms }: Plan, index: number, name: string): string {
  const before = arms.slice(0, index).filter((arm) => arm.name === name).length;
  return before === 0 ? name : `${name}#${before + 1}`;
}

function* rowsOf(
  { runs }: Chunk,
  names: readonly string[],
  series: readonly string[],
  first: number,
  months: number,
): Generator<Cell[]> {
  for (const { draw, seed, arm, outcome } of runs) {
    if (failed(outcome)) {
      yield [draw, seed, names[arm], null, outcome.error, null, ...series.map(() => null)];
      continue;
    }
    for (let m = 0; m < months; m++)
      yield [
        draw,
        seed,
        names[arm],
        formatMonth(first + m),
        null,
        outcome.stateHash,
        ...outcome.values.map((column) => (Number.isNaN(column[m]) ? null : column[m])),
      ];
  }
}

type Finding = "done" | "missing" | "unfinished" | "grown" | { readonly damage: string };

/** Says whether a chunk is what its receipt says; one of more draws than are asked for now will do. */
function inspect(table: string, note: string, span: Span, plan: string): Finding {
  if (!existsSync(note)) return existsSync(table) ? "unfinished" : "missing";
  let receipt: Receipt;
  try {
    receipt = receiptSchema.parse(JSON.parse(readFileSync(note, "utf8")));
  } catch {
    return { damage: "its receipt cannot be read" };
  }
  if (!existsSync(table)) return { damage: "it is gone, only its receipt is there" };
  const bytes = readFileSync(table);
  if (bytes.length !== receipt.bytes) return { damage: `it has ${bytes.length} bytes, not ${receipt.bytes}` };
  if (sha256(bytes) !== receipt.sha256) return { damage: "its SHA-256 is not its receipt's" };
  if (receipt.plan !== plan) return { damage: "it belongs to another ensemble" };
  return receipt.trials[0] === span.from && receipt.trials[1] >= span.to ? "done" : "grown";
}

function setAside(folder: string, index: number, files: readonly string[]): string {
  const aside = join(folder, "aside");
  mkdirSync(aside, { recursive: true });
  let n = 0;
  while (
    existsSync(join(aside, `${nameOf(index)}-${n}.parquet`)) ||
    existsSync(join(aside, `${nameOf(index)}-${n}.json`))
  )
    n += 1;
  for (const from of files)
    if (existsSync(from)) renameSync(from, join(aside, `${nameOf(index)}-${n}.${from.split(".").at(-1)}`));
  return join(aside, `${nameOf(index)}-${n}.parquet`);
}
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
