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
const control = options({ name: "baseline" });
const late = (value: number) =>
  options({ name: "late", levers: { "pyongyang.borderClosure": [{ from: "2013-02", value }] } });
const early = options({ name: "early", levers: { "sanctions.oilCut": 0.5 } });
const other = options({ name: "other", without: ["markets.arbitrage"] });

describe("a live world", () => {
  const world = new LiveWorld(data, setting);
  const alone = (arm: typeof control) => {
    const [outcome] = runTrial(data, { ...setting, arms: [arm], from, to, series });
    if (failed(outcome)) throw new Error(outcome.error);
    return outcome.values;
  };
  it.each([
    ["a late change", late(1), 13],
    ["the same change moved", late(0.5), 13],
    ["an early change", early, 0],
    ["another burn-in", other, 0],
    ["no change at all", control, Infinity],
  ])("gives %s bit by bit what it gives alone", (_, scenario, departure) => {
    const found = world.run({ control, scenario, from, to, series });
    expect(found.departure).toBe(departure);
    expect(found.scenario).toEqual(alone(scenario));
    expect(found.control).toEqual(alone(control));
  });
});
