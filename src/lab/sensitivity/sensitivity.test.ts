import { describe, expect, it } from "vitest";
import type { Parameter } from "../../model/data.ts";
import { screeningDesign } from "./designs.ts";
import { inputsOf, middleOf, movable } from "./inputs.ts";
import { studySensitivity } from "./sensitivity.ts";
import type { Evaluate, StudyPlan } from "./sensitivity.ts";

const parameter = (id: string, low: number, high: number): Parameter => ({
  id,
  value: low,
  unit: "1",
  low,
  high,
  neutral: 0,
  grade: "assumed",
  source: "",
  documents: [],
  note: "",
});
const parameters = ["a.x", "a.y", "b.z", "c.idle"].map((id) => parameter(id, 0, 1));
const plan: StudyPlan = {
  parameters,
  centre: { "d.fixed": 5 },
  grouped: false,
  trajectories: 8,
  strongest: 2,
  blocks: 512,
};
/** 4x + y + z; every outcome also carries the parameter that stands still. */
const toy = (set: Readonly<Record<string, number>>): number =>
  4 * set["a.x"] + set["a.y"] + (set["b.z"] ?? 0) + set["d.fixed"];
const evaluate =
  (fails: (run: number) => boolean = () => false): Evaluate =>
  (stage) => {
    const outputs = Float64Array.from({ length: stage.runs }, (_, run) =>
      fails(run) ? Number.NaN : toy({ "a.x": 0, "a.y": 0, ...stage.at(run) }),
    );
    const failed = [...outputs].flatMap((value, run) =>
      Number.isNaN(value) ? [{ run, error: "broke" }] : [],
    );
    return Promise.resolve({ outputs, failed, interrupted: false });
  };

describe("a study of sensitivity", () => {
  it("ranks inputs by their effects, and gives the strongest their shares", async () => {
    const { screening, indices } = await studySensitivity(plan, evaluate());
    expect(screening.inputs.map(({ name }) => name).slice(0, 1)).toEqual(["a.x"]);
    const effects = Object.fromEntries(screening.inputs.map(({ name, muStar }) => [name, muStar]));
    expect(effects["a.x"]).toBeCloseTo(4, 9);
    expect(effects["a.y"]).toBeCloseTo(1, 9);
    expect(effects["c.idle"]).toBe(0);
    const x = indices!.inputs.find(({ name }) => name === "a.x")!;
    expect(indices!.inputs).toHaveLength(2);
    expect(x.first.low).toBeLessThan(16 / 17);
    expect(x.first.high).toBeGreaterThan(16 / 17);
    expect(Math.abs(x.total.value - 16 / 17)).toBeLessThan(0.08);
    expect(Math.abs(indices!.variance - 17 / 12)).toBeLessThan(0.15);
  });
  it("moves groups together and gives them shares together", async () => {
    const { screening, indices } = await studySensitivity({ ...plan, grouped: true }, evaluate());
    expect(screening.inputs.map(({ name, parameters: ids }) => [name, ids])).toEqual([
      ["a", ["a.x", "a.y"]],
      ["b", ["b.z"]],
      ["c", ["c.idle"]],
    ]);
    // x moves by 4 and y by 1, now along, now against each other.
    expect(screening.inputs[0].muStar).toBeGreaterThan(3);
    expect(screening.inputs[0].muStar).toBeLessThan(5);
    expect(indices!.inputs[0].name).toBe("a");
    expect(Math.abs(indices!.inputs[0].first.value - 17 / 18)).toBeLessThan(0.1);
  });
  it("counts failed runs and goes on without them", async () => {
    const { screening, indices } = await studySensitivity(
      plan,
      evaluate((run) => run === 3),
    );
    expect(screening.failed).toEqual([{ run: 3, error: "broke" }]);
    expect(Math.min(...screening.inputs.map(({ effects }) => effects))).toBe(7);
    expect(indices!.failedBlocks).toBe(1);
    expect(indices!.blocks).toBe(511);
  });
  it("leaves the second stage out where nothing moves, or where it is told to", async () => {
    const still = await studySensitivity(plan, ({ runs }) =>
      Promise.resolve({ outputs: new Float64Array(runs), failed: [], interrupted: false }),
    );
    expect(still.indices).toBeUndefined();
    expect((await studySensitivity({ ...plan, blocks: 0 }, evaluate())).indices).toBeUndefined();
  });
});

describe("inputs", () => {
  it("are the uncertain parameters that are wanted and that no scenario sets", () => {
    const known = [...parameters, parameter("e.known", 2, 2)];
    const ids = (wanted: string[], fixed: string[]) =>
      movable(known, wanted, new Set(fixed)).map(({ id }) => id);
    expect(ids([], [])).toEqual(["a.x", "a.y", "b.z", "c.idle"]);
    expect(ids(["a", "c.idle"], ["a.y"])).toEqual(["a.x", "c.idle"]);
  });
  it("keep a course of their own in a group", () => {
    const { rows, places } = screeningDesign(7, inputsOf(parameters, true), 4, 3);
    expect(places).toHaveLength(rows.length);
    for (let row = 1; row < rows.length; row++) {
      if (row % 4 === 0) continue;
      const moved = [0, 1, 2, 3].filter((i) => places[row][i] !== places[row - 1][i]);
      expect([[0, 1], [2], [3]]).toContainEqual(moved);
      for (const i of moved) expect(Math.abs(places[row][i] - places[row - 1][i])).toBeCloseTo(2 / 3, 12);
    }
  });
  it("have a middle in the draws of a posterior", () => {
    const draws = {
      kind: "posterior",
      hash: "x",
      most: 2,
      at: (d: number) => ({ "a.x": 0.2 + 0.4 * d }),
    } as const;
    expect(middleOf(parameters, draws)).toEqual({ "a.x": 0.4 });
  });
});
