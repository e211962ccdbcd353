import { describe, expect, it } from "vitest";
import {
  argument,
  claim,
  difference,
  found,
  judgementOf,
  recordWith,
} from "../../../test/lab/made-up-claims.ts";
import {
  directionOf,
  evidenceOf,
  evidenceWords,
  failuresOf,
  figure,
  foundWords,
  percent,
  recordsOf,
  tally,
  tallySentence,
} from "./claims-words.ts";

describe("figures", () => {
  it("have about three digits, a sign where they are differences, and powers of ten where they are tiny", () => {
    expect(figure(12.34, true)).toBe("+12.3");
    expect(figure(-2_840_000, true)).toBe("−2.84\u00a0million");
    expect(figure(0.00012)).toBe("0.000120");
    expect(figure(-3.14e-9)).toBe("−3.1 × 10⁻⁹");
    expect([figure(0, true), figure(null), figure(Infinity), figure(undefined)]).toEqual([
      "0",
      "–",
      "–",
      "–",
    ]);
  });
  it("keep a share's decimal, as nine in ten is a verdict's line", () => {
    expect([0.895, 0.9, 1, 0.005].map(percent)).toEqual([
      "89.5\u00a0%",
      "90\u00a0%",
      "100\u00a0%",
      "0.5\u00a0%",
    ]);
  });
});

describe("words of verdicts", () => {
  it("count claims by their main verdict", () => {
    const cases = [
      recordWith({ fragile: true }),
      recordWith({ occasion: "today", verdict: "contradicted" }),
      recordWith({ claim: "S1-06", occasion: "today", assumed: true }),
    ];
    const counted = tally(argument.entries, recordsOf(judgementOf(cases)));
    expect(counted).toMatchObject({ fragile: 1, open: 0, outOfScope: 1 });
    expect(tallySentence(counted)).toBe(
      "Of 3 claims, 1 is supported, 1 assumed, not found; 1 is out of scope. 1 of these verdicts is fragile.",
    );
    expect(tallySentence(tally([], recordsOf(undefined)))).toBe("Of 0 claims, none is judged.");
  });
  it("take the weakest grade of what encodes a claim", () => {
    expect(evidenceOf(claim, { a: "measured", b: "analogue" })).toBe("analogue");
    expect(evidenceOf({ echo: [] }, {})).toBeUndefined();
    expect(evidenceWords(undefined)).toBe("evidence: no parameter encodes it");
  });
  it("say what a test found, also where there is no number", () => {
    expect(foundWords({ ...found, negligible: true, crossing: 7.4 }, difference)).toBe(
      "median −4.20 per cent, 90\u00a0% from −6.00 to −2.00; holds in 96.5\u00a0% of 198 draws, its opposite in 0\u00a0%; supported, negligible; takes its last sign in month 7",
    );
    const ladder = { ...difference, test: "threshold", ladder: {}, expected: [1, 2], sign: "-" } as const;
    expect(foundWords({ ...found, median: null, interval: [2, null] }, ladder)).toContain(
      "median beyond the ladder, 90\u00a0% from 2.00 to beyond the ladder",
    );
    expect(foundWords(found, { test: "together", tests: [] })).not.toContain("median");
  });
  it("point a direction from a few worlds", () => {
    expect(directionOf(found, difference)).toEqual({ arrow: "↓", points: "as claimed" });
    const off = { ...found, median: 3, holds: 0, opposite: 1 };
    expect(directionOf(off, difference)).toEqual({ arrow: "↑", points: "against the claim" });
    const small = { ...found, median: 0.2, holds: 0, opposite: 0.25 };
    expect(directionOf(small, difference)).toEqual({ arrow: "→", points: "neither way" });
    expect(directionOf(found, { test: "together", tests: [] }).arrow).toBe("·");
  });
  it("count failures of all trials", () => {
    const record = recordWith();
    expect(failuresOf(record)).toBe(2);
    expect(failuresOf({ ...record, second: { ...record.second!, failed: 3 } })).toBe(5);
  });
});
