import { expect, it } from "vitest";
import { boxInWords, inBox, scoreBox, withSide } from "./box.ts";

const box = [
  { dimension: 0, low: 0.2 },
  { dimension: 2, low: 1, high: 3.14159 },
];

it("a box holds its limits", () => {
  expect(inBox(box, [0.2, -99, 1])).toBe(true);
  expect(inBox(box, [0.1, 0, 2])).toBe(false);
  expect(inBox(box, [0.3, 0, 3.2])).toBe(false);
  expect(inBox(box, [NaN, 0, 2])).toBe(false);
  expect(inBox([], [1])).toBe(true);
});

it("a box is scored by what it holds", () => {
  const points = [[0], [1], [2], [3]];
  expect(scoreBox([{ dimension: 0, low: 1 }], points, [true, false, true, true])).toEqual({
    share: 0.75,
    coverage: 2 / 3,
    density: 2 / 3,
    points: 3,
  });
});

it("sides are set and opened", () => {
  expect(withSide(box, 1, "high", 4)).toEqual([box[0], { dimension: 1, high: 4 }, box[1]]);
  expect(withSide(box, 2, "low", undefined)).toEqual([box[0], { dimension: 2, high: 3.14159 }]);
  expect(withSide(box, 0, "low", undefined)).toEqual([box[1]]);
});

it("a box is said in words", () => {
  expect(boxInWords(box, ["a", "b", "c"])).toBe("a ≥ 0.2 and 1 ≤ c ≤ 3.14");
  expect(boxInWords([{ dimension: 1, high: 45678 }], ["a", "b"])).toBe("b ≤ 45700");
  expect(boxInWords([], [])).toBe("always");
});
