import { describe, expect, it } from "vitest";
import type { Metric } from "./metric-text.ts";
import { parseMetricText } from "./metric-text.ts";
import { find, read, scoreOf } from "./statistics.ts";
import type { Reader } from "./statistics.ts";
import type { DifferenceTest, Test } from "./types.ts";

const metric = (text: string) => parseMetricText(text) as Metric;
const NONE = Number.NaN;
const histories: Record<string, Record<string, number[]>> = {
  control: { a: [1, 2, 3, 4], b: [10, 10, 10, 10], cost: [0, 0, 0, 0], yearly: [NONE, NONE, NONE, 8] },
  treatment: { a: [0, 1, 5, 8], b: [20, 20, 20, 20], cost: [1, 1, 1, 1], yearly: [NONE, NONE, NONE, 6] },
  other: { a: [2, 3, 4, 5], b: [10, 10, 10, 10], cost: [1, 0, 0, 1], yearly: [NONE, NONE, NONE, 8] },
};
const reader: Reader = {
  horizon: 4,
  months: (series, arm) => Float64Array.from(histories[arm][series]),
};
const plain: DifferenceTest = {
  test: "difference",
  metric: metric("a"),
  arms: { treatment: 1, control: -1 },
  in: "units",
  sign: "+",
  smallest: 1,
  at: [3, 4],
  over: "mean",
};

describe("a reading", () => {
  it("is the mean, the sum, an end or the turning points of a window", () => {
    const of = (over: DifferenceTest["over"], at: [number, number] = [1, 4], text = "a") =>
      read(reader, "treatment", metric(text), { at, over });
    expect(of("mean")).toBe(3.5);
    expect(of("sum", [2, 3])).toBe(6);
    expect(of("lowest", [2, 4])).toBe(1);
    expect(of("highest")).toBe(8);
    expect(of("turns")).toBe(0);
    expect(of("mean", [1, 4], "2 a - b / b")).toBe((7 - 20) / 20);
    expect(of("mean", [1, 4], "yearly")).toBe(6);
    expect(of("mean", [1, 3], "yearly")).toBeNaN();
  });
  it("counts turning points, and none on level ground", () => {
    const path = [1, 2, 2, 1, 1, 3, 2];
    const turning: Reader = { horizon: 7, months: () => Float64Array.from(path) };
    expect(read(turning, "control", metric("a"), { at: [1, 7], over: "turns" })).toBe(3);
  });
});

describe("a test", () => {
  it("weighs arms, in units or in per cent of the control", () => {
    expect(find(plain, reader)).toEqual({ value: 3, score: 1 });
    expect(find({ ...plain, in: "per cent" }, reader).value).toBeCloseTo((100 * 3) / 3.5, 12);
    const interaction = { ...plain, arms: { treatment: 1, other: -2, control: 1 } };
    expect(find(interaction, reader).value).toBe(6.5 - 2 * 4.5 + 3.5);
  });
  it("mirrors its score with its sign, and claims of nothing too", () => {
    for (const value of [-2, -1, -0.5, 0, 1, 3]) {
      expect(scoreOf(value, "-", 1)).toBe(-scoreOf(value, "+", 1) + 0);
      expect(scoreOf(value, "+", 1)).toBe(value > 1 ? 1 : value < -1 ? -1 : 0);
      expect(scoreOf(value, "0", 1)).toBe(Math.abs(value) <= 1 ? 1 : -1);
    }
    expect(scoreOf(Number.NaN, "+", 1)).toBe(0);
  });
  it("holds a level against a range with a margin", () => {
    const level = (range: [number | null, number | null]): Test => ({
      test: "level",
      metric: metric("b"),
      of: "control",
      range,
      smallest: 2,
      at: [1, 4],
      over: "mean",
    });
    const scores = [
      [9, 11],
      [null, 9],
      [11, null],
      [13, 15],
      [null, 7],
    ] as [number | null, number | null][];
    expect(scores.map((range) => find(level(range), reader).score)).toEqual([1, 0, 0, -1, -1]);
  });
  it("divides effects by what they cost, over the whole horizon", () => {
    const test: Test = {
      test: "per unit",
      metric: metric("a"),
      per: metric("cost"),
      between: ["treatment", "other"],
      sign: "+",
      smallest: 0.1,
      at: [3, 4],
      over: "mean",
    };
    expect(find(test, reader)).toEqual({ value: 3 / 4 - 1 / 2, score: 1 });
    expect(find({ ...test, between: ["other"] }, reader).value).toBe(0.5);
    expect(find({ ...test, between: ["control"] }, reader)).toEqual({ value: Number.NaN, score: 0 });
  });
  it("finds the first rung of a ladder that passes", () => {
    const test: Test = {
      test: "threshold",
      metric: metric("a"),
      ladder: { other: 10, treatment: 100 },
      expected: [50, 200],
      in: "units",
      sign: "+",
      smallest: 1.5,
      at: [3, 4],
      over: "mean",
    };
    expect(find(test, reader)).toEqual({ value: 100, score: 1 });
    expect(find({ ...test, smallest: 0.5 }, reader)).toEqual({ value: 10, score: -1 });
    expect(find({ ...test, sign: "-" }, reader)).toEqual({ value: Infinity, score: -1 });
  });
  it("measures how far apart the best doses of two metrics are", () => {
    const test: Test = {
      test: "best",
      metrics: [metric("a"), metric("- b")],
      ladder: { other: 0, treatment: 1 },
      sign: "+",
      smallest: 0.25,
      at: [3, 4],
      over: "mean",
    };
    expect(find(test, reader)).toEqual({ value: 1, score: 1 });
  });
  it("follows a path through its steps and says when it crosses", () => {
    const test: Test = {
      test: "path",
      metric: metric("a"),
      arms: { treatment: 1, control: -1 },
      in: "units",
      smallest: 0.5,
      steps: [
        { at: [1, 2], sign: "-" },
        { at: [3, 4], sign: "+" },
      ],
    };
    expect(find(test, reader)).toEqual({ value: 1, score: 1, crossing: 3 });
    const mirrored = test.steps.map(({ at, sign }) => ({ at, sign: sign === "+" ? "-" : "+" }) as const);
    expect(find({ ...test, steps: mirrored }, reader).score).toBe(-1);
    expect(find({ ...test, smallest: 2 }, reader).score).toBe(0);
    const fading: Test = {
      ...test,
      steps: [
        { at: [3, 4], sign: "+" },
        { at: [1, 1], sign: "0" },
      ],
    };
    expect(find({ ...fading, smallest: 1 }, reader)).toEqual({ value: 3, score: 1 });
  });
  it("holds tests together: all, all opposite, or neither", () => {
    const down: DifferenceTest = { ...plain, sign: "-" };
    const score = (...tests: DifferenceTest[]) => find({ test: "together", tests }, reader).score;
    expect([score(plain, plain), score(down, down), score(plain, down)]).toEqual([1, -1, 0]);
  });
});
