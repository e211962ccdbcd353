/** What says nothing changes nothing: restated defaults and new names leave the state as it was, to the bit. */
import { describe, expect, it } from "vitest";
import type { ModelOptions } from "../../src/model/engine.ts";
import { levers } from "../../src/model/levers.ts";
import type { LeverPath, LeverPaths } from "../../src/model/levers.ts";
import { runMonths, testData, testModel } from "./world.ts";

const MONTHS = 6;
const SCALE = { householdsPerAgent: 16000 };

function hashAfter(options: Partial<ModelOptions>): string {
  const model = testModel({ ...SCALE, ...options });
  runMonths(model, MONTHS);
  return model.stateHash();
}
/** Every lever at its own default: a level where that stands still, a stretch a month where a calendar moves it. */
function restated(): LeverPaths {
  const model = testModel(SCALE);
  const paths: Record<string, LeverPath> = {};
  for (const lever of levers) {
    const values = Array.from({ length: MONTHS }, (_, month) => {
      model.world.month = month;
      return model.world.lever(lever.id);
    });
    paths[lever.id] =
      new Set(values).size === 1
        ? values[0]
        : values.map((value, month) => ({ from: month, to: month, value }));
  }
  return paths;
}

describe("a placebo", () => {
  const base = hashAfter({});
  it("that restates every default has the baseline's history", () => {
    expect(hashAfter({ levers: restated() })).toBe(base);
  });
  it("that renames a company has the baseline's history", () => {
    const [company] = testData().companies;
    expect(hashAfter({ rename: { [company.name]: "Another Name" } })).toBe(base);
  });
  it("is told apart from a treatment", () => {
    expect(hashAfter({ levers: { "sanctions.exportCut": 0.1 } })).not.toBe(base);
  });
});
