/** The model on the real data, burned in once a scale and seed and brought back from a snapshot as often as needed. */
import type { Snapshot } from "../../src/core/columns.ts";
import { loadWorld } from "../../src/data/index.ts";
import type { Parameter, WorldData } from "../../src/model/data.ts";
import { BURN_IN_MONTHS, createModel, turnMonth } from "../../src/model/engine.ts";
import type { Model, ModelOptions, Residuals } from "../../src/model/engine.ts";
import { newMemory, seriesDefinitions } from "../../src/model/observers/index.ts";
import type { Memory } from "../../src/model/observers/index.ts";
import { realTexts } from "../fixtures/data/texts.ts";

export const BASE = { seed: 1, householdsPerAgent: 4000 } as const satisfies ModelOptions;

let data: WorldData | undefined;
export function testData(): WorldData {
  data ??= loadWorld(realTexts());
  return data;
}
export function parameters(): readonly Parameter[] {
  return testData().parameters;
}

const snapshots = new Map<string, Snapshot>();

/** A model at January 2012 after its burn-in. Its parameters and switches hold from there on, not in the burn-in. */
export function testModel(options: Partial<ModelOptions> = {}): Model {
  const { seed = BASE.seed, householdsPerAgent = BASE.householdsPerAgent } = options;
  const key = `${seed}/${householdsPerAgent}`;
  const model = createModel(testData(), { ...options, seed, householdsPerAgent });
  let copy = snapshots.get(key);
  if (!copy) {
    const base = createModel(testData(), { seed, householdsPerAgent });
    runMonths(base, BURN_IN_MONTHS);
    copy = base.snapshot();
    snapshots.set(key, copy);
  }
  model.restore(copy, 0);
  return model;
}

/** Runs `months` months with their books and returns the residuals of each; `seen` looks at the world before it turns. */
export function runMonths(
  model: Model,
  months: number,
  seen?: (model: Model, residuals: Residuals) => void,
): Residuals[] {
  return Array.from({ length: months }, () => {
    const residuals = model.step();
    seen?.(model, residuals);
    turnMonth(model.world);
    return residuals;
  });
}

export const EXACT: Residuals = { instrumentRow: 0, sectorColumn: 0, foreignExchange: 0, goods: 0 };

/** Reads a series off the month that has just been stepped. */
export function readSeries(model: Model, id: string, memory: Memory = newMemory()): number {
  const definition = seriesDefinitions.find((entry) => entry.id === id);
  if (!definition) throw new Error(`no such series: ${id}`);
  const value = definition.read(model.world, memory);
  if (value === null) throw new Error(`no value this month: ${id}`);
  return value;
}
