import { describe, expect, it } from "vitest";
import type { Dispatcher } from "../../lab/ensemble/types.ts";
import { ablationJobs, runAblation } from "./ablation.ts";
import type { AblationFan, AblationRequest } from "./ablation.ts";

const request: AblationRequest = {
  mechanism: { id: "a.one", moves: { metric: "out", ablated: "up", under: { "x.lever": 0.5 } } },
  to: "2012-02",
  table: { hash: "", parameters: ["p", "q"], count: 3, order: [2, 0, 1], file: "" },
  numbers: Float64Array.of(1, 2, 3, 4, 5, 6),
  seed: 1,
  householdsPerAgent: 64000,
};
const dispatcher: Dispatcher = {
  workers: 1,
  async *dispatch(jobs) {
    for (const { index, trial } of jobs) {
      const values = (level: number) => ({ values: [Float64Array.of(level, level)], stateHash: "" });
      const outcomes = index === 1 ? [values(1), { error: "broke" }] : [values(trial.set["p"]), values(0)];
      yield await Promise.resolve({ index, outcomes });
    }
  },
};

describe("an ablation", () => {
  it("runs the page's first draws with the mechanism and without it", () => {
    const [first] = ablationJobs(request);
    expect(first.trial).toMatchObject({ set: { p: 5, q: 6 }, to: 1, series: ["out"] });
    expect(first.trial.arms).toEqual([
      { levers: { "x.lever": 0.5 } },
      { levers: { "x.lever": 0.5 }, without: ["a.one"] },
    ]);
  });
  it("tells of pairs as they come, and of runs that failed", async () => {
    const told: AblationFan[] = [];
    await runAblation(request, dispatcher, (found) => told.push(found), new AbortController().signal);
    expect(told.map(({ fan }) => fan.baseline.map(([value]) => value))).toEqual([[5], [5], [5, 3]]);
    expect(told.at(-1)!.failures).toEqual(["broke"]);
    expect(told[0].fan.months).toEqual(["2012-01", "2012-02"]);
  });
});
