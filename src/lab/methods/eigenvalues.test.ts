import { describe, expect, it } from "vitest";
import { eigenvalues } from "./eigenvalues.ts";

describe("eigenvalues", () => {
  it("of a chain of springs are 2 − 2 cos(π k / (n + 1))", () => {
    const n = 12;
    const matrix = new Float64Array(n * n);
    for (let i = 0; i < n; i++) {
      matrix[i * n + i] = 2;
      if (i > 0) matrix[i * n + i - 1] = matrix[(i - 1) * n + i] = -1;
    }
    const found = eigenvalues(matrix, n);
    found.forEach((value, i) =>
      expect(value).toBeCloseTo(2 - 2 * Math.cos((Math.PI * (n - i)) / (n + 1)), 12),
    );
  });
  it("are 0 where rows repeat, and leave the matrix alone", () => {
    const matrix = Float64Array.from([1, 2, 2, 4]);
    const [large, small] = eigenvalues(matrix, 2);
    expect(large).toBeCloseTo(5, 12);
    expect(small).toBeCloseTo(0, 12);
    expect([...matrix]).toEqual([1, 2, 2, 4]);
    expect(eigenvalues(new Float64Array(4), 2)).toEqual([0, 0]);
  });
});
