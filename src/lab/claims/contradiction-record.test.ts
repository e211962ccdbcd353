import { describe, expect, it } from "vitest";
import { difference, metric } from "../../../test/lab/made-up-claims.ts";
import type { Contradiction } from "./contradiction.ts";
import { boxOf, combinationsOf, contest } from "./contradiction-record.ts";
import type { WorldFindings } from "./effects.ts";
import { scoreOf } from "./statistics.ts";

describe("a box in which one rival holds alone", () => {
  /** Draws spread over one parameter, in an order that mixes them; the first rival holds alone above a value of it. */
  const draws = (count: number, above: number) => {
    const places = Array.from({ length: count }, (_, i) => ((i * 7) % count) / count);
    return [places.map((x) => (x >= above ? 1 : 0)), places.map((x) => Float64Array.of(x))] as const;
  };
  it("is found where many draws bear it out", () => {
    const found = boxOf(...draws(24, 0.5))!;
    expect(found).toMatchObject({ score: 1, density: 1 });
    expect(found.box[0].low).toBeCloseTo(0.5, 1);
  });
  it("is not believed on a few draws that luck could give", () => {
    expect(boxOf(...draws(8, 0.5))).toBeUndefined();
  });
  it("is not looked for where one of them holds alone nearly everywhere", () => {
    expect(boxOf(...draws(48, 0.1))).toBeUndefined();
    expect(boxOf(...draws(96, 0.3))).toBeDefined();
  });
});

describe("rivals in a world", () => {
  const test = { ...difference, metric: metric("pressure.elite"), in: "units", smallest: 0.0625 } as const;
  const contradiction = {
    sides: [
      { side: "bites", test: { ...test, sign: "+" } },
      { side: "adapts", test: { ...test, sign: "0" } },
      { side: "bites", test: { ...test, sign: "-", smallest: 0.125 } },
    ],
    rivals: ["bites", "adapts"],
  } as unknown as Contradiction;
  const world = (...values: readonly number[]): WorldFindings => ({
    draw: 0,
    seed: 1,
    findings: values.map((value, t) => {
      const { sign, smallest } = contradiction.sides[t].test;
      return { value, score: scoreOf(value, sign, smallest) };
    }),
  });
  it("are as strong as their weakest expectation, in units of what matters", () => {
    // 0.25 is four times what matters, −0.1875 one and a half times; 0.03125 is half of what would be too much.
    expect(contest(contradiction, world(0.25, 0.03125, -0.1875))).toEqual({ value: 1.5 - 1.5, score: 0 });
    expect(contest(contradiction, world(0.25, 0.25, -1))).toEqual({ value: 4 - -2, score: 1 });
    expect(contest(contradiction, world(0.25, 0, 0.375))).toEqual({ value: -3 - 2, score: -1 });
  });
  it("hold together, alone or not at all", () => {
    const worlds = [world(0.25, 0.01, -0.25), world(0.25, 0.25, -1), world(0, 0, 0), world(0, 0.01, 0)];
    expect(combinationsOf(contradiction, worlds)).toEqual([
      { sides: ["adapts"], share: 0.5 },
      { sides: ["bites"], share: 0.25 },
      { sides: ["bites", "adapts"], share: 0.25 },
    ]);
  });
});
