/** Every claim can be asked of the model: its pairs of scenarios are sound, run, and give numbers. */
import { describe, expect, it } from "vitest";
import type { Snapshot } from "../../src/core/columns.ts";
import { resolveScenario } from "../../src/lab/scenario/resolve.ts";
import type { Scenario } from "../../src/lab/scenario/types.ts";
import { BURN_IN_MONTHS, createModel } from "../../src/model/engine.ts";
import { countyObservers, newMemory, seriesDefinitions } from "../../src/model/observers/index.ts";
import { mechanisms } from "../../src/model/schedule.ts";
import { testData } from "../model/world.ts";
import { claimIds, facts, notSimulated, readPairs } from "./pairs.ts";

const MONTHS = 3;
const SCALE = { seed: 1, householdsPerAgent: 16000 };
const pairs = readPairs();
const known = new Map(seriesDefinitions.map((definition) => [definition.id, definition]));
const burntIn = new Map<string, Snapshot>();
const histories = new Map<string, ReadonlyMap<string, readonly (number | null)[]>>();

/** Runs the first months of an arm, from the burnt-in world that it shares with all arms of its parameters. */
function history(scenario: Scenario): ReadonlyMap<string, readonly (number | null)[]> {
  const { hash, options } = resolveScenario(testData(), { scenario });
  const before = histories.get(hash);
  if (before !== undefined) return before;
  const model = createModel(testData(), { ...SCALE, ...options });
  const key = JSON.stringify([options.set, options.without]);
  const copy = burntIn.get(key);
  if (copy === undefined) {
    for (let month = 0; month < BURN_IN_MONTHS; month++) {
      model.step();
      model.turn();
    }
    burntIn.set(key, model.snapshot());
  } else model.restore(copy, 0);
  const memory = newMemory();
  const values = new Map<string, (number | null)[]>(seriesDefinitions.map(({ id }) => [id, []]));
  for (let month = 0; month < MONTHS; month++) {
    model.step();
    memory.month.clear();
    for (const definition of seriesDefinitions)
      values.get(definition.id)!.push(definition.read(model.world, memory));
    model.turn();
  }
  expect(model.world.ledger.clipped()).toBe(0);
  histories.set(hash, values);
  return values;
}

describe("the pairs of the claims", () => {
  it("cover every claim that the model simulates", () => {
    const covered = new Set(pairs.map(({ claim }) => claim));
    expect([...covered].filter((id) => !claimIds.includes(id))).toEqual([]);
    expect(claimIds.filter((id) => !covered.has(id))).toEqual([notSimulated]);
  });
  it("tell their parts apart", () => {
    const names = pairs.map(({ claim, part }) => `${claim} ${part}`);
    expect(new Set(names).size).toBe(names.length);
  });
  it("name series that there are", () => {
    expect(pairs.flatMap(({ metrics }) => metrics).filter((id) => !known.has(id))).toEqual([]);
    const byCounty = new Set<string>(countyObservers.map(({ id }) => id));
    expect(pairs.flatMap(({ counties }) => counties).filter((id) => !byCounty.has(id))).toEqual([]);
  });
  it("say what is made of series by county", () => {
    expect(pairs.filter(({ counties, computed }) => counties.length > 0 && computed === "")).toEqual([]);
  });
  it("set only levers that a mechanism reads", () => {
    const read = new Set(mechanisms.flatMap((mechanism) => mechanism.levers ?? []));
    const set = pairs.flatMap(({ treatment, control }) =>
      [treatment, control].flatMap(({ levers = {} }) => Object.keys(levers)),
    );
    expect([...new Set(set)].filter((id) => !read.has(id))).toEqual([]);
  });
  it("do different things in treatment and control, but for facts", () => {
    const hash = (scenario: Scenario) => resolveScenario(testData(), { scenario }).hash;
    const same = pairs.filter(({ treatment, control }) => hash(treatment) === hash(control));
    expect([...new Set(same.map(({ claim }) => claim))]).toEqual(facts);
  });
  it.each(pairs.map((pair) => ({ ...pair, name: `${pair.claim} ${pair.part}`.trim() })))(
    "$name runs",
    ({ metrics, treatment, control }) => {
      for (const arm of [treatment, control]) {
        const values = history(arm);
        for (const id of metrics)
          for (const value of values.get(id) ?? [])
            expect(value === null || Number.isFinite(value), `${id} of ${arm.name}: ${value}`).toBe(true);
      }
    },
  );
});
