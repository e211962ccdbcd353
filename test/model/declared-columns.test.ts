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
import { levers } from "../../src/model/levers.ts";
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
  "bases",
  "banks",
  "nation",
  "stores",
  "goodsFlows",
] as const;
const goodsAccess: Readonly<Record<string, readonly string[]>> = {
  stock: ["stores.stock"],
  stocks: ["stores.stock"],
  stocksIn: ["stores.stock"],
  total: ["stores.stock"],
  closing: ["stores.stock"],
  flow: ["goodsFlows.quantity"],
  flows: ["goodsFlows.quantity"],
  flowTotal: ["goodsFlows.quantity"],
  bring: ["stores.stock", "goodsFlows.quantity"],
  take: ["stores.stock", "goodsFlows.quantity"],
  ship: ["stores.stock", "goodsFlows.quantity"],
  draw: ["stores.stock", "goodsFlows.quantity"],
  lose: ["stores.stock", "goodsFlows.quantity"],
  move: ["stores.stock"],
  handOut: ["stores.stock"],
  takeIn: ["stores.stock"],
  ofAgents: ["goodsFlows.quantity"],
};

interface Seen {
  readonly touched: Set<string>;
  readonly changed: Set<string>;
  readonly values: Set<string>;
  readonly levers: Set<string>;
}
/** June 2013, with fertilizer as aid, June 2014, when crude was a grant, January 2017, under a cap on coal, February 2018, under bans. */
const laterMonths = [17, 29, 60, 73];
/** Levers away from their defaults, for what only a scenario changes. */
const stirred = {
  "sanctions.exportCut": 0.1,
  "sanctions.oilCut": 0.1,
  "sanctions.bankFineUsd": 1e10,
  "removal.brokers": 20,
  "removal.ships": 10,
  "russia.labour": 0.5,
  "pyongyang.tourism": 0.5,
};
const seen = new Map<string, Seen>();

/** A view of the world that notes every column, goods movement and parameter that is asked for. */
function tracked(world: World, { touched, values, levers }: Seen): World {
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
    bases: table("bases", world.bases),
    banks: table("banks", world.banks),
    nation: table("nation", world.nation),
    value(id) {
      values.add(id);
      return world.value(id);
    },
    lever(id) {
      levers.add(id);
      return world.lever(id);
    },
  };
}

const rare = { "pyongyang.stateJobsCut": 0.2, "pyongyang.missingShelter": 0, "trade.fraud": 10 };
/** Levers at which mechanisms show that rest in the calendar of 2012. */
const pressing = (): Record<string, number> =>
  Object.assign(rare, ...mechanisms.map((m) => m.moves.under ?? {})) as Record<string, number>;

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
  const record: Seen = { touched: new Set(), changed: new Set(), values: new Set(), levers: new Set() };
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
  const scenario = testModel({ ...scale, levers: stirred });
  /** Every lever at which some mechanism shows, and the first 20x10 factories at work. */
  const under = Object.assign({}, ...mechanisms.map((m) => m.moves.under ?? {})) as Record<string, number>;
  const pressed = testModel({
    ...scale,
    levers: { ...under, "pyongyang.conscriptBuilders": [{ from: 14, value: 0 }] },
  });
  const fresh = createModel(testData(), { seed: 1, ...scale });
  const pulled = testModel({ ...scale, levers: pressing() });
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
  for (const model of [history, held, scenario, fresh, pressed, pulled]) team(model);
  runMonths(fresh, 1);
  draining = true;
  fresh.world.month = 9;
  runMonths(fresh, 1);
  draining = false;
  runMonths(held, 2);
  runMonths(scenario, 2);
  runMonths(pulled, 2);
  pulled.world.month = laterMonths[3];
  runMonths(pulled, 1);
  runMonths(pressed, 15);
  draining = true;
  runMonths(pressed, 1);
  draining = false;
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
  it("reads no lever but those it declares, and all of those", () => {
    expect([...seen.get(id)!.levers].sort()).toEqual([...(m.levers ?? [])].sort());
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
    const asked = parametersIn(() => true);
    const used = new Set([...asked, ...mechanisms.flatMap((m) => m.parameters)]);
    for (const { default: usual } of levers)
      if (typeof usual === "object" && "parameter" in usual) used.add(usual.parameter);
    expect([...known].filter((id) => !used.has(id))).toEqual([]);
    expect([...asked].filter((id) => !known.has(id))).toEqual([]);
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
