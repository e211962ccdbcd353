import { describe, expect, it } from "vitest";
import { testData } from "../../../test/model/world.ts";
import { resolveScenario } from "../scenario/resolve.ts";
import type { Scenario } from "../scenario/types.ts";
import { runTrial } from "../trial/run-trial.ts";
import { failed } from "../trial/types.ts";
import { LiveWorld } from "./live-world.ts";

const data = testData();
const setting = { set: { "imports.habit": 0.5 }, seed: 2, householdsPerAgent: 64000 };
const [from, to] = [3, 15];
const series = ["gdp.real", "fx.kpwPerUsd", "gdp.growth"];
const options = (scenario: Scenario) => resolveScenario(data, { scenario }).options;
const baseline = options({ name: "baseline" });
const late = (value: number) =>
  options({ name: "late", levers: { "pyongyang.borderClosure": [{ from: "2013-02", value }] } });
const early = options({ name: "early", levers: { "sanctions.oilCut": 0.5 } });
const earlyAndLate = options({
  name: "both",
  levers: { "sanctions.oilCut": 0.5, "pyongyang.borderClosure": [{ from: "2013-02", value: 1 }] },
});
const other = options({ name: "other", without: ["markets.arbitrage"] });

describe("a live world", () => {
  const world = new LiveWorld(data, setting);
  const alone = (arm: typeof baseline) => {
    const [outcome] = runTrial(data, { ...setting, arms: [arm], from, to, series });
    if (failed(outcome)) throw new Error(outcome.error);
    return outcome.values;
  };
  const usual = alone(baseline);
  it.each([
    ["a late change", baseline, late(1)],
    ["the same change moved", baseline, late(0.5)],
    ["an early change", baseline, early],
    ["a change of a scenario", early, earlyAndLate],
    ["another burn-in", other, other],
    ["no change at all", baseline, baseline],
  ])("gives %s bit by bit what it gives alone", (_, parent, scenario) => {
    const found = world.run({ baseline, parent, scenario, from, to, series, marks: [12] });
    expect(found.scenario).toEqual(alone(scenario));
    expect(found.baseline).toEqual(usual);
  });

  it("is prepared in steps, in the midst of which another can run", () => {
    const fresh = new LiveWorld(data, setting);
    const request = { baseline, parent: early, scenario: early, from, to, series, marks: [] };
    let steps = 0;
    while (!fresh.prepare(request)) {
      steps++;
      if (steps === 10) fresh.run({ ...request, parent: baseline, scenario: late(1) });
    }
    expect(steps).toBeGreaterThan(10);
    expect(fresh.run(request).scenario).toEqual(alone(early));
  });
});
