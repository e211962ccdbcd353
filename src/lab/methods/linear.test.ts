import { expect, it } from "vitest";
import { cholesky, solveLower, timesLower } from "./linear.ts";

const matrix = Float64Array.of(4, 12, -16, 12, 37, -43, -16, -43, 98);

it("the Cholesky factor matches one worked by hand", () => {
  expect([...cholesky(matrix, 3)]).toEqual([2, 0, 0, 6, 1, 0, -8, 5, 3]);
});

it("triangles are solved", () => {
  const lower = cholesky(matrix, 3);
  const x = [1, -2, 0.5];
  expect([...solveLower(lower, timesLower(lower, x))]).toEqual(x);
});

it("a matrix of lower rank is refused", () => {
  expect(() => cholesky(Float64Array.of(1, 2, 2, 4), 2)).toThrow("its pivot 1 is 0");
  expect(() => cholesky(Float64Array.of(1, 2, 2, 1), 2)).toThrow("not positive definite");
});
