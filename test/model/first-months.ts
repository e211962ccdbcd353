/** The first months of a scenario in a coarse world: whether it runs, and what its series are. */
import { expect } from "vitest";
import type { Snapshot } from "../../src/core/columns.ts";
import { resolveScenario } from "../../src/lab/scenario/resolve.ts";
import type { Resolved } from "../../src/lab/scenario/resolve.ts";
import type { Scenario } from "../../src/lab/scenario/types.ts";
import { burnInOf } from "../../src/lab/trial/departure.ts";
import { BURN_IN_MONTHS, createModel } from "../../src/model/engine.ts";
import { newMemory, seriesDefinitions } from "../../src/model/observers/index.ts";
import { testData } from "./world.ts";

export const MONTHS = 3;
const burntIn = new Map<string, Snapshot>();

type Values = ReadonlyMap<string, readonly (number | null)[]>;
const histories = new Map<string, Values>();

/** Runs three months from the burnt-in world that a scenario shares with all that have the same; no posting is refused. */
export const firstMonths = (scenario: Scenario): Values =>
  firstMonthsOf(resolveScenario(testData(), { scenario }), 16000);

export function firstMonthsOf({ hash, options }: Resolved, householdsPerAgent: number): Values {
  const name = `${householdsPerAgent} ${hash}`;
  const before = histories.get(name);
  if (before !== undefined) return before;
  const model = createModel(testData(), { seed: 1, householdsPerAgent, ...options });
  const key = `${householdsPerAgent} ${burnInOf(options)}`;
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
  histories.set(name, values);
  return values;
}
