import { describe, expect, it } from "vitest";
import { didYouMean, formatIssues, hintFor, UserError } from "./errors.ts";

describe("formatIssues", () => {
  it("prints place, message, expectation and hint", () => {
    const issue = {
      code: "unknown-key",
      path: "policies[0]",
      where: { file: "a.yaml", line: 3, column: 7 },
      expected: "a parameter",
      ...hintFor("labour.eigthThreeFee", ["labour.eightThreeFee"]),
      message: 'unknown key "labour.eigthThreeFee"',
    };
    expect(formatIssues([issue])).toBe(
      'a.yaml:3:7: unknown key "labour.eigthThreeFee" (expected a parameter; did you mean "labour.eightThreeFee"?)',
    );
  });

  it("leaves out what is unknown, one issue a line", () => {
    const code = "x";
    expect(
      formatIssues([
        { code, message: "bare" },
        { code, message: "in a file", where: { file: "f" } },
        { code, message: "with a line", where: { file: "f", line: 2 } },
        { code, message: "with a path", path: "a.b", expected: "a number" },
        { code, message: "hinted", hint: "run it first" },
      ]),
    ).toBe(
      "bare\nf: in a file\nf:2: with a line\na.b: with a path (expected a number)\nhinted (run it first)",
    );
  });
});

describe("UserError", () => {
  it("is an Error that carries its issues and exit code", () => {
    const issues = [{ code: "month", message: 'not a month: "x"' }];
    const error = new UserError(issues, 3);
    expect(error).toBeInstanceOf(Error);
    expect([error.name, error.message, error.exitCode]).toEqual(["UserError", 'not a month: "x"', 3]);
    expect(error.issues).toEqual(issues);
    expect(new UserError(issues).exitCode).toBe(2);
  });
});

describe("didYouMean", () => {
  const words = ["baseline", "compare", "ensemble", "run", "explain"];

  it("finds one swap, loss, addition, replacement or case away, and two", () => {
    for (const word of [
      "basleine",
      "baselin",
      "baselinee",
      "baseliwe",
      "Baseline",
      "bsaelien",
      "bazelinne",
    ]) {
      expect(didYouMean(word, words), word).toBe("baseline");
    }
    expect(didYouMean("rnu", words)).toBe("run");
  });

  it("prefers the nearest, then the first", () => {
    expect(didYouMean("cart", ["card", "cast", "carts"])).toBe("card");
    expect(didYouMean("cart", ["crat", "cart"])).toBe("cart");
    expect(didYouMean("abcd", ["abxy", "abce"])).toBe("abce");
  });

  it("finds nothing where nothing is near", () => {
    expect(didYouMean("bsln", words)).toBeUndefined();
    expect(didYouMean("rat", words)).toBeUndefined(); // two edits are too many for a short word
    expect(didYouMean("x", [])).toBeUndefined();
    expect(hintFor("x", [])).toEqual({});
  });
});
