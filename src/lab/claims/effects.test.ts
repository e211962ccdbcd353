import { describe, expect, it } from "vitest";
import type { Plan } from "../ensemble/plan.ts";
import type { Table } from "../ensemble/types.ts";
import type { Resolved } from "../scenario/resolve.ts";
import type { Case } from "./cases.ts";
import { effectsOf, pathsOf, worldsThatRan } from "./effects.ts";
import { judge } from "./verdict.ts";

const arm = (name: string): Resolved => ({ name, hash: name, options: {} });
const arms = { control: arm("control"), treatment: arm("treatment") };
const one = {
  arms,
  from: 7,
  to: 8,
  claim: {
    horizon: 2,
    tests: [
      {
        test: "difference",
        metric: { text: "a", sum: [{ series: "a", weight: 1 }] },
        arms: { treatment: 1, control: -1 },
        in: "units",
        sign: "+",
        smallest: 1,
        at: [1, 2],
        over: "mean",
      },
    ],
  },
} as unknown as Case;
const plan = { arms: Object.values(arms), from: 6, to: 8 } as unknown as Plan;
/** Two draws, each arm with months 6 to 8; the treatment of the second one failed. */
const table: Table = {
  runs: [
    { draw: 0, seed: 1, arm: 0 },
    { draw: 0, seed: 1, arm: 1 },
    { draw: 1, seed: 1, arm: 0 },
    { draw: 1, seed: 1, arm: 1, error: "2018-03: won beyond 2^53" },
  ],
  values: { a: Float64Array.of(9, 1, 2, 9, 5, 6, 9, 1, 1, NaN, NaN, NaN) },
};

describe("effects", () => {
  const { worlds, failed } = effectsOf(one, plan, table);

  it("are read from the treatment's first month on, pair by pair", () => {
    expect(worlds[0]).toEqual({ draw: 0, seed: 1, findings: [{ value: 4, score: 1 }] });
    expect([...pathsOf(one, plan, table)!.arms["treatment"][0]]).toEqual([4, 4]);
  });
  it("of a world that failed have no value, say why, and count against a verdict", () => {
    expect(failed).toEqual([{ draw: 1, seed: 1, arm: "treatment", error: "2018-03: won beyond 2^53" }]);
    expect(worlds[1]).toEqual({ draw: 1, seed: 1, findings: [{ value: NaN, score: 0 }] });
    expect(worldsThatRan({ worlds, failed })).toEqual([worlds[0]]);
    const summary = judge(
      worlds.map(({ findings }) => findings[0]),
      () => false,
    );
    expect(summary).toMatchObject({ worlds: 2, median: 4, holds: 0.5, verdict: "undetermined" });
  });
});
