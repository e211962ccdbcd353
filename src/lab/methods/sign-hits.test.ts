import { expect, it } from "vitest";
import { signHits } from "./sign-hits.ts";

it("hits are counted where there was a change", () => {
  const actual = [1, -2, 3, 0, -0.1, 5, NaN];
  expect(signHits(actual, [2, -1, -3, 9, -1, 0, 1])).toMatchObject({ hits: 3, trials: 5, share: 0.6 });
  expect(signHits(actual, [2, -1, -3, 9, -1, 0, 1], 0.5)).toMatchObject({ hits: 2, trials: 4 });
});

it("seven of seven is not yet proof of more than 59 %", () => {
  const all = [1, 2, 3, 4, 5, 6, 7];
  expect(signHits(all, all).low).toBeCloseTo(0.5904, 4);
  expect(() => signHits([1], [])).toThrow("must match");
});
