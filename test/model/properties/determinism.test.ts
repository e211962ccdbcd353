/** The same run gives the same state to the last bit, by whatever road it was reached. */
import { describe, expect, it } from "vitest";
import { key } from "../../../src/core/rng.ts";
import { createModel } from "../../../src/model/engine.ts";
import { isHouseholdMechanism } from "../../../src/model/mechanism.ts";
import { mechanisms } from "../../../src/model/schedule.ts";
import { runMonths, testData, testModel } from "../world.ts";

const COARSE = { householdsPerAgent: 16000 };

describe("a run", () => {
  it("is the same twice, and another with another seed", () => {
    const run = (seed: number) => {
      const model = createModel(testData(), { seed, ...COARSE });
      runMonths(model, 3);
      return model.stateHash();
    };
    expect(run(1)).toBe(run(1));
    expect(run(2)).not.toBe(run(1));
  });
  it("is the same after snapshot and restore, here and in another instance", () => {
    const model = testModel(COARSE);
    runMonths(model, 3);
    const copy = model.snapshot();
    runMonths(model, 6);
    const hash = model.stateHash();
    model.restore(copy, 3);
    runMonths(model, 6);
    expect(model.stateHash()).toBe(hash);
    const branch = createModel(testData(), { seed: 1, ...COARSE });
    branch.restore(copy, 3);
    runMonths(branch, 6);
    expect(branch.stateHash()).toBe(hash);
  });
  it("does not depend on the order of blocks, nor on shared memory", () => {
    const straight = testModel(COARSE);
    const backwards = createModel(testData(), { seed: 1, ...COARSE }, true);
    backwards.restore(straight.snapshot(), 0);
    let blocks = 0;
    backwards.useTeam((index) => {
      const m = mechanisms[index];
      if (!isHouseholdMechanism(m)) return;
      const work = m.kernel(backwards.world);
      for (const block of [...backwards.world.structure.blocks].reverse()) {
        work(block);
        blocks++;
      }
    });
    runMonths(straight, 6);
    runMonths(backwards, 6);
    expect(blocks).toBeGreaterThan(1000);
    expect(backwards.stateHash()).toBe(straight.stateHash());
  });
  it("does not notice draws for a purpose of which it knows nothing", () => {
    const plain = testModel(COARSE);
    const drawing = testModel(COARSE);
    runMonths(plain, 2);
    for (let month = 0; month < 2; month++) {
      drawing.world.draws("test.another-purpose");
      runMonths(drawing, 1);
    }
    expect(drawing.stateHash()).toBe(plain.stateHash());
    expect(drawing.world.draws("labour.choice")).toEqual(key(1, drawing.world.month, "labour.choice"));
    expect(drawing.world.draws("test.another-purpose")).not.toEqual(drawing.world.draws("labour.choice"));
  });
  it("meets the same luck with a mechanism switched off", () => {
    const off = testModel({ ...COARSE, without: ["labour.eight-three"] });
    const on = testModel(COARSE);
    runMonths(off, 2);
    runMonths(on, 2);
    expect(off.world.households.skill).toEqual(on.world.households.skill);
    expect(off.stateHash()).not.toBe(on.stateHash());
  });
});
