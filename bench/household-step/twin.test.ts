/** Proves that the C twin does what the model does, so that their times may be compared. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KERNELS, compile, loadModel, outputs, prepare, twinOutputs } from "./harness.mjs";
import type { Column } from "./harness.mjs";

const folder = mkdtempSync(join(tmpdir(), "household-step-"));
const files = {
  binary: join(folder, "step"),
  input: join(folder, "world.bin"),
  output: join(folder, "out.bin"),
};
let model: Column[];
let twin: Column[];

beforeAll(async () => {
  compile(files.binary);
  const lib = await loadModel((name) => new URL(`../../src/${name}.ts`, import.meta.url).href);
  const setup = prepare(lib, { householdsPerAgent: 1000 });
  model = outputs(setup);
  twin = twinOutputs(setup, files);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the C twin of the household step", () => {
  it("covers the named subset", () => {
    expect(KERNELS).toEqual(["labour.choice", "households.plan", "households.settle"]);
    expect(twin.map(({ name }) => name)).toEqual(model.map(({ name }) => name));
  });

  it("writes what the model writes: whole numbers equal, others within 1e-12", () => {
    model.forEach(({ name, values }, column) => {
      const other = twin[column].values;
      expect(other.length, name).toBe(values.length);
      let wrong = 0;
      for (let i = 0; i < values.length; i++) {
        const whole = Number.isInteger(values[i]);
        if (whole ? other[i] !== values[i] : !(Math.abs(other[i] - values[i]) <= 1e-12 * Math.abs(values[i])))
          wrong += 1;
      }
      expect(wrong, `${name}: cells that differ`).toBe(0);
    });
  });

  it("is compared where something happens", () => {
    for (const { name, values } of model) {
      if (name === "sums after labour.choice" || name === "households.buyingOut") continue;
      expect(
        values.some((value) => value !== 0),
        name,
      ).toBe(true);
    }
  });
});
