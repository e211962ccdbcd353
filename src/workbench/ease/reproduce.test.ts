import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { testData } from "../../../test/model/world.ts";
import { parseScenario } from "../../lab/scenario/parse.ts";
import type { Scenario } from "../../lab/scenario/types.ts";
import { mechanisms } from "../../model/schedule.ts";
import { library } from "../../platform/node/scenario-files.ts";
import type { Column } from "../state/page-state.ts";
import { recipeOf } from "./reproduce.ts";

const setup = {
  from: "2012-01",
  to: "2018-12",
  seed: 1,
  householdsPerAgent: 64000,
  draws: 32,
  series: "gdp.real",
};
const span = "--from 2012-01 --to 2018-12 --households-per-agent 64000";
const read = (yaml: string) =>
  parseScenario(yaml, { data: testData(), mechanisms }, "my-scenario.yaml", library);

describe("how a column is run elsewhere", () => {
  it("names a scenario of the library", () => {
    const recipe = recipeOf({ scenario: "oil-cut", levers: {} }, setup);
    expect(recipe).toMatchObject({
      file: undefined,
      run: `autarky run oil-cut ${span} --seed 1`,
      compare: `autarky compare baseline oil-cut --draws 32 --seeds 1 ${span}`,
    });
    expect(recipe.snippet).toBe(`import { run } from "autarky";

const { series, stateHash } = await run({
  scenario: "oil-cut",
  from: "2012-01",
  to: "2018-12",
  seed: 1,
  householdsPerAgent: 64000
});
console.log(series["gdp.real"].values, stateHash);
`);
    expect(recipeOf({ scenario: "baseline", levers: {} }, setup).compare).toBeUndefined();
  });
  it("writes what was changed as a scenario that the library's reader takes", () => {
    const levers = {
      "sanctions.oilCut": 0.7,
      "pyongyang.gifts": [
        { from: "2017-01", to: "2017-12", value: 0 },
        { from: "2018-01", value: 2 },
      ],
    };
    const recipe = recipeOf({ scenario: "gasification", levers }, setup);
    expect(recipe.file).toBe("my-gasification.yaml");
    expect(recipe.run).toBe(`autarky run my-gasification.yaml ${span} --seed 1`);
    expect(recipe.yaml).toBe(`name: my-gasification
extends: gasification
levers:
  sanctions.oilCut: 0.7
  pyongyang.gifts:
    - { from: 2017-01, to: 2017-12, value: 0 }
    - { from: 2018-01, value: 2 }
`);
    const { scenario, issues } = read(recipe.yaml);
    expect(issues).toEqual([]);
    expect(scenario?.levers).toEqual({ "pyongyang.gasification": 1, ...levers });
    expect(recipe.snippet).toContain('extends: "gasification"');
    expect(recipe.snippet).toContain('"sanctions.oilCut": 0.7');
  });
  it("writes a scenario of the reader's own whole", () => {
    const own: Scenario = {
      name: "mine",
      title: 'A "title": with a colon',
      documents: ["001"],
      notes: [{ text: "Half is assumed.", source: "none" }],
      start: "institutions-2009",
      parameters: { "labour.choiceScale": 2 },
      without: ["labour.eight-three"],
      levers: { "sanctions.oilCut": 0.5 },
      clauses: [{ measure: "ban", direction: "export", good: "coal", partner: "all", from: "2016-03" }],
      cohorts: [{ year: 2022, counties: ["KP-10-hyesan"] }],
      rename: { "Zokwang Trading": "Zokwang: Example" },
    };
    const column: Column = { scenario: "mine", own, levers: { "sanctions.oilCut": 0.25 } };
    const recipe = recipeOf(column, setup);
    const whole = { ...own, levers: { "sanctions.oilCut": 0.25 } };
    expect(recipe.file).toBe("mine.yaml");
    expect(parse(recipe.yaml)).toEqual(whole);
    const { scenario, issues } = read(recipe.yaml);
    expect(issues).toEqual([]);
    expect(scenario).toMatchObject({ name: "mine", levers: whole.levers, rename: whole.rename });
  });
});
