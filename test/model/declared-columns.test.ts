/**
 * What a mechanism says about itself is true: `step` touches the columns that it declares and no others, uses the
 * parameters that it declares and no others, and all of both.
 */
import { readFileSync, readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createModel, runBlocks } from "../../src/model/engine.ts";
import { isHouseholdMechanism } from "../../src/model/mechanism.ts";
import type { Mechanism } from "../../src/model/mechanism.ts";
import { seriesDefinitions } from "../../src/model/observers/index.ts";
import { MONEY } from "../../src/model/institutions.ts";
import { mechanisms } from "../../src/model/schedule.ts";
import type { World } from "../../src/model/world.ts";
import { parameters, runMonths, testData, testModel } from "./world.ts";

/** Tables whose columns are declared. The ledger's own (balances, lines, sectors, health) are always allowed. */
const declaredTables = [
  "households",
  "blocks",
  "counties",
  "firms",
  "companies",
  "nation",
  "stores",
  "goodsFlows",
] as const;
const goodsAccess: Readonly<Record<string, readonly string[]>> = {
  stock: ["stores.stock"],
  stocks: ["stores.stock"],
  total: ["stores.stock"],
  closing: ["stores.stock"],
  flow: ["goodsFlows.quantity"],
  flowTotal: ["goodsFlows.quantity"],
  bring: ["stores.stock", "goodsFlows.quantity"],
  take: ["stores.stock", "goodsFlows.quantity"],
  ship: ["stores.stock", "goodsFlows.quantity"],
  move: ["stores.stock"],
  handOut: ["stores.stock"],
  takeIn: ["stores.stock"],
  ofAgents: ["goodsFlows.quantity"],
};

interface Seen {
  readonly touched: Set<string>;
  readonly changed: Set<string>;
  readonly values: Set<string>;
}
/** June 2013, with fertilizer as aid, and June 2014, when crude was a grant. */
const laterMonths = [17, 29];
const seen = new Map<string, Seen>();

/** A view of the world that notes every column, goods movement and parameter that is asked for. */
function tracked(world: World, { touched, values }: Seen): World {
  const table = <T extends object>(name: string, target: T): T =>
    new Proxy(target, {
      get(object, key) {
        if (typeof key === "string" && key in object) touched.add(`${name}.${key}`);
        return Reflect.get(object, key) as unknown;
      },
    });
  const goods = new Proxy(world.goods, {
    get(object, key) {
      const found = Reflect.get(object, key, object) as unknown;
      if (typeof found !== "function") return found;
      const columns = goodsAccess[String(key)];
      if (!columns) throw new Error(`not known to this test: goods.${String(key)}`);
      return (...args: unknown[]): unknown => {
        for (const column of columns) touched.add(column);
        return Reflect.apply(found, object, args) as unknown;
      };
    },
  });
  return {
    ...world,
    goods,
    households: table("households", world.households),
    blocks: table("blocks", world.blocks),
    counties: table("counties", world.counties),
    firms: table("firms", world.firms),
    companies: table("companies", world.companies),
    nation: table("nation", world.nation),
    value(id) {
      values.add(id);
      return world.value(id);
    },
  };
}

const copyState = (world: World): Buffer => Buffer.from(world.state.buffer.slice(0));
/** Names the columns whose bytes are not those of the copy. */
function changes(before: Buffer, world: World, changed: Set<string>): void {
  const tables = world.state.tables as unknown as Record<string, Record<string, Float64Array>>;
  for (const name of declaredTables)
    for (const [key, { buffer, byteOffset, byteLength }] of Object.entries(tables[name]))
      if (
        !before
          .subarray(byteOffset, byteOffset + byteLength)
          .equals(Buffer.from(buffer, byteOffset, byteLength))
      )
        changed.add(`${name}.${key}`);
}

/** Parameters that the text of the model's own files asks for. */
function parametersIn(pass: (file: string) => boolean): Set<string> {
  const root = new URL("../../src/model/", import.meta.url);
  return new Set(
    readdirSync(root, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && pass(file))
      .flatMap((file) =>
        [...readFileSync(new URL(file, root), "utf8").matchAll(/(?<!accounts\.)\bvalue\(\s*"([^"]+)"/g)].map(
          (match) => match[1],
        ),
      ),
  );
}
/** Parameters that reach mechanisms through the structure, such as an office's base reserve. */
const inStructure = parametersIn((file) => file.startsWith("structure"));
const known = new Set(parameters().map(({ id }) => id));

type Hook = (world: World) => unknown;
const undo: (() => void)[] = [];
/** Set while every mechanism finds the treasury empty, so that what it pays is issued. */
let draining = false;
/** Puts a recorder in front of a mechanism's functions for the length of this file. */
function spyOn(m: Mechanism): void {
  const record: Seen = { touched: new Set(), changed: new Set(), values: new Set() };
  seen.set(m.id, record);
  const target = m as unknown as Record<string, Hook | undefined>;
  for (const key of isHouseholdMechanism(m) ? ["before", "kernel", "after"] : ["step"]) {
    const original = target[key];
    if (!original) continue;
    target[key] = (world: World) => {
      if (draining)
        world.ledger.endow(
          world.account.cabinet,
          MONEY.won,
          -world.ledger.balance(world.account.cabinet, MONEY.won),
        );
      const before = key === "kernel" ? undefined : copyState(world);
      const result = original.call(m, tracked(world, record));
      if (before) changes(before, world, record.changed);
      return result;
    };
    undo.push(() => (target[key] = original));
  }
}

beforeAll(() => {
  const scale = { householdsPerAgent: 16000 };
  const history = testModel(scale);
  const held = testModel({ ...scale, holdDrivers: true });
  const fresh = createModel(testData(), { seed: 1, ...scale });
  for (const m of mechanisms) spyOn(m);
  // Blocks change columns between `before` and `after`: those are compared over all blocks of a month.
  const team = (model: ReturnType<typeof testModel>) =>
    model.useTeam((index) => {
      const m = mechanisms[index];
      if (!isHouseholdMechanism(m)) return;
      const before = copyState(model.world);
      runBlocks(model.world, m);
      changes(before, model.world, seen.get(m.id)!.changed);
    });
  for (const model of [history, held, fresh]) team(model);
  runMonths(fresh, 1);
  draining = true;
  fresh.world.month = 9;
  runMonths(fresh, 1);
  draining = false;
  runMonths(held, 2);
  runMonths(history, 13);
  for (const month of laterMonths) {
    history.world.month = month;
    runMonths(history, 1);
  }
});
afterAll(() => {
  for (const restore of undo) restore();
});

function allColumns(): Set<string> {
  const { tables } = createModel(testData(), { seed: 1, householdsPerAgent: 16000 }).world.state;
  return new Set(
    Object.entries(tables).flatMap(([name, columns]) => Object.keys(columns).map((key) => `${name}.${key}`)),
  );
}

describe.each(mechanisms.map((m) => [m.id, m] as const))("%s", (id, m) => {
  it("touches no column but those it declares", () => {
    const declared = new Set([...m.reads, ...m.writes]);
    expect([...seen.get(id)!.touched].filter((column) => !declared.has(column)).sort()).toEqual([]);
  });
  it("changes no column but those it says it writes", () => {
    expect([...seen.get(id)!.changed].filter((column) => !m.writes.includes(column)).sort()).toEqual([]);
  });
  it("declares no column that it never touches", () => {
    const { touched, changed } = seen.get(id)!;
    expect({
      reads: m.reads.filter((column) => !touched.has(column)),
      writes: m.writes.filter((column) => !changed.has(column)),
    }).toEqual({ reads: [], writes: [] });
  });
  it("uses no parameter but those it declares", () => {
    expect([...seen.get(id)!.values].filter((value) => !m.parameters.includes(value)).sort()).toEqual([]);
  });
  it("declares no parameter that neither it nor the structure uses", () => {
    expect(
      m.parameters.filter((value) => !seen.get(id)!.values.has(value) && !inStructure.has(value)),
    ).toEqual([]);
  });
});

describe("the register", () => {
  it("holds every parameter that a mechanism declares", () => {
    expect(mechanisms.flatMap((m) => m.parameters.filter((id) => !known.has(id)))).toEqual([]);
  });
  it("holds nothing that the model does not use", () => {
    const used = parametersIn(() => true);
    expect([...known].filter((id) => !used.has(id))).toEqual([]);
    expect([...used].filter((id) => !known.has(id))).toEqual([]);
  });
});

describe("columns by name", () => {
  it("exist wherever a mechanism or an observer names one", () => {
    const columns = allColumns();
    const named = [
      ...mechanisms.flatMap((m) => [...m.reads, ...m.writes]),
      ...seriesDefinitions.flatMap((s) => s.reads),
    ];
    expect([...new Set(named)].filter((column) => !columns.has(column))).toEqual([]);
  });
  it("belong to mechanisms with ids of their own", () => {
    expect(new Set(mechanisms.map((m) => m.id)).size).toBe(mechanisms.length);
  });
});
