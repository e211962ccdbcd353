import { describe, expect, it } from "vitest";
import { contradictionWith, line } from "../../../test/lab/made-up-studies.ts";
import { turnsOnWords } from "./contradiction-words.ts";

/** A contradiction in which two sides hold in these shares of draws, at the lowest, the middle and the highest value. */
const sidesAt = (a: readonly number[], b: readonly number[]) => ({
  sides: [
    { side: "a", rungs: a, drawn: a[1] },
    { side: "b", rungs: b, drawn: b[1] },
  ],
});
const words = (changes: Parameters<typeof contradictionWith>[0]) => turnsOnWords(contradictionWith(changes));

describe("on what a contradiction turns", () => {
  it("is the ladder where a side gains or loses half of the draws along it", () => {
    expect(words(sidesAt([1, 0.6, 0.04], [0.4, 0.42, 0.38]))).toMatch(
      /^It turns on the speed: from 0.1 to 0.5, “a” holds in 100 % of draws at first and 4 % at last; “b” holds in 38 to 42 % of draws\. /,
    );
  });
  it("is the ladder in part where less than half change", () => {
    expect(words(sidesAt([0.3, 0.6, 0.4], [0, 0, 0]))).toMatch(
      /^It turns only in part on the speed: .* “a” holds in 30 % of draws at first and 40 % at last, by way of 60 % at 0.3; “b” holds in no draw\./,
    );
  });
  it("is not the ladder where it moves lines and no side, or nothing", () => {
    const still = sidesAt([0.9, 0.9, 0.95], [0.1, 0.1, 0.1]);
    expect(words({ ...still, lines: [line("a", [0.1, 0.5]), line("b", [0, 0.01])] })).toMatch(
      /^It does not turn on the speed, which moves line a but no side: /,
    );
    expect(words({ ...still, lines: [line("a", [0.1, 0.12])] })).toMatch(
      /^It does not turn on the speed, which changes next to nothing: /,
    );
  });
  it("says where no side is borne out, or all are", () => {
    expect(words(sidesAt([0.1, 0, 0], [0, 0, 0.5]))).toContain("So no side is borne out.");
    expect(words(sidesAt([0.9, 1, 1], [1, 1, 0.6]))).toContain("So all sides are right at once.");
    expect(words(sidesAt([1, 1, 1], [0, 0, 0]))).not.toContain("So ");
  });
  it("tells which sides hold together, and what else drives it", () => {
    expect(words({})).toContain(
      "Of the draws as they come, only “a” holds in 50 %, both sides hold in 25 %, neither side holds in 25 %.",
    );
    expect(words({})).toContain(
      "With the lead of “a” over “b” go x.y (−0.61), speed.id (+0.40, the ladder's own).",
    );
    expect(words({ drivers: [] })).toContain("No parameter goes with the lead");
    expect(words({ drivers: [], worlds: 15 })).toContain("cannot be told from 15 draws");
    expect(words({})).toContain("“a” holds against its rival where x.y ≤ 2 (40 % of draws, right in 95 %).");
    const { box: _, ...open } = contradictionWith({});
    expect(turnsOnWords(open)).not.toContain("rival");
  });
});
