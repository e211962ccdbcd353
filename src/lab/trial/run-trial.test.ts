import { describe, expect, it } from "vitest";
import { testData } from "../../../test/model/world.ts";
import type { Host } from "../host.ts";
import { run } from "../run.ts";
import { resolveScenario } from "../scenario/resolve.ts";
import type { Scenario } from "../scenario/types.ts";
import { departure } from "./departure.ts";
import { runTrial } from "./run-trial.ts";
import { failed } from "./types.ts";
import type { Trial } from "./types.ts";

let clock = 0;
const data = testData();
const host: Host = { data, seconds: () => ++clock, pause: () => Promise.resolve() };
const resolve = (scenario: Scenario) => resolveScenario(data, { scenario }).options;

const scenarios: Scenario[] = [
  { name: "baseline" },
  { name: "early", levers: { "sanctions.enforcement.china": 0.9 } },
  { name: "late", levers: { "pyongyang.borderClosure": [{ from: "2012-03", value: 1 }] } },
  { name: "same", levers: { "pyongyang.borderClosure": [{ from: "2012-06", value: 1 }] } },
  { name: "other-burn-in", without: ["markets.arbitrage"] },
  {
    name: "clause",
    clauses: [{ measure: "ban", direction: "export", good: "coal", partner: "all", from: "2012-02" }],
  },
];
const trial: Trial = {
  set: { "imports.habit": 0.5 },
  seed: 3,
  householdsPerAgent: 16000,
  arms: scenarios.map(resolve),
  to: 3,
  series: ["gdp.real", "trade.imports.usd", "fx.kpwPerUsd"],
};

describe("a trial", () => {
  const outcomes = runTrial(data, trial);

  it.each(scenarios.map((scenario, a) => ({ scenario, a })))(
    "gives $scenario.name bit by bit what it gives alone",
    async ({ scenario, a }) => {
      const alone = await run(host, {
        scenario,
        set: trial.set,
        seed: 3,
        householdsPerAgent: 16000,
        to: "2012-04",
      });
      const outcome = outcomes[a];
      if (failed(outcome)) throw new Error(outcome.error);
      expect(outcome.stateHash).toBe(alone.stateHash);
      trial.series.forEach((id, s) => {
        expect([...outcome.values[s]]).toEqual(alone.series[id].values.map((value) => value ?? Number.NaN));
      });
    },
  );
  it("tells the arms apart", () => {
    const hashes = outcomes.map((outcome) => (failed(outcome) ? "" : outcome.stateHash));
    expect(new Set(hashes).size).toBe(5);
    expect(hashes[3]).toBe(hashes[0]);
  });
  it("gives the reason of a failure in its arm alone", () => {
    const broken = runTrial(data, {
      ...trial,
      arms: [trial.arms[0], { ...trial.arms[0], set: { "no.such": 1 } }],
      to: 0,
    });
    expect(failed(broken[0])).toBe(false);
    expect(broken[1]).toEqual({ error: "unknown parameter: no.such" });
  });
});

describe("an arm in which mechanisms stop", () => {
  const stopped = { from: 1, mechanisms: ["currency.market", "markets.arbitrage"] };
  const [baseline, , late] = trial.arms;
  const arms = [baseline, { ...baseline, stopped }, { ...late, stopped }];
  const series = ["fx.kpwPerUsd"];
  const outcomes = runTrial(data, { ...trial, arms, series });
  const rates = outcomes.map((outcome) => (failed(outcome) ? [] : [...outcome.values[0]]));

  it("gives bit by bit what it gives alone", () => {
    arms.forEach((arm, a) => {
      const [alone] = runTrial(data, { ...trial, arms: [arm], series });
      expect(alone).toEqual(outcomes[a]);
    });
  });
  it("is the scenario until they stop, and from then on without them", () => {
    expect(rates[1][0]).toBe(rates[0][0]);
    expect(new Set(rates[1]).size).toBe(1);
    expect(new Set(rates[0]).size).toBe(trial.to + 1);
    expect(rates[2]).toEqual(rates[1]);
  });
  it("departs in that month", () => {
    expect(departure(data, arms[0], arms[1])).toBe(1);
    expect(departure(data, arms[1], arms[2])).toBe(2);
    const other = { ...stopped, mechanisms: stopped.mechanisms.toReversed() };
    expect(departure(data, arms[1], { ...baseline, stopped: other })).toBe(Infinity);
    expect(departure(data, baseline, { ...baseline, stopped: { from: 1, mechanisms: [] } })).toBe(Infinity);
  });
});

describe("a departure", () => {
  it("is the first month in which levers or clauses differ", () => {
    const [baseline, early, late, , , clause] = trial.arms;
    expect(departure(data, baseline, baseline)).toBe(Infinity);
    expect(departure(data, baseline, early)).toBe(0);
    expect(departure(data, baseline, late)).toBe(2);
    expect(departure(data, clause, late)).toBe(1);
  });
});
