import { describe, expect, it } from "vitest";
import { beats, compareWith } from "./compare.ts";
import type { Points } from "./compare.ts";

/** Points by draw on two axes, of which up and down are better, and one of which neither is. */
const better = ["up", "down", "neither"] as const;
const points = (...rows: readonly (readonly number[])[]): Points =>
  new Map(rows.map((row, draw) => [draw, row]));
const a = points([3, 1, 9], [1, 5, 9]);
const b = points([2, 2, 0], [4, 2, 0]);
const c = points([3, 0, 0], [4, 2, 0]);

describe("a policy among its rivals", () => {
  it("is on the front in the draws in which none beats it", () => {
    const front = (one: Points) => compareWith(one, [a, b, c], better).front;
    // a is beaten by c in the first draw (as good, and less of what is bad), by both in the second.
    expect(front(a)).toBe(0);
    // b is beaten by a and c in the first draw, and by nobody in the second: a twin beats nobody.
    expect(front(b)).toBe(0.5);
    expect(front(c)).toBe(1);
  });
  it("is regretted by what the best of each draw has more, on each axis alone", () => {
    expect(compareWith(b, [a, b, c], better).regret).toEqual([[1, 0], [2, 0], null]);
    expect(compareWith(a, [a, b, c], better).regret).toEqual([[0, 3], [1, 3], null]);
  });
  it("that is no rival itself may do better than the best, and beats nobody", () => {
    const cheap = points([9, -1, 0], [9, -1, 0]);
    expect(compareWith(cheap, [a, b], better)).toEqual({ front: 1, regret: [[-6, -5], [-2, -3], null] });
    expect(compareWith(b, [a, b], better).front).toBe(0.5);
  });
  it("is compared in the draws that ran, with the rivals that ran there", () => {
    const broken: Points = new Map([[1, [100, -100, 0]]]);
    expect(compareWith(a, [a, broken], better)).toEqual({ front: 0.5, regret: [[0, 99], [0, 105], null] });
    expect(compareWith(new Map(), [a], better).front).toBeNull();
  });
  it("is on no front where no axis has a better side", () => {
    expect(compareWith(a, [a, c], ["neither", "neither", "neither"])).toEqual({
      front: null,
      regret: [null, null, null],
    });
  });
  it("beats another only if it is nowhere worse", () => {
    expect(beats([1, 1, 0], [1, 1, 5], better)).toBe(false);
    expect(beats([2, 1, 0], [1, 1, 5], better)).toBe(true);
    expect(beats([2, 2, 0], [1, 1, 5], better)).toBe(false);
  });
});
