/** The library of scenarios: every file is sound, says what it is, and does something. */
import { describe, expect, it } from "vitest";
import { resolveScenario } from "../../src/lab/scenario/resolve.ts";
import { createModel } from "../../src/model/engine.ts";
import { mechanisms } from "../../src/model/schedule.ts";
import { readScenario, scenarioNames } from "../../src/platform/node/scenario-files.ts";
import { testData } from "../model/world.ts";

const data = testData();
const names = scenarioNames();
const read = (name: string) =>
  readScenario(name === "baseline" ? "scenarios/baseline.yaml" : name, { data, mechanisms });

describe("the library of scenarios", () => {
  it("holds what the documents ask for", () => {
    expect(names).toEqual(
      expect.arrayContaining([
        "baseline",
        "sanctions-off",
        "full-enforcement",
        "border-closure",
        "no-forgery",
        "20x10-off",
        "institutions-2009",
      ]),
    );
  });
  it.each(names)("%s is sound and documented", (name) => {
    const { scenario, issues } = read(name);
    expect(issues).toEqual([]);
    expect(scenario).toMatchObject({
      name,
      title: expect.any(String) as string,
      description: expect.any(String) as string,
    });
  });
  it("says each scenario once, and the baseline is the empty one", () => {
    const hashes = names.map((name) => resolveScenario(data, { scenario: read(name).scenario! }).hash);
    expect(new Set(hashes).size).toBe(names.length);
    expect(hashes[0]).toBe(resolveScenario(data, {}).hash);
  });
  it("gives companies other names without any other change", () => {
    const options = { seed: 1, householdsPerAgent: 64000 };
    const rename = { "Moran Company": "Another Name" };
    const plain = createModel(data, options);
    const renamed = createModel(data, { ...options, rename });
    for (const model of [plain, renamed]) {
      model.step();
      model.turn();
    }
    expect(renamed.stateHash()).toBe(plain.stateHash());
  });
});
