import { describe, expect, it } from "vitest";
import {
  allocate,
  byteLength,
  f32,
  f64,
  i32,
  restore,
  snapshot,
  stateHash,
  u16,
  u32,
  u8,
  withSharedLayout,
} from "./columns.ts";

const schema = {
  people: {
    rows: 3,
    columns: { kind: u8(), county: u16(), id: u32(), change: i32(), skill: f32(2), won: f64() },
  },
  nation: { rows: 1, columns: { price: f64(4) } },
};

describe("allocate", () => {
  it("starts every column on an 8-byte boundary, rows × width long, filled with zeros", () => {
    const { tables, buffer } = allocate(schema);
    const columns = Object.values(tables).flatMap((table) => Object.values(table));
    for (const column of columns) expect(column.byteOffset % 8).toBe(0);
    expect(tables.people.kind).toHaveLength(3);
    expect(tables.people.skill).toHaveLength(6);
    expect(tables.nation.price).toHaveLength(4);
    expect(new Set(new Uint8Array(buffer))).toEqual(new Set([0]));
  });
  it("needs 8 + 8 + 16 + 16 + 24 + 24 + 32 bytes, and lets no two columns overlap", () => {
    expect(byteLength(schema)).toBe(128);
    const { tables } = allocate(schema);
    const spans = Object.values(tables).flatMap((table) =>
      Object.values(table).map((c) => [c.byteOffset, c.byteOffset + c.byteLength] as const),
    );
    spans.sort((a, b) => a[0] - b[0]);
    for (let i = 1; i < spans.length; i++) expect(spans[i][0]).toBeGreaterThanOrEqual(spans[i - 1][1]);
  });
  it("views a state that lies on a buffer already", () => {
    const first = allocate(schema, undefined, true);
    const second = allocate(schema, first.buffer);
    first.tables.people.won[1] = 7;
    expect(first.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(second.tables.people.won[1]).toBe(7);
  });
  it("refuses a buffer of another size", () => {
    expect(() => allocate(schema, new ArrayBuffer(8))).toThrow(
      "buffer does not fit the schema: 128 bytes expected, got 8",
    );
  });
});

describe("snapshot and restore", () => {
  it("bring a state back, here or into another of the same schema", () => {
    const state = allocate(schema);
    state.tables.people.won.set([1, 2, 3]);
    const copy = snapshot(state);
    const hash = stateHash(state);
    state.tables.people.won[0] = 99;
    expect(stateHash(state)).not.toBe(hash);
    restore(state, copy);
    expect([...state.tables.people.won]).toEqual([1, 2, 3]);
    expect(stateHash(state)).toBe(hash);
    const other = allocate(schema, undefined, true);
    restore(other, copy);
    expect(stateHash(other)).toBe(hash);
  });
  it("refuse a copy of another size", () => {
    expect(() => restore(allocate(schema), new Uint8Array(4))).toThrow(
      "snapshot does not fit the state: 128 bytes expected, got 4",
    );
  });
});

describe("stateHash", () => {
  it("sees the last bit of the last column", () => {
    const state = allocate(schema);
    const before = stateHash(state);
    state.tables.nation.price[3] = Number.MIN_VALUE;
    expect(before).toMatch(/^[0-9a-f]{32}$/);
    expect(stateHash(state)).not.toBe(before);
  });
});

describe("withSharedLayout", () => {
  it("returns a copy", () => {
    const object = { b: 1, a: [2] };
    const copy = withSharedLayout(object);
    expect(copy).toEqual(object);
    expect(copy).not.toBe(object);
    expect(copy.a).toBe(object.a);
    expect(Object.keys(copy)).toEqual(["b", "a"]);
  });
});
