import { describe, expect, it } from "vitest";
import { predict, regress } from "./regression.ts";

const line = (xs: number[]) => xs.map((x) => [1, x]);

describe("regression", () => {
  it("matches Anscombe's first set", () => {
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
    const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
    const fit = regress(line(x), y);
    expect(fit.coefficients[0]).toBeCloseTo(3.0000909, 7);
    expect(fit.coefficients[1]).toBeCloseTo(0.5000909, 7);
    expect(fit.errors[0]).toBeCloseTo(1.1247468, 6);
    expect(fit.errors[1]).toBeCloseTo(0.1179055, 6);
    expect(Math.sqrt(fit.variance)).toBeCloseTo(1.2366033, 6);
    const { mean, variance } = predict(fit, [1, 9]);
    expect(mean).toBeCloseTo(7.500909, 6);
    // At the mean of x: s² (1 + 1/n).
    expect(variance).toBeCloseTo(fit.variance * (1 + 1 / 11), 12);
  });

  it("is exact on a plane, and stands columns that nearly agree", () => {
    const rows = [1, 2, 3, 4, 5].map((x) => [1, x, x + 1e-6 * x * x]);
    const fit = regress(
      rows,
      rows.map(([a, b, c]) => 2 * a - b + 3 * c),
    );
    [2, -1, 3].forEach((b, j) => expect(fit.coefficients[j]).toBeCloseTo(b, 6));
  });

  it("shrinks by a ridge as the closed form does", () => {
    // One centred column: b = Σ x y / (Σ x² + λ).
    const fit = regress([[-1], [0], [1]], [-2, 0, 2], [2]);
    expect(fit.coefficients[0]).toBeCloseTo(1, 12);
    const free = regress(
      [
        [1, -1],
        [1, 0],
        [1, 1],
      ],
      [3, 5, 7],
      [0, 2],
    );
    expect(free.coefficients[0]).toBeCloseTo(5, 12);
    expect(free.coefficients[1]).toBeCloseTo(1, 12);
  });

  it("solves fewer rows than columns only with a ridge", () => {
    expect(() => regress([[1, 2]], [1])).toThrow("depends on those before it: 1");
    expect(regress([[1, 2]], [5], [1e-9, 1e-9]).coefficients[1]).toBeCloseTo(2, 6);
    expect(
      regress(
        [
          [1, 0],
          [1, 1],
        ],
        [1, 3],
      ).variance,
    ).toBeNaN();
  });

  it("refuses columns that depend on others", () => {
    expect(() =>
      regress(
        [
          [1, 2],
          [1, 2],
          [1, 2],
        ],
        [1, 2, 3],
      ),
    ).toThrow("depends on those before it: 1");
    expect(() => regress([], [])).toThrow("must match values: 0, 0");
    expect(() => regress([[1]], [1], [-1])).toThrow("at least 0: -1");
  });
});
