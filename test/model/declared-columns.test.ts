/**
 * What a mechanism says about itself is true: `step` touches the columns that it declares and no others, uses the
 * parameters that it declares and no others, and all of both.
 */
import { readFileSync, readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isHouseholdMechanism } from "../../src/model/mechanism.ts";
import type { Mechanism } from "../../src/model/mechanism.ts";
import { seriesDefinitions } from "../../src/model/observers/index.ts";
import { mechanisms } from "../../src/model/schedule.ts";
import type { World } from "../../src/model/world.ts";
import { parameters, runMonths, testModel } from "./world.ts";

/** Tables whose columns are declared. The ledger's own (balances, lines, sectors, health) are always allowed. */
const declaredTables = ["households", "blocks", "counties", "firms", "companies", "nation", "stores", "goodsFlows"] as const;
const goodsAccess: Readonly<Record<string, readonly string[]>> = {
  stock: ["stores.stock"], total: ["stores.stock"], closing: ["stores.stock"],
  flow: ["goodsFlows.quantity"], flowTotal: ["goodsFlows.quantity"],
  bring: ["stores.stock", "goodsFlows.quantity"], take: ["stores.stock", "goodsFlows.quantity"], ship: ["stores.stock", "goodsFlows.quantity"],
  move: ["stores.stock"], handOut: ["stores.stock"], takeIn: ["stores.stock"], ofAgents: ["goodsFlows.quantity"],
};

interface Seen {
  readonly touched: Set<string>;
  readonly changed: Set<string>;
  readonly values: Set<string>;
}
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

function copyColumns(world: World): Map<string, Float64Array> {
  const copies = new Map<string, Float64Array>();
  const tables = world.state.tables as unknown as Record<string, Record<string, ArrayLike<number>>>;
  for (const name of declaredTables)
    for (const [key, column] of Object.entries(tables[name])) copies.set(`${name}.${key}`, Float64Array.from(column));
  return copies;
}
function changes(before: Map<string, Float64Array>, after: Map<string, Float64Array>, changed: Set<string>): void {
  for (const [column, old] of before) {
    const now = after.get(column)!;
    for (let i = 0; i < old.length; i++)
      if (old[i] !== now[i] && !(Number.isNaN(old[i]) && Number.isNaN(now[i]))) {
        changed.add(column);
        break;
      }
  }
}

type Hook = (world: World, ...rest: never[]) => void;
const undo: (() => void)[] = [];
/** Puts a recorder in front of a mechanism's functions for the length of this file. */
function spyOn(m: Mechanism, heavy: () => boolean): void {
  const record: Seen = { touched: new Set(), changed: new Set(), values: new Set() };
  seen.set(m.id, record);
  const target = m as unknown as Record<string, Hook | undefined>;
  for (const key of isHouseholdMechanism(m) ? ["before", "stepBlock", "after"] : ["step"]) {
    const original = target[key];
    if (!original) continue;
    target[key] = (world: World, ...rest: never[]) => {
      const before = heavy() && key !== "stepBlock" ? copyColumns(world) : undefined;
      original.call(m, tracked(world, record), ...rest);
      if (before) changes(before, copyColumns(world), record.changed);
    };
    undo.push(() => (target[key] = original));
  }
}

beforeAll(() => {
  const history = testModel();
  const held = testModel({ holdDrivers: true, householdsPerAgent: 16000 });
  for (const m of mechanisms) spyOn(m, () => true);
  // Blocks change columns between `before` and `after`: those are compared over all blocks of a month.
  const team = (model: ReturnType<typeof testModel>) =>
    model.useTeam((index) => {
      const m = mechanisms[index];
      if (!isHouseholdMechanism(m)) return;
      const before = copyColumns(model.world);
      for (const block of model.world.structure.blocks) m.stepBlock(model.world, block);
      changes(before, copyColumns(model.world), seen.get(m.id)!.changed);
    });
  team(history);
  team(held);
  runMonths(history, 13);
  runMonths(held, 2);
});
afterAll(() => {
  for (const restore of undo) restore();
});

const allColumns = (): Set<string> => new Set(copyColumns(testModel().world).keys());

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
    expect({ reads: m.reads.filter((column) => !touched.has(column)), writes: m.writes.filter((column) => !changed.has(column)) }).toEqual({ reads: [], writes: [] });
  });
  it("uses the parameters that it declares", () => {
    expect([...seen.get(id)!.values].sort()).toEqual([...m.parameters].sort());
  });
});

describe("the register", () => {
  const known = new Set(parameters().map(({ id }) => id));
  it("holds every parameter that a mechanism declares", () => {
    expect(mechanisms.flatMap((m) => m.parameters.filter((id) => !known.has(id)))).toEqual([]);
  });
  it("holds nothing that the model does not use", () => {
    const root = new URL("../../src/model/", import.meta.url);
    const used = new Set(
      readdirSync(root, { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
        .flatMap((file) => [...readFileSync(new URL(file, root), "utf8").matchAll(/\bvalue\(\s*"([^"]+)"/g)].map((match) => match[1])),
    );
    expect([...known].filter((id) => !used.has(id))).toEqual([]);
    expect([...used].filter((id) => !known.has(id))).toEqual([]);
  });
});

describe("columns by name", () => {
  it("exist wherever a mechanism or an observer names one", () => {
    const columns = allColumns();
    const free = /^(balances|lines|sectors|health)\./;
    const named = [...mechanisms.flatMap((m) => [...m.reads, ...m.writes]), ...seriesDefinitions.flatMap((s) => s.reads)];
    expect([...new Set(named)].filter((column) => !columns.has(column) && !free.test(column))).toEqual([]);
  });
  it("belong to mechanisms with ids of their own", () => {
    expect(new Set(mechanisms.map((m) => m.id)).size).toBe(mechanisms.length);
  });
});
