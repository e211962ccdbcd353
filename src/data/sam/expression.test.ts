import { describe, expect, it } from "vitest";
import { coefficientOf, parseExpression } from "./expression.ts";

describe("expressions", () => {
  it("reads coefficients and patterns", () => {
    expect(parseExpression("c.coal:row.*; -0.5*f.*:a.*;")).toEqual([
      { coefficient: 1, row: "c.coal", column: "row.*" },
      { coefficient: -0.5, row: "f.*", column: "a.*" },
    ]);
  });

  it("adds the terms that an entry fits", () => {
    const terms = parseExpression("*:a.coal; -0.5*f.*:*");
    expect(coefficientOf(terms, "c.power", "a.coal")).toBe(1);
    expect(coefficientOf(terms, "f.capital", "a.coal")).toBe(0.5);
    expect(coefficientOf(terms, "c.power", "a.ores")).toBe(0);
  });

  it("refuses what is no term", () => {
    for (const text of ["c.coal", "a:b:c", "x*a:b", ":b", "a: b"])
      expect(() => parseExpression(text)).toThrow(/a term reads/);
  });
});
