import { describe, expect, it } from "vitest";
import { testData } from "../../test/model/world.ts";
import { diverge } from "./diverge.ts";
import { resolveScenario } from "./scenario/resolve.ts";
import type { Scenario } from "./scenario/types.ts";
import { runTrial } from "./trial/run-trial.ts";
import { failed } from "./trial/types.ts";

const data = testData();
const resolve = (scenario: Scenario) => resolveScenario(data, { scenario });
const options = { seed: 2, householdsPerAgent: 16000, to: 4 };
const baseline = resolve({ name: "baseline" });
const shut = resolve({
  name: "shut",
  levers: { "pyongyang.borderClosure": [{ from: "2012-03", value: 1 }] },
});

describe("two runs", () => {
  const found = diverge(data, [baseline, shut], options);

  it("part in the month of the first different instruction, after the mechanism that reads it", () => {
    expect(found).toMatchObject({
      identical: false,
      instructions: "2012-03",
      month: "2012-03",
      mechanism: "external.state-imports",
      sharedBurnIn: true,
    });
    const months = found.series.map(({ month }) => month);
    expect(months).toEqual(months.toSorted());
    expect(months[0]).toBe("2012-03");
    expect(found.series.find(({ series }) => series === "trade.exports.usd")).toMatchObject({
      month: "2012-03",
      percent: -100,
    });
  });
  it("are what a trial of the same arms gives", () => {
    const { seed, householdsPerAgent, to } = options;
    const arms = [baseline.options, shut.options];
    const outcomes = runTrial(data, { set: {}, seed, householdsPerAgent, arms, to, series: ["gdp.real"] });
    expect(found.stateHashes).toEqual(outcomes.map((one) => (failed(one) ? one.error : one.stateHash)));
  });
  it("are identical where both do the same", () => {
    const late = resolve({
      name: "late",
      levers: { "pyongyang.borderClosure": [{ from: "2013-01", value: 1 }] },
    });
    const found = diverge(data, [baseline, late], options);
    expect(found).toMatchObject({ identical: true, series: [] });
    expect(found.mechanism).toBeUndefined();
    expect(found.stateHashes[0]).toBe(found.stateHashes[1]);
  });
  it("have no common past where their burn-ins differ", () => {
    const other = resolve({ name: "other", without: ["markets.arbitrage"] });
    const found = diverge(data, [baseline, other], { ...options, to: 0 });
    expect(found).toMatchObject({ identical: false, sharedBurnIn: false });
    expect(found.series[0].month).toBe("2012-01");
  });
});
