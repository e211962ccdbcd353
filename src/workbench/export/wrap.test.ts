import { describe, expect, it } from "vitest";
import { widthOf, wrapText } from "./wrap.ts";

describe("wrapped text", () => {
  it("keeps every word, in lines that fit", () => {
    const text = "32 draws of the frozen posterior, paired with the baseline month by month";
    const lines = wrapText(text, 120, 12);
    expect(lines.join(" ")).toBe(text);
    expect(Math.max(...lines.map((line) => widthOf(line, 12)))).toBeLessThanOrEqual(120);
  });
  it("cuts what is longer than a line, and knows wide letters", () => {
    const link = `http://127.0.0.1/#${"x".repeat(200)}`;
    const lines = wrapText(link, 100, 10);
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.join("")).toBe(link);
    expect(widthOf("쌀값", 10)).toBe(20);
    expect(wrapText("", 100, 10)).toEqual([]);
  });
});
