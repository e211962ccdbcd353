import { describe, expect, it } from "vitest";
import { padStart, textTable, truncate, widthOf, wrap } from "./text.ts";

describe("text in columns", () => {
  it("counts Korean letters twice and colours not at all", () => {
    expect(widthOf("평양 \u001b[31mab\u001b[39m")).toBe(7);
    expect(padStart("평", 4)).toBe("  평");
    expect(truncate("평양직할시", 6)).toBe("평양…");
    expect(truncate("short", 6)).toBe("short");
  });
  it("wraps, keeping a lead and indenting what follows", () => {
    expect(wrap("  one two three four", 11, 4)).toBe("  one two\n    three\n    four");
    expect(wrap("averylongwordindeed x", 5)).toBe("averylongwordindeed\nx");
  });
  it("shrinks what may shrink, then drops what may go", () => {
    const columns = [
      { title: "id" },
      { title: "n", align: "right" },
      { title: "source", shrinkTo: 6, optional: true },
    ] as const;
    const rows = [
      ["alpha", "1", "a long source text"],
      ["b", "22", "short"],
    ];
    expect(textTable(columns, rows, 80).lines).toEqual([
      "id      n  source",
      "alpha   1  a long source text",
      "b      22  short",
    ]);
    expect(textTable(columns, rows, 18).lines).toEqual([
      "id      n  source",
      "alpha   1  a long…",
      "b      22  short",
    ]);
    expect(textTable(columns, rows, 12)).toEqual({
      lines: ["id      n", "alpha   1", "b      22"],
      dropped: ["source"],
    });
  });
});
