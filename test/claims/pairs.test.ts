/** Every claim can be asked of the model: its pairs of scenarios are sound, run, and give numbers. */
import { describe, expect, it } from "vitest";
import { resolveScenario } from "../../src/lab/scenario/resolve.ts";
import type { Scenario } from "../../src/lab/scenario/types.ts";
import { countyObservers, seriesDefinitions } from "../../src/model/observers/index.ts";
import { mechanisms } from "../../src/model/schedule.ts";
import { firstMonths } from "../model/first-months.ts";
import { testData } from "../model/world.ts";
import { claimIds, facts, notSimulated, readPairs } from "./pairs.ts";

const pairs = readPairs();
const known = new Map(seriesDefinitions.map((definition) => [definition.id, definition]));

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
        const values = firstMonths(arm);
        for (const id of metrics)
          for (const value of values.get(id) ?? [])
            expect(value === null || Number.isFinite(value), `${id} of ${arm.name}: ${value}`).toBe(true);
      }
    },
  );
});
