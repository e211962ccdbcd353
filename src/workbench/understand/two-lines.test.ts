import { describe, expect, it } from "vitest";
import { widthOf } from "../export/wrap.ts";
import { twoLines } from "./two-lines.ts";

describe("two lines", () => {
  it("hold words whole where they fit", () => {
    expect(twoLines("Private imports", 130, 12)).toEqual(["Private imports"]);
    expect(twoLines("Private imports of merchants", 110, 12)).toEqual(["Private imports", "of merchants"]);
  });
  it("end in an ellipsis where they do not", () => {
    const [first, second] = twoLines("one two three four five six", 60, 12);
    expect(first).toBe("one two");
    expect(second).toMatch(/…$/);
    expect(widthOf(second, 12)).toBeLessThanOrEqual(60);
  });
});
