/** Whatever levers are pulled, accounts close, no number is lost and no stock runs below zero. */
import { describe, expect, it } from "vitest";
import { randomScenario } from "../../../src/lab/random-scenario.ts";
import { newMemory, seriesDefinitions } from "../../../src/model/observers/index.ts";
import { mechanisms } from "../../../src/model/schedule.ts";
import { EXACT, runMonths, testModel } from "../world.ts";

const SCENARIOS = 20;
const MONTHS = 24;

describe("random scenarios over all levers", () => {
  it.each(Array.from({ length: SCENARIOS }, (_, index) => index))("scenario %i stays exact", (index) => {
    const { levers, without } = randomScenario(1, index, MONTHS, mechanisms);
    const model = testModel({ householdsPerAgent: 16000, seed: 1, levers, without });
    const memory = newMemory();
    const broken = new Set<string>();
    runMonths(model, MONTHS, (_, residuals) => {
      expect(residuals).toEqual(EXACT);
      memory.month.clear();
      for (const series of seriesDefinitions) {
        const value = series.read(model.world, memory);
        if (value !== null && !Number.isFinite(value)) broken.add(series.id);
      }
    });
    expect([...broken]).toEqual([]);
    expect(model.world.ledger.clipped()).toBe(0);
    for (const column of [model.world.households.won, model.world.households.usd, model.world.households.cny])
      expect(column.every((amount) => amount >= 0)).toBe(true);
  });
});
