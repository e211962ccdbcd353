import { describe, expect, it } from "vitest";
import { doubt, findBox, judge } from "./verdict.ts";
import type { Finding, Score } from "./statistics.ts";

const findings = (...scores: number[]): Finding[] =>
  scores.map((score) => ({ value: 2 * score, score: score as Score }));
const many = (n: number, score: number) => Array.from({ length: n }, () => score);
const isSmall = (value: number) => Math.abs(value) <= 1;

describe("a verdict", () => {
  it("takes nine worlds in ten", () => {
    const of = (...scores: number[]) => judge(findings(...scores), isSmall).verdict;
    expect(of(...many(9, 1), 0)).toBe("supported");
    expect(of(...many(8, 1), 0, 0)).toBe("undetermined");
    expect(of(...many(9, -1), 1)).toBe("contradicted");
    expect(of()).toBe("undetermined");
  });
  it("of nothing is marked negligible", () => {
    const found = judge(findings(...many(10, 0)), isSmall);
    expect(found).toMatchObject({
      verdict: "undetermined",
      negligible: true,
      median: 0,
      holds: 0,
      opposite: 0,
    });
    expect(judge(findings(...many(10, 1)), isSmall).negligible).toBe(false);
  });
  it("gives the median and the middle ninety per cent, and none where it is not finite", () => {
    const values = Array.from({ length: 101 }, (_, i) => ({ value: i, score: 0 as Score }));
    expect(judge(values, isSmall)).toMatchObject({ median: 50, interval: [5, 95] });
    expect(judge([{ value: Infinity, score: -1 }], isSmall)).toMatchObject({
      median: null,
      interval: [null, null],
    });
  });
  it("is contingent where a box found on one half holds on the other", () => {
    const points = Array.from({ length: 80 }, (_, i) => Float64Array.of((i * 37) % 80, (i * 53) % 80));
    const scores = points.map(([x]): Score => (x > 40 ? 1 : -1));
    const found = judge(
      scores.map((score) => ({ value: score, score })),
      isSmall,
      points,
    );
    expect(found.verdict).toBe("contingent");
    expect(found.contingency!.box.map(({ dimension }) => dimension)).toEqual([0]);
    expect(found.contingency!.density).toBeGreaterThanOrEqual(0.9);
    const noise = points.map((_, i): Score => ((i * 7919) % 13 > 5 ? 1 : 0));
    expect(findBox(noise, points)).toBeUndefined();
  });
  it("doubts fewer worlds more, and a bare nine in ten most", () => {
    expect(doubt(64, 64)).toBeLessThan(0.002);
    expect(doubt(24, 24)).toBeGreaterThan(doubt(64, 64));
    expect(doubt(58, 64)).toBeGreaterThan(0.4);
    // The tail of a beta distribution: P(share < 0.9) with n of n hits is 0.9 to the n + 1.
    expect(doubt(24, 24)).toBeCloseTo(0.9 ** 25, 12);
  });
});
