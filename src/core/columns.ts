/**
 * Lays named columns of plain numbers out on one buffer, so that a whole state can be copied, hashed, shared
 * between threads and restored in one move.
 */
import { hashBytes } from "./hash.ts";

type Numbers = Float64Array | Float32Array | Int32Array | Uint32Array | Uint16Array | Uint8Array;
type Constructor<A extends Numbers> = {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, byteOffset: number, length: number): A;
};

/** Describes one column: its element type and how many elements a row holds (`width`). */
export interface Column<A extends Numbers = Numbers> {
  readonly array: Constructor<A>;
  readonly width: number;
}

export const f64 = (width = 1): Column<Float64Array> => ({ array: Float64Array, width });
export const f32 = (width = 1): Column<Float32Array> => ({ array: Float32Array, width });
export const i32 = (width = 1): Column<Int32Array> => ({ array: Int32Array, width });
export const u32 = (width = 1): Column<Uint32Array> => ({ array: Uint32Array, width });
export const u16 = (width = 1): Column<Uint16Array> => ({ array: Uint16Array, width });
export const u8 = (width = 1): Column<Uint8Array> => ({ array: Uint8Array, width });

export type Columns = Readonly<Record<string, Column>>;
export interface TableSchema {
  readonly rows: number;
  readonly columns: Columns;
}
export type Schema = Readonly<Record<string, TableSchema>>;

type ArrayOf<C> = C extends Column<infer A> ? A : never;
/** A table: one typed array per column, `rows × width` long, row-major. */
export type Table<C extends Columns> = { readonly [K in keyof C]: ArrayOf<C[K]> };
export type Tables<S extends Schema> = { readonly [K in keyof S]: Table<S[K]["columns"]> };

/** A state: its tables and the buffer they all live on. */
export interface State<S extends Schema> {
  readonly buffer: ArrayBuffer | SharedArrayBuffer;
  readonly tables: Tables<S>;
}

const ALIGNMENT = 8;

/** Returns the bytes that a schema needs, every column starting on an 8-byte boundary. */
export function byteLength(schema: Schema): number {
  let bytes = 0;
  for (const table of Object.values(schema))
    for (const column of Object.values(table.columns)) bytes += columnBytes(column, table.rows);
  return bytes;
}

function columnBytes(column: Column, rows: number): number {
  const bytes = column.array.BYTES_PER_ELEMENT * column.width * rows;
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}

/**
 * Allocates the tables of `schema`, zero-filled, or views those that already lie on `buffer`.
 * Throws a RangeError when the buffer's length is not the schema's.
 */
export function allocate<S extends Schema>(
  schema: S,
  buffer?: ArrayBuffer | SharedArrayBuffer,
  shared = false,
): State<S> {
  const bytes = byteLength(schema);
  const home = buffer ?? (shared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes));
  if (home.byteLength !== bytes)
    throw new RangeError(`buffer does not fit the schema: ${bytes} bytes expected, got ${home.byteLength}`);
  let offset = 0;
  const tables: Record<string, Record<string, Numbers>> = {};
  for (const [name, table] of Object.entries(schema)) {
    const arrays: Record<string, Numbers> = {};
    for (const [key, column] of Object.entries(table.columns)) {
      arrays[key] = new column.array(home, offset, column.width * table.rows);
      offset += columnBytes(column, table.rows);
    }
    tables[name] = withSharedLayout(arrays);
  }
  return { buffer: home, tables: tables as Tables<S> };
}

/**
 * Returns a copy of `object` whose layout is that of every other copy with these keys. Engines keep an object that was
 * filled by computed keys as a hash table, give one that serves as a prototype a layout of its own, and forget what
 * kind of thing each property holds when a literal is evaluated for the second time; compiled code then fits one world
 * and not the next. Measured: from the third world of a process on, a burn-in takes half the time.
 */
export function withSharedLayout<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object)) as T;
}

/** A copy of a state's bytes; `restore` puts it back, into this state or another of the same schema. */
export type Snapshot = Uint8Array;

export function snapshot(state: State<Schema>): Snapshot {
  return new Uint8Array(state.buffer).slice();
}

export function restore(state: State<Schema>, copy: Snapshot): void {
  if (copy.byteLength !== state.buffer.byteLength)
    throw new RangeError(
      `snapshot does not fit the state: ${state.buffer.byteLength} bytes expected, got ${copy.byteLength}`,
    );
  new Uint8Array(state.buffer).set(copy);
}

/** Hashes every byte of a state: 128 bits in hexadecimal, the same on every machine and thread count. */
export function stateHash(state: State<Schema>): string {
  return hashBytes(state.buffer);
}
